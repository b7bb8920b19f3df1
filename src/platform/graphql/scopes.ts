import { Injectable } from '@nestjs/common';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { type Action, forbidden } from '../auth/policy.js';
import { looksAfter } from '../auth/rules.js';
import { ASSOCIATION_SCOPE, scopeOf, Side, sideScope, type Scope } from '../auth/scope.js';
import type { Viewer } from '../auth/viewer.js';
import { inputError, notFound } from '../errors.js';
import { isId } from '../ids.js';
import { rule } from '../validation.js';
import { NodeRegistry, type Node } from './node.js';

const OWNERS = ['uni', 'par'];

export const IsOwnerId = rule(
  'isId',
  'must be the id of a university (uni_…) or a partner (par_…)',
  (value) => OWNERS.some((prefix) => isId(value, prefix)),
);

@InputType({
  description:
    'Whose a record is, or how far a right reaches: one university or partner, or one side; with neither, the ' +
    'whole association.',
})
export class ScopeInput {
  @IsOptional()
  @IsOwnerId()
  @Field(() => ID, { nullable: true, description: 'A university (uni_…) or a partner (par_…).' })
  ownerId?: string | null;

  @Field(() => Side, { nullable: true, description: 'A side. Not together with `ownerId`.' })
  side?: Side | null;
}

/** Scopes as inputs name them. */
@Injectable()
export class Scopes {
  constructor(private readonly nodes: NodeRegistry) {}

  /** The scope; NOT_FOUND where the viewer may not know of its owner. */
  async find(viewer: Viewer, { ownerId, side }: ScopeInput): Promise<{ scope: Scope; owner?: Node & Scope }> {
    if (ownerId && side) {
      throw inputError('SCOPE_AMBIGUOUS', 'Give an owner or a side, not both.', ['input', 'scope', 'side']);
    }
    if (side) return { scope: sideScope(side) };
    if (!ownerId) return { scope: ASSOCIATION_SCOPE };
    const [owner] = await this.nodes.load(viewer, [ownerId]);
    if (!owner) throw notFound('university or partner', ['input', 'scope', 'ownerId']);
    return { scope: scopeOf(owner as Node & Scope), owner: owner as Node & Scope };
  }

  /** The same, for a viewer who must be allowed to do something there. */
  async permitted(viewer: Viewer, action: Action, input: ScopeInput): Promise<Scope> {
    const { scope, owner } = await this.find(viewer, input);
    const isAllowed = owner ? this.nodes.decide(viewer, action, owner).isAllowed : looksAfter(viewer, scope);
    if (!isAllowed) throw forbidden(['input', 'scope']);
    return scope;
  }
}
