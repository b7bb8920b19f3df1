var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Kind } from 'graphql';
import sql from 'sql-template-tag';
import { inputError } from '../errors.js';
import { isId } from '../ids.js';
import { DEFAULT_PAGE, PAGE_MAX } from './limits.js';
let PageArgs = class PageArgs {
};
__decorate([
    Field(() => Int, {
        nullable: true,
        description: `The first so many, 0 to ${PAGE_MAX} (PAGE_SIZE beyond). Default ${DEFAULT_PAGE}.`,
    }),
    __metadata("design:type", Object)
], PageArgs.prototype, "first", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'Only what comes after this cursor of the same list and order.',
    }),
    __metadata("design:type", Object)
], PageArgs.prototype, "after", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: `The last so many, 0 to ${PAGE_MAX} (PAGE_SIZE beyond). Not together with \`first\`.`,
    }),
    __metadata("design:type", Object)
], PageArgs.prototype, "last", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'Only what comes before this cursor of the same list and order.',
    }),
    __metadata("design:type", Object)
], PageArgs.prototype, "before", void 0);
PageArgs = __decorate([
    ArgsType()
], PageArgs);
export { PageArgs };
let PageInfo = class PageInfo {
};
__decorate([
    Field({ description: 'Going forward: more follows. Going backward: whether `before` was given.' }),
    __metadata("design:type", Boolean)
], PageInfo.prototype, "hasNextPage", void 0);
__decorate([
    Field({ description: 'Going backward: more precedes. Going forward: whether `after` was given.' }),
    __metadata("design:type", Boolean)
], PageInfo.prototype, "hasPreviousPage", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Cursor of the first item; null on an empty page.' }),
    __metadata("design:type", Object)
], PageInfo.prototype, "startCursor", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Cursor of the last item; null on an empty page.' }),
    __metadata("design:type", Object)
], PageInfo.prototype, "endCursor", void 0);
PageInfo = __decorate([
    ObjectType({ description: 'Where a page stands in its list, as Relay defines it.' })
], PageInfo);
export { PageInfo };
/** The connection type of an item, after Relay's specification, with `nodes` and `totalCount` beside it. */
export function connectionOf(item, name) {
    let Edge = class Edge {
    };
    __decorate([
        Field({ description: 'For `after` and `before` of the same list and order. Opaque.' }),
        __metadata("design:type", String)
    ], Edge.prototype, "cursor", void 0);
    __decorate([
        Field(() => item, { description: 'The item.' }),
        __metadata("design:type", Object)
    ], Edge.prototype, "node", void 0);
    Edge = __decorate([
        ObjectType(`${name}Edge`, { description: 'An item and its cursor.' })
    ], Edge);
    let Connection = class Connection {
    };
    __decorate([
        Field(() => [Edge], { description: 'The items with their cursors.' }),
        __metadata("design:type", Array)
    ], Connection.prototype, "edges", void 0);
    __decorate([
        Field(() => [item], { description: 'The items without their cursors.' }),
        __metadata("design:type", Array)
    ], Connection.prototype, "nodes", void 0);
    __decorate([
        Field({ description: 'Where the page stands in the list.' }),
        __metadata("design:type", PageInfo)
    ], Connection.prototype, "pageInfo", void 0);
    __decorate([
        Field(() => Int, { description: 'Items of the whole list that the viewer may see, over all pages.' }),
        __metadata("design:type", Number)
    ], Connection.prototype, "totalCount", void 0);
    Connection = __decorate([
        ObjectType(`${name}Connection`, { description: `A page of a list, at most ${PAGE_MAX} items.` })
    ], Connection);
    return Connection;
}
/** One page by keyset: a page deep in the list costs what the first one does. One statement. */
export async function readPage(db, list, args, info) {
    const { size, backward } = pageSize(args);
    const count = countOf(list);
    const wantsTotal = selects(info, 'totalCount');
    const total = wantsTotal ? sql `, (${count}) as total` : sql ``;
    const rows = await db.many(list.entity, rowsOf(list, args, size, backward, total));
    let totalCount = rows[0]?.total;
    // An empty page has no row to carry the count.
    if (wantsTotal)
        totalCount ??= (await db.rows(count))[0].total;
    return pageOf(list, args, rows, size, backward, totalCount);
}
/**
 * The same for many parents at once, in one statement: the list is that of the parent `parent.id`, which its
 * conditions speak of.
 */
