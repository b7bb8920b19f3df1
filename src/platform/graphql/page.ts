import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Kind, type FragmentDefinitionNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import sql, { raw, type Sql } from 'sql-template-tag';
import type { Db } from '../database/db.js';
import { inputError, type InputPath } from '../errors.js';
import { isId } from '../ids.js';
import { DEFAULT_PAGE, PAGE_MAX } from './limits.js';

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `The first so many, 0 to ${PAGE_MAX} (PAGE_SIZE beyond). Default ${DEFAULT_PAGE}.`,
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what comes after this cursor of the same list and order.',
  })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `The last so many, 0 to ${PAGE_MAX} (PAGE_SIZE beyond). Not together with \`first\`.`,
  })
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what comes before this cursor of the same list and order.',
  })
  before?: string | null;
}

@ObjectType({ description: 'Where a page stands in its list, as Relay defines it.' })
export class PageInfo {
  @Field({ description: 'Going forward: more follows. Going backward: whether `before` was given.' })
  hasNextPage: boolean;

  @Field({ description: 'Going backward: more precedes. Going forward: whether `after` was given.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item; null on an empty page.' })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item; null on an empty page.' })
  endCursor: string | null;
}

export interface Page<T> {
  edges: { cursor: string; node: T }[];
  nodes: T[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** The connection type of an item, after Relay's specification, with `nodes` and `totalCount` beside it. */
export function connectionOf<T>(item: Type<T>, name: string): Type<Page<T>> {
  @ObjectType(`${name}Edge`, { description: 'An item and its cursor.' })
  class Edge {
    @Field({ description: 'For `after` and `before` of the same list and order. Opaque.' })
    cursor: string;

    @Field(() => item, { description: 'The item.' })
    node: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list, at most ${PAGE_MAX} items.` })
  class Connection {
    @Field(() => [Edge], { description: 'The items with their cursors.' })
    edges: Edge[];

    @Field(() => [item], { description: 'The items without their cursors.' })
    nodes: T[];

    @Field({ description: 'Where the page stands in the list.' })
    pageInfo: PageInfo;

    @Field(() => Int, { description: 'Items of the whole list that the viewer may see, over all pages.' })
    totalCount: number;
  }
  return Connection;
}

export interface List<T> {
  /** Names the list and its order, so that a cursor of another one is noticed. */
  name: string;
  entity: abstract new () => T;
  /** `select <alias>.*, <key> as sort_key from …`: the key is never null and stands in the order's collation. */
  select: Sql;
  /** The same key as an expression for comparisons. */
  key: Sql;
  /** The type of the key in SQL. */
  keyType: 'text' | 'integer';
  id: Sql;
  where: Sql;
  from: Sql;
  descending: boolean;
}

/** Of any page, with the one row that tells of more. */
const PAGE_LIMIT = raw(String(PAGE_MAX + 1));

/** What an answer shows of a page beside its items. */
export interface Wants {
  total: boolean;
  /** Whether there is more, which one more item tells. */
  more: boolean;
}

export function wantsOf(info: GraphQLResolveInfo): Wants {
  return { total: selects(info, 'totalCount'), more: selects(info, 'pageInfo') };
}

/** One page by keyset: a page deep in the list costs what the first one does. One statement. */
export async function readPage<T extends { id: string }>(
  db: Db,
  list: List<T>,
  args: PageArgs,
  info: GraphQLResolveInfo,
): Promise<Page<T>> {
  const count = countOf(list);
  const wants = wantsOf(info);
  const total = wants.total ? sql`, (${count}) as total` : sql``;
  const rows = await db.many<T>(list.entity, rowsOf(list, args, wants, total));
  let totalCount = (rows[0] as unknown as { total?: number } | undefined)?.total;
  // An empty page has no row to carry the count.
  if (wants.total) totalCount ??= (await db.rows<{ total: number }>(count))[0].total;
  return pageOf(list, args, rows, totalCount);
}

/**
 * The same for many parents at once, in one statement: the list is that of the parent `parent.id`, which its
 * conditions speak of.
 */
export async function readPages<T extends { id: string }>(
  db: Db,
  list: List<T>,
  parents: readonly string[],
  args: PageArgs,
  wants: Wants,
): Promise<Map<string, Page<T>>> {
  const total = wants.total ? sql`, (${countOf(list)}) as total` : sql``;
  const rows = await db.many<T>(
    list.entity,
    sql`select item.*, parent.id as parent_key${total} from unnest(${parents}::text[]) as parent (id)
        left join lateral (${rowsOf(list, args, wants, sql``)}) item on true`,
  );
  const byParent = Map.groupBy(rows, (row) => (row as unknown as { parent_key: string }).parent_key);
  return new Map(
    [...byParent].map(([parent, own]) => {
      const { total: totalCount } = own[0] as unknown as { total?: number };
      const items = own.filter(({ id }) => id !== null);
      return [parent, pageOf(list, args, items, totalCount)];
    }),
  );
}

function countOf<T>(list: List<T>): Sql {
  return sql`select count(*)::integer as total from ${list.from} where ${list.where}`;
}

function rowsOf<T>(list: List<T>, args: PageArgs, wants: Wants, more: Sql): Sql {
  const { size, backward } = pageSize(args);
  const order = list.descending !== backward ? sql`desc` : sql`asc`;
  const bounds = sql`${bound(list, args.after, 'after')} and ${bound(list, args.before, 'before')}`;
  // Of a limit that is not known when it plans, the server takes a tenth of the whole list for granted, or plans anew each time.
  return sql`select * from (select ${list.select}, ${list.key} as sort_key${more} from ${list.from}
    where ${list.where} and ${bounds}
    order by ${list.key} ${order}, ${list.id} ${order} limit ${PAGE_LIMIT}) page limit ${wants.more ? size + 1 : size}`;
}

/** Cursors are made for those who ask for them. */
class ReadPage<T extends { id: string }> implements Page<T> {
  constructor(
    private readonly list: List<T>,
    readonly nodes: T[],
    private readonly around: Pick<PageInfo, 'hasNextPage' | 'hasPreviousPage'>,
    readonly totalCount: number,
  ) {}

  get edges(): { cursor: string; node: T }[] {
    return this.nodes.map((node) => ({ cursor: this.cursorOf(node), node }));
  }

  get pageInfo(): PageInfo {
    const [first, last] = [this.nodes[0], this.nodes.at(-1)];
    return {
      ...this.around,
      startCursor: first ? this.cursorOf(first) : null,
      endCursor: last ? this.cursorOf(last) : null,
    };
  }

  private cursorOf(node: T): string {
    const { sort_key: read } = node as unknown as { sort_key: string | number };
    // The driver gives a bigint as a text.
    const key = this.list.keyType === 'integer' ? Number(read) : read;
    return writeCursor(this.list.name, key, node.id);
  }
}

function pageOf<T extends { id: string }>(list: List<T>, args: PageArgs, rows: T[], totalCount = 0): Page<T> {
  const { size, backward } = pageSize(args);
  const more = rows.length > size;
  if (more) rows.pop();
  if (backward) rows.reverse();
  const around = {
    hasNextPage: backward ? isGiven(args.before) : more,
    hasPreviousPage: backward ? more : isGiven(args.after),
  };
  return new ReadPage(list, rows, around, totalCount);
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

function pageSize({ first, last }: PageArgs): { size: number; backward: boolean } {
  if (isGiven(first) && isGiven(last)) {
    throw inputError('PAGE_SIZE', 'Give `first` or `last`, not both.', ['last']);
  }
  const backward = isGiven(last);
  const size = last ?? first ?? DEFAULT_PAGE;
  if (size < 0 || size > PAGE_MAX) {
    throw inputError(
      'PAGE_SIZE',
      `Ask for 0 to ${PAGE_MAX} items a page, not ${size}; fetch the rest with \`after\` and the endCursor.`,
      [backward ? 'last' : 'first'],
    );
  }
  return { size, backward };
}

function bound<T>(list: List<T>, cursor: string | null | undefined, side: 'after' | 'before'): Sql {
  if (!isGiven(cursor)) return sql`true`;
  const { key, id } = readCursor(list, cursor, [side]);
  const greater = (side === 'after') !== list.descending;
  const value = list.keyType === 'integer' ? sql`${key}::integer` : sql`${key}::text`;
  return greater
    ? sql`(${list.key}, ${list.id}) > (${value}, ${id}::text)`
    : sql`(${list.key}, ${list.id}) < (${value}, ${id}::text)`;
}

function writeCursor(list: string, key: string | number, id: string): string {
  return Buffer.from(JSON.stringify([list, key, id])).toString('base64url');
}

function readCursor<T>(list: List<T>, cursor: string, path: InputPath): { key: string | number; id: string } {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    parts = undefined;
  }
  const [name, key, id] = Array.isArray(parts) ? (parts as unknown[]) : [];
  if (typeof name !== 'string' || !isId(id)) {
    throw inputError(
      'CURSOR_MALFORMED',
      'This is not a cursor. Take it from endCursor, startCursor or an edge.',
      path,
    );
  }
  const fits =
    list.keyType === 'integer'
      ? Number.isInteger(key) && Math.abs(key as number) < 2 ** 31
      : isPlainText(key);
  if (name !== list.name || !fits) {
    throw inputError(
      'CURSOR_OF_ANOTHER_LIST',
      'This cursor belongs to another list or order. Use cursors only with the arguments that they came from.',
      path,
    );
  }
  return { key: key as string | number, id };
}

function isPlainText(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed() && !value.includes('\0');
}

/** Whether the answer to this field shows the given field of its own. */
function selects(info: GraphQLResolveInfo, name: string): boolean {
  const inSelection = (selection: SelectionSetNode | undefined): boolean =>
    selection?.selections.some((node) => {
      if (node.kind === Kind.FIELD) return node.name.value === name;
      if (node.kind === Kind.INLINE_FRAGMENT) return inSelection(node.selectionSet);
      const fragment: FragmentDefinitionNode | undefined = info.fragments[node.name.value];
      return inSelection(fragment?.selectionSet);
    }) ?? false;
  return info.fieldNodes.some((node) => inSelection(node.selectionSet));
}
