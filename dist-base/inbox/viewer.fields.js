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
import { ViewerObject } from '../accounts/viewer.resolver.js';
import { Side } from '../platform/auth/scope.js';
import { Node, NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs } from '../platform/graphql/page.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { Task, TaskCount, TaskKind } from './task.types.js';
import { TasksService } from './tasks.service.js';
const TaskConnection = connectionOf(Task, 'Task');
const FOR_WHOM = 'Of the sides whose secretariat the viewer works for (the operator sees both), and of the universities whose liaison ' +
    'officer the viewer is. Empty for everybody else.';
let ViewerTasks = class ViewerTasks {
    constructor(tasks) {
        this.tasks = tasks;
    }
    async list({ viewer }, page, info, kind, side) {
        return await this.tasks.page(viewer, page, { kind, side }, info);
    }
    async taskCounts({ viewer }) {
        return await this.tasks.counts(viewer);
    }
};
__decorate([
    ResolveField(() => TaskConnection, {
        name: 'tasks',
        description: `What the viewer has to do: what was to be done first, or has waited longest, comes first. ${FOR_WHOM} ` +
            'Reasons: PAGE_SIZE, CURSOR_MALFORMED, CURSOR_OF_ANOTHER_LIST.',
    }),
    __param(0, Context()),
    __param(1, Args()),
    __param(2, Info()),
    __param(3, Args('kind', { type: () => TaskKind, nullable: true, description: 'Of this kind. Default: all.' })),
    __param(4, Args('side', { type: () => Side, nullable: true, description: 'Of this side. Default: all.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, PageArgs, Object, Object, Object]),
    __metadata("design:returntype", Promise)
], ViewerTasks.prototype, "list", null);
__decorate([
    ResolveField(() => [TaskCount], {
        description: `How many tasks there are of each kind that has any, for each side. ${FOR_WHOM}`,
    }),
    __param(0, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", Promise)
], ViewerTasks.prototype, "taskCounts", null);
ViewerTasks = __decorate([
    Resolver(() => ViewerObject),
    __metadata("design:paramtypes", [TasksService])
], ViewerTasks);
export { ViewerTasks };
let TaskFields = class TaskFields {
    constructor(nodes, universities) {
        this.nodes = nodes;
        this.universities = universities;
    }
    async universityOf({ universityId }, { perRequest }) {
        return universityId ? await this.universities.one(perRequest, universityId) : undefined;
    }
    async subjectOf({ id }, context) {
        return await this.nodes.one(context, id);
    }
};
__decorate([
    ResolveField(() => University, {
        name: 'university',
        nullable: true,
        description: 'For which university it is to be done; null for what a secretariat has to do.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Task, Object]),
    __metadata("design:returntype", Promise)
], TaskFields.prototype, "universityOf", null);
__decorate([
    ResolveField(() => Node, {
        name: 'subject',
        nullable: true,
        description: 'The record that it is about; null for those who may not know of it.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Task, Object]),
    __metadata("design:returntype", Promise)
], TaskFields.prototype, "subjectOf", null);
TaskFields = __decorate([
    Resolver(() => Task),
    __metadata("design:paramtypes", [NodeRegistry,
        UniversityLoader])
], TaskFields);
export { TaskFields };
//# sourceMappingURL=viewer.fields.js.map