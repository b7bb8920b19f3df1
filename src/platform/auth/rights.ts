import { registerEnumType } from '@nestjs/graphql';
import { ScopeKind, type Scope } from './scope.js';

export enum Role {
  OPERATOR = 'OPERATOR',
  PERMANENT_CHAIR = 'PERMANENT_CHAIR',
  SECRETARIAT_HEAD = 'SECRETARIAT_HEAD',
  SECRETARIAT_OFFICER = 'SECRETARIAT_OFFICER',
  LIAISON_OFFICER = 'LIAISON_OFFICER',
  UNIVERSITY_EDITOR = 'UNIVERSITY_EDITOR',
  UNIVERSITY_READER = 'UNIVERSITY_READER',
}

registerEnumType(Role, {
  name: 'Role',
  description: 'What a grant makes of a person within its scope.',
  valuesMap: {
    OPERATOR: { description: 'Runs the portal. Of the association.' },
    PERMANENT_CHAIR: { description: 'Permanent chair (постоянный председатель, 常设主席). Of a side.' },
    SECRETARIAT_HEAD: {
      description: 'Head of the permanent secretariat (руководитель дирекции, 秘书处处长). Of a side.',
    },
    SECRETARIAT_OFFICER: { description: 'Works in the permanent secretariat. Of a side.' },
    LIAISON_OFFICER: {
      description: 'Liaison officer (координатор, 联络员). Of a university or a partner.',
    },
    UNIVERSITY_EDITOR: { description: 'Keeps the profile of a university.' },
    UNIVERSITY_READER: { description: 'Reads what a university keeps for its own people.' },
  },
});

/** The kinds of scope that a role can be given for. A constraint of the database says the same. */
export const SCOPES_OF_ROLE: Record<Role, readonly ScopeKind[]> = {
  [Role.OPERATOR]: [ScopeKind.ASSOCIATION],
  [Role.PERMANENT_CHAIR]: [ScopeKind.SIDE],
  [Role.SECRETARIAT_HEAD]: [ScopeKind.SIDE],
  [Role.SECRETARIAT_OFFICER]: [ScopeKind.SIDE],
  [Role.LIAISON_OFFICER]: [ScopeKind.UNIVERSITY, ScopeKind.PARTNER],
  [Role.UNIVERSITY_EDITOR]: [ScopeKind.UNIVERSITY],
  [Role.UNIVERSITY_READER]: [ScopeKind.UNIVERSITY],
};

export enum KeyScope {
  READ_PUBLIC = 'READ_PUBLIC',
  READ_MEMBERS = 'READ_MEMBERS',
  WRITE_UNIVERSITY = 'WRITE_UNIVERSITY',
  EVENTS = 'EVENTS',
}

registerEnumType(KeyScope, {
  name: 'KeyScope',
  description: 'What an institution key may do.',
  valuesMap: {
    READ_PUBLIC: { description: 'Read what is public. Every key may; alone it only says who is asking.' },
    READ_MEMBERS: { description: "Read the members' area: what the key's university keeps for its people." },
    WRITE_UNIVERSITY: { description: 'Keep the profile of its own university.' },
    EVENTS: { description: 'Keep the events of its owner.' },
  },
});

/** A role within a scope for a time: from `validFrom` up to, but without, `validTo`. */
export interface Right extends Scope {
  /** The grant; null for the operator's token, which has none. */
  grantId: string | null;
  role: Role;
  validFrom: Date;
  validTo: Date | null;
}

export function isInForce({ validFrom, validTo }: Pick<Right, 'validFrom' | 'validTo'>, at: Date): boolean {
  return validFrom <= at && (validTo === null || at < validTo);
}
