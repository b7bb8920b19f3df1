import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { displayName } from '../people/person-name.js';
import { Person } from '../people/person.entity.js';
import { PersonLoader } from '../people/person.loader.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { Lang, LANG_ARGUMENT, LocalizedText } from '../platform/graphql/text.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { Delegate, DELEGATE_PREFIX } from './delegate.entity.js';
import { DelegatesService } from './delegates.service.js';
import { NameDelegateInput, WithdrawDelegateInput } from './registration.inputs.js';
import { RegistrationLoader } from './registration.loader.js';
import { delegatePolicy } from './registration.policy.js';

@ObjectType({ description: 'The delegate as it is after the change.' })
export class DelegatePayload {
  @Field({ description: 'The delegate.' })
  delegate: Delegate;
}

@Resolver(() => Delegate)
export class DelegateResolver {
  constructor(
    private readonly service: DelegatesService,
    private readonly people: PersonLoader,
    private readonly universities: UniversityLoader,
    loader: RegistrationLoader,
    registry: NodeRegistry,
  ) {
    registry.register(DELEGATE_PREFIX, {
      type: 'Delegate',
      policy: delegatePolicy,
      load: (ids) => loader.delegates(ids),
    });
  }

  @IdentifiedMay()
  @Mutation(() => DelegatePayload, {
    nullable: true,
    description:
      'Names a delegate for an event, who gets a seat or a place in the waiting list, and a mail about it. The liaison ' +
      'officer of its university, and the operator. Reasons: NOT_FOUND, NOT_ALLOWED, NOT_OF_A_UNIVERSITY, EVENT_NOT_OPEN, ' +
      'REGISTRATION_NOT_OPEN, REGISTRATION_CLOSED, DELEGATE_UNREACHABLE, DELEGATE_NAMED, and the names of the checks of the fields.',
  })
  async nameDelegate(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The delegate.' }) input: NameDelegateInput,
  ): Promise<DelegatePayload> {
    return { delegate: await this.service.name(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => DelegatePayload, {
    nullable: true,
    description:
      'Withdraws a delegate; the seat goes to the first who waits and may have it. The person itself, the liaison officer of ' +
      'its university, the secretariat of a side of the hosts, and the operator. Reasons: NOT_FOUND, NOT_ALLOWED, ' +
      'VERSION_STALE (with `current`), DELEGATE_WITHDRAWN.',
  })
  async withdrawDelegate(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The delegate.' }) input: WithdrawDelegateInput,
  ): Promise<DelegatePayload> {
    return { delegate: await this.service.withdraw(viewer, input) };
  }

  @ResolveField(() => LocalizedText, { description: 'The name, for readers of a language.' })
  async name(
    @Parent() { personId }: Delegate,
    @Context() { perRequest }: RequestContext,
    @Args('lang', LANG_ARGUMENT) lang: Lang,
  ): Promise<LocalizedText> {
    return displayName((await this.people.one(perRequest, personId))!, lang);
  }

  @ResolveField(() => Person, {
    name: 'person',
    nullable: true,
    description: 'The person; null for those who may know only the name.',
  })
  async personOf(
    @Parent() { personId }: Delegate,
    @Context() context: RequestContext,
  ): Promise<Person | undefined> {
    return await this.people.visible(context, personId);
  }

  @ResolveField(() => University, { name: 'university', description: 'The university that has named it.' })
  async universityOf(
    @Parent() { universityId }: Delegate,
    @Context() { perRequest }: RequestContext,
  ): Promise<University> {
    return (await this.universities.one(perRequest, universityId!))!;
  }
}
