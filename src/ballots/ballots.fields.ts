import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Application } from '../applications/application.entity.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { Action, may } from '../platform/auth/policy.js';
import type { RequestContext } from '../platform/auth/viewer.js';
import { Ballot } from './ballot.entity.js';
import { BallotLoader } from './ballot.loader.js';
import { ballotPolicy } from './ballot.policy.js';

const DESCRIPTION = 'as far as the viewer may know of them, the first first.';

@Resolver(() => Application)
export class ApplicationBallotsFields {
  constructor(private readonly loader: BallotLoader) {}

  @ResolveField(() => [Ballot], { description: `The ballots on it, ${DESCRIPTION}` })
  async ballots(
    @Parent() { id }: Application,
    @Context() { viewer, perRequest }: RequestContext,
  ): Promise<Ballot[]> {
    const found = await this.loader.of(perRequest, 'applicationId', id);
    return found.filter((ballot) => may(ballotPolicy, Action.READ, viewer, ballot));
  }
}

@Resolver(() => Meeting)
export class MeetingBallotsFields {
  constructor(private readonly loader: BallotLoader) {}

  @ResolveField(() => [Ballot], { description: `The ballots held at it, ${DESCRIPTION}` })
  async ballots(
    @Parent() { id }: Meeting,
    @Context() { viewer, perRequest }: RequestContext,
  ): Promise<Ballot[]> {
    const found = await this.loader.of(perRequest, 'meetingId', id);
    return found.filter((ballot) => may(ballotPolicy, Action.READ, viewer, ballot));
  }
}
