import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../people/person.entity.js';
import type { RequestContext } from '../platform/auth/viewer.js';
import { University } from './university.entity.js';
import { UniversityLoader } from './university.loader.js';

@Resolver(() => Person)
export class PersonUniversityFields {
  constructor(private readonly universities: UniversityLoader) {}

  @ResolveField(() => University, {
    nullable: true,
    description:
      'The university that the person belongs to; null for people of a partner, a side or the association.',
  })
  async university(
    @Parent() { universityId }: Person,
    @Context() { perRequest }: RequestContext,
  ): Promise<University | undefined> {
    return universityId ? await this.universities.one(perRequest, universityId) : undefined;
  }
}
