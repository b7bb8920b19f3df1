import { Module } from '@nestjs/common';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { TasksService } from './tasks.service.js';
import { TaskFields, ViewerTasks } from './viewer.fields.js';

/** What the secretariats and the liaison officers have to do, gathered from all rooms. */
@Module({
  imports: [PortalGraphqlModule, UniversitiesModule],
  providers: [TasksService, ViewerTasks, TaskFields],
})
export class InboxModule {}
