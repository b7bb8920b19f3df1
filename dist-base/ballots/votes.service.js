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
import { Action, forbidden, permit } from '../platform/auth/policy.js';
import { ScopeKind } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { ErrorCode, inputError, notFound, PortalError } from '../platform/errors.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { University } from '../universities/university.entity.js';
import { BallotBox, digestOfReceipt } from './ballot-box.js';
import { BallotElector, BallotPaper, BallotState } from './ballot.entity.js';
import { BallotLoader } from './ballot.loader.js';
import { ballotPolicy } from './ballot.policy.js';
import { hasEnded } from './ballots.service.js';
const UNIVERSITY = ['input', 'universityId'];
/** The votes of universities, each cast once by who speaks for it. */
let VotesService = class VotesService {
    constructor(db, clock, mutations, loader, box) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.loader = loader;
        this.box = box;
    }
    /** Cast again in the same way by the same person, a vote changes nothing and gives the same receipt. */
    async cast(viewer, input) {
        const { id, secret } = await this.mutations.once(viewer, 'castVote', input, async (record) => {
            // The close waits for this vote, or this one finds it closed.
            await this.db.rows(sql `select 1 from ballot where id = ${input.ballotId} for share`);
            const [ballot] = await this.loader.byIds([input.ballotId]);
            permit(ballotPolicy, Action.READ, viewer, ballot, 'ballot', ['input', 'ballotId']);
            const { universityId, isAlternate } = await this.mandateOf(viewer, input);
            if (ballot.state !== BallotState.OPEN)
                throw hasEnded(ballot, 'ballotId');
            // Equal calls wait here for the first one.
            const [elector] = await this.db.many(BallotElector, sql `select * from ballot_elector where ballot_id = ${ballot.id} and university_id = ${universityId} for update`);
            if (!elector) {
                throw new PortalError(ErrorCode.RULE_VIOLATION, 'NOT_AN_ELECTOR', 'The university has no vote in this ballot: only those have one that were full members when it was opened.', { path: UNIVERSITY });
            }
            const { side } = elector;
            const receipt = this.box.receipt(ballot.id, universityId, elector.nonce);
            const paper = { side, choice: input.choice, receiptDigest: digestOfReceipt(receipt) };
            const papers = await this.papersOf(ballot, universityId);
            if (elector.votedBy !== null) {
                const isSame = papers.some((one) => one.receiptDigest === paper.receiptDigest && one.choice === paper.choice);
                // Nobody else finds out by trying what was voted.
                if (!isSame || elector.votedBy !== viewer.personId) {
                    throw new PortalError(ErrorCode.CONFLICT, 'ALREADY_VOTED', 'The university has voted; a vote stands.', {
                        path: UNIVERSITY,
                    });
                }
                return { id: ballot.id, secret: receipt };
            }
            await this.put(ballot, universityId, papers, paper);
            await this.db.rows(sql `
        update ballot_elector set voted_by = ${viewer.personId}
        where ballot_id = ${ballot.id} and university_id = ${universityId}`);
            const scope = { scopeKind: ScopeKind.UNIVERSITY, side, universityId, partnerId: null };
            // That it has voted, and never what.
            const after = { voted: universityId, as_alternate: isAlternate };
            record({ type: 'Ballot', id: ballot.id, scope, before: {}, after });
            return { id: ballot.id, secret: receipt };
        });
        const [ballot] = await this.loader.byIds([id]);
        return { ballot, receipt: secret };
    }
    /** The paper with a receipt, in the box or counted; undefined when there is none. */
    async find(ballot, receipt) {
        if (ballot.state === BallotState.CANCELLED)
            return undefined;
        const digest = digestOfReceipt(receipt);
        const [box] = await this.db.rows(sql `select sealed from ballot_box where ballot_id = ${ballot.id}`);
        // All papers are read: a statement that asks for one would name it beside the time of who asked.
        const papers = box
            ? this.box.open(ballot.id, box.sealed)
            : await this.db.many(BallotPaper, sql `select * from ballot_paper where ballot_id = ${ballot.id}`);
        return papers.find(({ receiptDigest }) => receiptDigest === digest);
    }
    /**
     * As the grants have it at this moment. A liaison officer who was appointed as an alternate votes while no
     * representative is appointed, or states that the representative is absent.
     */
    async mandateOf(viewer, input) {
        if (viewer.onBehalf) {
            throw forbidden(['input'], 'A vote is cast by the liaison officer in person: nobody votes on behalf of somebody.', 'VOTE_IN_PERSON');
        }
        const found = await this.db.rows(sql `
      select g.university_id as "universityId", bool_and(coalesce(a.duty = 'ALTERNATE', false)) as "isAlternate",
        exists (
          select from appointment o join role_grant r on r.id = o.grant_id
          where r.university_id = g.university_id and o.duty = 'REPRESENTATIVE' and r.period @> ${this.clock.now()}::timestamptz
        ) as "hasRepresentative"
      from role_grant g left join appointment a on a.grant_id = g.id
      where g.person_id = ${viewer.personId} and g.role = 'LIAISON_OFFICER' and g.university_id is not null
        and g.period @> ${this.clock.now()}::timestamptz
      group by g.university_id`);
        const { universityId, isRepresentativeAbsent } = input;
        if (!universityId && found.length > 1) {
            throw inputError('UNIVERSITY_REQUIRED', 'You speak for several universities: say for which.', UNIVERSITY);
        }
        const mandate = universityId ? found.find((each) => each.universityId === universityId) : found[0];
        if (!mandate) {
            const isThere = !universityId || (await this.db.repo(University).existsBy({ id: universityId }));
            if (!isThere)
                throw notFound('university', UNIVERSITY);
            throw forbidden(UNIVERSITY, 'A university votes through its liaison officer, and you are none of it.', 'NOT_THE_REPRESENTATIVE');
        }
        if (mandate.isAlternate && mandate.hasRepresentative && !isRepresentativeAbsent) {
            throw forbidden(['input', 'isRepresentativeAbsent'], 'The representative votes for the university. An alternate votes when the representative is absent: state that it is.', 'REPRESENTATIVE_VOTES');
        }
        return mandate;
    }
    async papersOf(ballot, universityId) {
        if (ballot.isSecret)
            return await this.inBox(ballot.id);
        return await this.db.many(BallotPaper, sql `select * from ballot_paper where ballot_id = ${ballot.id} and university_id = ${universityId}`);
    }
    async put(ballot, universityId, papers, paper) {
        if (!ballot.isSecret) {
            await this.db.repo(BallotPaper).insert({ ...paper, ballotId: ballot.id, universityId });
            return;
        }
        const [{ slots }] = await this.db.rows(sql `
      select count(*)::integer as slots from ballot_elector where ballot_id = ${ballot.id}`);
        const sealed = this.box.seal(ballot.id, [...papers, paper], slots);
        await this.db.rows(sql `update ballot_box set sealed = ${sealed} where ballot_id = ${ballot.id}`);
    }
    /** The papers of a secret ballot, held until the transaction ends. */
    async inBox(ballotId) {
        const [{ sealed }] = await this.db.rows(sql `select sealed from ballot_box where ballot_id = ${ballotId} for update`);
        return this.box.open(ballotId, sealed);
    }
};
VotesService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        BallotLoader,
        BallotBox])
], VotesService);
export { VotesService };
//# sourceMappingURL=votes.service.js.map