import { Injectable } from '@nestjs/common';
import { Args, Field, ID, InterfaceType, Query, Resolver } from '@nestjs/graphql';
import { AnyoneMay } from '../auth/access.js';
import { Action, decide, DENIED, may, type Decision, type Policy } from '../auth/policy.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../auth/viewer.js';
import { inputError } from '../errors.js';
import { parseId, prefixOf } from '../ids.js';

@InterfaceType({
  description: 'Everything that has an id of its own and can be fetched again by `node(id)`.',
  resolveType: (node: { id: string }) => NodeRegistry.typeOf(node.id),
})
export abstract class Node {
  @Field(() => ID, {
    description: 'The id: a prefix that tells the type, such as `uni_`, and a UUIDv7. It never changes.',
  })
  id: string;
}

/** How the records of one kind are found by id, and who may do what with them. */
export interface NodeSource<T extends Node> {
  type: string;
  policy: Policy<T>;
  /** Its documents are for those who may know of the record and for nobody else, whatever their audience. */
  keepsDocumentsToItself?: true;
  /** Those of the ids that exist, in any order, whoever asks. */
  load(ids: readonly string[]): Promise<T[]>;
}

/** Each feature says here how its records are found by id, and who may do what with them. */
@Injectable()
export class NodeRegistry {
  private static readonly types = new Map<string, string>();
  private readonly sources = new Map<string, NodeSource<Node>>();

  static typeOf(id: string): string | undefined {
    return NodeRegistry.types.get(prefixOf(id));
  }

  /** The kinds of records that there are. */
  types(): Iterable<string> {
    return NodeRegistry.types.values();
  }

  register<T extends Node>(prefix: string, source: NodeSource<T>): void {
    NodeRegistry.types.set(prefix, source.type);
    this.sources.set(prefix, source);
  }

  /** The nodes in the order of the ids; null where there is none. One statement per type. */
  async load(viewer: Viewer, ids: readonly string[]): Promise<(Node | null)[]> {
    const found = await this.find(ids);
    return ids.map((id) => {
      const node = found.get(id);
      return node && may(this.policyOf(id), Action.READ, viewer, node) ? node : null;
    });
  }

  /** A record that another one links to, as far as the viewer may know of it. */
  async one({ viewer, perRequest }: RequestContext, id: string): Promise<Node | undefined> {
    return await perRequest.one('visible record', id, async (ids) => {
      const nodes = await this.load(viewer, ids);
      return new Map(nodes.filter((node) => node !== null).map((node) => [node.id, node]));
    });
  }

  /** Records by their ids, whoever asks. For decisions, not for answers. */
  async find(ids: readonly string[]): Promise<Map<string, Node>> {
    const found = new Map<string, Node>();
    for (const [prefix, group] of Map.groupBy(new Set(ids), prefixOf)) {
      const nodes = (await this.sources.get(prefix)?.load(group)) ?? [];
      for (const node of nodes) found.set(node.id, node);
    }
    return found;
  }

  keepsDocumentsToItself(id: string): boolean {
    return this.sources.get(prefixOf(id))?.keepsDocumentsToItself ?? false;
  }

  policyOf(id: string): Policy<Node> {
    return this.sources.get(prefixOf(id))?.policy ?? {};
  }

  decide(viewer: Viewer, action: Action, node: Node | undefined): Decision {
    return node ? decide(this.policyOf(node.id), action, viewer, node) : DENIED;
  }
}

export const NODES_MAX = 100;

@Resolver()
export class NodeResolver {
  constructor(private readonly registry: NodeRegistry) {}

  @AnyoneMay()
  @Query(() => Node, {
    nullable: true,
    description:
      'Any record by its id; null when there is none. A malformed id is INVALID_INPUT (ID_MALFORMED).',
  })
  async node(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'The id of the record.' }) id: string,
  ): Promise<Node | null> {
    const [node] = await this.registry.load(viewer, [parseId(id, ['id'])]);
    return node;
  }

  @AnyoneMay()
  @Query(() => [Node], {
    nullable: 'items',
    description:
      `Records by their ids, in the order of the ids; null where there is none. At most ${NODES_MAX} ids ` +
      '(LIST_TOO_LONG beyond). A malformed id is INVALID_INPUT (ID_MALFORMED).',
  })
  async nodes(
    @CurrentViewer() viewer: Viewer,
    @Args('ids', { type: () => [ID], description: `The ids, at most ${NODES_MAX}.` }) ids: string[],
  ): Promise<(Node | null)[]> {
    if (ids.length > NODES_MAX) {
      throw inputError(
        'LIST_TOO_LONG',
        `Ask for at most ${NODES_MAX} ids at once; these are ${ids.length}.`,
        ['ids'],
      );
    }
    return await this.registry.load(
      viewer,
      ids.map((id, index) => parseId(id, ['ids', index])),
    );
  }
}
