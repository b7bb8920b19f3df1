import { Role } from '../src/platform/auth/rights.js';
import { Side } from '../src/platform/auth/scope.js';
import { newId } from '../src/platform/ids.js';
import { actor } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import type { Client } from './support/client.js';
import { addUniversity } from './support/factories.js';
import { addProgram, contentFor, OUTSIDERS } from './support/records.js';

let portal: TestApp;
beforeAll(async () => {
  portal = await startApp();
  portal.pinClock('2026-11-24T12:00:00Z');
});
afterAll(() => portal.close());

const SHOWN = `basis {
  id version kind step outcome number numberParts { authority region country level degree year running renewal }
  warnings { path expected found message } party { key } batch { year half }
  appliedOn decidedOn validFrom validTo endedOn enrolFrom enrolTo intake
} `;
const RECORD = `mutation($input: RecordProgramBasisInput!) { recordProgramBasis(input: $input) { ${SHOWN} } }`;
const UPDATE = `mutation($input: UpdateProgramBasisInput!) { updateProgramBasis(input: $input) { ${SHOWN} } }`;
const RECORD_BATCH = `mutation($input: RecordBatchInput!) { recordBatch(input: $input) { batch { id version year half totalUndergraduate } } }`;
const UPDATE_BATCH = `mutation($input: UpdateBatchInput!) { updateBatch(input: $input) { batch { version totalUndergraduate } } }`;
const SOURCES = ['note:test'];

/** Made up for this test; no program has it. */
const NUMBER = 'MOE23RU2A20219999N';

interface Program {
  id: string;
  slug: string;
  cn: string;
  ru: string;
  /** The liaison officer of the Chinese party. */
  client: Client;
}

async function program(more: Record<string, unknown> = {}, audience = 'PUBLIC'): Promise<Program> {
  const { id: cn } = await addUniversity(portal, { side: Side.CN, country: 'CN' });
  const { id: ru } = await addUniversity(portal, { side: Side.RU, country: 'RU' });
  await portal.db.statement(`update university set city_zh = '哈尔滨' where id = $1`, [cn]);
  const { id } = await addProgram(portal, contentFor([cn, ru], { levels: ['BACHELOR'], ...more }), {
    audience,
  });
  const { client } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: cn });
  const { node } = await client.get('query($id: ID!) { node(id: $id) { ... on JointProgram { slug } } }', {
    id,
  });
  return { id, slug: node.slug as string, cn, ru, client };
}

async function everything(): Promise<string> {
  const tables = ['joint_program', 'program_basis', 'approval_batch', 'audit_entry'];
  const { rows } = await portal.db.statement(
    `select ${tables.map((table) => `(select md5(string_agg(t::text, '|' order by t::text)) from ${table} t) as ${table}`).join(', ')}`,
  );
  return JSON.stringify(rows);
}

async function refusal(client: Client, query: string, input: unknown): Promise<unknown[]> {
  const before = await everything();
  const { extensions } = await client.refused(query, { input });
  expect(await everything()).toBe(before);
  return [extensions.code, extensions.reason, extensions.path?.join('.')];
}

