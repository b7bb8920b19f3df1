var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
var NodeRegistry_1;
import { Injectable } from '@nestjs/common';
import { Args, Field, ID, InterfaceType, Query, Resolver } from '@nestjs/graphql';
import { AnyoneMay } from '../auth/access.js';
import { Action, decide, DENIED, may } from '../auth/policy.js';
import { CurrentViewer } from '../auth/viewer.js';
import { inputError } from '../errors.js';
import { parseId, prefixOf } from '../ids.js';
let Node = class Node {
};
__decorate([
    Field(() => ID, {
        description: 'The id: a prefix that tells the type, such as `uni_`, and a UUIDv7. It never changes.',
    }),
    __metadata("design:type", String)
], Node.prototype, "id", void 0);
Node = __decorate([
    InterfaceType({
        description: 'Everything that has an id of its own and can be fetched again by `node(id)`.',
        resolveType: (node) => NodeRegistry.typeOf(node.id),
    })
], Node);
export { Node };
/** Each feature says here how its records are found by id, and who may do what with them. */
let NodeRegistry = class NodeRegistry {
    constructor() {
        this.sources = new Map();
    }
    static { NodeRegistry_1 = this; }
    static { this.types = new Map(); }
    static typeOf(id) {
        return NodeRegistry_1.types.get(prefixOf(id));
    }
    /** The kinds of records that there are. */
    types() {
        return NodeRegistry_1.types.values();
    }
    register(prefix, source) {
        NodeRegistry_1.types.set(prefix, source.type);
        this.sources.set(prefix, source);
    }
    /** The nodes in the order of the ids; null where there is none. One statement per type. */
    async load(viewer, ids) {
        const found = await this.find(ids);
        return ids.map((id) => {
            const node = found.get(id);
            return node && may(this.policyOf(id), Action.READ, viewer, node) ? node : null;
        });
    }
    /** A record that another one links to, as far as the viewer may know of it. */
    async one({ viewer, perRequest }, id) {
        return await perRequest.one('visible record', id, async (ids) => {
            const nodes = await this.load(viewer, ids);
            return new Map(nodes.filter((node) => node !== null).map((node) => [node.id, node]));
        });
    }
    /** Records by their ids, whoever asks. For decisions, not for answers. */
    async find(ids) {
        const found = new Map();
        for (const [prefix, group] of Map.groupBy(new Set(ids), prefixOf)) {
            const nodes = (await this.sources.get(prefix)?.load(group)) ?? [];
            for (const node of nodes)
                found.set(node.id, node);
        }
        return found;
    }
    keepsDocumentsToItself(id) {
        return this.sources.get(prefixOf(id))?.keepsDocumentsToItself ?? false;
    }
    policyOf(id) {
        return this.sources.get(prefixOf(id))?.policy ?? {};
    }
    decide(viewer, action, node) {
        return node ? decide(this.policyOf(node.id), action, viewer, node) : DENIED;
    }
};
NodeRegistry = NodeRegistry_1 = __decorate([
    Injectable()
], NodeRegistry);
export { NodeRegistry };
export const NODES_MAX = 100;
let NodeResolver = class NodeResolver {
    constructor(registry) {
        this.registry = registry;
    }
    async node(viewer, id) {
        const [node] = await this.registry.load(viewer, [parseId(id, ['id'])]);
        return node;
    }
    async nodes(viewer, ids) {
        if (ids.length > NODES_MAX) {
            throw inputError('LIST_TOO_LONG', `Ask for at most ${NODES_MAX} ids at once; these are ${ids.length}.`, ['ids']);
        }
        return await this.registry.load(viewer, ids.map((id, index) => parseId(id, ['ids', index])));
    }
};
__decorate([
    AnyoneMay(),
    Query(() => Node, {
        nullable: true,
        description: 'Any record by its id; null when there is none. A malformed id is INVALID_INPUT (ID_MALFORMED).',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('id', { type: () => ID, description: 'The id of the record.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String]),
    __metadata("design:returntype", Promise)
], NodeResolver.prototype, "node", null);
__decorate([
    AnyoneMay(),
    Query(() => [Node], {
        nullable: 'items',
        description: `Records by their ids, in the order of the ids; null where there is none. At most ${NODES_MAX} ids ` +
            '(LIST_TOO_LONG beyond). A malformed id is INVALID_INPUT (ID_MALFORMED).',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('ids', { type: () => [ID], description: `The ids, at most ${NODES_MAX}.` })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Array]),
    __metadata("design:returntype", Promise)
], NodeResolver.prototype, "nodes", null);
NodeResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [NodeRegistry])
], NodeResolver);
export { NodeResolver };
//# sourceMappingURL=node.js.map