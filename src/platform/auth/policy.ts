import { registerEnumType } from '@nestjs/graphql';
import sql, { empty, join, type Sql } from 'sql-template-tag';
import { ErrorCode, notFound, PortalError, type InputPath } from '../errors.js';
import type { Lang } from '../graphql/text.js';
import type { Right } from './rights.js';
import type { Viewer } from './viewer.js';

export enum Action {
  READ = 'READ',
  READ_PRIVATE = 'READ_PRIVATE',
  READ_HISTORY = 'READ_HISTORY',
  UPDATE = 'UPDATE',
  UPDATE_OFFICIAL = 'UPDATE_OFFICIAL',
  END = 'END',
  KEEP_PEOPLE = 'KEEP_PEOPLE',
  KEEP_KEYS = 'KEEP_KEYS',
  KEEP_TERMS = 'KEEP_TERMS',
  KEEP_OFFICES = 'KEEP_OFFICES',
  KEEP_MEETINGS = 'KEEP_MEETINGS',
  KEEP_DOCUMENTS = 'KEEP_DOCUMENTS',
  PUBLISH = 'PUBLISH',
  WITHDRAW = 'WITHDRAW',
  CONFIRM = 'CONFIRM',
}

registerEnumType(Action, {
  name: 'Action',
  description: 'What may be done to a record. Not every kind of record knows every action.',
  valuesMap: {
    READ: { description: 'Know that it exists and read what it shows.' },
    READ_PRIVATE: {
      description:
        'Read its private part: contact points that are not official; of a program what is still being negotiated; of an event the link with which one joins.',
    },
    READ_HISTORY: { description: 'Read who changed it, when, and what was before and after.' },
    UPDATE: {
      description: 'Change it; of a university: what a member keeps itself; of an office: how to reach it.',
    },
    UPDATE_OFFICIAL: {
      description:
        'Change what is official of a university (names, side, country, founding, memberships) or of an office (all but how to reach it).',
    },
    END: {
      description:
        'End a grant, a session, a term or an embed key; revoke or rotate a key; revoke a feed; retire a trusted document.',
    },
    KEEP_PEOPLE: { description: 'Add people to a university or a partner.' },
    KEEP_KEYS: {
      description: 'Make institution keys and register trusted documents for a university or a partner.',
    },
    KEEP_TERMS: { description: 'Begin terms of an office.' },
    KEEP_OFFICES: { description: 'Add offices to a body.' },
    KEEP_MEETINGS: { description: 'Record meetings and decisions of a body.' },
    KEEP_DOCUMENTS: { description: 'Add documents to it.' },
    PUBLISH: { description: 'Publish or withdraw a draft; publish, postpone, cancel or unpublish an event.' },
    WITHDRAW: {
      description:
        'Declare that a university leaves the association, take that back, or take back a request for a change.',
    },
    CONFIRM: { description: 'Confirm that the profile of a university is right.' },
  },
});

/** Why somebody may do something. */
export interface Rule<T> {
  /** A stable name, for explanations. */
  name: string;
  says: Record<Lang, string>;
  /** The grant that it rests on; true where it rests on none; undefined where it does not apply. */
  grounds(viewer: Viewer, object: T): Right | true | undefined;
  /** The same for the rows of a list, in terms of the table's alias. */
  where(viewer: Viewer, alias: Sql): Sql;
}

/** For each action the rules of which one is enough. An action that is not listed nobody may do. */
export type Policy<T> = Partial<Record<Action, readonly Rule<T>[]>>;

export interface Decision {
  isAllowed: boolean;
  rule: Pick<Rule<never>, 'name' | 'says'> | null;
  right: Right | null;
}

export const DENIED: Decision = { isAllowed: false, rule: null, right: null };

/** The one place where it is decided who may do what; enforcement, `can` and `explainAccess` all ask here. */
export function decide<T>(policy: Policy<T>, action: Action, viewer: Viewer, object: T): Decision {
  // What cannot be seen cannot be touched in any other way either.
  if (action !== Action.READ && !decide(policy, Action.READ, viewer, object).isAllowed) return DENIED;
  for (const rule of policy[action] ?? []) {
    const grounds = rule.grounds(viewer, object);
    if (grounds) return { isAllowed: true, rule, right: grounds === true ? null : grounds };
  }
  return DENIED;
}

export function may<T>(policy: Policy<T>, action: Action, viewer: Viewer, object: T): boolean {
  return decide(policy, action, viewer, object).isAllowed;
}

/** Throws unless the action is allowed: NOT_FOUND for what the viewer may not know of, else FORBIDDEN. */
export function permit<T extends object>(
  policy: Policy<T>,
  action: Action,
  viewer: Viewer,
  object: T | undefined,
  what: string,
  path: InputPath,
): asserts object is T {
  if (!object || !may(policy, Action.READ, viewer, object)) throw notFound(what, path);
  if (!may(policy, action, viewer, object)) throw forbidden(path);
}

export function forbidden(
  path: InputPath,
  message = 'You may not do this. `explainAccess` tells what you may do to a record.',
  reason = 'NOT_ALLOWED',
): PortalError {
  return new PortalError(ErrorCode.FORBIDDEN, reason, message, { path });
}

/** The rows that the viewer may know of, as a condition. */
export function visible<T>(policy: Policy<T>, viewer: Viewer, alias: Sql): Sql {
  const conditions = (policy[Action.READ] ?? []).map((rule) => rule.where(viewer, alias));
  const possible = conditions.filter((condition) => condition !== NOWHERE);
  return possible.length > 0 ? sql`(${join(possible, ' or ')})` : sql`false`;
}

/** No row at all. */
export const NOWHERE: Sql = empty;
