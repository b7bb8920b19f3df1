import { Injectable } from '@nestjs/common';
import { PeopleService } from '../people/people.service.js';
import type { Person } from '../people/person.entity.js';
import { personPolicy } from '../people/person.policy.js';
import { Action, may } from '../platform/auth/policy.js';
import type { RequestContext } from '../platform/auth/viewer.js';
import type { Term } from './term.entity.js';

/** The people of terms, as far as somebody may know of them: a term is public, its person need not be. */
@Injectable()
export class TermPeople {
  constructor(private readonly people: PeopleService) {}

  async of(
    term: Pick<Term, 'personId'> | null,
    { viewer, perRequest }: RequestContext,
  ): Promise<Person | undefined> {
    if (!term?.personId) return undefined;
    const person = await perRequest.one('person', term.personId, async (ids) => {
      return new Map((await this.people.byIds(ids)).map((each) => [each.id, each]));
    });
    return person && may(personPolicy, Action.READ, viewer, person) ? person : undefined;
  }
}
