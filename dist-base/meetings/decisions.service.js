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
import sql, { join } from 'sql-template-tag';
import { BodiesService } from '../association/bodies.service.js';
import { bodyPolicy } from '../association/body.policy.js';
import { Action, permit, visible } from '../platform/auth/policy.js';
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { firstDay } from '../platform/dates.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { ErrorCode, inputError, notFound, PortalError } from '../platform/errors.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { readPage } from '../platform/graphql/page.js';
import { textColumns } from '../platform/graphql/texts.input.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { Decision, DECISION_PREFIX, DecisionEffect, DecisionState, isFinal } from './decision.entity.js';
import { decisionPolicy, meetingPolicy } from './meetings.policy.js';
import { MeetingsService } from './meetings.service.js';
let DecisionsService = class DecisionsService {
    constructor(db, clock, mutations, nodes, bodies, meetings) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.nodes = nodes;
        this.bodies = bodies;
        this.meetings = meetings;
    }
    async byIds(ids) {
        return await this.db.many(Decision, sql `select * from decision where id = any(${ids})`);
    }
    /** The last first. */
    async page(viewer, page, filter, info) {
        const { bodyId, meetingId, changedId, state, from, to, text } = filter;
        const conditions = [visible(decisionPolicy, viewer, sql `d`)];
        if (bodyId)
            conditions.push(sql `d.body_id = ${bodyId}`);
        if (meetingId)
            conditions.push(sql `d.meeting_id = ${meetingId}`);
        if (changedId) {
            conditions.push(sql `exists (
        select from decision_effect e where e.decision_id = d.id and e.subject_id = ${changedId})`);
        }
        if (state)
            conditions.push(sql `d.state = ${state}`);
        if (from)
            conditions.push(sql `partial_date_last(d.decided_on) >= ${from}::date`);
        if (to)
            conditions.push(sql `partial_date_first(d.decided_on) <= ${to}::date`);
        for (const word of text?.split(/\s+/u) ?? []) {
            conditions.push(sql `strpos(fold_text(concat_ws(' ',
        d.number, d.title_en, d.title_ru, d.title_zh, d.text_en, d.text_ru, d.text_zh)), fold_text(${word})) > 0`);
        }
        return await readPage(this.db, {
            name: 'decisions',
            entity: Decision,
            select: sql `d.*`,
            from: sql `decision d`,
            id: sql `d.id`,
            key: sql `d.decided_on collate "C"`,
            keyType: 'text',
            where: join(conditions, ' and '),
            descending: true,
        }, page, info);
    }
    async draft(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'draftDecision', input, async (record) => {
            const [body] = await this.bodies.byIds([input.bodyId]);
            permit(bodyPolicy, Action.KEEP_MEETINGS, viewer, body, 'body', ['input', 'bodyId']);
            const made = newId(DECISION_PREFIX);
            const now = this.clock.now();
            await this.db.repo(Decision).insert({
                ...(await this.columnsOf(viewer, input)),
                bodyId: body.id,
                state: DecisionState.DRAFT,
                id: made,
                version: 1,
                createdAt: now,
                updatedAt: now,
            });
            await this.link(viewer, made, input.effects);
            const after = await this.values(made);
            record({ type: 'Decision', id: made, scope: ASSOCIATION_SCOPE, before: null, after });
            return { id: made };
        });
        return await this.byId(id);
    }
    async update(viewer, input) {
        return await this.changeDraft(viewer, 'updateDecision', Action.UPDATE, input, async (decision) => {
            if (input.effects) {
                await this.db.repo(DecisionEffect).delete({ decisionId: decision.id });
                await this.link(viewer, decision.id, input.effects);
            }
            return await this.columnsOf(viewer, input);
        });
    }
    async publish(viewer, input) {
        return await this.changeDraft(viewer, 'publishDecision', Action.PUBLISH, input, async () => {
            return { state: DecisionState.PUBLISHED, publishedAt: this.clock.now() };
        });
    }
    async withdraw(viewer, input) {
        return await this.changeDraft(viewer, 'withdrawDecision', Action.PUBLISH, input, async () => {
            return { state: DecisionState.WITHDRAWN };
        });
    }
    /** Adds links to what a published decision has changed; of a draft too. */
    async addEffects(viewer, input) {
        return await this.change(viewer, 'linkDecision', Action.UPDATE, input, async (decision) => {
            if (decision.state === DecisionState.WITHDRAWN)
                throw isFinal(decision);
            await this.link(viewer, decision.id, input.effects);
            return {};
        });
    }
    /** Inside of a use case of another room: links a published decision to what it has changed there. */
    async carryOut(viewer, decisionId, effects, reason) {
        const path = ['input', 'decisionId'];
        await this.db.rows(sql `select 1 from decision where id = ${decisionId} for no key update`);
        const decision = await this.byId(decisionId);
        permit(decisionPolicy, Action.UPDATE, viewer, decision, 'decision', path);
        if (decision.state !== DecisionState.PUBLISHED) {
            throw new PortalError(ErrorCode.RULE_VIOLATION, 'DECISION_NOT_PUBLISHED', 'Only a decision that is published has effects. Publish it first (`publishDecision`).', { path });
        }
        const { id, version: expectedVersion } = decision;
        await this.addEffects(viewer, { id, expectedVersion, effects, reason });
    }
    async changeDraft(viewer, mutation, action, input, work) {
        return await this.change(viewer, mutation, action, input, async (decision) => {
            // A version that is out of date says more: it carries the decision as it is now.
            const isCurrent = decision.version === input.expectedVersion;
            if (isCurrent && decision.state !== DecisionState.DRAFT)
                throw isFinal(decision);
            return isCurrent ? await work(decision) : {};
        });
    }
    async change(viewer, mutation, action, input, work) {
        const { id } = await this.mutations.run(viewer, mutation, input, async (record) => {
            await this.db.rows(sql `select 1 from decision where id = ${input.id} for no key update`);
            const decision = await this.byId(input.id);
            permit(decisionPolicy, action, viewer, decision, 'decision', ['input', 'id']);
            const before = await this.values(decision.id);
            const columns = { ...(await work(decision)), updatedAt: this.clock.now() };
            await updateVersioned(this.db, Decision, 'decision', input, columns);
            const after = await this.values(decision.id);
            record({ type: 'Decision', id: decision.id, scope: ASSOCIATION_SCOPE, before, after });
            return { id: decision.id };
        });
        return await this.byId(id);
    }
    async link(viewer, decisionId, effects) {
        if (effects.length === 0)
            return;
        const found = await this.nodes.load(viewer, effects);
        const missing = found.indexOf(null);
        if (missing >= 0)
            throw notFound('record', ['input', 'effects', missing]);
        await this.db.rows(sql `
      insert into decision_effect (decision_id, subject_id, position, recorded_at)
      select ${decisionId}, subject_id, position + (
        select coalesce(max(e.position), 0) from decision_effect e where e.decision_id = ${decisionId}
      ), ${this.clock.now()}
      from unnest(${effects}::text[]) with ordinality as given (subject_id, position)
      on conflict (decision_id, subject_id) do nothing`);
    }
    /** The columns that the input speaks of; what it leaves out is left out here too. */
    async columnsOf(viewer, input) {
        const { meetingId, amendsId, number, decidedOn, isUnanimous, votes, audience, sources } = input;
        if (decidedOn && firstDay(decidedOn) > this.clock.today()) {
            throw inputError('DECIDED_IN_FUTURE', 'A decision is recorded when it has been taken.', [
                'input',
                'decidedOn',
            ]);
        }
        const at = (name) => ['input', name];
        if (meetingId) {
            const [meeting] = await this.meetings.byIds([meetingId]);
            permit(meetingPolicy, Action.READ, viewer, meeting, 'meeting', at('meetingId'));
        }
        if (amendsId) {
            const amended = await this.byId(amendsId);
            permit(decisionPolicy, Action.READ, viewer, amended, 'decision', at('amendsId'));
        }
        const columns = { meetingId, amendsId, number, decidedOn, isUnanimous, audience, sources };
        return {
            ...Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)),
            ...textColumns('title', input.title),
            ...textColumns('text', input.text),
            ...(votes !== undefined && {
                votesFor: votes?.for ?? null,
                votesAgainst: votes?.against ?? null,
                votesAbstained: votes?.abstained ?? null,
            }),
        };
    }
    async byId(id) {
        const [decision] = await this.byIds([id]);
        return decision;
    }
    async values(id) {
        const [{ values }] = await this.db.rows(sql `
      select to_jsonb(d) - '{id,version,created_at,updated_at,shown_to}'::text[] || jsonb_build_object('effects', (
        select coalesce(jsonb_agg(e.subject_id order by e.position), '[]')
        from decision_effect e where e.decision_id = d.id
      )) as values
      from decision d where d.id = ${id}`);
        return values;
    }
};
DecisionsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        NodeRegistry,
        BodiesService,
        MeetingsService])
], DecisionsService);
export { DecisionsService };
//# sourceMappingURL=decisions.service.js.map