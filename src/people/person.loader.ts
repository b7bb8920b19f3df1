import { Injectable } from '@nestjs/common';
import { Action, may } from '../platform/auth/policy.js';
import type { RequestContext } from '../platform/auth/viewer.js';
import type { PerRequest } from '../platform/graphql/per-request.js';
import { PeopleService } from './people.service.js';
import type { Person } from './person.entity.js';
import { personPolicy } from './person.policy.js';

/** People to whom other records link. */
@Injectable()
export class PersonLoader {
  constructor(private readonly people: PeopleService) {}

  /** Whoever asks: for records that nobody sees who may not see the person. */
  one(request: PerRequest, id: string): Promise<Person | undefined> {
    return request.one('person', id, async (ids) => {
      return new Map((await this.people.byIds(ids)).map((person) => [person.id, person]));
    });
  }

  /** As far as the viewer may know of the person. */
  async visible(
    { viewer, perRequest }: RequestContext,
    id: string | null | undefined,
  ): Promise<Person | undefined> {
    const person = id ? await this.one(perRequest, id) : undefined;
    return person && may(personPolicy, Action.READ, viewer, person) ? person : undefined;
  }
}
