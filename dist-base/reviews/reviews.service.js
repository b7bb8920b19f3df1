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
import { Action, forbidden } from '../platform/auth/policy.js';
import { ASSOCIATION_SCOPE, Side } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { ApplicationAct, ApplicationState, isPossible } from '../applications/application-states.js';
import { actNotPossible } from '../applications/application.entity.js';
import { isOfSecretariat } from '../applications/application.policy.js';
import { ApplicationsService } from '../applications/applications.service.js';
import { Review, REVIEW_PREFIX, Verdict } from './review.entity.js';
const ACT = {
    [Verdict.AGREE]: ApplicationAct.AGREE,
    [Verdict.REFUSE]: ApplicationAct.REFUSE,
    [Verdict.RETURN]: ApplicationAct.RETURN,
};
/** What the secretariats say to applications, each for itself and in any order. */
let ReviewsService = class ReviewsService {
    constructor(db, clock, mutations, applications) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.applications = applications;
    }
    async byIds(ids) {
        return await this.withApplications(await this.db.many(Review, sql `select * from review where id = any(${ids})`));
    }
    /** From the first to the last. */
    async ofApplications(applicationIds) {
        return await this.db.many(Review, sql `select * from review where application_id = any(${applicationIds}) order by submission, id`);
    }
    async review(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'reviewApplication', input, async (record) => {
            // Whoever reviews does so one after the other, and the second sees what the first has said.
            const application = await this.applications.hold(viewer, Action.READ, input.applicationId);
            this.permit(viewer, input.side);
            const { submission, side, verdict } = input;
            const earlier = (await this.ofApplications([application.id])).filter((review) => review.submission === application.submission);
            this.refuse(application, earlier, input);
            const made = newId(REVIEW_PREFIX);
            await this.db.repo(Review).insert({
                id: made,
                applicationId: application.id,
                submission,
                side,
                verdict,
                statement: input.statement ?? null,
                reviewedAt: this.clock.now(),
            });
            const after = await this.values(made);
            record({ type: 'Review', id: made, scope: ASSOCIATION_SCOPE, before: null, after });
            const to = stateAfter(verdict, earlier);
            await this.applications.advance(record, viewer, application, ACT[verdict], to);
            return { id: made };
        });
        const [review] = await this.byIds([id]);
        return review;
    }
    permit(viewer, side) {
        if (isOfSecretariat(viewer, side))
            return;
        const other = side === Side.CN ? Side.RU : Side.CN;
        if (!isOfSecretariat(viewer, other))
            throw forbidden(['input', 'side']);
        throw forbidden(['input', 'side'], 'Each secretariat reviews for its own side.', 'WRONG_SIDE');
    }
    refuse(application, earlier, input) {
        const { submission, side, verdict, statement } = input;
        if (submission !== application.submission) {
            throw new PortalError(ErrorCode.CONFLICT, 'SUBMISSION_STALE', `Submission ${application.submission} is the one to be reviewed now. Read it, then review that one.`, { path: ['input', 'submission'], submission: application.submission });
        }
        if (earlier.some((review) => review.side === side)) {
            throw new PortalError(ErrorCode.CONFLICT, 'ALREADY_REVIEWED', 'The secretariat of this side has reviewed this submission already. A review stays as it is.', { path: ['input', 'side'] });
        }
        if (!isPossible(application, ACT[verdict]))
            throw actNotPossible(application, ACT[verdict]);
        if (verdict !== Verdict.AGREE && !statement) {
            throw inputError('STATEMENT_REQUIRED', 'Say why it is refused, or what is missing.', [
                'input',
                'statement',
            ]);
        }
    }
    async withApplications(reviews) {
        const found = await this.applications.byIds(reviews.map(({ applicationId }) => applicationId));
        const byId = new Map(found.map((application) => [application.id, application]));
        return reviews.map((review) => Object.assign(review, { application: byId.get(review.applicationId) }));
    }
    async values(id) {
        const [{ values }] = await this.db.rows(sql `
      select to_jsonb(r) - 'id' as values from review r where r.id = ${id}`);
        return values;
    }
};
ReviewsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        ApplicationsService])
], ReviewsService);
export { ReviewsService };
function stateAfter(verdict, earlier) {
    if (verdict === Verdict.REFUSE)
        return ApplicationState.REFUSED;
    if (verdict === Verdict.RETURN)
        return ApplicationState.RETURNED;
    // The other side can only have agreed: anything else would have ended the review.
    return earlier.length > 0 ? ApplicationState.AGREED : ApplicationState.UNDER_REVIEW;
}
//# sourceMappingURL=reviews.service.js.map