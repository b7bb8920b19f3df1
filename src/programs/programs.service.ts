import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import sql, { join, type Sql } from 'sql-template-tag';
import type { Values } from '../platform/audit/audit.js';
import { Action, forbidden, may, permit, visible } from '../platform/auth/policy.js';
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { readPage, type Page, type PageArgs } from '../platform/graphql/page.js';
import { newId } from '../platform/ids.js';
import type { UpdateInput } from '../platform/mutations/mutation-input.js';
import { Mutations } from '../platform/mutations/mutations.js';
import {
  canonicalText,
  contentOf,
  type ProgramContent,
  type ProgramContentInput,
  type Registered,
} from './program-content.js';
import {
  JointProgram,
  PartyContactPoint,
  PROGRAM_PREFIX,
  ProgramParty,
  ProgramVersion,
} from './program.entity.js';
import type {
  CreateProgramInput,
  ProgramFilter,
  ProposeProgramVersionInput,
  SetPartyContactPointsInput,
  UpdateProgramInput,
} from './program.inputs.js';
import { ProgramLoader } from './program.loader.js';
import { programPolicy } from './programs.policy.js';

@Injectable()
export class ProgramsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mutations: Mutations,
    private readonly loader: ProgramLoader,
  ) {}

  async bySlug(viewer: Viewer, slug: string): Promise<JointProgram | undefined> {
    const [program] = await this.db.many(
      JointProgram,
      sql`select p.* from joint_program p where p.slug = ${slug}`,
    );
    return program && may(programPolicy, Action.READ, viewer, program) ? program : undefined;
  }

  /** By their slugs. Later rooms have conditions of their own, in terms of the program `p`. */
  async page(
    viewer: Viewer,
    page: PageArgs,
    { universityId, memberOf, kind, level, field, state, text, isAgreed }: ProgramFilter,
    info: GraphQLResolveInfo,
    more: readonly Sql[],
  ): Promise<Page<JointProgram>> {
    const conditions: Sql[] = [visible(programPolicy, viewer, sql`p`), ...more];
    const party = (condition: Sql): Sql =>
      sql`exists (select from program_party pp where pp.version_id = v.id and ${condition})`;
    if (universityId) conditions.push(party(sql`pp.university_id = ${universityId}`));
    if (memberOf) conditions.push(party(sql`pp.university_id is not null and pp.side = ${memberOf}`));
    if (kind) conditions.push(sql`v.body ->> 'kind' = ${kind}`);
    if (level) conditions.push(sql`v.body -> 'levels' ? ${level}::text`);
    if (field) {
      conditions.push(sql`exists (
        select from jsonb_array_elements(v.body -> 'fields') f
        where f ->> 'codeCn' = ${field} or f ->> 'codeRu' = ${field} or starts_with(f ->> 'iscedF', ${field})
          or exists (select from jsonb_each_text(f -> 'name') n where fold_text(n.value) = fold_text(${field}))
      )`);
    }
    if (state) {
      conditions.push(sql`${state} = (
        select e.state from program_entry e
        where e.program_id = p.id and e.state is not null and e.retracted_at is null
        order by coalesce(e.happened_on, e.attested_on) collate "C" desc nulls last, e.recorded_at desc, e.id desc limit 1)`);
    }
    if (typeof isAgreed === 'boolean') conditions.push(sql`(v.agreed_at is not null) = ${isAgreed}`);
    for (const word of text?.split(/\s+/u) ?? []) {
      conditions.push(sql`strpos(fold_text(concat_ws(' ',
        jsonb_path_query_array(v.body, '$.title.*'), jsonb_path_query_array(v.body, '$.fields[*].name.*'),
        jsonb_path_query_array(v.body, '$.parties[*].name.*')
      )), fold_text(${word})) > 0`);
    }
    return await readPage(
      this.db,
      {
        name: 'jointPrograms',
        entity: JointProgram,
        select: sql`p.*`,
        from: sql`joint_program p join program_version v on v.id = p.counting_version_id`,
        id: sql`p.id`,
        key: sql`p.slug`,
        keyType: 'text',
        where: join(conditions, ' and '),
        descending: false,
      },
      page,
      info,
    );
  }

  /** `id` is given for records that ship with the portal. */
  async create(viewer: Viewer, input: CreateProgramInput, id = newId(PROGRAM_PREFIX)): Promise<JointProgram> {
    await this.mutations.run(viewer, 'createProgram', input, async (record) => {
      const content = await this.contentOf(input.content);
      const now = this.clock.now();
      const { slug, audience, note = null, sources } = input;
      const columns = { slug, audience, note, sources, createdAt: now, updatedAt: now };
      const program = Object.assign(new JointProgram(), columns, {
        partyUniversityIds: input.content.parties.flatMap(({ universityId }) => universityId ?? []),
      });
      // A program is made by whoever may change it: a party, or a secretariat.
      if (!may(programPolicy, Action.UPDATE, viewer, program))
        throw forbidden(['input', 'content', 'parties']);
      await this.db.repo(JointProgram).insert({ ...columns, id, version: 1 });
      await this.addVersion(id, 1, content);
      const after = await this.values(id);
      record({ type: 'JointProgram', id, scope: ASSOCIATION_SCOPE, before: null, after });
      return { id };
    });
    return await this.byId(id);
  }

  async update(viewer: Viewer, input: UpdateProgramInput): Promise<JointProgram> {
    return await this.change(viewer, 'updateProgram', input, async () => {
      const { audience, note, sources } = input;
      const given = Object.entries({ audience, note, sources }).filter(([, value]) => value !== undefined);
      return Object.fromEntries(given);
    });
  }

  async propose(viewer: Viewer, input: ProposeProgramVersionInput): Promise<JointProgram> {
    return await this.change(viewer, 'proposeProgramVersion', input, async (program) => {
      const content = await this.contentOf(input.content);
      const versions = await this.loader.versionsOf([program.id]);
      const latest = versions.at(-1)!;
      if (canonicalText(content).sha256 === latest.sha256) {
        throw inputError('NO_CHANGE', `Version ${latest.number} says exactly this already.`, [
          'input',
          'content',
        ]);
      }
      const agreed = versions.findLast(({ agreedAt }) => agreedAt !== null);
      const keys = new Set(content.parties.map(({ key }) => key));
      const removed = agreed?.terms.parties.find(({ key }) => !keys.has(key));
      if (removed) {
        throw new PortalError(
          ErrorCode.RULE_VIOLATION,
          'PARTY_REMOVED',
          `Version ${agreed!.number} is in effect, and "${removed.key}" is a party of it. A party cannot be left out; end the program instead.`,
          { path: ['input', 'content', 'parties'], partyKey: removed.key },
        );
      }
      await this.addVersion(program.id, latest.number + 1, content);
      return {};
    });
  }

  /** How a party is reached. Nobody has to approve that. */
  async setContactPoints(viewer: Viewer, input: SetPartyContactPointsInput): Promise<JointProgram> {
    return await this.change(viewer, 'setPartyContactPoints', input, async ({ id: programId }) => {
      const { partyKey, contactPoints } = input;
      const latest = (await this.loader.versionsOf([programId])).at(-1)!;
      if (!latest.terms.parties.some(({ key }) => key === partyKey)) {
        throw inputError('PARTY_UNKNOWN', 'No party of the program has this key.', ['input', 'partyKey']);
      }
      const repo = this.db.repo(PartyContactPoint);
      await repo.delete({ programId, partyKey });
      const rows = contactPoints.map(({ kind, value }, index) => {
        return { id: newId('ppc'), programId, partyKey, position: index + 1, kind, value };
      });
      if (rows.length > 0) await repo.insert(rows);
      return {};
    });
  }

  /** What a use case does to a program that somebody else may be changing too. */
  async change(
    viewer: Viewer,
    mutation: string,
    input: UpdateInput & { id: string },
    work: (program: JointProgram) => Promise<Partial<JointProgram>>,
  ): Promise<JointProgram> {
    const { id } = await this.mutations.run(viewer, mutation, input, async (record) => {
      await this.db.rows(sql`select 1 from joint_program where id = ${input.id} for no key update`);
      const program: JointProgram | undefined = await this.byId(input.id);
      permit(programPolicy, Action.UPDATE, viewer, program, 'program', ['input', 'id']);
      const before = await this.values(program.id);
      // A version that is out of date says more than anything else: its error carries the program as it is now.
      const isCurrent = program.version === input.expectedVersion;
      const columns = { ...(isCurrent && (await work(program))), updatedAt: this.clock.now() };
      await updateVersioned(this.db, JointProgram, 'program', input, columns);
      const after = await this.values(program.id);
      record({ type: 'JointProgram', id: program.id, scope: ASSOCIATION_SCOPE, before, after });
      return { id: program.id };
    });
    return await this.byId(id);
  }

  private async contentOf(input: ProgramContentInput): Promise<ProgramContent> {
    const ids = input.parties.flatMap(({ universityId }) => universityId ?? []);
    const rows = await this.db.rows<Registered>(
      sql`select id, side, country from university where id = any(${ids})`,
    );
    return contentOf(input, new Map(rows.map((row) => [row.id, row])));
  }

  private async addVersion(programId: string, number: number, content: ProgramContent): Promise<void> {
    const id = newId('pvr');
    const { schemaVersion } = content;
    const { text, sha256 } = canonicalText(content);
    await this.db
      .repo(ProgramVersion)
      .insert({ id, programId, number, schemaVersion, text, sha256, createdAt: this.clock.now() });
    await this.db.repo(ProgramParty).insert(
      content.parties.map(({ key, side = null }, index) => {
        const universityId = key.startsWith('uni_') ? key : null;
        return { id: newId('ppt'), versionId: id, position: index + 1, key, universityId, side };
      }),
    );
  }

  async byId(id: string): Promise<JointProgram> {
    const [program] = await this.loader.byIds([id]);
    return program;
  }

  /** Of each version the digest and who has approved it; the texts themselves are kept for good. */
  async values(id: string): Promise<Values> {
    const [{ values }] = await this.db.rows<{ values: Values }>(sql`
      select to_jsonb(p) - '{id,version,created_at,updated_at,counting_version_id,party_university_ids}'::text[] || jsonb_build_object('chronicle', (
        select coalesce(jsonb_agg(to_jsonb(e) - '{program_id,recorded_at,retracted_at}'::text[] order by e.id), '[]')
        from program_entry e where e.program_id = p.id and e.retracted_at is null
      ), 'contact_points', (
        select coalesce(jsonb_agg(
          jsonb_build_object('party', c.party_key, 'kind', c.kind, 'value', c.value) order by c.party_key, c.position
        ), '[]')
        from party_contact_point c where c.program_id = p.id
      ), 'versions', (
        select jsonb_agg(jsonb_build_object(
          'number', v.number,
          'sha256', v.sha256,
          'approved_by', (
            select coalesce(jsonb_agg(a.party_key order by a.party_key), '[]') from party_approval a where a.version_id = v.id
          ),
          'objections', (
            select coalesce(jsonb_agg(jsonb_build_object('party', o.party_key, 'path', o.path, 'text', o.text) order by o.id), '[]')
            from program_objection o where o.version_id = v.id
          )
        ) order by v.number)
        from program_version v where v.program_id = p.id
      )) as values
      from joint_program p where p.id = ${id}`);
    return values;
  }
}
