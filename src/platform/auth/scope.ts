import { registerEnumType } from '@nestjs/graphql';
import { Column } from 'typeorm';

export enum Side {
  CN = 'CN',
  RU = 'RU',
}

registerEnumType(Side, {
  name: 'Side',
  description:
    'The two sides of the association. A side is not a country: universities of Hong Kong and Macao stand on ' +
    'the Chinese side.',
  valuesMap: {
    CN: { description: 'The Chinese side (中方, китайская сторона).' },
    RU: { description: 'The Russian side (российская сторона, 俄方).' },
  },
});

export enum ScopeKind {
  ASSOCIATION = 'ASSOCIATION',
  SIDE = 'SIDE',
  UNIVERSITY = 'UNIVERSITY',
  PARTNER = 'PARTNER',
}

registerEnumType(ScopeKind, {
  name: 'ScopeKind',
  description: 'How far a right reaches, or whose a record is.',
  valuesMap: {
    ASSOCIATION: { description: 'The whole association.' },
    SIDE: { description: 'One side with its universities and partners.' },
    UNIVERSITY: { description: 'One university.' },
    PARTNER: { description: 'One partner.' },
  },
});

/**
 * Whose a record is. A university and a partner stand on a side, and the side is part of their scope, so that
 * one look tells whether the side's secretariat is in charge. The database keeps both in step.
 */
export interface Scope {
  scopeKind: ScopeKind;
  side: Side | null;
  universityId: string | null;
  partnerId: string | null;
}

export const ASSOCIATION_SCOPE: Scope = {
  scopeKind: ScopeKind.ASSOCIATION,
  side: null,
  universityId: null,
  partnerId: null,
};

export function sideScope(side: Side): Scope {
  return { ...ASSOCIATION_SCOPE, scopeKind: ScopeKind.SIDE, side };
}

export function universityScope({ id, side }: { id: string; side: Side }): Scope {
  return { scopeKind: ScopeKind.UNIVERSITY, side, universityId: id, partnerId: null };
}

export function partnerScope({ id, side }: { id: string; side: Side }): Scope {
  return { scopeKind: ScopeKind.PARTNER, side, universityId: null, partnerId: id };
}

export function scopeOf({ scopeKind, side, universityId, partnerId }: Scope): Scope {
  return { scopeKind, side, universityId, partnerId };
}

/** Whether what holds for the one scope holds for the other, which lies within it or is the same. */
export function covers(wide: Scope, narrow: Scope): boolean {
  switch (wide.scopeKind) {
    case ScopeKind.ASSOCIATION:
      return true;
    case ScopeKind.SIDE:
      return narrow.side === wide.side;
    case ScopeKind.UNIVERSITY:
      return narrow.universityId === wide.universityId;
    case ScopeKind.PARTNER:
      return narrow.partnerId === wide.partnerId;
  }
}

/** A record of the association as a whole. */
export abstract class OfTheAssociation implements Scope {
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

/** A record of one university. Its side is read along with it where somebody's rights are to be told. */
export abstract class OfAUniversity implements Scope {
  @Column('text')
  universityId: string;

  side: Side;

  get scopeKind(): ScopeKind {
    return ScopeKind.UNIVERSITY;
  }

  get partnerId(): null {
    return null;
  }
}

/** The columns of a record that belongs to a scope. */
export abstract class ScopedRow implements Scope {
  @Column('text')
  scopeKind: ScopeKind;

  @Column('text', { nullable: true })
  side: Side | null;

  @Column('text', { nullable: true })
  universityId: string | null;

  @Column('text', { nullable: true })
  partnerId: string | null;
}
