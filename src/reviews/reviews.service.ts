import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Values } from '../platform/audit/audit.js';
import { Action, forbidden } from '../platform/auth/policy.js';
import { ASSOCIATION_SCOPE, Side } from '../platform/auth/scope.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { ApplicationAct, ApplicationState, isPossible } from '../applications/application-states.js';
import { actNotPossible, type Application } from '../applications/application.entity.js';
import type { ReviewApplicationInput } from './review.inputs.js';
import { isOfSecretariat } from '../applications/application.policy.js';
import { ApplicationsService } from '../applications/applications.service.js';
import { Review, REVIEW_PREFIX, Verdict } from './review.entity.js';

const ACT: Record<Verdict, ApplicationAct> = {
  [Verdict.AGREE]: ApplicationAct.AGREE,
  [Verdict.REFUSE]: ApplicationAct.REFUSE,
  [Verdict.RETURN]: ApplicationAct.RETURN,
};

/** What the secretariats say to applications, each for itself and in any order. */
@Injectable()
export class ReviewsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mutations: Mutations,
    private readonly applications: ApplicationsService,
  ) {}

  async byIds(ids: readonly string[]): Promise<Review[]> {
    return await this.withApplications(
      await this.db.many(Review, sql`select * from review where id = any(${ids})`),
    );
  }

  /** From the first to the last. */
  async ofApplications(applicationIds: readonly string[]): Promise<Review[]> {
    return await this.db.many(
      Review,
      sql`select * from review where application_id = any(${applicationIds}) order by submission, id`,
    );
  }

  async review(viewer: Viewer, input: ReviewApplicationInput): Promise<Review> {
    const { id } = await this.mutations.run(viewer, 'reviewApplication', input, async (record) => {
      // Whoever reviews does so one after the other, and the second sees what the first has said.
      const application = await this.applications.hold(viewer, Action.READ, input.applicationId);
      this.permit(viewer, input.side);
      const { submission, side, verdict } = input;
      const earlier = (await this.ofApplications([application.id])).filter(
        (review) => review.submission === application.submission,
      );
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

  private permit(viewer: Viewer, side: Side): void {
    if (isOfSecretariat(viewer, side)) return;
    const other = side === Side.CN ? Side.RU : Side.CN;
    if (!isOfSecretariat(viewer, other)) throw forbidden(['input', 'side']);
    throw forbidden(['input', 'side'], 'Each secretariat reviews for its own side.', 'WRONG_SIDE');
  }

  private refuse(application: Application, earlier: readonly Review[], input: ReviewApplicationInput): void {
    const { submission, side, verdict, statement } = input;
    if (submission !== application.submission) {
      throw new PortalError(
        ErrorCode.CONFLICT,
        'SUBMISSION_STALE',
        `Submission ${application.submission} is the one to be reviewed now. Read it, then review that one.`,
        { path: ['input', 'submission'], submission: application.submission },
      );
    }
    if (earlier.some((review) => review.side === side)) {
      throw new PortalError(
        ErrorCode.CONFLICT,
        'ALREADY_REVIEWED',
        'The secretariat of this side has reviewed this submission already. A review stays as it is.',
        { path: ['input', 'side'] },
      );
    }
    if (!isPossible(application, ACT[verdict])) throw actNotPossible(application, ACT[verdict]);
    if (verdict !== Verdict.AGREE && !statement) {
      throw inputError('STATEMENT_REQUIRED', 'Say why it is refused, or what is missing.', [
        'input',
        'statement',
      ]);
    }
  }

  private async withApplications(reviews: Review[]): Promise<Review[]> {
    const found = await this.applications.byIds(reviews.map(({ applicationId }) => applicationId));
    const byId = new Map(found.map((application) => [application.id, application]));
    return reviews.map((review) => Object.assign(review, { application: byId.get(review.applicationId)! }));
  }

  private async values(id: string): Promise<Values> {
    const [{ values }] = await this.db.rows<{ values: Values }>(sql`
      select to_jsonb(r) - 'id' as values from review r where r.id = ${id}`);
    return values;
  }
}

function stateAfter(verdict: Verdict, earlier: readonly Review[]): ApplicationState {
  if (verdict === Verdict.REFUSE) return ApplicationState.REFUSED;
  if (verdict === Verdict.RETURN) return ApplicationState.RETURNED;
  // The other side can only have agreed: anything else would have ended the review.
  return earlier.length > 0 ? ApplicationState.AGREED : ApplicationState.UNDER_REVIEW;
}
