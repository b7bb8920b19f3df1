var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
let UniversityIdentifier = class UniversityIdentifier {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], UniversityIdentifier.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], UniversityIdentifier.prototype, "universityId", void 0);
__decorate([
    Column('text'),
    Field({ description: 'The register, such as WIKIDATA, ISNI or ERASMUS: upper case, up to 32 characters.' }),
    __metadata("design:type", String)
], UniversityIdentifier.prototype, "scheme", void 0);
__decorate([
    Column('text'),
    Field({ description: 'The identifier in that register, 1 to 200 characters.' }),
    __metadata("design:type", String)
], UniversityIdentifier.prototype, "value", void 0);
UniversityIdentifier = __decorate([
    Entity(),
    ObjectType({ description: 'An identifier of a university in a register other than ROR.' })
], UniversityIdentifier);
export { UniversityIdentifier };
onConstraint('university_identifier_scheme_value_key', () => new PortalError(ErrorCode.CONFLICT, 'IDENTIFIER_TAKEN', 'Another university has one of these identifiers.', {
    path: ['input', 'identifiers'],
}));
//# sourceMappingURL=university-identifier.entity.js.map