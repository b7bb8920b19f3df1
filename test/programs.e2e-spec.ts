import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { applyPatch } from 'rfc6902';
import { KeyScope, Role } from '../src/platform/auth/rights.js';
import { Side } from '../src/platform/auth/scope.js';
import { newId } from '../src/platform/ids.js';
import { changesBetween } from '../src/programs/program-diff.js';
import type { ProgramContent } from '../src/programs/program-content.js';
import { actor, addKey } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import type { Client } from './support/client.js';
import { addUniversity } from './support/factories.js';
import { addDocument } from './support/records.js';

let portal: TestApp;
beforeAll(async () => {
  portal = await startApp();
});
afterAll(() => portal.close());

const SHOWN = `id version slug audience
  current { number sha256 agreedAt parties { key approvedAt } objections { partyKey path text } }`;
const CREATE = `mutation($input: CreateProgramInput!) { createProgram(input: $input) { program { ${SHOWN} } } }`;
const UPDATE = `mutation($input: UpdateProgramInput!) { updateProgram(input: $input) { program { ${SHOWN} note } } }`;
const PROPOSE = `mutation($input: ProposeProgramVersionInput!) { proposeProgramVersion(input: $input) { program {
  ${SHOWN} versions { number sha256 agreedAt } } } }`;
const APPROVE = `mutation($input: ApproveProgramVersionInput!) { approveProgramVersion(input: $input) { program { ${SHOWN} } } }`;
const OBJECT = `mutation($input: ObjectToProgramVersionInput!) { objectToProgramVersion(input: $input) { program { ${SHOWN} } } }`;

interface Party {
  id: string;
  slug: string;
  /** Its liaison officer. */
  client: Client;
}

async function addParty(side: Side): Promise<Party> {
  const { id, slug } = await addUniversity(portal, { side, country: side });
  const { client } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: id });
  return { id, slug, client };
}

let count = 0;

function contentFor(parties: { id: string }[], more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    title: { en: 'Ecological Engineering', zh: '环境生态工程' },
    kind: 'PROJECT',
    levels: ['BACHELOR'],
    parties: parties.map(({ id }) => ({ universityId: id, roles: ['PARTNER'] })),
    ...more,
  };
}

interface Shown {
  id: string;
  version: number;
  current: {
    number: number;
    sha256: string;
    agreedAt: string | null;
    parties: { key: string; approvedAt: string | null }[];
  };
}

async function addProgram(
  parties: { id: string }[],
  more: Record<string, unknown> = {},
  client: Client = portal.operator,
): Promise<Shown & { slug: string }> {
  const input = {
    slug: `program-${(count += 1)}`,
    audience: 'PUBLIC',
    content: contentFor(parties, more),
  };
  return (await client.get(CREATE, { input })).createProgram.program as Shown & { slug: string };
}

