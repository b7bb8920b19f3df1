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
import { Args, Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PageArgs } from '../platform/graphql/page.js';
import { JointProgram } from '../programs/program.entity.js';
import { EventFilter } from './event.inputs.js';
import { EventLoader } from './event.loader.js';
import { EventConnection } from './event.resolver.js';
let ProgramEventsFields = class ProgramEventsFields {
    constructor(loader) {
        this.loader = loader;
    }
    async events({ id }, context, page, info, filter) {
        return await this.loader.pageOf(context, 'program', id, page, filter ?? {}, info);
    }
};
__decorate([
    ResolveField(() => EventConnection, {
        description: 'The events for it, such as meetings that prepare it; in the order of `events`.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __param(2, Args()),
    __param(3, Info()),
    __param(4, Args('filter', { nullable: true, description: 'Which ones. Default: all.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [JointProgram, Object, PageArgs, Object, EventFilter]),
    __metadata("design:returntype", Promise)
], ProgramEventsFields.prototype, "events", null);
ProgramEventsFields = __decorate([
    Resolver(() => JointProgram),
    __metadata("design:paramtypes", [EventLoader])
], ProgramEventsFields);
export { ProgramEventsFields };
//# sourceMappingURL=program.fields.js.map