export async function readPages(db, list, parents, args, wantsTotal) {
    const { size, backward } = pageSize(args);
    const total = wantsTotal ? sql `, (${countOf(list)}) as total` : sql ``;
    const rows = await db.many(list.entity, sql `select item.*, parent.id as parent_key${total} from unnest(${parents}::text[]) as parent (id)
        left join lateral (${rowsOf(list, args, size, backward, sql ``)}) item on true`);
    const byParent = Map.groupBy(rows, (row) => row.parent_key);
    return new Map([...byParent].map(([parent, own]) => {
        const { total: totalCount } = own[0];
        const items = own.filter(({ id }) => id !== null);
        return [parent, pageOf(list, args, items, size, backward, totalCount)];
    }));
}
function countOf(list) {
    return sql `select count(*)::integer as total from ${list.from} where ${list.where}`;
}
function rowsOf(list, args, size, backward, more) {
    const order = list.descending !== backward ? sql `desc` : sql `asc`;
    const bounds = sql `${bound(list, args.after, 'after')} and ${bound(list, args.before, 'before')}`;
    return sql `select ${list.select}, ${list.key} as sort_key${more} from ${list.from}
    where ${list.where} and ${bounds}
    order by ${list.key} ${order}, ${list.id} ${order} limit ${size + 1}`;
}
function pageOf(list, args, rows, size, backward, totalCount) {
    const more = rows.length > size;
    if (more)
        rows.pop();
    if (backward)
        rows.reverse();
    const edges = rows.map((node) => {
        const { sort_key: read } = node;
        // The driver gives a bigint as a text.
        const key = list.keyType === 'integer' ? Number(read) : read;
        return { cursor: writeCursor(list.name, key, node.id), node };
    });
    return {
        edges,
        nodes: rows,
        pageInfo: {
            hasNextPage: backward ? isGiven(args.before) : more,
            hasPreviousPage: backward ? more : isGiven(args.after),
            startCursor: edges[0]?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null,
        },
        totalCount: totalCount ?? 0,
    };
}
function isGiven(value) {
    return value !== null && value !== undefined;
}
function pageSize({ first, last }) {
    if (isGiven(first) && isGiven(last)) {
        throw inputError('PAGE_SIZE', 'Give `first` or `last`, not both.', ['last']);
    }
    const backward = isGiven(last);
    const size = last ?? first ?? DEFAULT_PAGE;
    if (size < 0 || size > PAGE_MAX) {
        throw inputError('PAGE_SIZE', `Ask for 0 to ${PAGE_MAX} items a page, not ${size}; fetch the rest with \`after\` and the endCursor.`, [backward ? 'last' : 'first']);
    }
    return { size, backward };
}
function bound(list, cursor, side) {
    if (!isGiven(cursor))
        return sql `true`;
    const { key, id } = readCursor(list, cursor, [side]);
    const greater = (side === 'after') !== list.descending;
    const value = list.keyType === 'integer' ? sql `${key}::integer` : sql `${key}::text`;
    return greater
        ? sql `(${list.key}, ${list.id}) > (${value}, ${id}::text)`
        : sql `(${list.key}, ${list.id}) < (${value}, ${id}::text)`;
}
function writeCursor(list, key, id) {
    return Buffer.from(JSON.stringify([list, key, id])).toString('base64url');
}
function readCursor(list, cursor, path) {
    let parts;
    try {
        parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    }
    catch {
        parts = undefined;
    }
    const [name, key, id] = Array.isArray(parts) ? parts : [];
    if (typeof name !== 'string' || !isId(id)) {
        throw inputError('CURSOR_MALFORMED', 'This is not a cursor. Take it from endCursor, startCursor or an edge.', path);
    }
    const fits = list.keyType === 'integer'
        ? Number.isInteger(key) && Math.abs(key) < 2 ** 31
        : isPlainText(key);
    if (name !== list.name || !fits) {
        throw inputError('CURSOR_OF_ANOTHER_LIST', 'This cursor belongs to another list or order. Use cursors only with the arguments that they came from.', path);
    }
    return { key: key, id };
}
function isPlainText(value) {
    return typeof value === 'string' && value.isWellFormed() && !value.includes('\0');
}
/** Whether the answer to this field shows the given field of its own. */
export function selects(info, name) {
    const inSelection = (selection) => selection?.selections.some((node) => {
        if (node.kind === Kind.FIELD)
            return node.name.value === name;
        if (node.kind === Kind.INLINE_FRAGMENT)
            return inSelection(node.selectionSet);
        const fragment = info.fragments[node.name.value];
        return inSelection(fragment?.selectionSet);
    }) ?? false;
    return info.fieldNodes.some((node) => inSelection(node.selectionSet));
}
//# sourceMappingURL=page.js.map