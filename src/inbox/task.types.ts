import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Side } from '../platform/auth/scope.js';
import { Node } from '../platform/graphql/node.js';
import { DayScalar } from '../platform/graphql/scalars.js';

export enum TaskKind {
  REVIEW_APPLICATION = 'REVIEW_APPLICATION',
  OPEN_BALLOT = 'OPEN_BALLOT',
  CLOSE_BALLOT = 'CLOSE_BALLOT',
  DECIDE_APPLICATION = 'DECIDE_APPLICATION',
  ANSWER_CHANGE_REQUEST = 'ANSWER_CHANGE_REQUEST',
  PUBLISH_EVENT = 'PUBLISH_EVENT',
  SETTLE_TERM = 'SETTLE_TERM',
  FIND_LIAISON_OFFICER = 'FIND_LIAISON_OFFICER',
  CONFIRM_PROFILE = 'CONFIRM_PROFILE',
  CAST_VOTE = 'CAST_VOTE',
}

registerEnumType(TaskKind, {
  name: 'TaskKind',
  description:
    'What somebody has to do: a secretariat, but for the last two, which are of the liaison officers of a university.',
  valuesMap: {
    REVIEW_APPLICATION: { description: 'Review an application for membership (`reviewApplication`).' },
    OPEN_BALLOT: { description: 'Open the ballot on an application on which both secretariats agree.' },
    CLOSE_BALLOT: {
      description: 'Close a ballot: the announced day is over, or every elector has voted (`closeBallot`).',
    },
    DECIDE_APPLICATION: { description: 'Decide on an application of the own side (`decideApplication`).' },
    ANSWER_CHANGE_REQUEST: { description: 'Accept or decline what a member wants changed of its profile.' },
    PUBLISH_EVENT: {
      description: 'Publish an event that a host of the side has submitted, or give it back.',
    },
    SETTLE_TERM: {
      description: 'Hand over, end or prolong a term that was to end before today: none ends by itself.',
    },
    FIND_LIAISON_OFFICER: { description: 'Appoint a liaison officer of a university that has none.' },
    CONFIRM_PROFILE: {
      description:
        'Confirm that the profile of the university is right, which is overdue (`confirmProfile`).',
    },
    CAST_VOTE: {
      description: 'Cast the vote of the university in a ballot that is open (`castVote`).',
    },
  },
});

@ObjectType({
  description:
    'Something that a secretariat, or a liaison officer, has to do. It follows from the records, and goes when it is done.',
})
export class Task {
  /** Of the record that it is about. */
  id: string;

  @Field(() => TaskKind, { description: 'What is to be done.' })
  kind: TaskKind;

  @Field(() => Side, {
    description: 'Of which side the secretariat is, or the university, whose task it is.',
  })
  side: Side;

  /** Whose liaison officers have to do it; null for what the secretariat has to do. */
  universityId: string | null;

  @Field(() => Date, { nullable: true, description: 'Since when it waits; null when no instant is known.' })
  since: Date | null;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'By when it was to be done; null without such a day. Nothing happens by itself when it is over.',
  })
  dueOn: string | null;

  @Field({ description: 'Whether that day is over.' })
  isOverdue: boolean;

  subject?: Node;
}

@ObjectType({ description: 'How many tasks of a kind a side has.' })
export class TaskCount {
  @Field(() => TaskKind, { description: 'The kind.' })
  kind: TaskKind;

  @Field(() => Side, { description: 'The side.' })
  side: Side;

  @Field(() => Int, { description: 'How many there are.' })
  count: number;

  @Field(() => Int, { description: 'How many of them are overdue.' })
  overdue: number;
}