describe('what sources say', () => {
  it('of the batch of the second half of 2020 is there', async () => {
    const { batch, batches } = await portal.anyone.get(`{
      batch(year: 2020, half: 2) {
        id year half notice announcedOn reportedOn totalBachelorOrAbove totalUndergraduate sources
        programs { slug }
      }
      batches { totalCount nodes { year half } }
    }`);
    expect(batch).toEqual({
      id: expect.stringMatching(/^bat_/) as string,
      year: 2020,
      half: 2,
      notice: '关于批准2020年下半年中外合作办学项目的通知',
      announcedOn: null,
      reportedOn: '2021-04-15',
      totalBachelorOrAbove: 51,
      totalUndergraduate: 46,
      sources: [
        'seed:000_4188d3336599e5fb.txt',
        'https://www.hlj.chinanews.com/hljnews/2021/0415/91344.html',
      ],
      programs: [{ slug: 'hit-bmstu-ecological-engineering' }, { slug: 'lnpu-ugntu-electrical-engineering' }],
    });
    expect(batches).toEqual({ totalCount: 1, nodes: [{ year: 2020, half: 2 }] });
    expect(await portal.anyone.refused('{ batch(year: 2020, half: 1) { id } }')).toMatchObject({
      extensions: { reason: 'NOT_FOUND' },
    });
  });

  it('of the approvals and agreements is there, and nothing more', async () => {
    const { jointProgram, jointPrograms } = await portal.anyone.get(`{
      jointProgram(slug: "hit-bmstu-ecological-engineering") {
        agreements { kind outcome decidedOn validTo isInForce sources }
        approvals { kind outcome authority(lang: ZH) { text } number numberParts { year } decidedOn reportedOn batch { year half } enrolFrom validTo isInForce warnings { path } sources alerts { months } }
      }
      jointPrograms(first: 100) { nodes { approvals { kind number step } agreements { kind number } } }
    }`);
    const sources = [
      'seed:000_4188d3336599e5fb.txt',
      'https://www.hlj.chinanews.com/hljnews/2021/0415/91344.html',
    ];
    expect(jointProgram).toEqual({
      agreements: [
        {
          kind: 'AGREEMENT',
          outcome: 'GRANTED',
          decidedOn: '2020-09',
          validTo: null,
          isInForce: null,
          sources,
        },
      ],
      approvals: [
        {
          kind: 'MINISTRY_APPROVAL',
          outcome: 'GRANTED',
          authority: { text: '中华人民共和国教育部' },
          number: null,
          numberParts: null,
          decidedOn: null,
          reportedOn: '2021-04-15',
          batch: { year: 2020, half: 2 },
          enrolFrom: null,
          validTo: null,
          isInForce: null,
          warnings: [],
          sources,
          alerts: [],
        },
      ],
    });
    const all = (
      jointPrograms.nodes as Record<'approvals' | 'agreements', { number: string | null }[]>[]
    ).flatMap(({ approvals, agreements }) => [...approvals, ...agreements]);
    expect(all).toHaveLength(10);
    expect(all.filter(({ number }) => number !== null)).toEqual([]);
  });
});

describe('an approval number', () => {
  it('is taken apart, and each part that does not fit is a warning that names it', async () => {
    const { id, client } = await program();
    const { batch } = await portal.anyone.get('{ batch(year: 2020, half: 2) { id } }');
    const input = { programId: id, kind: 'MINISTRY_APPROVAL', sources: SOURCES };
    const { recordProgramBasis } = await client.get(RECORD, {
      input: { ...input, number: NUMBER, batchId: batch.id, authority: { zh: '教育部' } },
    });
    expect(recordProgramBasis.basis).toMatchObject({
      version: 1,
      outcome: 'GRANTED',
      number: NUMBER,
      numberParts: {
        authority: 'MOE',
        region: '23',
        country: 'RU',
        level: '2',
        degree: 'A',
        year: '2021',
        running: '9999',
        renewal: 'N',
      },
      batch: { year: 2020, half: 2 },
      // The batch of 2020 was reported in 2021; a number of either year fits.
      warnings: [],
    });
    const { updateProgramBasis } = await client.get(UPDATE, {
      input: { id: recordProgramBasis.basis.id, expectedVersion: 1, number: 'PDE11US1B20189999X' },
    });
    const message = expect.stringContaining('Compare the number') as string;
    expect(updateProgramBasis.basis.warnings).toEqual([
      { path: 'numberParts.authority', expected: ['MOE'], found: 'PDE', message },
      { path: 'numberParts.region', expected: ['23'], found: '11', message },
      { path: 'numberParts.country', expected: ['RU'], found: 'US', message },
      { path: 'numberParts.level', expected: ['2'], found: '1', message },
      { path: 'numberParts.year', expected: ['2020', '2021'], found: '2018', message },
      { path: 'numberParts.renewal', expected: ['N', 'O'], found: 'X', message },
    ]);
    // Nothing was corrected, on either side.
    expect(updateProgramBasis.basis).toMatchObject({ number: 'PDE11US1B20189999X', version: 2 });
  });

  it('is an error when it is none, and when the program has it already', async () => {
    const { id, client } = await program();
    const input = { programId: id, kind: 'MINISTRY_APPROVAL', sources: SOURCES };
    for (const number of ['MOE23RU2A2021999N', '23RU2A20219999N', 'MOE 23 RU 2 A 2021 9999 N']) {
      expect(await refusal(client, RECORD, { ...input, number })).toEqual([
        'INVALID_INPUT',
        'APPROVAL_NUMBER_MALFORMED',
        'input.number',
      ]);
    }
    await client.get(RECORD, { input: { ...input, number: NUMBER } });
    expect(await refusal(client, RECORD, { ...input, number: NUMBER })).toEqual([
      'CONFLICT',
      'NUMBER_TAKEN',
      'input.number',
    ]);
    // A licence has a number of its own kind.
    const { recordProgramBasis } = await client.get(RECORD, {
      input: { ...input, kind: 'LICENCE', number: 'Л035-00115-77/00000000', fieldCode: '20.03.01' },
    });
    expect(recordProgramBasis.basis).toMatchObject({ numberParts: null, warnings: [] });
  });
});

