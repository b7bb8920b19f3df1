import {
  Args,
  Context,
  Field,
  Info,
  Mutation,
  ObjectType,
  Parent,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Event, EventState } from '../events/event.entity.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs, type Page } from '../platform/graphql/page.js';
import { Delegate, DelegateState } from './delegate.entity.js';
import { EventRegistration, REGISTRATION_PREFIX } from './registration.entity.js';
import { CreateRegistrationInput, UpdateRegistrationInput } from './registration.inputs.js';
import { RegistrationLoader } from './registration.loader.js';
import { registrationPolicy } from './registration.policy.js';
import { RegistrationsService } from './registrations.service.js';

const DelegateConnection = connectionOf(Delegate, 'Delegate');

@ObjectType({ description: 'The registration as it is after the change.' })
export class RegistrationPayload {
  @Field({ description: 'The registration.' })
  registration: EventRegistration;
}

const KEEPERS =
  'The operator, the secretariat of a side of the hosts, and liaison officers and editors of the universities that host it.';

@Resolver(() => EventRegistration)
export class RegistrationResolver {
  constructor(
    private readonly registrations: RegistrationsService,
    private readonly loader: RegistrationLoader,
    private readonly clock: Clock,
    registry: NodeRegistry,
  ) {
    registry.register(REGISTRATION_PREFIX, {
      type: 'EventRegistration',
      policy: registrationPolicy,
      load: (ids) => loader.byIds(ids),
    });
  }

  @IdentifiedMay()
  @Mutation(() => RegistrationPayload, {
    nullable: true,
    description: `Lets one register for an event. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, REGISTRATION_EXISTS, REGISTRATION_ORDER, and the names of the checks of the fields.`,
  })
  async createRegistration(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The registration.' }) input: CreateRegistrationInput,
  ): Promise<RegistrationPayload> {
    return { registration: await this.registrations.create(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => RegistrationPayload, {
    nullable: true,
    description:
      `Changes a registration; seats that become free go to those who wait. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, ` +
      'VERSION_STALE (with `current`), REGISTRATION_ORDER, QUOTA_TAKEN, and the names of the checks of the fields.',
  })
  async updateRegistration(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The changes.' }) input: UpdateRegistrationInput,
  ): Promise<RegistrationPayload> {
    return { registration: await this.registrations.update(viewer, input) };
  }

  @ResolveField(() => Boolean, {
    description: 'Whether a delegate can be named now: a seat, or a place in the waiting list.',
  })
  isOpen(@Parent() { event, opensAt, closesAt }: EventRegistration): boolean {
    const now = this.clock.now();
    const isToCome = !event.finishesAt || event.finishesAt > now;
    return event.state === EventState.PUBLISHED && isToCome && opensAt <= now && now < closesAt;
  }

  @ResolveField(() => DelegateConnection, {
    description: 'The delegates of whom the viewer may know, in the order in which they were named.',
  })
  async delegates(
    @Parent() registration: EventRegistration,
    @Context() context: RequestContext,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('state', { type: () => DelegateState, nullable: true, description: 'In this state. Default: all.' })
    state?: DelegateState | null,
  ): Promise<Page<Delegate>> {
    return await this.loader.delegatesOf(context, registration, state, page, info);
  }
}

@Resolver(() => Event)
export class EventRegistrationFields {
  constructor(private readonly loader: RegistrationLoader) {}

  @ResolveField(() => EventRegistration, {
    nullable: true,
    description: 'How one registers for it; null where that is not done here.',
  })
  async registration(
    @Parent() event: Event,
    @Context() { perRequest }: RequestContext,
  ): Promise<EventRegistration | undefined> {
    return await this.loader.ofEvent(perRequest, event);
  }
}
