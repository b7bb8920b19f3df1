var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Args, Context, Parent, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { JsonScalar } from '../platform/graphql/json.js';
import { JointProgram } from '../programs/program.entity.js';
import { ExchangeFormat, ExchangeService } from './exchange.service.js';
registerEnumType(ExchangeFormat, {
    name: 'ExchangeFormat',
    description: 'In which form a program is written for other systems. Each names all parties with their roles.',
    valuesMap: {
        SCHEMA_ORG: { description: 'EducationalOccupationalProgram of schema.org, in JSON-LD.' },
        OOAPI: { description: 'Programme of the Open Education API, version 6.' },
        EWP: {
            description: 'In the terms of an interinstitutional agreement of Erasmus Without Paper, as JSON.',
        },
    },
});
let ProgramExchangeFields = class ProgramExchangeFields {
    constructor(service) {
        this.service = service;
    }
    async exported(program, { perRequest }, format) {
        return await this.service.write(perRequest, program, format);
    }
};
__decorate([
    ResolveField(() => JsonScalar, {
        name: 'export',
        description: 'The version that counts, for another system. Public ones are served as files too: ' +
            '/exports/schema-org/<slug>, /exports/ooapi/<slug>, /exports/ewp/<slug>.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __param(2, Args('format', { type: () => ExchangeFormat, description: 'The form.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [JointProgram, Object, String]),
    __metadata("design:returntype", Promise)
], ProgramExchangeFields.prototype, "exported", null);
ProgramExchangeFields = __decorate([
    Resolver(() => JointProgram),
    __metadata("design:paramtypes", [ExchangeService])
], ProgramExchangeFields);
export { ProgramExchangeFields };
//# sourceMappingURL=program.fields.js.map