it('the Russian half of a record has agreement, field, licence and accreditation', async () => {
  const { id, slug, ru, client } = await program();
  for (const [kind, more] of [
    ['NETWORK_AGREEMENT', { decidedOn: '2024-05-20', validFrom: '2024-09-01', validTo: '2029-08-31' }],
    ['LICENCE', { partyKey: ru, fieldCode: '20.03.01', decidedOn: '2016' }],
    ['ACCREDITATION', { partyKey: ru, fieldCode: '20.03.01', authority: { ru: 'Рособрнадзор' } }],
  ] as const) {
    await client.get(RECORD, { input: { programId: id, kind, sources: SOURCES, ...more } });
  }
  const { jointProgram } = await portal.anyone.get(
    `query($slug: String!) { jointProgram(slug: $slug) {
      agreements { kind at: isInForce(on: "2026-11-24") before: isInForce(on: "2024-08-31") last: isInForce(on: "2029-08-31") after: isInForce(on: "2029-09-01") }
      approvals { kind fieldCode party { key side } authority(lang: EN) { text lang isFallback } isInForce }
    } }`,
    { slug },
  );
  expect(jointProgram).toEqual({
    agreements: [{ kind: 'NETWORK_AGREEMENT', at: true, before: false, last: true, after: false }],
    approvals: [
      {
        kind: 'ACCREDITATION',
        fieldCode: '20.03.01',
        party: { key: ru, side: 'RU' },
        authority: { text: 'Рособрнадзор', lang: 'RU', isFallback: true },
        isInForce: null,
      },
      {
        kind: 'LICENCE',
        fieldCode: '20.03.01',
        party: { key: ru, side: 'RU' },
        authority: null,
        isInForce: null,
      },
    ],
  });
});

describe('what is refused', () => {
  it('names what is wrong, and nothing is written', async () => {
    const { id, client } = await program();
    const input = { programId: id, kind: 'MINISTRY_APPROVAL', sources: SOURCES };
    const cases: [more: object, ...refusal: string[]][] = [
      [{ kind: 'LICENCE', step: 'FOUNDING' }, 'INVALID_INPUT', 'MINISTRY_ONLY', 'input.kind'],
      [{ batchId: newId('bat') }, 'INVALID_INPUT', 'NOT_FOUND', 'input.batchId'],
      [{ partyKey: 'nobody' }, 'INVALID_INPUT', 'PARTY_UNKNOWN', 'input.partyKey'],
      [{ decidedOn: '2026-11-25' }, 'INVALID_INPUT', 'NOT_YET', 'input.decidedOn'],
      [{ appliedOn: '2027' }, 'INVALID_INPUT', 'NOT_YET', 'input.appliedOn'],
      [
        { appliedOn: '2020-09', decidedOn: '2020-08' },
        'INVALID_INPUT',
        'DECIDED_TOO_EARLY',
        'input.decidedOn',
      ],
      [{ outcome: 'PENDING', decidedOn: '2020' }, 'INVALID_INPUT', 'NOT_DECIDED', 'input.decidedOn'],
      [{ outcome: 'REFUSED', validTo: '2030' }, 'INVALID_INPUT', 'NOT_GRANTED', 'input.outcome'],
      [{ validFrom: '2025', validTo: '2024-12' }, 'INVALID_INPUT', 'VALIDITY_ORDER', 'input.validTo'],
      [{ enrolFrom: 2025, enrolTo: 2024 }, 'INVALID_INPUT', 'ENROLMENT_YEARS', 'input.enrolTo'],
      [{ sources: [] }, 'INVALID_INPUT', 'ARRAY_MIN_SIZE', 'input.sources'],
      [{ intake: 0 }, 'INVALID_INPUT', 'MIN', 'input.intake'],
      [{ validTo: '2025-02-30' }, 'INVALID_INPUT', 'VARIABLE_INVALID', 'input.validTo'],
    ];
    for (const [more, ...expected] of cases) {
      expect([more, await refusal(client, RECORD, { ...input, ...more })]).toEqual([more, expected]);
    }
  });

  it('is refused to those who do not keep the program, and unknown to those who may not see it', async () => {
    const shown = await program();
    const hidden = await program({}, 'SECRETARIATS');
    const { recordProgramBasis } = await hidden.client.get(RECORD, {
      input: { programId: hidden.id, kind: 'AGREEMENT', sources: SOURCES },
    });
    const { client: stranger } = await actor(portal, Role.LIAISON_OFFICER, {
      ownerId: (await addUniversity(portal)).id,
    });
    const { client: reader } = await actor(portal, Role.UNIVERSITY_READER, { ownerId: shown.cn });
    const input = { kind: 'AGREEMENT', sources: SOURCES };
    for (const client of [stranger, reader]) {
      expect(await refusal(client, RECORD, { ...input, programId: shown.id })).toEqual([
        'FORBIDDEN',
        'NOT_ALLOWED',
        'input.programId',
      ]);
    }
    expect(await refusal(stranger, RECORD, { ...input, programId: hidden.id })).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'input.programId',
    ]);
    const { id } = recordProgramBasis.basis;
    expect(await refusal(stranger, UPDATE, { id, expectedVersion: 1, note: 'x' })).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'input.id',
    ]);
    for (const [client, expected] of [
      [hidden.client, { id }],
      [stranger, null],
      [portal.anyone, null],
    ] as const) {
      expect(await client.get('query($id: ID!) { node(id: $id) { id } }', { id })).toEqual({
        node: expected,
      });
    }
  });
});

