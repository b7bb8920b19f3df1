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
import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import { AnyoneMay } from '../platform/auth/access.js';
import { connectionOf, PageArgs } from '../platform/graphql/page.js';
import { University } from '../universities/university.entity.js';
import { DirectoryService } from './directory.service.js';
import { UniversityFilter, UniversityOrder } from './membership.inputs.js';
const UniversityConnection = connectionOf(University, 'University');
/** The list of universities stands here, and not with them, because it is filtered and ordered by membership. */
let DirectoryResolver = class DirectoryResolver {
    constructor(directory) {
        this.directory = directory;
    }
    async universities(page, info, filter, orderBy) {
        return await this.directory.page(page, filter ?? {}, orderBy, info);
    }
};
__decorate([
    AnyoneMay(),
    Query(() => UniversityConnection, {
        description: 'The universities of the register. It is not the complete list of members: that one is not public. Reasons: ' +
            'PAGE_SIZE, CURSOR_MALFORMED, CURSOR_OF_ANOTHER_LIST, MEMBERSHIP_WITHOUT_DAY.',
    }),
    __param(0, Args()),
    __param(1, Info()),
    __param(2, Args('filter', { nullable: true, description: 'Which ones. Default: all.' })),
    __param(3, Args('orderBy', { nullable: true, description: 'In which order. Default: by the English name.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [PageArgs, Object, UniversityFilter,
        UniversityOrder]),
    __metadata("design:returntype", Promise)
], DirectoryResolver.prototype, "universities", null);
DirectoryResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [DirectoryService])
], DirectoryResolver);
export { DirectoryResolver };
//# sourceMappingURL=directory.resolver.js.map