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
import { forbidden } from '../platform/auth/policy.js';
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { textColumns } from '../platform/graphql/texts.input.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { BALLOT_RULES_PREFIX, BallotRules } from './ballot-rules.entity.js';
import { BALLOT_KEEPERS } from './ballot.policy.js';
/** By which rules is voted, from which day on. */
let BallotRulesService = class BallotRulesService {
    constructor(db, clock, mutations) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
    }
    async byIds(ids) {
        return await this.db.many(BallotRules, sql `select * from ballot_rules where id = any(${ids})`);
    }
    /** Those that hold on a day; none before the association was founded. */
    async inForce(day) {
        const [rules] = await this.db.many(BallotRules, sql `select * from ballot_rules where valid_from <= ${day}::date order by valid_from desc, id desc limit 1`);
        return rules;
    }
    /** The last first. */
    async all() {
        return await this.db.many(BallotRules, sql `select * from ballot_rules order by valid_from desc, id desc`);
    }
    async set(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'setBallotRules', input, async (record) => {
            if (!BALLOT_KEEPERS.some((rule) => rule.grounds(viewer, ASSOCIATION_SCOPE)))
                throw forbidden(['input']);
            const { from, majority, countsAbstentions, electorate, origin, sources } = input;
            const columns = {
                validFrom: from,
                quorum: input.quorum ?? null,
                majority,
                sideMajority: input.sideMajority ?? null,
                countsAbstentions,
                electorate,
                isDefault: false,
                ...textColumns('origin', origin),
                sources,
            };
            const made = newId(BALLOT_RULES_PREFIX);
            await this.db.repo(BallotRules).insert({ ...columns, id: made, createdAt: this.clock.now() });
            const [{ values }] = await this.db.rows(sql `
        select to_jsonb(r) - '{id,created_at}'::text[] as values from ballot_rules r where r.id = ${made}`);
            record({ type: 'BallotRules', id: made, scope: ASSOCIATION_SCOPE, before: null, after: values });
            return { id: made };
        });
        const [rules] = await this.byIds([id]);
        return rules;
    }
};
BallotRulesService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations])
], BallotRulesService);
export { BallotRulesService };
//# sourceMappingURL=ballot-rules.service.js.map