describe('a batch', () => {
  it('is kept by either secretariat, and by nobody else', async () => {
    const { client: officer } = await actor(portal, Role.SECRETARIAT_OFFICER, { side: Side.RU });
    const { client: liaison } = await program();
    const input = { year: 2021, half: 1, totalBachelorOrAbove: 40, totalUndergraduate: 30, sources: SOURCES };
    expect(await refusal(liaison, RECORD_BATCH, input)).toEqual(['FORBIDDEN', 'NOT_ALLOWED', 'input']);
    expect(await refusal(officer, RECORD_BATCH, { ...input, totalUndergraduate: 41 })).toEqual([
      'INVALID_INPUT',
      'BATCH_TOTALS',
      'input.totalUndergraduate',
    ]);
    expect(await refusal(officer, RECORD_BATCH, { ...input, half: 3 })).toEqual([
      'INVALID_INPUT',
      'MAX',
      'input.half',
    ]);
    expect(await refusal(officer, RECORD_BATCH, { ...input, announcedOn: '2020-12-31' })).toEqual([
      'INVALID_INPUT',
      'BATCH_TOO_EARLY',
      'input.announcedOn',
    ]);
    const { recordBatch } = await officer.get(RECORD_BATCH, { input });
    const { id } = recordBatch.batch;
    expect(await refusal(officer, RECORD_BATCH, input)).toEqual(['CONFLICT', 'BATCH_EXISTS', 'input.half']);
    expect(await refusal(liaison, UPDATE_BATCH, { id, expectedVersion: 1, totalUndergraduate: 31 })).toEqual([
      'FORBIDDEN',
      'NOT_ALLOWED',
      'input.id',
    ]);
    const { updateBatch } = await officer.get(UPDATE_BATCH, {
      input: { id, expectedVersion: 1, totalUndergraduate: 31 },
    });
    expect(updateBatch.batch).toEqual({ version: 2, totalUndergraduate: 31 });
  });

  it('shows of its programs only what the viewer may know of', async () => {
    const hidden = await program({}, 'SECRETARIATS');
    const { batch } = await portal.anyone.get('{ batch(year: 2020, half: 2) { id programs { slug } } }');
    await hidden.client.get(RECORD, {
      input: { programId: hidden.id, kind: 'MINISTRY_APPROVAL', batchId: batch.id, sources: SOURCES },
    });
    const of = async (client: Client) =>
      (await client.get('{ batch(year: 2020, half: 2) { programs { slug } } }')).batch.programs as unknown[];
    expect(await of(portal.anyone)).toEqual(batch.programs);
    expect(await of(hidden.client)).toContainEqual({ slug: hidden.slug });
  });
});

