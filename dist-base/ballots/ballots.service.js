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
import { ApplicationAct, ApplicationState } from '../applications/application-states.js';
import { APPLICATIONS, applicationPolicy } from '../applications/application.policy.js';
import { ApplicationsService } from '../applications/applications.service.js';
import { meetingPolicy } from '../meetings/meetings.policy.js';
import { Action, forbidden, permit, visible } from '../platform/auth/policy.js';
import { ASSOCIATION_SCOPE, Side } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { readPage } from '../platform/graphql/page.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { BallotBox, byDigest, PAPERS_MIN } from './ballot-box.js';
import { resultOf } from './ballot-result.js';
import { Electorate } from './ballot-rules.entity.js';
import { BallotRulesService } from './ballot-rules.service.js';
import { Ballot, BALLOT_PREFIX, BallotPaper, BallotState } from './ballot.entity.js';
import { BallotLoader } from './ballot.loader.js';
import { BALLOT_KEEPERS, ballotPolicy } from './ballot.policy.js';
function violation(reason, message, field, more = {}) {
    return new PortalError(ErrorCode.RULE_VIOLATION, reason, message, { path: ['input', field], ...more });
}
/** Ballots from their opening to their end. */
let BallotsService = class BallotsService {
    constructor(db, clock, mutations, nodes, applications, loader, rules, box) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.nodes = nodes;
        this.applications = applications;
        this.loader = loader;
        this.rules = rules;
        this.box = box;
    }
    /** The newest first. */
    async page(viewer, page, { state, meetingId, applicationId }, info) {
        const conditions = [visible(ballotPolicy, viewer, sql `b`)];
        if (state)
            conditions.push(sql `b.state = ${state}`);
        // What the viewer may not know of, no filter tells of either.
        if (meetingId) {
            const known = visible(meetingPolicy, viewer, sql `m`);
            conditions.push(sql `b.meeting_id = (select m.id from meeting m where m.id = ${meetingId} and ${known})`);
        }
        if (applicationId) {
            const known = visible(applicationPolicy, viewer, sql `a`);
            conditions.push(sql `b.application_id = (select a.id from ${APPLICATIONS} a where a.id = ${applicationId} and ${known})`);
        }
        const found = await readPage(this.db, {
            name: 'ballots',
            entity: Ballot,
            select: sql `b.*`,
            from: sql `(select *, 'MEMBERS' as audience from ballot) b`,
            id: sql `b.id`,
            key: sql `b.id`,
            keyType: 'text',
            where: join(conditions, ' and '),
            descending: true,
        }, page, info);
        await this.loader.withRules(found.nodes);
        return found;
    }
    async open(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'openBallot', input, async (record) => {
            const application = await this.applications.hold(viewer, Action.READ, input.applicationId);
            if (!BALLOT_KEEPERS.some((rule) => rule.grounds(viewer, ASSOCIATION_SCOPE))) {
                throw forbidden(['input', 'applicationId']);
            }
            const { meetingId = null, isSecret, closesOn = null } = input;
            if (meetingId)
                await this.checkMeeting(viewer, meetingId);
            const today = this.clock.today();
            if (closesOn && closesOn < today) {
                throw inputError('CLOSES_IN_PAST', 'A ballot cannot be announced to close on a day that is over.', [
                    'input',
                    'closesOn',
                ]);
            }
            const rules = await this.rules.inForce(today);
            if (!rules) {
                throw violation('NO_BALLOT_RULES', 'No rules hold on this day. Set them first (`setBallotRules`).', 'applicationId');
            }
            const to = ApplicationState.IN_BALLOT;
            await this.applications.advance(record, viewer, application, ApplicationAct.OPEN_BALLOT, to);
            const made = newId(BALLOT_PREFIX);
            const now = this.clock.now();
            await this.db.repo(Ballot).insert({
                id: made,
                version: 1,
                applicationId: application.id,
                meetingId,
                rulesId: rules.id,
                isSecret,
                state: BallotState.OPEN,
                closesOn,
                openedAt: now,
                createdAt: now,
                updatedAt: now,
            });
            const electors = await this.freezeElectorate(made, rules.electorate, today, isSecret);
            if (isSecret) {
                await this.db.rows(sql `
          insert into ballot_box (ballot_id, sealed) values (${made}, ${this.box.seal(made, [], electors.length)})`);
            }
            const after = { ...(await this.values(made)), electors };
            record({ type: 'Ballot', id: made, scope: ASSOCIATION_SCOPE, before: null, after });
            return { id: made };
        });
        return await this.byId(id);
    }
    /** Counts, and tells the application. */
    async close(viewer, input) {
        return await this.end(viewer, 'closeBallot', input, async (ballot, record) => {
            if (ballot.isSecret)
                await this.emptyBox(ballot);
            const [counts] = (await this.loader.count([ballot.id])).values();
            const { isCarried } = resultOf(ballot.rules, counts);
            const [act, to] = isCarried
                ? [ApplicationAct.CARRY, ApplicationState.CARRIED]
                : [ApplicationAct.DEFEAT, ApplicationState.NOT_CARRIED];
            await this.applications.advance(record, viewer, { id: ballot.applicationId }, act, to);
            return { state: BallotState.CLOSED };
        });
    }
    /** Gives a ballot up; a secret box is destroyed unopened. */
    async cancel(viewer, input) {
        return await this.end(viewer, 'cancelBallot', input, async ({ applicationId }, record) => {
            const [act, to] = [ApplicationAct.CANCEL_BALLOT, ApplicationState.AGREED];
            await this.applications.advance(record, viewer, { id: applicationId }, act, to);
            return { state: BallotState.CANCELLED, cancelReason: input.reason };
        });
    }
    async end(viewer, mutation, input, work) {
        const { id } = await this.mutations.run(viewer, mutation, input, async (record) => {
            // Votes that are being cast are waited for, and later ones find it ended.
            await this.db.rows(sql `select 1 from ballot where id = ${input.id} for no key update`);
            const ballot = await this.byId(input.id);
            permit(ballotPolicy, Action.UPDATE, viewer, ballot, 'ballot', ['input', 'id']);
            // A version that is out of date says more: it carries the ballot as it is now.
            const isCurrent = ballot.version === input.expectedVersion;
            if (isCurrent && ballot.state !== BallotState.OPEN)
                throw hasEnded(ballot, 'id');
            const before = await this.values(ballot.id);
            const columns = isCurrent ? await work(ballot, record) : {};
            const now = this.clock.now();
            await updateVersioned(this.db, Ballot, 'ballot', input, { ...columns, closedAt: now, updatedAt: now });
            await this.db.rows(sql `delete from ballot_box where ballot_id = ${ballot.id}`);
            await this.db.rows(sql `update ballot_elector set nonce = null where ballot_id = ${ballot.id}`);
            const after = await this.values(ballot.id);
            record({ type: 'Ballot', id: ballot.id, scope: ASSOCIATION_SCOPE, before, after });
            return { id: ballot.id };
        });
        return await this.byId(id);
    }
    /** Writes down what was voted, in an order that says nothing. */
    async emptyBox({ id }) {
        const [{ sealed }] = await this.db.rows(sql `select sealed from ballot_box where ballot_id = ${id}`);
        const papers = this.box.open(id, sealed).toSorted(byDigest);
        for (const side of [Side.CN, Side.RU]) {
            const voted = papers.filter((paper) => paper.side === side).length;
            if (voted > 0 && voted < PAPERS_MIN) {
                throw violation('BALLOT_NOT_SECRET_YET', `A secret ballot is opened with at least ${PAPERS_MIN} votes of each side, or none of a side, lest it shows who voted what: ${side} has ${voted}. Wait for more, or cancel it (\`cancelBallot\`).`, 'id');
            }
        }
        if (papers.length > 0) {
            await this.db
                .repo(BallotPaper)
                .insert(papers.map((paper) => ({ ...paper, ballotId: id, universityId: null })));
        }
    }
    /** Whoever is a full member on the day, as the rules have it, and may vote. */
    async freezeElectorate(ballotId, electorate, day, isSecret) {
        const rows = await this.db.rows(sql `
      with elector as (
        insert into ballot_elector (ballot_id, university_id, side)
        select ${ballotId}, u.id, u.side from university u
        where is_entitled_to_vote(u.id, ${day}::date) and exists (
          select from membership_period p
          where p.university_id = u.id and p.kind = 'FULL' and (
            p.certain @> ${day}::date
            or (
              ${electorate === Electorate.LAST_KNOWN} and p.evidence = 'STRONG'
              and p.valid_to is null and p.latest_start <= ${day}::date
            )
          )
        )
        returning university_id, side
      ) select university_id as "universityId", side from elector order by university_id`);
        const fewest = Math.min(...[Side.CN, Side.RU].map((side) => rows.filter((row) => row.side === side).length));
        if (fewest === 0) {
            throw violation('NO_ELECTORS', 'A side has no full member that may vote on this day, so that no ballot can be carried.', 'applicationId');
        }
        if (isSecret && fewest < PAPERS_MIN) {
            throw violation('TOO_FEW_FOR_SECRECY', `A secret ballot needs at least ${PAPERS_MIN} electors of each side; one side has ${fewest}.`, 'isSecret');
        }
        return rows.map(({ universityId }) => universityId);
    }
    async checkMeeting(viewer, meetingId) {
        const path = ['input', 'meetingId'];
        const meeting = (await this.nodes.find([meetingId])).get(meetingId);
        permit(meetingPolicy, Action.READ, viewer, meeting, 'meeting', path);
        if (meeting.isCancelled) {
            throw violation('MEETING_CANCELLED', 'The meeting does not take place.', 'meetingId');
        }
    }
    async byId(id) {
        const [ballot] = await this.loader.byIds([id]);
        return ballot;
    }
    /** What the history keeps of a ballot: no vote, and no count. */
    async values(id) {
        const [{ values }] = await this.db.rows(sql `
      select to_jsonb(b) - '{id,version,created_at,updated_at}'::text[] as values from ballot b where b.id = ${id}`);
        return values;
    }
};
BallotsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        NodeRegistry,
        ApplicationsService,
        BallotLoader,
        BallotRulesService,
        BallotBox])
], BallotsService);
export { BallotsService };
export function hasEnded({ id, state }, field) {
    return violation('BALLOT_ENDED', state === BallotState.CLOSED ? 'The ballot is closed already.' : 'The ballot was cancelled.', field, { id, state });
}
//# sourceMappingURL=ballots.service.js.map