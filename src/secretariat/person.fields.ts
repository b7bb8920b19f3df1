import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../people/person.entity.js';
import type { RequestContext } from '../platform/auth/viewer.js';
import { OfficesService } from './offices.service.js';
import { Term } from './term.entity.js';

@Resolver(() => Person)
export class PersonTermsFields {
  constructor(private readonly offices: OfficesService) {}

  @ResolveField(() => [Term], {
    description: 'The offices that the person has held or exercised, from the first to the last.',
  })
  async terms(@Parent() { id }: Person, @Context() { perRequest }: RequestContext): Promise<Term[]> {
    return await this.offices.termsOfPerson(perRequest, id);
  }
}
