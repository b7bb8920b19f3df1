import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { applyPatch, createPatch, Pointer } from 'rfc6902';
import { JsonScalar } from '../platform/graphql/json.js';
import type { ProgramContent } from './program-content.js';

export enum ChangeKind {
  ADD = 'ADD',
  REMOVE = 'REMOVE',
  REPLACE = 'REPLACE',
}

registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What happened at a place of a content.',
  valuesMap: {
    ADD: { description: 'Something came to it; in a list, what follows moves up.' },
    REMOVE: { description: 'It went; in a list, what follows moves down.' },
    REPLACE: { description: 'Something else took its place.' },
  },
});

@ObjectType({
  description: 'One change of a content. In turn they lead from the one to the other (RFC 6902).',
})
export class ProgramChange {
  @Field(() => ChangeKind, { description: 'What happened.' })
  kind: ChangeKind;

  @Field({ description: 'Where, as a JSON Pointer (RFC 6901), when the changes before have been made.' })
  path: string;

  @Field(() => JsonScalar, { nullable: true, description: 'What stood there; null where nothing did.' })
  before: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'What stands there; null where nothing does.' })
  after: unknown;
}

/** What differs, and nothing else. */
export function changesBetween(from: ProgramContent, to: ProgramContent): ProgramChange[] {
  const state = structuredClone(from);
  return createPatch(from, to).map((operation) => {
    const { op } = operation;
    if (op !== 'add' && op !== 'remove' && op !== 'replace') throw new Error(`unexpected operation ${op}`);
    const path = operation.path.replace(/-$/, () => endOf(state, operation.path));
    const before: unknown = op === 'add' ? null : Pointer.fromJSON(path).get(state);
    const [error] = applyPatch(state, [structuredClone(operation)]);
    if (error) throw error;
    const after: unknown = op === 'remove' ? null : operation.value;
    return { kind: op.toUpperCase() as ChangeKind, path, before, after };
  });
}

/** The end of a list is `-` in a patch; readers want to know which place that is. */
function endOf(state: ProgramContent, path: string): string {
  const list: unknown = path.endsWith('/-') ? Pointer.fromJSON(path.slice(0, -2)).get(state) : undefined;
  return Array.isArray(list) ? String(list.length) : '-';
}
