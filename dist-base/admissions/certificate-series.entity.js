var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { MemberKind } from '../membership/membership-period.entity.js';
import { OfTheAssociation } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
export const CERTIFICATE_SERIES_PREFIX = 'crs';
let CertificateSeries = class CertificateSeries extends OfTheAssociation {
    get nextNumber() {
        return this.lastNumber + 1;
    }
};
__decorate([
    PrimaryColumn('text'),
    Field(() => MemberKind, { description: 'The kind of membership.' }),
    __metadata("design:type", String)
], CertificateSeries.prototype, "kind", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], CertificateSeries.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, {
        description: 'Counts how often the number was set, from 1, but not the certificates. For `expectedVersion`.',
    }),
    __metadata("design:type", Number)
], CertificateSeries.prototype, "version", void 0);
__decorate([
    Column('integer'),
    __metadata("design:type", Number)
], CertificateSeries.prototype, "lastNumber", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was made.' }),
    __metadata("design:type", Date)
], CertificateSeries.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the number was last set.' }),
    __metadata("design:type", Date)
], CertificateSeries.prototype, "updatedAt", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: 'The highest number that the portal has issued; null when none.',
    }),
    __metadata("design:type", Object)
], CertificateSeries.prototype, "lastIssued", void 0);
__decorate([
    Field(() => Int, { description: 'The number of the certificate that is issued next.' }),
    __metadata("design:type", Number),
    __metadata("design:paramtypes", [])
], CertificateSeries.prototype, "nextNumber", null);
CertificateSeries = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'The numbers of the certificates of a kind. Each certificate takes the next one, without gaps; since the association ' +
            'has issued certificates before the portal did, the secretariats can say with which number it goes on.',
    })
], CertificateSeries);
export { CertificateSeries };
onConstraint('certificate_series_issued_check', () => new PortalError(ErrorCode.RULE_VIOLATION, 'NUMBER_ISSUED', 'A certificate with this number or a higher one is issued already (`lastIssued`). The numbers go on above it.', { path: ['input', 'nextNumber'] }));
//# sourceMappingURL=certificate-series.entity.js.map