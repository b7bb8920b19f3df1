import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Action, forbidden, permit } from '../platform/auth/policy.js';
import { ScopeKind, type Scope } from '../platform/auth/scope.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { ErrorCode, inputError, notFound, PortalError } from '../platform/errors.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { University } from '../universities/university.entity.js';
import { BallotBox, digestOfReceipt, type Paper } from './ballot-box.js';
import { Ballot, BallotElector, BallotPaper, BallotState } from './ballot.entity.js';
import type { CastVoteInput } from './ballot.inputs.js';
import { BallotLoader } from './ballot.loader.js';
import { ballotPolicy } from './ballot.policy.js';
import { hasEnded } from './ballots.service.js';

/** For whom somebody votes, and as what. */
interface Mandate {
  universityId: string;
  isAlternate: boolean;
}

const UNIVERSITY = ['input', 'universityId'];

/** The votes of universities, each cast once by who speaks for it. */
@Injectable()
export class VotesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mutations: Mutations,
    private readonly loader: BallotLoader,
    private readonly box: BallotBox,
  ) {}

  /** Cast again in the same way by the same person, a vote changes nothing and gives the same receipt. */
  async cast(viewer: Viewer, input: CastVoteInput): Promise<{ ballot: Ballot; receipt: string }> {
    const { id, secret } = await this.mutations.once(viewer, 'castVote', input, async (record) => {
      // The close waits for this vote, or this one finds it closed.
      await this.db.rows(sql`select 1 from ballot where id = ${input.ballotId} for share`);
      const [ballot]: (Ballot | undefined)[] = await this.loader.byIds([input.ballotId]);
      permit(ballotPolicy, Action.READ, viewer, ballot, 'ballot', ['input', 'ballotId']);
      const { universityId, isAlternate } = await this.mandateOf(viewer, input);
      if (ballot.state !== BallotState.OPEN) throw hasEnded(ballot, 'ballotId');
      // Equal calls wait here for the first one.
      const [elector]: (BallotElector | undefined)[] = await this.db.many(
        BallotElector,
        sql`select * from ballot_elector where ballot_id = ${ballot.id} and university_id = ${universityId} for update`,
      );
      if (!elector) {
        throw new PortalError(
          ErrorCode.RULE_VIOLATION,
          'NOT_AN_ELECTOR',
          'The university has no vote in this ballot: only those have one that were full members when it was opened.',
          { path: UNIVERSITY },
        );
      }
      const { side } = elector;
      const receipt = this.box.receipt(ballot.id, universityId, elector.nonce!);
      const paper = { side, choice: input.choice, receiptDigest: digestOfReceipt(receipt) };
      const papers = await this.papersOf(ballot, universityId);
      if (elector.votedBy !== null) {
        const isSame = papers.some(
          (one) => one.receiptDigest === paper.receiptDigest && one.choice === paper.choice,
        );
        // Nobody else finds out by trying what was voted.
        if (!isSame || elector.votedBy !== viewer.personId) {
          throw new PortalError(
            ErrorCode.CONFLICT,
            'ALREADY_VOTED',
            'The university has voted; a vote stands.',
            {
              path: UNIVERSITY,
            },
          );
        }
        return { id: ballot.id, secret: receipt };
      }
      await this.put(ballot, universityId, papers, paper);
      await this.db.rows(sql`
        update ballot_elector set voted_by = ${viewer.personId}
        where ballot_id = ${ballot.id} and university_id = ${universityId}`);
      const scope: Scope = { scopeKind: ScopeKind.UNIVERSITY, side, universityId, partnerId: null };
      // That it has voted, and never what.
      const after = { voted: universityId, as_alternate: isAlternate };
      record({ type: 'Ballot', id: ballot.id, scope, before: {}, after });
      return { id: ballot.id, secret: receipt };
    });
    const [ballot] = await this.loader.byIds([id]);
    return { ballot, receipt: secret };
  }

  /** The paper with a receipt, in the box or counted; undefined when there is none. */
  async find(ballot: Ballot, receipt: string): Promise<Paper | undefined> {
    if (ballot.state === BallotState.CANCELLED) return undefined;
    const digest = digestOfReceipt(receipt);
    const [box] = await this.db.rows<{ sealed: Buffer } | undefined>(
      sql`select sealed from ballot_box where ballot_id = ${ballot.id}`,
    );
    // All papers are read: a statement that asks for one would name it beside the time of who asked.
    const papers = box
      ? this.box.open(ballot.id, box.sealed)
      : await this.db.many(BallotPaper, sql`select * from ballot_paper where ballot_id = ${ballot.id}`);
    return papers.find(({ receiptDigest }) => receiptDigest === digest);
  }

  /**
   * As the grants have it at this moment. A liaison officer who was appointed as an alternate votes while no
   * representative is appointed, or states that the representative is absent.
   */
  private async mandateOf(viewer: Viewer, input: CastVoteInput): Promise<Mandate> {
    if (viewer.onBehalf) {
      throw forbidden(
        ['input'],
        'A vote is cast by the liaison officer in person: nobody votes on behalf of somebody.',
        'VOTE_IN_PERSON',
      );
    }
    const found = await this.db.rows<Mandate & { hasRepresentative: boolean }>(sql`
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
      throw inputError(
        'UNIVERSITY_REQUIRED',
        'You speak for several universities: say for which.',
        UNIVERSITY,
      );
    }
    const mandate = universityId ? found.find((each) => each.universityId === universityId) : found[0];
    if (!mandate) {
      const isThere = !universityId || (await this.db.repo(University).existsBy({ id: universityId }));
      if (!isThere) throw notFound('university', UNIVERSITY);
      throw forbidden(
        UNIVERSITY,
        'A university votes through its liaison officer, and you are none of it.',
        'NOT_THE_REPRESENTATIVE',
      );
    }
    if (mandate.isAlternate && mandate.hasRepresentative && !isRepresentativeAbsent) {
      throw forbidden(
        ['input', 'isRepresentativeAbsent'],
        'The representative votes for the university. An alternate votes when the representative is absent: state that it is.',
        'REPRESENTATIVE_VOTES',
      );
    }
    return mandate;
  }

  private async papersOf(ballot: Ballot, universityId: string): Promise<Paper[]> {
    if (ballot.isSecret) return await this.inBox(ballot.id);
    return await this.db.many(
      BallotPaper,
      sql`select * from ballot_paper where ballot_id = ${ballot.id} and university_id = ${universityId}`,
    );
  }

  private async put(ballot: Ballot, universityId: string, papers: Paper[], paper: Paper): Promise<void> {
    if (!ballot.isSecret) {
      await this.db.repo(BallotPaper).insert({ ...paper, ballotId: ballot.id, universityId });
      return;
    }
    const [{ slots }] = await this.db.rows<{ slots: number }>(sql`
      select count(*)::integer as slots from ballot_elector where ballot_id = ${ballot.id}`);
    const sealed = this.box.seal(ballot.id, [...papers, paper], slots);
    await this.db.rows(sql`update ballot_box set sealed = ${sealed} where ballot_id = ${ballot.id}`);
  }

  /** The papers of a secret ballot, held until the transaction ends. */
  private async inBox(ballotId: string): Promise<Paper[]> {
    const [{ sealed }] = await this.db.rows<{ sealed: Buffer }>(
      sql`select sealed from ballot_box where ballot_id = ${ballotId} for update`,
    );
    return this.box.open(ballotId, sealed);
  }
}
