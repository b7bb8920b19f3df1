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
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AnyoneMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { Lang, LANG_ARGUMENT, localized, LocalizedText } from '../platform/graphql/text.js';
import { StatisticsService } from './statistics.service.js';
import { ProgramsOfField, ProgramStatistics } from './statistics.types.js';
let StatisticsResolver = class StatisticsResolver {
    constructor(service) {
        this.service = service;
    }
    async programStatistics(viewer) {
        return await this.service.ofPrograms(viewer);
    }
    nameOf({ name }, lang) {
        return name && localized({ [Lang.EN]: name.en, [Lang.RU]: name.ru, [Lang.ZH]: name.zh }, lang);
    }
};
__decorate([
    AnyoneMay(),
    Query(() => ProgramStatistics, {
        description: 'Joint programs counted by year, field and level, of the versions that count.',
    }),
    __param(0, CurrentViewer()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", Promise)
], StatisticsResolver.prototype, "programStatistics", null);
__decorate([
    ResolveField(() => LocalizedText, {
        name: 'name',
        nullable: true,
        description: 'Its name; null for what is not known.',
    }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ProgramsOfField, String]),
    __metadata("design:returntype", Object)
], StatisticsResolver.prototype, "nameOf", null);
StatisticsResolver = __decorate([
    Resolver(() => ProgramsOfField),
    __metadata("design:paramtypes", [StatisticsService])
], StatisticsResolver);
export { StatisticsResolver };
//# sourceMappingURL=statistics.resolver.js.map