it('programs are found by batch, by what ends soon, and by field', async () => {
  const fields = [
    { name: { en: 'Nuclear Power', zh: '核电' }, codeCn: '082201', codeRu: '14.03.01', iscedF: '0713' },
  ];
  const { id, slug, client } = await program({ fields });
  const list = async (filter: object) => {
    const { jointPrograms } = await portal.anyone.get(
      'query($filter: ProgramFilter) { jointPrograms(filter: $filter, first: 100) { totalCount nodes { slug } } }',
      { filter },
    );
    const slugs = (jointPrograms.nodes as { slug: string }[]).map((node) => node.slug);
    expect(jointPrograms.totalCount).toBe(slugs.length);
    return slugs;
  };
  for (const field of ['082201', '14.03.01', '0713', '07', 'nuclear power', '核电']) {
    expect([field, await list({ field })]).toEqual([field, [slug]]);
  }
  expect(await list({ field: 'nuclear' })).toEqual([]);
  const { batch } = await portal.anyone.get('{ batch(year: 2020, half: 2) { id } }');
  const ofBatch = await list({ batchId: batch.id, level: 'BACHELOR' });
  expect(ofBatch).toContain('hit-bmstu-ecological-engineering');
  expect(ofBatch).not.toContain(slug);
  expect(await list({ batchId: batch.id, level: 'MASTER' })).toEqual([]);
  expect(await list({ batchId: newId('bat') })).toEqual([]);
  const input = { programId: id, kind: 'AGREEMENT', validTo: '2027-02-24', sources: SOURCES };
  const { recordProgramBasis } = await client.get(RECORD, { input });
  expect(await list({ endingWithinMonths: 2 })).not.toContain(slug);
  expect(await list({ endingWithinMonths: 3 })).toContain(slug);
  await client.get(UPDATE, {
    input: { id: recordProgramBasis.basis.id, expectedVersion: 1, validTo: '2026-11-23' },
  });
  expect(await list({ endingWithinMonths: 120 })).not.toContain(slug);
  await client.get(UPDATE, {
    input: {
      id: recordProgramBasis.basis.id,
      expectedVersion: 2,
      validTo: '2027-02',
      endedOn: '2026-11-01',
    },
  });
  expect(await list({ endingWithinMonths: 120 })).not.toContain(slug);
  const { extensions } = await portal.anyone.refused(
    '{ jointPrograms(filter: { endingWithinMonths: 121 }) { totalCount } }',
  );
  expect(extensions).toMatchObject({ code: 'INVALID_INPUT', reason: 'MAX' });
});

it('takes no more statements for many programs than for few', async () => {
  const fields = `approvals { number warnings { path } party { key university { slug } } batch { year programs { slug } } documents { id } alerts { months } program { slug } } agreements { decidedOn }`;
  const programs = await Promise.all(Array.from({ length: 6 }, () => program()));
  const { batch } = await portal.anyone.get('{ batch(year: 2020, half: 2) { id } }');
  for (const { id, cn, client } of programs) {
    await client.get(RECORD, {
      input: {
        programId: id,
        kind: 'MINISTRY_APPROVAL',
        number: NUMBER,
        batchId: batch.id,
        partyKey: cn,
        sources: SOURCES,
      },
    });
  }
  const ask = async (first: number, filter: object) => {
    const query = `query($first: Int, $filter: ProgramFilter) { jointPrograms(first: $first, filter: $filter) { nodes { ${fields} } } }`;
    return await portal.statementsOf(() => portal.operator.get(query, { first, filter }));
  };
  await ask(2, {});
  const few = await ask(2, { batchId: batch.id, text: 'Ecology' });
  const many = await ask(100, {});
  expect(few.length).toBeLessThanOrEqual(12);
  expect(many.length).toBeLessThanOrEqual(few.length);
});

it('is recorded once of 20 that come with the same number', async () => {
  const { id } = await addProgram(portal, contentFor([], { parties: Object.values(OUTSIDERS) }));
  const input = { programId: id, kind: 'MINISTRY_APPROVAL', number: NUMBER, sources: SOURCES };
  const answers = await Promise.all(Array.from({ length: 20 }, () => portal.operator.ask(RECORD, { input })));
  expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  const reasons = answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.reason));
  expect(reasons).toEqual(Array(19).fill('NUMBER_TAKEN'));
});
