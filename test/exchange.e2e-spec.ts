import { Role } from '../src/platform/auth/rights.js';
import { Side } from '../src/platform/auth/scope.js';
import { actor } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import { addUniversity } from './support/factories.js';
import { addBasis, addProgram } from './support/records.js';

let portal: TestApp;
beforeAll(async () => {
  portal = await startApp();
});
afterAll(() => portal.close());

interface Party {
  id: string;
  slug: string;
}

let cn: Party;
let ru: Party;
let third: Party;
let slug: string;
let id: string;
let sha256: string;

/** A double degree of three parties, two of which award diplomas, with a city beside them. */
beforeAll(async () => {
  const university = (side: Side): Promise<Party> => addUniversity(portal, { side, country: side });
  [cn, ru, third] = [await university(Side.CN), await university(Side.RU), await university(Side.RU)];
  slug = 'double-degree';
  ({ id, sha256 } = await addProgram(
    portal,
    {
      title: { en: 'Ecology', ru: 'Экология', zh: '生态' },
      kind: 'DOUBLE_DEGREE',
      degreeType: 'DOUBLE',
      scheme: '2+2',
      levels: ['BACHELOR'],
      years: 4.5,
      intake: 60,
      credits: { ects: 240, chinese: 160.5 },
      languages: [{ code: 'zh', level: 'HSK 4' }, { code: 'ru' }],
      fields: [{ name: { en: 'Ecology' }, codeCn: '082504', codeRu: '20.03.01', iscedF: '0712' }],
      purposes: [{ en: 'Clean water.' }, { zh: '清水。' }],
      parties: [
        { universityId: cn.id, roles: ['LEAD', 'AWARDING'], unit: 'School', diploma: { zh: '学士学位证书' } },
        { universityId: ru.id, roles: ['AWARDING'], diploma: { ru: 'Диплом бакалавра' } },
        { universityId: third.id, roles: ['PARTNER'] },
        { key: 'city', name: { en: 'The City' }, country: 'CN', roles: ['PARTNER'] },
      ],
      curriculum: [{ title: { en: 'Water' }, party: ru.id, language: 'ru', ects: 240 }],
    },
    { slug, audience: 'PUBLIC', sources: ['https://example.org/news', 'note:test'] },
  ));
  await addBasis(portal, id, { kind: 'AGREEMENT', number: '7/2024', decidedOn: '2024-05', validTo: '2029' });
  await addBasis(portal, id, { number: 'MOE23RU2A20249999N' });
  const { client } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: cn.id });
  await client.get(
    'mutation($input: ApproveProgramVersionInput!) { approveProgramVersion(input: $input) { program { id } } }',
    { input: { id, sha256 } },
  );
});

// Files of other systems have many shapes.
// eslint-disable-next-line typescript/no-explicit-any
async function fetched(name: string, of = slug): Promise<any> {
  const response = await fetch(`${portal.url}/exports/${name}/${of}`);
  expect(response.status).toBe(200);
  return await response.json();
}

async function nameOf({ slug: of }: Party): Promise<string> {
  const { university } = await portal.anyone.get(
    'query($of: String!) { university(slug: $of) { name { text } } }',
    {
      of,
    },
  );
  return university.name.text as string;
}

