var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Action, forbidden, permit, visible } from '../platform/auth/policy.js';
import { looksAfter } from '../platform/auth/rules.js';
import { partnerScope, scopeOf } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { readPage } from '../platform/graphql/page.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { Partner, PARTNER_PREFIX } from './partner.entity.js';
import { partnerPolicy } from './person.policy.js';
let PartnersService = class PartnersService {
    constructor(db, clock, mutations) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
    }
    async byIds(ids) {
        return await this.db.many(Partner, sql `select * from partner where id = any(${ids})`);
    }
    async page(viewer, page, info) {
        return await readPage(this.db, {
            name: 'partners',
            entity: Partner,
            select: sql `p.*`,
            // A rule speaks of scopes; the scope of a partner is the partner itself.
            from: sql `(select *, id as partner_id, null::text as university_id from partner) p`,
            id: sql `p.id`,
            key: sql `p.name collate "en-x-icu"`,
            keyType: 'text',
            where: visible(partnerPolicy, viewer, sql `p`),
            descending: false,
        }, page, info);
    }
    async create(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'createPartner', input, async (record) => {
            const { name, side, website } = input;
            const made = newId(PARTNER_PREFIX);
            const scope = partnerScope({ id: made, side });
            if (!looksAfter(viewer, scope)) {
                throw forbidden(['input', 'side']);
            }
            const now = this.clock.now();
            const columns = { name, side, website: website ?? null };
            await this.db
                .repo(Partner)
                .insert({ id: made, version: 1, ...columns, createdAt: now, updatedAt: now });
            record({ type: 'Partner', id: made, scope, before: null, after: columns });
            return { id: made };
        });
        return await this.byId(id);
    }
    async update(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'updatePartner', input, async (record) => {
            const partner = await this.byId(input.id);
            permit(partnerPolicy, Action.UPDATE, viewer, partner, 'partner', ['input', 'id']);
            const columns = {
                ...(input.name && { name: input.name }),
                ...(input.website !== undefined && { website: input.website }),
            };
            const updatedAt = this.clock.now();
            await updateVersioned(this.db, Partner, 'partner', input, { ...columns, updatedAt });
            const { name, side, website } = partner;
            const before = { name, side, website };
            record({
                type: 'Partner',
                id: partner.id,
                scope: scopeOf(partner),
                before,
                after: { ...before, ...columns },
            });
            return { id: partner.id };
        });
        return await this.byId(id);
    }
    async byId(id) {
        const [partner] = await this.byIds([id]);
        return partner;
    }
};
PartnersService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations])
], PartnersService);
export { PartnersService };
//# sourceMappingURL=partners.service.js.map