import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ApprovalLoader } from '../approvals/approval.loader.js';
import { BasisKind, BasisOutcome, type ProgramBasis } from '../approvals/basis.entity.js';
import type { Values } from '../platform/audit/audit.js';
import { Action, forbidden, permit } from '../platform/auth/policy.js';
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { firstDay } from '../platform/dates.js';
import { ErrorCode, inputError, notFound, PortalError } from '../platform/errors.js';
import { PerRequest } from '../platform/graphql/per-request.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { ProgramKind } from '../programs/program-content.js';
import type { JointProgram, ProgramParty } from '../programs/program.entity.js';
import { ProgramLoader } from '../programs/program.loader.js';
import { programPolicy, reportsFor } from '../programs/programs.policy.js';
import { ProgramsService } from '../programs/programs.service.js';
import { Cohort, CohortReport, warningsOf, type CohortWarning } from './cohort.entity.js';
import type { ReportCohortInput } from './cohort.inputs.js';

/** Programs of these forms are run on the approval of a state. */
const NEED_APPROVAL: readonly unknown[] = [
  ProgramKind.PROJECT,
  ProgramKind.INSTITUTION,
  ProgramKind.JOINT_CAMPUS,
];

/** Students by the year in which they begin. */
@Injectable()
export class CohortsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mutations: Mutations,
    private readonly programs: ProgramsService,
    private readonly loader: ProgramLoader,
    private readonly approvals: ApprovalLoader,
  ) {}

  /** By their years. */
  async ofProgram(request: PerRequest, program: JointProgram): Promise<Cohort[]> {
    const reports = await request.many<CohortReport>(
      'cohorts of a program',
      program.id,
      (report) => report.programId,
      (ids) =>
        this.db.many(
          CohortReport,
          sql`select * from cohort_report where program_id = any(${ids}) order by year, reported_at, id`,
        ),
    );
    return [...Map.groupBy(reports, ({ year }) => year)].map(([year, all]) =>
      Object.assign(new Cohort(), { program, year, all }),
    );
  }

  async warnings(request: PerRequest, cohort: Cohort): Promise<CohortWarning[]> {
    const { program } = cohort;
    const version = await this.loader.counting(request, program.id);
    const parties = await this.loader.parties(request, version);
    const approvals = ofMinistry(await this.approvals.ofProgram(request, program));
    const intakeYears = approvals
      .filter(({ enrolFrom, enrolTo }) => enrolFrom !== null || enrolTo !== null)
      .map(({ enrolFrom, enrolTo }) => ({ from: enrolFrom, to: enrolTo }));
    const lacksApproval = approvals.length === 0 && NEED_APPROVAL.includes(version.terms.kind);
    return warningsOf(cohort, { parties, lacksApproval, intakeYears });
  }

  async report(viewer: Viewer, input: ReportCohortInput): Promise<JointProgram> {
    const { id } = await this.mutations.run(viewer, 'reportCohort', input, async (record) => {
      const { programId, year, quota, admitted, enrolled, graduates, diplomas, note } = input;
      // Reports of one program follow upon each other.
      await this.db.rows(sql`select 1 from joint_program where id = ${programId} for no key update`);
      const program: JointProgram | undefined = await this.programs.byId(programId);
      permit(programPolicy, Action.READ, viewer, program, 'program', ['input', 'programId']);
      const request = new PerRequest();
      const version = await this.loader.counting(request, programId);
      const { key: partyKey } = partyFor(viewer, input, await this.loader.parties(request, version));
      await this.checkYear(request, program, year);
      const before = await this.values(programId, year);
      const now = this.clock.now();
      await this.db.rows(sql`
        update cohort_report set replaced_at = ${now}
        where program_id = ${programId} and year = ${year} and party_key = ${partyKey} and replaced_at is null`);
      const figures = { quota, admitted, enrolled, graduates, diplomas, note };
      await this.db
        .repo(CohortReport)
        .insert({ ...figures, id: newId('crp'), programId, year, partyKey, reportedAt: now });
      const after = await this.values(programId, year);
      record({ type: 'JointProgram', id: programId, scope: ASSOCIATION_SCOPE, before, after });
      return { id: programId };
    });
    return await this.programs.byId(id);
  }

  private async checkYear(request: PerRequest, program: JointProgram, year: number): Promise<void> {
    const path = ['input', 'year'];
    if (year > Number(this.clock.today().slice(0, 4)) + 1) {
      throw inputError('YEAR_TOO_LATE', 'A cohort can be reported from the year before it begins.', path);
    }
    const years = await Promise.all(
      ofMinistry(await this.approvals.ofProgram(request, program)).map(async ({ decidedOn, batchId }) => {
        const batch = batchId ? await this.approvals.batch(request, batchId) : undefined;
        return decidedOn ? Number(firstDay(decidedOn).slice(0, 4)) : batch?.year;
      }),
    );
    // Where the year of one approval is not known, it may be the first.
    const first =
      years.length > 0 && !years.includes(undefined) ? Math.min(...(years as number[])) : undefined;
    if (first !== undefined && year < first) {
      throw new PortalError(
        ErrorCode.RULE_VIOLATION,
        'COHORT_BEFORE_APPROVAL',
        `The program was first approved in ${first}. A cohort begins in that year or later; correct the approval if it is wrong.`,
        { path },
      );
    }
  }

  private async values(programId: string, year: number): Promise<Values> {
    const [{ values }] = await this.db.rows<{ values: Values }>(sql`
      select jsonb_build_object('cohort', jsonb_build_object('year', ${year}::integer, 'reports', coalesce(
        jsonb_agg(to_jsonb(r) - '{id,program_id,year,reported_at,replaced_at}'::text[] order by r.party_key), '[]'
      ))) as values
      from cohort_report r where r.program_id = ${programId} and r.year = ${year} and r.replaced_at is null`);
    return values;
  }
}

function ofMinistry(bases: readonly ProgramBasis[]): ProgramBasis[] {
  return bases.filter(
    ({ kind, outcome }) => kind === BasisKind.MINISTRY_APPROVAL && outcome === BasisOutcome.GRANTED,
  );
}

function partyFor(
  viewer: Viewer,
  { partyKey }: ReportCohortInput,
  parties: readonly ProgramParty[],
): ProgramParty {
  const path = ['input', 'partyKey'];
  if (partyKey && !parties.some(({ key }) => key === partyKey)) throw notFound('party', path);
  const own = parties.filter(
    (party) => (partyKey ? party.key === partyKey : party.universityId) && reportsFor(viewer, party),
  );
  if (own.length === 0) {
    throw forbidden(
      path,
      'Each party reports about itself: a university by its liaison officers and editors, an outsider (name it in `partyKey`) by the secretariat of its side.',
      'NOT_THE_PARTY',
    );
  }
  if (own.length > 1) {
    throw inputError('PARTY_AMBIGUOUS', 'You report for several parties: name one in `partyKey`.', path);
  }
  return own[0];
}
