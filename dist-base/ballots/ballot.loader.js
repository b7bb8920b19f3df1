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
import { ApplicationsService } from '../applications/applications.service.js';
import { Side } from '../platform/auth/scope.js';
import { Db } from '../platform/database/db.js';
import { BallotRulesService } from './ballot-rules.service.js';
import { resultOf, turnoutOf, } from './ballot-result.js';
import { Ballot, BallotElector, BallotState } from './ballot.entity.js';
const SIDES = [Side.CN, Side.RU];
/** Ballots, and what belongs to them, for as many as an answer shows: one statement each. */
let BallotLoader = class BallotLoader {
    constructor(db, rules, applications) {
        this.db = db;
        this.rules = rules;
        this.applications = applications;
    }
    async byIds(ids) {
        return await this.withRules(await this.db.many(Ballot, sql `select * from ballot where id = any(${ids})`));
    }
    /** On an application or at a meeting, the first first. */
    async of(request, link, id) {
        return await request.many(`ballots by ${link}`, id, (ballot) => ballot[link], async (ids) => {
            const condition = link === 'meetingId' ? sql `meeting_id = any(${ids})` : sql `application_id = any(${ids})`;
            return await this.withRules(await this.db.many(Ballot, sql `select * from ballot where ${condition} order by id`));
        });
    }
    async application(request, { applicationId }) {
        const application = await request.one('application of a ballot', applicationId, async (ids) => {
            return new Map((await this.applications.byIds(ids)).map((each) => [each.id, each]));
        });
        return application;
    }
    async withRules(ballots) {
        const rules = await this.rules.byIds([...new Set(ballots.map(({ rulesId }) => rulesId))]);
        const byId = new Map(rules.map((each) => [each.id, each]));
        for (const ballot of ballots)
            ballot.rules = byId.get(ballot.rulesId);
        return ballots;
    }
    /** Side by side and by slug; with their votes where these are shown. */
    async electors(request, ballot) {
        return await request.many('electors', ballot.id, (elector) => elector.ballotId, (ids) => this.db.many(BallotElector, sql `select e.*, p.choice from ballot_elector e join ballot b on b.id = e.ballot_id
                join university u on u.id = e.university_id
                left join ballot_paper p on p.ballot_id = e.ballot_id and p.university_id = e.university_id
                  and b.state = 'CLOSED' and not b.is_secret
              where e.ballot_id = any(${ids}) order by e.side, u.slug`));
    }
    async turnout(request, ballot) {
        return turnoutOf(ballot.rules, await this.counts(request, ballot.id));
    }
    /** Nobody is told how was voted before the close. */
    async result(request, ballot) {
        if (ballot.state !== BallotState.CLOSED)
            return null;
        return resultOf(ballot.rules, await this.counts(request, ballot.id));
    }
    async counts(request, ballotId) {
        return (await request.one('counts of a ballot', ballotId, (ids) => this.count(ids)));
    }
    /** Counts the stored votes: no count is stored. */
    async count(ids) {
        const rows = await this.db.rows(sql `
      select e.ballot_id as "ballotId", e.side, e.electors, e.voted,
        coalesce(p."FOR", 0) as "FOR", coalesce(p."AGAINST", 0) as "AGAINST", coalesce(p."ABSTAIN", 0) as "ABSTAIN"
      from (
        select ballot_id, side, count(*)::integer as electors, count(voted_by)::integer as voted
        from ballot_elector where ballot_id = any(${ids}) group by ballot_id, side
      ) e left join (
        select ballot_id, side,
          count(*) filter (where choice = 'FOR')::integer as "FOR",
          count(*) filter (where choice = 'AGAINST')::integer as "AGAINST",
          count(*) filter (where choice = 'ABSTAIN')::integer as "ABSTAIN"
        from ballot_paper where ballot_id = any(${ids}) group by ballot_id, side
      ) p on p.ballot_id = e.ballot_id and p.side = e.side`);
        const byBallot = Map.groupBy(rows, ({ ballotId }) => ballotId);
        return new Map(ids.map((id) => [
            id,
            SIDES.map((side) => {
                const row = byBallot.get(id)?.find((each) => each.side === side);
                const { electors = 0, voted = 0, FOR = 0, AGAINST = 0, ABSTAIN = 0 } = row ?? {};
                return { side, electors, voted, papers: { FOR, AGAINST, ABSTAIN } };
            }),
        ]));
    }
};
BallotLoader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        BallotRulesService,
        ApplicationsService])
], BallotLoader);
export { BallotLoader };
//# sourceMappingURL=ballot.loader.js.map