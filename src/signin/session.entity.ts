import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Action, type Policy } from '../platform/auth/policy.js';
import { itself, THE_OPERATOR } from '../platform/auth/rules.js';
import { ScopeKind, type Scope } from '../platform/auth/scope.js';
import { Node } from '../platform/graphql/node.js';

export const SESSION_PREFIX = 'ses';

export enum SignInMethod {
  EMAIL_CODE = 'EMAIL_CODE',
  INSTITUTION = 'INSTITUTION',
}

registerEnumType(SignInMethod, {
  name: 'SignInMethod',
  description: 'How somebody has signed in.',
  valuesMap: {
    EMAIL_CODE: { description: 'With a code from a mail.' },
    INSTITUTION: { description: 'Through the institution (OpenID Connect).' },
  },
});

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'A time for which somebody is signed in. It ends when not used for 24 hours, after 14 days, when it is ended, ' +
    'and when the account changes its address or is closed. Known to the person itself and the operator.',
})
export class Session implements Node, Scope {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  accountId: string;

  @Column('text')
  tokenDigest: string;

  @Column('text')
  @Field(() => SignInMethod, { description: 'How it began.' })
  method: SignInMethod;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The institution through which it began, by its slug; null for a code.',
  })
  provider: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What the browser calls itself, up to 200 characters.',
  })
  userAgent: string | null;

  @Column('timestamptz')
  @Field({ description: 'When it began.' })
  createdAt: Date;

  @Column('timestamptz')
  @Field({ description: 'When it was last used, to the minute.' })
  lastSeenAt: Date;

  @Column('timestamptz')
  @Field({ description: 'When it ends at the latest.' })
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  /** Read along with the session, to know whose it is. */
  personId: string;

  get scopeKind(): ScopeKind {
    return ScopeKind.ASSOCIATION;
  }

  get side(): null {
    return null;
  }

  get universityId(): null {
    return null;
  }

  get partnerId(): null {
    return null;
  }
}

const ITS_OWNER = itself<Session>(({ personId }) => personId, 'person_id');

export const sessionPolicy: Policy<Session> = {
  [Action.READ]: [ITS_OWNER, THE_OPERATOR],
  [Action.END]: [ITS_OWNER, THE_OPERATOR],
};
