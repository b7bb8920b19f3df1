import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../platform/auth/viewer.js';
import { University } from '../universities/university.entity.js';
import { Application } from './application.entity.js';
import { ApplicationLoader } from './application.loader.js';

@Resolver(() => University)
export class UniversityApplicationsFields {
  constructor(private readonly loader: ApplicationLoader) {}

  @ResolveField(() => [Application], {
    description: 'Its applications for membership that the viewer may know of, the newest first.',
  })
  async applications(
    @Parent() { id }: University,
    @Context() context: RequestContext,
  ): Promise<Application[]> {
    return await this.loader.ofUniversity(context, id);
  }
}
