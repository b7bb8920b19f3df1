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
import { Action, may } from '../platform/auth/policy.js';
import { Db } from '../platform/database/db.js';
import { Decision, DecisionEffect } from './decision.entity.js';
import { decisionPolicy } from './meetings.policy.js';
/** Decisions to which other records link, for as many as an answer shows: one statement each. */
let DecisionLoader = class DecisionLoader {
    constructor(db) {
        this.db = db;
    }
    /** As far as the viewer may know of it. */
    async visible({ viewer, perRequest }, id) {
        const decision = await perRequest.one('decision', id, async (ids) => {
            return new Map((await this.db.many(Decision, sql `select * from decision where id = any(${ids})`)).map((each) => [
                each.id,
                each,
            ]));
        });
        return decision && may(decisionPolicy, Action.READ, viewer, decision) ? decision : undefined;
    }
    async ofMeeting(context, meetingId) {
        return await this.related(context, 'decisions of a meeting', 'meetingId', meetingId, (ids) => this.db.many(Decision, sql `select * from decision where meeting_id = any(${ids}) order by decided_on collate "C", id`));
    }
    async amending(context, decisionId) {
        return await this.related(context, 'amendments of a decision', 'amendsId', decisionId, (ids) => this.db.many(Decision, sql `select * from decision where amends_id = any(${ids}) order by decided_on collate "C", id`));
    }
    /** That have changed a record of any kind, the first first. */
    async behind(context, subjectId) {
        return await this.related(context, 'decisions behind a record', 'subjectId', subjectId, (ids) => this.db.many(Decision, sql `select d.*, e.subject_id as "subjectId" from decision d join decision_effect e on e.decision_id = d.id
            where e.subject_id = any(${ids}) order by d.decided_on collate "C", d.id`));
    }
    async related({ viewer, perRequest }, what, by, id, read) {
        const parentOf = (decision) => decision[by];
        const found = await perRequest.many(what, id, parentOf, read);
        return found.filter((decision) => may(decisionPolicy, Action.READ, viewer, decision));
    }
    /** The ids of what a decision has changed, in the order in which they were named. */
    async effectsOf(request, decisionId) {
        const effects = await request.many('effects of a decision', decisionId, (effect) => effect.decisionId, (ids) => this.db.many(DecisionEffect, sql `select * from decision_effect where decision_id = any(${ids}) order by position`));
        return effects.map(({ subjectId }) => subjectId);
    }
};
DecisionLoader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db])
], DecisionLoader);
export { DecisionLoader };
//# sourceMappingURL=decision.loader.js.map