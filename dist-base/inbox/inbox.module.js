var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { TasksService } from './tasks.service.js';
import { TaskFields, ViewerTasks } from './viewer.fields.js';
/** What the secretariats and the liaison officers have to do, gathered from all rooms. */
let InboxModule = class InboxModule {
};
InboxModule = __decorate([
    Module({
        imports: [PortalGraphqlModule, UniversitiesModule],
        providers: [TasksService, ViewerTasks, TaskFields],
    })
], InboxModule);
export { InboxModule };
//# sourceMappingURL=inbox.module.js.map