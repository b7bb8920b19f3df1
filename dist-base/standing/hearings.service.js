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
import { Action, permit } from '../platform/auth/policy.js';
import { scopeOf } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { inputError } from '../platform/errors.js';
import { textColumns } from '../platform/graphql/texts.input.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { UniversitiesService } from '../universities/universities.service.js';
import { universityPolicy } from '../universities/university.policy.js';
import { Hearing, HEARING_PREFIX } from './hearing.entity.js';
/** Hearings of members. What was said stays as it was written down. */
let HearingsService = class HearingsService {
    constructor(db, clock, mutations, universities) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.universities = universities;
    }
    async byIds(ids) {
        return await this.db.many(Hearing, sql `select h.*, u.side from hearing h join university u on u.id = h.university_id where h.id = any(${ids})`);
    }
    async record(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'recordHearing', input, async (record) => {
            const { universityId, heldOn, text } = input;
            const [university] = await this.universities.byIds([universityId]);
            const path = ['input', 'universityId'];
            permit(universityPolicy, Action.UPDATE_OFFICIAL, viewer, university, 'university', path);
            if (heldOn > this.clock.today()) {
                throw inputError('HEARING_IN_FUTURE', 'A hearing is recorded when it has been held.', [
                    'input',
                    'heldOn',
                ]);
            }
            const made = newId(HEARING_PREFIX);
            const columns = { universityId, heldOn, ...textColumns('text', text) };
            await this.db.repo(Hearing).insert({ ...columns, id: made, createdAt: this.clock.now() });
            const [{ values }] = await this.db.rows(sql `
        select to_jsonb(h) - '{id,created_at}'::text[] as values from hearing h where h.id = ${made}`);
            record({ type: 'Hearing', id: made, scope: scopeOf(university), before: null, after: values });
            return { id: made };
        });
        const [hearing] = await this.byIds([id]);
        return hearing;
    }
};
HearingsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        UniversitiesService])
], HearingsService);
export { HearingsService };
//# sourceMappingURL=hearings.service.js.map