async function everything(): Promise<string> {
  const tables = [
    'joint_program',
    'program_version',
    'program_party',
    'party_approval',
    'program_objection',
    'program_entry',
    'party_contact_point',
  ];
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

describe('a program of three parties of which two award diplomas', () => {
  it('is seen from each of them, with its own role', async () => {
    const [cn, ru, third] = [await addParty(Side.CN), await addParty(Side.RU), await addParty(Side.RU)];
    const { slug } = await addProgram([], {
      degreeType: 'DOUBLE',
      scheme: '2+2',
      years: 4,
      credits: { ects: 240, russian: 240, chinese: 160.5 },
      languages: [{ code: 'zh', level: 'HSK 4' }, { code: 'ru' }],
      fields: [{ name: { en: 'Ecology' }, codeCn: '082504', codeRu: '20.03.01', iscedF: '0712' }],
      parties: [
        { universityId: cn.id, roles: ['LEAD', 'AWARDING'], unit: 'School', diploma: { zh: '学士学位证书' } },
        { universityId: ru.id, roles: ['AWARDING'], diploma: { ru: 'Диплом бакалавра' } },
        { universityId: third.id, roles: ['PARTNER'] },
        { key: 'city', name: { en: 'The City' }, country: 'CN', roles: ['PARTNER'] },
      ],
      curriculum: [
        { title: { en: 'Water' }, party: cn.id, language: 'zh', ects: 120.4 },
        { title: { ru: 'Воздух' }, party: ru.id, language: 'ru', ects: 119.6 },
      ],
    });
    for (const [party, roles] of [
      [cn, ['LEAD', 'AWARDING']],
      [ru, ['AWARDING']],
      [third, ['PARTNER']],
    ] as const) {
      const { university } = await portal.anyone.get(
        'query($slug: String!) { university(slug: $slug) { programs { program { slug title(lang: RU) { text lang } eqfLevels } party { key roles } } } }',
        { slug: party.slug },
      );
      expect(university.programs).toEqual([
        {
          program: { slug, title: { text: 'Ecological Engineering', lang: 'EN' }, eqfLevels: [6] },
          party: { key: party.id, roles },
        },
      ]);
    }
    const { jointProgram } = await portal.anyone.get(
      `query($slug: String!) { jointProgram(slug: $slug) {
        parties { key side country roles unit university { slug } name { text } diploma(lang: RU) { text lang } }
        current { number schemaVersion content {
          schemaVersion degreeType scheme years credits { ects russian chinese } languages { code level }
          fields { codeCn codeRu iscedF } curriculum { party ects } intake place { en }
        } }
      } }`,
      { slug },
    );
    expect(jointProgram.parties).toEqual([
      {
        key: cn.id,
        side: 'CN',
        country: 'CN',
        roles: ['LEAD', 'AWARDING'],
        unit: 'School',
        university: { slug: cn.slug },
        name: null,
        diploma: { text: '学士学位证书', lang: 'ZH' },
      },
      expect.objectContaining({ key: ru.id, side: 'RU', diploma: { text: 'Диплом бакалавра', lang: 'RU' } }),
      expect.objectContaining({ key: third.id, roles: ['PARTNER'], diploma: null }),
      {
        key: 'city',
        side: null,
        country: 'CN',
        roles: ['PARTNER'],
        unit: null,
        university: null,
        name: { text: 'The City' },
        diploma: null,
      },
    ]);
    expect(jointProgram.current).toEqual({
      number: 1,
      schemaVersion: 1,
      content: {
        schemaVersion: 1,
        degreeType: 'DOUBLE',
        scheme: '2+2',
        years: 4,
        credits: { ects: 240, russian: 240, chinese: 160.5 },
        languages: [
          { code: 'zh', level: 'HSK 4' },
          { code: 'ru', level: null },
        ],
        fields: [{ codeCn: '082504', codeRu: '20.03.01', iscedF: '0712' }],
        curriculum: [
          { party: cn.id, ects: 120.4 },
          { party: ru.id, ects: 119.6 },
        ],
        intake: null,
        place: null,
      },
    });
  });
});

it('the programs that sources name are there, with what they say and nothing more', async () => {
  const { jointPrograms, hit } = await portal.anyone.get(
    `{ jointPrograms(first: 100) { nodes { slug sources current { agreedAt parties { side } } } }
       hit: university(slug: "hit") { programs { program { slug } } } }`,
  );
  const nodes = (
    jointPrograms.nodes as { slug: string; sources: string[]; current: { parties: unknown[] } }[]
  ).filter(({ slug }) => !slug.startsWith('program-'));
  expect(nodes).toHaveLength(18);
  for (const { sources, current } of nodes) {
    expect(sources.length).toBeGreaterThan(0);
    expect(current).toMatchObject({ agreedAt: null });
    expect(current.parties).toEqual(expect.arrayContaining([{ side: 'CN' }, { side: 'RU' }]));
  }
  expect(hit.programs.map(({ program }: { program: { slug: string } }) => program.slug)).toEqual([
    'hit-bmstu-ecological-engineering',
    'hit-spbu-chemistry',
    'hit-spbu-joint-campus',
  ]);
  const { jointProgram } = await portal.anyone.get(
    `{ jointProgram(slug: "hit-bmstu-ecological-engineering") {
      title(lang: RU) { text lang isFallback } eqfLevels sources
      parties { university { slug } roles }
      current { content { kind scheme years intake languages { code } degreeType purposes { en } } }
    } }`,
  );
  expect(jointProgram).toMatchObject({
    title: {
      text: 'Undergraduate program of Ecological Engineering of Environment',
      lang: 'EN',
      isFallback: true,
    },
    eqfLevels: [6],
    sources: ['seed:000_4188d3336599e5fb.txt', 'https://www.hlj.chinanews.com/hljnews/2021/0415/91344.html'],
    parties: [
      { university: { slug: 'hit' }, roles: ['PARTNER'] },
      { university: { slug: 'bmstu' }, roles: ['PARTNER'] },
    ],
    // What no source says stays unknown.
    current: {
      content: { kind: 'PROJECT', scheme: null, years: null, intake: null, languages: [], degreeType: null },
    },
  });
  expect(jointProgram.current.content.purposes).toHaveLength(7);
});

/** RFC 8785 for what a content has: keys in order, no blanks, numbers and texts as JavaScript writes them. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical((value as Record<string, unknown>)[key])}`).join(',')}}`;
}

describe('a version', () => {
  it('is a text in canonical JSON with its hash, and approved by each party by that', async () => {
    const [cn, ru] = [await addParty(Side.CN), await addParty(Side.RU)];
    const { id, current } = await addProgram([cn, ru], { place: { en: 'Harbin' } }, cn.client);
    const { node } = await portal.anyone.get(
      'query($id: ID!) { node(id: $id) { ... on JointProgram { versions { canonicalJson sha256 } } } }',
      { id },
    );
    const [{ canonicalJson, sha256 }] = node.versions as { canonicalJson: string; sha256: string }[];
    expect(createHash('sha256').update(canonicalJson, 'utf8').digest('hex')).toBe(sha256);
    expect(canonical(JSON.parse(canonicalJson))).toBe(canonicalJson);
    expect(sha256).toBe(current.sha256);
    expect(JSON.parse(canonicalJson)).toMatchObject({
      schemaVersion: 1,
      place: { en: 'Harbin' },
      parties: [
        { key: cn.id, side: 'CN', country: 'CN', roles: ['PARTNER'] },
        { key: ru.id, side: 'RU' },
      ],
    });
    const first = (await cn.client.get(APPROVE, { input: { id, sha256 } })).approveProgramVersion.program;
    expect(first.current).toMatchObject({
      agreedAt: null,
      parties: [
        { key: cn.id, approvedAt: expect.any(String) },
        { key: ru.id, approvedAt: null },
      ],
    });
    const both = (await ru.client.get(APPROVE, { input: { id, sha256 } })).approveProgramVersion.program;
    expect(both.current.agreedAt).toBe(both.current.parties[1].approvedAt);
    expect(both.version).toBe(1);
    expect(await refusal(ru.client, APPROVE, { id, sha256 })).toEqual([
      'CONFLICT',
      'APPROVED_ALREADY',
      'input.sha256',
    ]);
    // Nobody changes what was agreed on, past the portal either.
    for (const statement of [
      'update program_version set content = content where program_id = $1',
      'delete from program_version where program_id = $1',
      'delete from party_approval where version_id in (select id from program_version where program_id = $1)',
      'update program_version set agreed_at = null where program_id = $1',
    ])
      await expect(portal.db.statement(statement, [id])).rejects.toThrow('stay as they are');
    await expect(
      portal.db.statement(
        `insert into program_version (id, program_id, number, schema_version, content, sha256, created_at)
         values ($1, $2, 9, 1, '{"schemaVersion":1,"title":{}}', $3, now())`,
        [newId('pvr'), id, sha256],
      ),
    ).rejects.toThrow('program_version_sha256_check');
  });

  it('that is new does not count before all have approved it, and an old one cannot be approved', async () => {
    const [cn, ru] = [await addParty(Side.CN), await addParty(Side.RU)];
    const { id, current: first } = await addProgram([cn, ru]);
    for (const { client } of [cn, ru]) await client.get(APPROVE, { input: { id, sha256: first.sha256 } });
    const content = contentFor([cn, ru], { levels: ['BACHELOR', 'MASTER'], intake: 60 });
    const { proposeProgramVersion } = await ru.client.get(PROPOSE, {
      input: { id, expectedVersion: 1, content },
    });
    const { current, versions, version } = proposeProgramVersion.program;
    expect([version, current.number]).toEqual([2, 1]);
    expect(versions).toEqual([
      { number: 1, sha256: first.sha256, agreedAt: expect.any(String) },
      { number: 2, sha256: expect.any(String), agreedAt: null },
    ]);
    const stale = await cn.client.refused(APPROVE, { input: { id, sha256: first.sha256 } });
    expect(stale.extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'STALE_VERSION',
      number: 2,
      sha256: versions[1].sha256,
      changes: [
        { kind: 'ADD', path: '/intake', before: null, after: 60 },
        { kind: 'ADD', path: '/levels/1', before: null, after: 'MASTER' },
      ],
    });
    const { node } = await ru.client.get(
      'query($id: ID!) { node(id: $id) { ... on JointProgram { there: diff(from: 1, to: 2) { kind path before after } back: diff(from: 2, to: 1) { kind path before after } } } }',
      { id },
    );
    expect(node.there).toEqual(stale.extensions.changes);
    expect(node.back).toEqual([
      { kind: 'REMOVE', path: '/intake', before: 60, after: null },
      { kind: 'REMOVE', path: '/levels/1', before: 'MASTER', after: null },
    ]);
    const input = { id, sha256: versions[1].sha256, path: '/levels/1', text: 'No master yet.' };
    await cn.client.get(OBJECT, { input });
    // What is being negotiated is the parties' affair.
    const secretly =
      'query($id: ID!) { node(id: $id) { ... on JointProgram { versions { number objections { text } } } } }';
    const outside = [{ number: 1, objections: [] }];
    expect((await portal.anyone.get(secretly, { id })).node.versions).toEqual(outside);
    expect((await (await addParty(Side.CN)).client.get(secretly, { id })).node.versions).toEqual(outside);
    expect((await ru.client.get(secretly, { id })).node.versions).toEqual([
      ...outside,
      { number: 2, objections: [{ text: 'No master yet.' }] },
    ]);
    const hidden = await portal.anyone.refused(
      'query($id: ID!) { node(id: $id) { ... on JointProgram { diff(from: 1, to: 2) { path } } } }',
      { id },
    );
    expect(hidden.extensions).toMatchObject({ reason: 'NOT_FOUND', path: ['to'] });
    await cn.client.get(APPROVE, { input: { id, sha256: versions[1].sha256 } });
    const { approveProgramVersion } = await ru.client.get(APPROVE, {
      input: { id, sha256: versions[1].sha256 },
    });
    expect(approveProgramVersion.program.current).toMatchObject({
      number: 2,
      objections: [{ partyKey: cn.id, path: '/levels/1', text: 'No master yet.' }],
    });
  });

  it('is not made by what is not agreed on', async () => {
    const [cn, ru] = [await addParty(Side.CN), await addParty(Side.RU)];
    const { id, current } = await addProgram([cn, ru]);
    const { updateProgram } = await ru.client.get(UPDATE, {
      input: { id, expectedVersion: 1, note: 'A remark', audience: 'MEMBERS' },
    });
    expect(updateProgram.program).toMatchObject({ version: 2, note: 'A remark', current });
    expect(
      await refusal(cn.client, PROPOSE, { id, expectedVersion: 2, content: contentFor([cn, ru]) }),
    ).toEqual(['INVALID_INPUT', 'NO_CHANGE', 'input.content']);
    // What is null is not agreed on.
    expect(
      await refusal(cn.client, PROPOSE, {
        id,
        expectedVersion: 2,
        content: contentFor([cn, ru], { intake: null, place: null, curriculum: [] }),
      }),
    ).toEqual(['INVALID_INPUT', 'NO_CHANGE', 'input.content']);
  });

  it('is approved by two parties at the same moment: both, a hundred times', async () => {
    const [cn, ru] = [await addParty(Side.CN), await addParty(Side.RU)];
    let { id, version, current } = await addProgram([cn, ru]);
    let { sha256 } = current;
    for (let turn = 1; turn <= 100; turn++) {
      const answers = await Promise.all(
        [cn, ru].map(({ client }) => client.ask(APPROVE, { input: { id, sha256 } })),
      );
      expect([turn, answers.flatMap(({ errors }) => errors)]).toEqual([turn, []]);
      const { proposeProgramVersion } = await portal.operator.get(PROPOSE, {
        input: { id, expectedVersion: version, content: contentFor([cn, ru], { intake: turn }) },
      });
      const { versions, ...program } = proposeProgramVersion.program;
      expect(program.current).toMatchObject({ number: turn, sha256, agreedAt: expect.any(String) });
      version = program.version;
      sha256 = versions.at(-1).sha256;
    }
  });

  it('is proposed by one of ten at once, and the approval of the one before comes too late', async () => {
    const [cn, ru] = [await addParty(Side.CN), await addParty(Side.RU)];
    const { id } = await addProgram([cn, ru]);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        portal.operator.ask(PROPOSE, {
          input: { id, expectedVersion: 1, content: contentFor([cn, ru], { intake: 100 + index }) },
        }),
      ),
    );
    const lost = answers.filter(({ errors }) => errors.length > 0);
    expect(lost.map(({ errors }) => errors[0].extensions.reason)).toEqual(Array(9).fill('VERSION_STALE'));
    const { node } = await cn.client.get(
      'query($id: ID!) { node(id: $id) { ... on JointProgram { versions { number } } } }',
      { id },
    );
    expect(node.versions).toEqual([{ number: 1 }, { number: 2 }]);
  });
});

describe('refused, with nothing half-written, is', () => {
  let cn: Party;
  let ru: Party;
  beforeAll(async () => {
    cn = await addParty(Side.CN);
    ru = await addParty(Side.RU);
  });
  const create = async (content: Record<string, unknown>, client = portal.operator) =>
    await refusal(client, CREATE, {
      slug: `refused-${(count += 1)}`,
      content: contentFor([cn, ru], content),
    });
  const party = (id: string) => ({ universityId: id, roles: ['PARTNER'] });
  const outsider = (more: object) => ({
    key: 'out',
    name: { en: 'O' },
    country: 'RU',
    roles: ['PARTNER'],
    ...more,
  });

  it('a party that stands twice, one side only, or a party without a name', async () => {
    expect(await create({ parties: [party(cn.id), party(ru.id), party(cn.id)] })).toEqual([
      'INVALID_INPUT',
      'PARTY_TWICE',
      'input.content.parties.2',
    ]);
    expect(await create({ parties: [party(cn.id), outsider({})] })).toEqual([
      'INVALID_INPUT',
      'SIDES_MISSING',
      'input.content.parties',
    ]);
    expect(await create({ parties: [party(cn.id)] })).toEqual([
      'INVALID_INPUT',
      'ARRAY_MIN_SIZE',
      'input.content.parties',
    ]);
    expect(await create({ parties: [party(cn.id), outsider({ name: {}, side: 'RU' })] })).toEqual([
      'INVALID_INPUT',
      'PARTY_UNNAMED',
      'input.content.parties.1',
    ]);
    expect(await create({ parties: [party(cn.id), party(newId('uni'))] })).toEqual([
      'INVALID_INPUT',
      'NOT_FOUND',
      'input.content.parties.1.universityId',
    ]);
    expect(await create({ parties: [party(cn.id), { ...party(ru.id), roles: [] }] })).toEqual([
      'INVALID_INPUT',
      'ARRAY_MIN_SIZE',
      'input.content.parties.1.roles',
    ]);
  });

  it('what does not add up, or is no code', async () => {
    const course = (ects: number | null, by = cn.id) => ({ title: { en: 'C' }, party: by, ects });
    expect(await create({ credits: { ects: 240 }, curriculum: [course(120), course(119.9)] })).toEqual([
      'INVALID_INPUT',
      'CREDITS_SUM',
      'input.content.credits.ects',
    ]);
    expect(await create({ curriculum: [course(1), course(1, 'nobody')] })).toEqual([
      'INVALID_INPUT',
      'PARTY_UNKNOWN',
      'input.content.curriculum.1.party',
    ]);
    expect(await create({ title: {} })).toEqual(['INVALID_INPUT', 'TITLE_REQUIRED', 'input.content.title']);
    for (const [content, path] of [
      [{ scheme: '2/2' }, 'scheme'],
      [{ years: 0 }, 'years'],
      [{ fields: [{ name: { en: 'F' }, codeRu: '20.3.1' }] }, 'fields.0.codeRu'],
      [{ languages: [{ code: 'Russian' }] }, 'languages.0.code'],
      [{ levels: ['BACHELOR', 'BACHELOR'] }, 'levels'],
    ] as const)
      expect(await create(content)).toEqual(['INVALID_INPUT', expect.any(String), `input.content.${path}`]);
  });

  it('a party left out of a version in effect', async () => {
    const third = await addParty(Side.RU);
    const { id, current } = await addProgram([cn, ru, third]);
    // Of a version that is not in effect anybody can still be left out.
    const { proposeProgramVersion } = await portal.operator.get(PROPOSE, {
      input: { id, expectedVersion: 1, content: contentFor([cn, third]) },
    });
    const { sha256 } = proposeProgramVersion.program.versions[1];
    expect(current.number).toBe(1);
    for (const { client } of [cn, third]) await client.get(APPROVE, { input: { id, sha256 } });
    expect(
      await refusal(portal.operator, PROPOSE, { id, expectedVersion: 2, content: contentFor([cn, ru]) }),
    ).toEqual(['RULE_VIOLATION', 'PARTY_REMOVED', 'input.content.parties']);
  });

  it('an approval by somebody who does not represent the party', async () => {
    const { id, current } = await addProgram([], {
      parties: [party(cn.id), party(ru.id), outsider({ side: 'RU' })],
    });
    const { sha256 } = current;
    const editor = (await actor(portal, Role.UNIVERSITY_EDITOR, { ownerId: cn.id })).client;
    const other = await addParty(Side.CN);
    const head = (await actor(portal, Role.SECRETARIAT_HEAD, { side: Side.RU })).client;
    const wrongSide = (await actor(portal, Role.SECRETARIAT_HEAD, { side: Side.CN })).client;
    const { client: key } = await addKey(portal, cn.id, Object.values(KeyScope));
    for (const client of [editor, other.client, head, key, portal.operator])
      expect(await refusal(client, APPROVE, { id, sha256, partyKey: cn.id })).toEqual([
        'FORBIDDEN',
        'NOT_THE_PARTY',
        'input.partyKey',
      ]);
    expect(await refusal(other.client, APPROVE, { id, sha256 })).toEqual([
      'FORBIDDEN',
      'NOT_THE_PARTY',
      'input.partyKey',
    ]);
    expect(await refusal(cn.client, APPROVE, { id, sha256, partyKey: ru.id })).toEqual([
      'FORBIDDEN',
      'NOT_THE_PARTY',
      'input.partyKey',
    ]);
    for (const client of [cn.client, wrongSide])
      expect(await refusal(client, APPROVE, { id, sha256, partyKey: 'out' })).toEqual([
        'FORBIDDEN',
        'NOT_THE_PARTY',
        'input.partyKey',
      ]);
    expect(await refusal(portal.anyone, APPROVE, { id, sha256 })).toEqual([
      'UNAUTHENTICATED',
      'TOKEN_REQUIRED',
      undefined,
    ]);
    expect(await refusal(cn.client, APPROVE, { id, sha256: '0'.repeat(64) })).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'input.sha256',
    ]);
    expect(await refusal(cn.client, APPROVE, { id, sha256, partyKey: 'nobody' })).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'input.partyKey',
    ]);
    expect(await refusal(cn.client, OBJECT, { id, sha256, path: '/fields/0', text: 'x' })).toEqual([
      'INVALID_INPUT',
      'PATH_UNKNOWN',
      'input.path',
    ]);
    const { approveProgramVersion } = await head.get(APPROVE, { input: { id, sha256, partyKey: 'out' } });
    expect(approveProgramVersion.program.current.parties[2].approvedAt).not.toBeNull();
  });

  it('a program made or changed by whoever is no party of it, and one that is not theirs to know', async () => {
    const other = await addParty(Side.RU);
    expect(await create({}, other.client)).toEqual(['FORBIDDEN', 'NOT_ALLOWED', 'input.content.parties']);
    const { id, slug } = await addProgram([cn, ru]);
    expect(await refusal(other.client, UPDATE, { id, expectedVersion: 1, note: 'N' })).toEqual([
      'FORBIDDEN',
      'NOT_ALLOWED',
      'input.id',
    ]);
    expect(await refusal(portal.operator, CREATE, { slug, content: contentFor([cn, ru]) })).toEqual([
      'CONFLICT',
      'SLUG_TAKEN',
      'input.slug',
    ]);
    await portal.operator.get(UPDATE, { input: { id, expectedVersion: 1, audience: 'SECRETARIATS' } });
    expect(await refusal(other.client, UPDATE, { id, expectedVersion: 2, note: 'N' })).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'input.id',
    ]);
    const query =
      'query($id: ID!, $slug: String!, $of: String!) { node(id: $id) { id } jointProgram(slug: $slug) { id } jointPrograms(first: 100) { nodes { id } } university(slug: $of) { programs { program { id } } } }';
    for (const [client, may] of [
      [portal.anyone, false],
      [other.client, false],
      [cn.client, true],
      [(await actor(portal, Role.UNIVERSITY_READER, { ownerId: ru.id })).client, true],
    ] as const) {
      const { data } = await client.ask(query, { id, slug, of: ru.slug });
      expect([
        data.node,
        data.jointProgram,
        data.jointPrograms.nodes.some((each: { id: string }) => each.id === id),
        data.university.programs.some(({ program }: { program: { id: string } }) => program.id === id),
      ]).toEqual(may ? [{ id }, { id }, true, true] : [null, null, false, false]);
    }
  });
});

describe('the chronicle of a program', () => {
  const RECORD =
    'mutation($input: RecordProgramEntryInput!) { recordProgramEntry(input: $input) { program { version state stateAsOf chronicle { id state happenedOn attestedOn text { text } sources } } } }';
  const RETRACT =
    'mutation($input: RetractProgramEntryInput!) { retractProgramEntry(input: $input) { program { version state chronicle { id } } } }';
  const sources = ['note:made by a test'];

  it('leads from state to state, each with its date and source, and keeps mistakes in the history', async () => {
    const [cn, ru] = [await addParty(Side.CN), await addParty(Side.RU)];
    const { id } = await addProgram([cn, ru]);
    let version = 1;
    const record = async (more: Record<string, unknown>) => {
      const input = { id, expectedVersion: version, sources, ...more };
      const { program } = (await ru.client.get(RECORD, { input })).recordProgramEntry;
      version = program.version;
      return program;
    };
    await record({ state: 'ENROLLING', attestedOn: '2022' });
    await record({ state: 'PLANNED', happenedOn: '2020-06', text: { en: 'By video' } });
    await record({ text: { en: 'They are close partners.' } });
    const last = await record({ state: 'APPROVED', happenedOn: '2021-04-15' });
    expect(last).toMatchObject({ version: 5, state: 'ENROLLING', stateAsOf: '2022' });
    expect(
      last.chronicle.map(({ state, happenedOn, attestedOn, text }: Record<string, unknown>) => [
        state,
        happenedOn ?? attestedOn,
        (text as { text: string } | null)?.text,
      ]),
    ).toEqual([
      [null, null, 'They are close partners.'],
      ['PLANNED', '2020-06', 'By video'],
      ['APPROVED', '2021-04-15', undefined],
      ['ENROLLING', '2022', undefined],
    ]);
    const found = async (state: string) =>
      (
        await portal.anyone.get(
          'query($filter: ProgramFilter) { jointPrograms(filter: $filter) { totalCount } }',
          { filter: { universityId: cn.id, state } },
        )
      ).jointPrograms.totalCount;
    expect([await found('ENROLLING'), await found('APPROVED')]).toEqual([1, 0]);
    const entryId = last.chronicle[3].id as string;
    const { retractProgramEntry } = await cn.client.get(RETRACT, {
      input: { id, expectedVersion: 5, entryId, reason: 'a misreading' },
    });
    expect(retractProgramEntry.program).toMatchObject({ version: 6, state: 'APPROVED' });
    expect(retractProgramEntry.program.chronicle).toHaveLength(3);
    expect([await found('ENROLLING'), await found('APPROVED')]).toEqual([0, 1]);
    expect(await refusal(cn.client, RETRACT, { id, expectedVersion: 6, entryId })).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'input.entryId',
    ]);
    await expect(
      portal.db.statement("update program_entry set state = 'ENDED' where program_id = $1", [id]),
    ).rejects.toThrow('retracted, never changed');
  });

  it('is refused what is empty, to come, out of order, without a source or not theirs to tell', async () => {
    const [cn, ru] = [await addParty(Side.CN), await addParty(Side.RU)];
    const { id } = await addProgram([cn, ru]);
    const one = { id, expectedVersion: 1, sources };
    const refused = async (more: Record<string, unknown>, client = cn.client) =>
      await refusal(client, RECORD, { ...one, ...more });
    expect(await refused({})).toEqual(['INVALID_INPUT', 'ENTRY_EMPTY', 'input.text']);
    expect(await refused({ state: 'APPROVED', happenedOn: '2999' })).toEqual([
      'INVALID_INPUT',
      'ENTRY_IN_FUTURE',
      'input.happenedOn',
    ]);
    expect(await refused({ state: 'APPROVED', happenedOn: '2021', attestedOn: '2020' })).toEqual([
      'RULE_VIOLATION',
      'ATTESTED_OUTSIDE',
      'input.attestedOn',
    ]);
    expect(await refused({ state: 'APPROVED', sources: [] })).toEqual([
      'INVALID_INPUT',
      'ARRAY_MIN_SIZE',
      'input.sources',
    ]);
    expect(await refused({ state: 'ENDED' }, (await addParty(Side.CN)).client)).toEqual([
      'FORBIDDEN',
      'NOT_ALLOWED',
      'input.id',
    ]);
    expect(await refused({ state: 'ENDED', expectedVersion: 2 })).toEqual([
      'CONFLICT',
      'VERSION_STALE',
      'input.expectedVersion',
    ]);
    // A plan speaks of what is to come.
    await cn.client.get(RECORD, { input: { ...one, state: 'PLANNED', happenedOn: '2999' } });
  });

  it('tells the story of HIT and BMSTU, each fact with its sources, in one request', async () => {
    const query = `{ jointProgram(slug: "hit-bmstu-ecological-engineering") {
      title(lang: ZH) { text } state stateAsOf sources parties { university { slug } }
      current { sha256 content { kind purposes { en } } }
      chronicle { state happenedOn attestedOn text { text } sources }
      agreements { kind decidedOn sources }
      approvals { authority(lang: ZH) { text } outcome number reportedOn sources batch { year half totalBachelorOrAbove totalUndergraduate notice sources } }
      cohorts { year } documents { id }
    } }`;
    // The program, its version, parties with universities, chronicle, approvals and agreements, batch, cohorts, documents.
    expect(await portal.statementsOf(() => portal.anyone.get(query))).toHaveLength(8);
    const { jointProgram } = await portal.anyone.get(query);
    const chronicle = jointProgram.chronicle as { text: { text: string } | null; sources: string[] }[];
    expect(jointProgram).toMatchObject({
      state: 'APPROVED',
      stateAsOf: '2021-04-15',
      agreements: [{ kind: 'AGREEMENT', decidedOn: '2020-09' }],
      approvals: [
        {
          authority: { text: '中华人民共和国教育部' },
          outcome: 'GRANTED',
          number: null,
          reportedOn: '2021-04-15',
          batch: { year: 2020, half: 2, totalBachelorOrAbove: 51, totalUndergraduate: 46 },
        },
      ],
    });
    const others = [...jointProgram.agreements, ...jointProgram.approvals, jointProgram.approvals[0].batch];
    for (const { sources: of } of others as { sources: string[] }[]) {
      expect(of).toContain('seed:000_4188d3336599e5fb.txt');
    }
    for (const fact of [
      'founded in 1826',
      'video promotion meetings, many times, despite the epidemic',
      'Agreement on educational cooperation',
      'batch of the second half of 2020',
      '51 programs at bachelor level or above, 46 of them undergraduate',
      'First educational cooperation programme between HIT and a Russian university',
    ])
      expect(chronicle.filter(({ text }) => text?.text.includes(fact))).toHaveLength(1);
    expect(chronicle.map(({ sources: of }) => of.includes('seed:000_4188d3336599e5fb.txt'))).not.toContain(
      false,
    );
  });
});

describe('how a party is reached', () => {
  const SET = `mutation($input: SetPartyContactPointsInput!) { setPartyContactPoints(input: $input) { program {
    version versions { number } parties { key contactPoints { kind value } } } } }`;

  it('is said without a new version, by those who keep the program', async () => {
    const [cn, ru] = [await addParty(Side.CN), await addParty(Side.RU)];
    const { id } = await addProgram([cn, ru]);
    const input = {
      id,
      expectedVersion: 1,
      partyKey: ru.id,
      contactPoints: [
        { kind: 'EMAIL', value: 'inter@example.org' },
        { kind: 'WEB', value: 'https://example.org/joint' },
      ],
    };
    const stranger = await addParty(Side.CN);
    expect(await refusal(stranger.client, SET, input)).toEqual(['FORBIDDEN', 'NOT_ALLOWED', 'input.id']);
    expect(await refusal(ru.client, SET, { ...input, partyKey: stranger.id })).toEqual([
      'INVALID_INPUT',
      'PARTY_UNKNOWN',
      'input.partyKey',
    ]);
    expect(
      await refusal(ru.client, SET, { ...input, contactPoints: [{ kind: 'EMAIL', value: 'nobody' }] }),
    ).toMatchObject(['INVALID_INPUT', expect.any(String), 'input.contactPoints.0.value']);
    const { setPartyContactPoints } = await ru.client.get(SET, { input });
    expect(setPartyContactPoints.program).toEqual({
      version: 2,
      versions: [{ number: 1 }],
      parties: [
        { key: cn.id, contactPoints: [] },
        { key: ru.id, contactPoints: input.contactPoints },
      ],
    });
    const again = await ru.client.get(SET, {
      input: { ...input, expectedVersion: 2, contactPoints: input.contactPoints.slice(1) },
    });
    expect(again.setPartyContactPoints.program.parties[1].contactPoints).toEqual(
      input.contactPoints.slice(1),
    );
  });
});

it('a step of the life of a program has its document, for those who may know of it', async () => {
  const [cn, ru] = [await addParty(Side.CN), await addParty(Side.RU)];
  const { id } = await addProgram([cn, ru]);
  const { id: other } = await addProgram([cn, ru]);
  const { id: document } = await addDocument(portal, id, { kind: 'AGREEMENT', audience: 'MEMBERS' });
  const { id: foreign } = await addDocument(portal, other);
  const RECORD =
    'mutation($input: RecordProgramEntryInput!) { recordProgramEntry(input: $input) { program { chronicle { document { id kind } } } } }';
  const input = { id, expectedVersion: 1, state: 'AGREED', sources: ['note:test'] };
  expect(await refusal(cn.client, RECORD, { ...input, documentId: foreign })).toEqual([
    'NOT_FOUND',
    'NOT_FOUND',
    'input.documentId',
  ]);
  const { recordProgramEntry } = await cn.client.get(RECORD, { input: { ...input, documentId: document } });
  expect(recordProgramEntry.program.chronicle).toEqual([{ document: { id: document, kind: 'AGREEMENT' } }]);
  const { node } = await portal.anyone.get(
    'query($id: ID!) { node(id: $id) { ... on JointProgram { chronicle { state document { id } } } } }',
    { id },
  );
  expect(node.chronicle).toEqual([{ state: 'AGREED', document: null }]);
});

it('programs are found by university, side, form, level, agreement and words', async () => {
  const [cn, ru] = [await addParty(Side.CN), await addParty(Side.RU)];
  const names = ['arctic', 'bridge', 'comet'];
  const made: string[] = [];
  for (const [name, more] of [
    ['arctic', { kind: 'INSTITUTION', levels: ['MASTER'] }],
    ['bridge', { levels: ['BACHELOR', 'MASTER'], fields: [{ name: { ru: 'Мосты и тоннели' } }] }],
    [
      'comet',
      {
        kind: 'DOUBLE_DEGREE',
        parties: [
          { universityId: cn.id, roles: ['LEAD'] },
          {
            key: 'mipt',
            name: { en: 'Physics and Technology' },
            country: 'RU',
            side: 'RU',
            roles: ['PARTNER'],
          },
        ],
      },
    ],
  ] as const) {
    const { createProgram } = await portal.operator.get(CREATE, {
      input: {
        slug: name,
        audience: 'PUBLIC',
        content: contentFor([cn, ru], { title: { en: name }, ...more }),
      },
    });
    made.push(createProgram.program.id as string);
  }
  const { node } = await portal.anyone.get(
    'query($id: ID!) { node(id: $id) { ... on JointProgram { current { sha256 } } } }',
    { id: made[0] },
  );
  for (const { client } of [cn, ru])
    await client.get(APPROVE, { input: { id: made[0], sha256: node.current.sha256 } });
  const list = async (filter: Record<string, unknown>) =>
    (
      await portal.anyone.get(
        'query($filter: ProgramFilter) { jointPrograms(first: 100, filter: $filter) { nodes { slug } } }',
        { filter: { universityId: cn.id, ...filter } },
      )
    ).jointPrograms.nodes.map(({ slug }: { slug: string }) => slug);
  expect(await list({})).toEqual(names);
  expect(await list({ memberOf: 'RU' })).toEqual(['arctic', 'bridge']);
  expect(await list({ kind: 'DOUBLE_DEGREE' })).toEqual(['comet']);
  expect(await list({ level: 'MASTER' })).toEqual(['arctic', 'bridge']);
  expect(await list({ isAgreed: true })).toEqual(['arctic']);
  expect(await list({ isAgreed: false })).toEqual(['bridge', 'comet']);
  expect(await list({ text: 'тоннели МОСТЫ' })).toEqual(['bridge']);
  expect(await list({ text: 'physics' })).toEqual(['comet']);
  expect(await list({ text: '%' })).toEqual([]);
  expect(await list({ text: 'title' })).toEqual([]);
});

it('the changes from version to version rebuild each of them exactly, whatever was edited', () => {
  const text = fc.record({ en: fc.string({ minLength: 1 }), zh: fc.string() }, { requiredKeys: ['en'] });
  const content = fc.record(
    {
      schemaVersion: fc.constant(1),
      title: text,
      kind: fc.constantFrom('PROJECT', 'INSTITUTION'),
      scheme: fc.constantFrom('2+2', '3+1'),
      levels: fc.uniqueArray(fc.constantFrom('BACHELOR', 'MASTER', 'DOCTORATE')),
      fields: fc.array(
        fc.record({ name: text, iscedF: fc.constantFrom('0712', '0715') }, { requiredKeys: ['name'] }),
        {
          maxLength: 4,
        },
      ),
      years: fc.integer({ min: 1, max: 6 }),
      curriculum: fc.array(
        fc.record({
          title: text,
          party: fc.constantFrom('a', 'b/c~d'),
          ects: fc.integer({ min: 1, max: 30 }),
        }),
        { maxLength: 6 },
      ),
      parties: fc.array(
        fc.record({ key: fc.string(), roles: fc.array(fc.constantFrom('LEAD', 'PARTNER')) }),
        {
          maxLength: 3,
        },
      ),
    },
    { requiredKeys: ['schemaVersion', 'title', 'levels', 'fields', 'curriculum', 'parties'] },
  ) as unknown as fc.Arbitrary<ProgramContent>;
  fc.assert(
    fc.property(fc.array(content, { minLength: 2, maxLength: 5 }), (versions) => {
      const state = structuredClone(versions[0]) as unknown;
      for (let index = 1; index < versions.length; index++) {
        const changes = changesBetween(versions[index - 1], versions[index]);
        const faults = applyPatch(
          state,
          changes.map(({ kind, path, after }) => ({ op: kind.toLowerCase(), path, value: after }) as never),
        );
        expect(faults.filter(Boolean)).toEqual([]);
        expect(canonical(state)).toBe(canonical(versions[index]));
      }
      // Nothing is named that has not changed.
      expect(changesBetween(versions[0], structuredClone(versions[0]))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('programs with parties and versions take as many statements as two of them', async () => {
  for (let index = 0; index < 8; index++)
    await addProgram([await addParty(Side.CN), await addParty(Side.RU)]);
  const query = `query($first: Int!) { jointPrograms(first: $first) { nodes {
    title { text } parties { university { slug } roles } documents { id } state chronicle { happenedOn }
    versions { number parties { key approvedAt } objections { path } }
  } } }`;
  const statements = async (first: number) =>
    (await portal.statementsOf(() => portal.operator.get(query, { first }))).length;
  // Programs, versions that count, their parties, universities, documents, chronicles, all versions, their parties, whose they are,
  // objections. A chronicle is looked up once for the state and once for itself.
  expect(await statements(2)).toBeLessThanOrEqual(10);
  const few = await statements(2);
  expect([few <= 10, await statements(10)]).toEqual([true, few]);
  const ofUniversities = async (first: number) =>
    (
      await portal.statementsOf(() =>
        portal.anyone.get(
          'query($first: Int!) { universities(first: $first) { nodes { programs { program { slug } party { roles } } } } }',
          { first },
        ),
      )
    ).length;
  expect(await ofUniversities(100)).toBe(5);
  expect(await ofUniversities(50)).toBe(5);
});

it('what is kept of a program is what follows from its versions, their parties and approvals', async () => {
  // After all that was done to programs above, and one that only one of its parties has approved.
  const [cn, ru] = [await addParty(Side.CN), await addParty(Side.RU)];
  const { id, current } = await addProgram([cn, ru]);
  await cn.client.get(APPROVE, { input: { id, sha256: current.sha256 } });
  const { rows } = await portal.db.statement(`
    with version as (
      select v.id, v.program_id, v.number, v.agreed_at as kept, (
        select case when count(*) = count(pa.id) then max(pa.approved_at) end
        from program_party pp left join party_approval pa on pa.version_id = pp.version_id and pa.party_key = pp.key
        where pp.version_id = v.id
      ) as agreed_at
      from program_version v
    )
    select count(*)::integer as programs,
      count(*) filter (where exists (select from version v where v.program_id = p.id and v.agreed_at is not null))::integer as agreed,
      array_agg(p.slug) filter (where
        p.counting_version_id is distinct from (
          select v.id from version v where v.program_id = p.id order by v.agreed_at is null, v.number desc limit 1
        )
        or p.party_university_ids <> array(
          select pp.university_id from program_party pp
          where pp.university_id is not null
            and pp.version_id = (select v.id from version v where v.program_id = p.id order by v.number desc limit 1)
          order by pp.position
        )
        or exists (select from version v where v.program_id = p.id and v.kept is distinct from v.agreed_at)
      ) as wrong
    from joint_program p`);
  const [{ programs, agreed, wrong }] = rows as {
    programs: number;
    agreed: number;
    wrong: string[] | null;
  }[];
  expect(wrong).toBeNull();
  expect(agreed).toBeGreaterThan(3);
  expect(programs).toBeGreaterThan(agreed);
});