describe('a program of three parties of which two award diplomas', () => {
  it('is an EducationalOccupationalProgram of schema.org with all of them', async () => {
    const program = await fetched('schema-org');
    const url = `${portal.url}/exports/schema-org/${slug}`.replace(/^.*(?=\/exports)/, '');
    expect(program).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'EducationalOccupationalProgram',
      name: [
        { '@language': 'en', '@value': 'Ecology' },
        { '@language': 'ru', '@value': 'Экология' },
        { '@language': 'zh-Hans', '@value': '生态' },
      ],
      description: [
        { '@language': 'en', '@value': 'Clean water.' },
        { '@language': 'zh-Hans', '@value': '清水。' },
      ],
      timeToComplete: 'P4Y6M',
      maximumEnrollment: 60,
      numberOfCredits: [
        { '@type': 'QuantitativeValue', value: 240, unitText: 'ECTS' },
        { '@type': 'QuantitativeValue', value: 160.5, unitText: '学分' },
      ],
      subjectOf: [{ '@type': 'CreativeWork', url: 'https://example.org/news' }],
    });
    expect(program.url).toMatch(new RegExp(`^http.*${url}$`));
    const providers = program.provider as {
      roleName: string[];
      provider: { '@id': string; name: { '@value': string }[]; department?: { name: string } };
    }[];
    expect(providers.map(({ roleName }) => roleName)).toEqual([
      ['lead', 'awarding'],
      ['awarding'],
      ['partner'],
      ['partner'],
    ]);
    expect(providers.map(({ provider }) => provider.name[0]['@value'])).toEqual([
      await nameOf(cn),
      await nameOf(ru),
      await nameOf(third),
      'The City',
    ]);
    expect(providers[0].provider.department).toEqual({ '@type': 'Organization', name: 'School' });
    // Who awards and who teaches is said by the ids of the providers.
    const [ofChina, ofRussia] = providers.map(({ provider }) => provider['@id']);
    expect(program.educationalCredentialAwarded).toMatchObject([
      {
        recognizedBy: { '@id': ofChina },
        name: [{ '@language': 'zh-Hans', '@value': '学士学位证书' }],
        about: [{ '@type': 'DefinedTerm', termCode: '0712', inDefinedTermSet: 'ISCED-F 2013' }],
      },
      { recognizedBy: { '@id': ofRussia }, name: [{ '@language': 'ru', '@value': 'Диплом бакалавра' }] },
    ]);
    expect(program.hasCourse).toMatchObject([
      { '@type': 'Course', provider: { '@id': ofRussia }, inLanguage: 'ru' },
    ]);
  });

  it('is a programme of the Open Education API with all of them', async () => {
    const programme = await fetched('ooapi');
    expect(programme).toMatchObject({
      programmeId: id.slice(4),
      primaryCode: { codeType: 'programme_code', code: slug },
      programmeType: 'programme',
      name: [
        { language: 'en', value: 'Ecology' },
        { language: 'ru', value: 'Экология' },
        { language: 'zh-Hans', value: '生态' },
      ],
      teachingLanguages: ['zh', 'ru'],
      studyLoad: [
        { studyLoadUnit: 'ects', value: 240 },
        { studyLoadUnit: 'x-xuefen', value: 160.5 },
      ],
      qualificationAwarded: 'bachelor',
      levelOfQualification: 'eqf_6',
      level: 'bachelor',
      duration: 'P4Y6M',
      fieldsOfStudy: '0712',
      organisation: { organisationId: cn.id.slice(4), organisationType: 'root' },
    });
    expect(programme.otherCodes).toEqual([
      { codeType: 'identifier', code: id },
      { codeType: 'x-ministry-approval', code: 'MOE23RU2A20249999N' },
      { codeType: 'x-agreement', code: '7/2024' },
      { codeType: 'x-field-cn', code: '082504' },
      { codeType: 'x-field-ru', code: '20.03.01' },
    ]);
    expect(programme.ext.asrtu).toMatchObject({
      sha256,
      degreeType: 'DOUBLE',
      scheme: '2+2',
      parties: [
        {
          organisation: { organisationId: cn.id.slice(4) },
          roles: ['lead', 'awarding'],
          side: 'CN',
          unit: 'School',
        },
        { organisation: { organisationId: ru.id.slice(4) }, roles: ['awarding'], side: 'RU' },
        { organisation: { organisationId: third.id.slice(4) }, roles: ['partner'], side: 'RU' },
        { organisation: { name: [{ language: 'en', value: 'The City' }] }, roles: ['partner'] },
      ],
    });
    // No UUID is made up for an outsider.
    expect(programme.ext.asrtu.parties[3].organisation).not.toHaveProperty('organisationId');
  });

  it('is an agreement in the terms of Erasmus Without Paper with all of them', async () => {
    const { iia } = await fetched('ewp');
    expect(iia).toMatchObject({
      partner: [
        {
          'hei-id': cn.id,
          role: ['lead', 'awarding'],
          'iia-id': id,
          'iia-code': slug,
          'approved-at': expect.any(String) as string,
        },
        { 'hei-id': ru.id, role: ['awarding'] },
        { 'hei-id': third.id, role: ['partner'] },
        { 'hei-id': 'city', role: ['partner'], name: [{ lang: 'en', text: 'The City' }] },
      ],
      'in-effect': false,
      'in-effect-since': null,
      agreement: [{ kind: 'agreement', number: '7/2024', 'signing-date': '2024-05', 'valid-to': '2029' }],
      'cooperation-conditions': {
        'joint-program-spec': {
          'eqf-level': [6],
          'isced-f-code': ['0712'],
          'recommended-language-skill': [{ language: 'zh', level: 'HSK 4' }, { language: 'ru' }],
          'students-per-year': 60,
          course: [{ 'hei-id': ru.id, ects: 240 }],
        },
      },
      'iia-hash': sha256,
      version: 1,
    });
    expect(iia.partner[1]).not.toHaveProperty('approved-at');
  });

  it('is the same through GraphQL', async () => {
    const { jointProgram } = await portal.anyone.get(
      'query($slug: String!) { jointProgram(slug: $slug) { a: export(format: SCHEMA_ORG) b: export(format: OOAPI) c: export(format: EWP) } }',
      { slug },
    );
    expect(jointProgram).toEqual({
      a: await fetched('schema-org'),
      b: await fetched('ooapi'),
      c: await fetched('ewp'),
    });
  });
});

