import { Args, Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ViewerObject } from '../accounts/viewer.resolver.js';
import type { RequestContext } from '../platform/auth/viewer.js';
import { Side } from '../platform/auth/scope.js';
import { Node, NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs, type Page } from '../platform/graphql/page.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { Task, TaskCount, TaskKind } from './task.types.js';
import { TasksService } from './tasks.service.js';

const TaskConnection = connectionOf(Task, 'Task');

const FOR_WHOM =
  'Of the sides whose secretariat the viewer works for (the operator sees both), and of the universities whose liaison ' +
  'officer the viewer is. Empty for everybody else.';

@Resolver(() => ViewerObject)
export class ViewerTasks {
  constructor(private readonly tasks: TasksService) {}

  @ResolveField(() => TaskConnection, {
    name: 'tasks',
    description:
      `What the viewer has to do: what was to be done first, or has waited longest, comes first. ${FOR_WHOM} ` +
      'Reasons: PAGE_SIZE, CURSOR_MALFORMED, CURSOR_OF_ANOTHER_LIST.',
  })
  async list(
    @Context() { viewer }: RequestContext,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('kind', { type: () => TaskKind, nullable: true, description: 'Of this kind. Default: all.' })
    kind?: TaskKind | null,
    @Args('side', { type: () => Side, nullable: true, description: 'Of this side. Default: all.' })
    side?: Side | null,
  ): Promise<Page<Task>> {
    return await this.tasks.page(viewer, page, { kind, side }, info);
  }

  @ResolveField(() => [TaskCount], {
    description: `How many tasks there are of each kind that has any, for each side. ${FOR_WHOM}`,
  })
  async taskCounts(@Context() { viewer }: RequestContext): Promise<TaskCount[]> {
    return await this.tasks.counts(viewer);
  }
}

@Resolver(() => Task)
export class TaskFields {
  constructor(
    private readonly nodes: NodeRegistry,
    private readonly universities: UniversityLoader,
  ) {}

  @ResolveField(() => University, {
    name: 'university',
    nullable: true,
    description: 'For which university it is to be done; null for what a secretariat has to do.',
  })
  async universityOf(
    @Parent() { universityId }: Task,
    @Context() { perRequest }: RequestContext,
  ): Promise<University | undefined> {
    return universityId ? await this.universities.one(perRequest, universityId) : undefined;
  }

  @ResolveField(() => Node, {
    name: 'subject',
    nullable: true,
    description: 'The record that it is about; null for those who may not know of it.',
  })
  async subjectOf(@Parent() { id }: Task, @Context() context: RequestContext): Promise<Node | undefined> {
    return await this.nodes.one(context, id);
  }
}
