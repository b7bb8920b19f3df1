import { Module } from '@nestjs/common';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { TasksService } from './tasks.service.js';
import { TaskFields, ViewerTasks } from './viewer.fields.js';

/** What the secretariats have to do, gathered from all rooms. */
@Module({
  imports: [PortalGraphqlModule],
  providers: [TasksService, ViewerTasks, TaskFields],
})
export class InboxModule {}