it('every program of the register is written in every format, with nothing that is not known', async () => {
  const { jointPrograms } = await portal.anyone.get(
    '{ jointPrograms(first: 100) { nodes { slug parties { key } } } }',
  );
  for (const { slug: of, parties } of jointPrograms.nodes as { slug: string; parties: unknown[] }[]) {
    const [schemaOrg, ooapi, ewp] = [
      await fetched('schema-org', of),
      await fetched('ooapi', of),
      await fetched('ewp', of),
    ];
    expect(schemaOrg.provider).toHaveLength(parties.length);
    expect(ooapi.ext.asrtu.parties).toHaveLength(parties.length);
    expect(ewp.iia.partner).toHaveLength(parties.length);
    expect(ooapi.name.length).toBeGreaterThan(0);
    expect(JSON.stringify([schemaOrg, ooapi])).not.toMatch(/null|undefined|\[\]/);
  }
});

describe('the address of a program in a format', () => {
  it('answers with its type, a tag and 304, and may be read from other sites', async () => {
    const address = `${portal.url}/exports/schema-org/${slug}`;
    const first = await fetch(address);
    expect(first.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
    expect(first.headers.get('cache-control')).toBe('public, max-age=300');
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    const etag = first.headers.get('etag')!;
    const again = await fetch(address, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect((await fetch(address, { method: 'HEAD' })).status).toBe(200);
  });

  it('is not there for what is hidden, unknown, or in no such format', async () => {
    const parties = [cn, ru].map(({ id: universityId }) => ({ universityId, roles: ['PARTNER'] }));
    await addProgram(portal, { title: { en: 'Hidden' }, parties }, { slug: 'hidden' });
    const answer = async (path: string): Promise<[number, string]> => {
      const response = await fetch(`${portal.url}${path}`);
      return [response.status, (await response.text()).replaceAll(path.split('/').at(-1)!, '<slug>')];
    };
    const hidden = await answer('/exports/ooapi/hidden');
    expect(hidden[0]).toBe(404);
    expect(await answer('/exports/ooapi/nowhere')).toEqual(hidden);
    const [status, text] = await answer(`/exports/xml/${slug}`);
    expect([status, text]).toEqual([404, expect.stringContaining('schema-org, ooapi and ewp')]);
    const { client } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: cn.id });
    const own = await fetch(`${portal.url}/exports/ooapi/hidden`, { headers: client.headers });
    expect([
      own.status,
      own.headers.get('cache-control'),
      own.headers.get('access-control-allow-origin'),
    ]).toEqual([200, 'private, no-store', null]);
  });
});

it('takes the same number of statements for many programs as for few', async () => {
  const query = `query($first: Int) { jointPrograms(first: $first) { nodes { export(format: EWP) } } }`;
  const few = await portal.statementsOf(() => portal.anyone.get(query, { first: 3 }));
  const many = await portal.statementsOf(() => portal.anyone.get(query, { first: 19 }));
  expect(many).toHaveLength(few.length);
  expect(many.length).toBeLessThanOrEqual(6);
});
