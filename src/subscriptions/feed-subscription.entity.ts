import { Field, GraphQLISODateTime, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfTheAssociation } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { Lang } from '../platform/graphql/text.js';

export const SUBSCRIPTION_PREFIX = 'sub';

export enum FeedSubscriptionKind {
  MEMBERS = 'MEMBERS',
  OWN = 'OWN',
}

registerEnumType(FeedSubscriptionKind, {
  name: 'FeedSubscriptionKind',
  description: 'Which events a feed of one person has.',
  valuesMap: {
    MEMBERS: {
      description:
        'All that are shown to the person: the public ones, and those for members or for the secretariats as far as ' +
        'the person may know of them at the moment.',
    },
    OWN: { description: 'Of these, the ones for which the person is named as a delegate and not withdrawn.' },
  },
});

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'A feed of one person, at an address that nobody else knows. It shows what the person may see at the moment, and ' +
    'is gone as soon as it is revoked, the account is closed, or the person has no role any more. Known to the person ' +
    'itself and the operator.',
})
export class FeedSubscription extends OfTheAssociation implements Node {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  accountId: string;

  @Column('text')
  @Field(() => FeedSubscriptionKind, { description: 'Which events it has.' })
  kind: FeedSubscriptionKind;

  @Column('text')
  @Field(() => Lang, { description: 'The language in which it tells of them.' })
  lang: Lang;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What it is for, such as the name of a device; up to 100 characters.',
  })
  name: string | null;

  @Column('text')
  tokenDigest: string;

  @Column('timestamptz')
  @Field({ description: 'When it was made.' })
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'The beginning of the hour in UTC in which it was last used; null for never.',
  })
  lastUsedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was revoked; null when it was not.',
  })
  revokedAt: Date | null;

  /** Read along, to know whose it is. */
  personId: string;
}

onConstraint(
  'feed_subscription_live_check',
  () =>
    new PortalError(
      ErrorCode.RULE_VIOLATION,
      'TOO_MANY_SUBSCRIPTIONS',
      'An account has at most 20 feeds of its own. Revoke one that is not used any more (viewer { feedSubscriptions }).',
      { path: ['input'] },
    ),
);
