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
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { University } from '../universities/university.entity.js';
import { Application } from './application.entity.js';
import { ApplicationLoader } from './application.loader.js';
let UniversityApplicationsFields = class UniversityApplicationsFields {
    constructor(loader) {
        this.loader = loader;
    }
    async applications({ id }, context) {
        return await this.loader.ofUniversity(context, id);
    }
};
__decorate([
    ResolveField(() => [Application], {
        description: 'Its applications for membership that the viewer may know of, the newest first.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [University, Object]),
    __metadata("design:returntype", Promise)
], UniversityApplicationsFields.prototype, "applications", null);
UniversityApplicationsFields = __decorate([
    Resolver(() => University),
    __metadata("design:paramtypes", [ApplicationLoader])
], UniversityApplicationsFields);
export { UniversityApplicationsFields };
//# sourceMappingURL=university.fields.js.map