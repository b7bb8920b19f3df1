import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Action, forbidden, permit } from '../platform/auth/policy.js';
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { ErrorCode, inputError, notFound, PortalError } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import type { ProgramContent } from './program-content.js';
import { changesBetween } from './program-diff.js';
import {
  JointProgram,
  PartyApproval,
  ProgramObjection,
  ProgramParty,
  ProgramVersion,
} from './program.entity.js';
import type { ApproveProgramVersionInput, ObjectToProgramVersionInput } from './program.inputs.js';
import { ProgramLoader } from './program.loader.js';
import { programPolicy, speaksFor } from './programs.policy.js';
import { ProgramsService } from './programs.service.js';

/** What parties say of the versions of their programs. */
@Injectable()
export class AgreementsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mutations: Mutations,
    private readonly programs: ProgramsService,
    private readonly loader: ProgramLoader,
  ) {}

  async approve(viewer: Viewer, input: ApproveProgramVersionInput): Promise<JointProgram> {
    return await this.speak(viewer, 'approveProgramVersion', input, async (version, party) => {
      const approval = { versionId: version.id, partyKey: party.key, approvedAt: this.clock.now() };
      await this.db.repo(PartyApproval).insert({ ...approval, id: newId('pap') });
    });
  }

  async object(viewer: Viewer, input: ObjectToProgramVersionInput): Promise<JointProgram> {
    return await this.speak(viewer, 'objectToProgramVersion', input, async (version, party) => {
      const { path, text } = input;
      if (!reaches(version.terms, path)) {
        throw inputError('PATH_UNKNOWN', 'The content has nothing at this place.', ['input', 'path']);
      }
      const objection = { versionId: version.id, partyKey: party.key, path, text };
      await this.db
        .repo(ProgramObjection)
        .insert({ ...objection, id: newId('pob'), objectedAt: this.clock.now() });
    });
  }

  /** What a party says of the latest version, after whoever proposes another, or says something, at the same time. */
  private async speak(
    viewer: Viewer,
    mutation: string,
    input: ApproveProgramVersionInput,
    work: (version: ProgramVersion, party: ProgramParty) => Promise<void>,
  ): Promise<JointProgram> {
    const { id } = await this.mutations.run(viewer, mutation, input, async (record) => {
      await this.db.rows(sql`select 1 from joint_program where id = ${input.id} for no key update`);
      const program: JointProgram | undefined = await this.programs.byId(input.id);
      permit(programPolicy, Action.READ, viewer, program, 'program', ['input', 'id']);
      const versions = await this.loader.versionsOf([program.id]);
      const version = versions.findLast(({ sha256 }) => sha256 === input.sha256);
      if (!version) throw notFound('version of this program', ['input', 'sha256']);
      const latest = versions.at(-1)!;
      const party = this.partyFor(viewer, input, await this.loader.partiesOf([version.id]));
      if (version !== latest) throw staleVersion(version, latest);
      const before = await this.programs.values(program.id);
      await work(version, party);
      const after = await this.programs.values(program.id);
      record({ type: 'JointProgram', id: program.id, scope: ASSOCIATION_SCOPE, before, after });
      return { id: program.id };
    });
    return await this.programs.byId(id);
  }

  private partyFor(
    viewer: Viewer,
    { partyKey }: ApproveProgramVersionInput,
    parties: ProgramParty[],
  ): ProgramParty {
    const path = ['input', 'partyKey'];
    if (partyKey && !parties.some(({ key }) => key === partyKey)) throw notFound('party', path);
    const own = parties.filter(
      (party) =>
        (!partyKey || party.key === partyKey) && (partyKey || party.universityId) && speaksFor(viewer, party),
    );
    if (own.length === 0) {
      throw forbidden(
        path,
        'For a university its liaison officers speak; for an outsider (name it in `partyKey`) the secretariat of its side.',
        'NOT_THE_PARTY',
      );
    }
    if (own.length > 1) {
      throw inputError('PARTY_AMBIGUOUS', 'You speak for several parties: name one in `partyKey`.', path);
    }
    return own[0];
  }
}

function staleVersion(version: ProgramVersion, latest: ProgramVersion): PortalError {
  return new PortalError(
    ErrorCode.CONFLICT,
    'STALE_VERSION',
    `This is version ${version.number}; the latest is ${latest.number}. Look at what has changed (extensions.changes), then approve that one.`,
    {
      path: ['input', 'sha256'],
      number: latest.number,
      sha256: latest.sha256,
      changes: changesBetween(version.terms, latest.terms),
    },
  );
}

/** Whether a JSON Pointer leads to something. */
function reaches(content: ProgramContent, path: string): boolean {
  let place: unknown = content;
  for (const step of path.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof place !== 'object' || place === null || !Object.hasOwn(place, name)) return false;
    place = (place as Record<string, unknown>)[name];
  }
  return true;
}
