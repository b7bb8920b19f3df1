import { jest } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, isInputObjectType, type GraphQLFormattedError } from 'graphql';
import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import { RightsService } from '../src/accounts/rights.service.js';
import { MembershipsService } from '../src/membership/memberships.service.js';
import { Evidence, MemberKind } from '../src/membership/membership-period.entity.js';
import { ContactKind } from '../src/people/person.entity.js';
import { KeyScope, Role } from '../src/platform/auth/rights.js';
import { ANONYMOUS, OPERATOR, type RequestContext, type Viewer } from '../src/platform/auth/viewer.js';
import { showCurrent } from '../src/platform/graphql/answers.js';
import { PerRequest } from '../src/platform/graphql/per-request.js';
import { Mutations } from '../src/platform/mutations/mutations.js';
import { UniversitiesService } from '../src/universities/universities.service.js';
import { actor, addAccount, addKey, addPartner, addPerson, giveRole } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import { addAgreed, addNewcomer, OBSERVERS_CERTIFICATES } from './support/applications.js';
import { openBallot } from './support/ballots.js';
import { Client } from './support/client.js';
import { TEST_TOKEN } from './support/database.js';
import { seedId } from '../src/platform/ids.js';
import { addUniversity, universityInput } from './support/factories.js';
import {
  addBasis,
  addBatch,
  addChangeRequest,
  addMembership,
  addPublished,
  addSuspension,
  addWithdrawal,
  CONFIRMATION_RULE,
  addDelegate,
  addEmbedKey,
  addTrustedDocument,
  addEvent,
  addRegistration,
  addSeries,
  addDocument,
  addDraft,
  addMeeting,
  addProgram,
  contentFor,
  OUTSIDERS,
} from './support/records.js';

const CREATE =
  'mutation($input: CreateUniversityInput!) { createUniversity(input: $input) { university { id slug version note } } }';
const UPDATE =
  'mutation($input: UpdateUniversityInput!) { updateUniversity(input: $input) { university { id version website note } } }';
const CREATE_PARTNER =
  'mutation($input: CreatePartnerInput!) { createPartner(input: $input) { partner { id name website } } }';
const CREATE_KEY =
  'mutation($input: CreateInstitutionKeyInput!) { createInstitutionKey(input: $input) { key { id } secret } }';
const REUSED = {
  code: 'CONFLICT',
  reason: 'IDEMPOTENCY_KEY_REUSED',
  path: ['input', 'idempotencyKey'],
};

let portal: TestApp;
beforeAll(async () => {
  portal = await startApp();
});
afterAll(() => portal.close());

/** The answer of the portal to its operator, to the byte. */
async function bytes(query: string, variables: object = {}): Promise<string> {
  const answer = await fetch(`${portal.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TEST_TOKEN}` },
    body: JSON.stringify({ query, variables }),
  });
  expect(answer.status).toBe(200);
  return await answer.text();
}

async function count(table: 'university' | 'partner' | 'audit_entry' | 'institution_key'): Promise<number> {
  const [row] = (await portal.dataSource.query(`select count(*)::integer as many from ${table}`)) as [
    { many: number },
  ];
  return row.many;
}

/** How many records and entries of the audit came while something was done. */
async function added(
  table: Parameters<typeof count>[0],
  work: () => Promise<unknown>,
): Promise<[records: number, entries: number]> {
  const before = [await count(table), await count('audit_entry')];
  await work();
  return [(await count(table)) - before[0], (await count('audit_entry')) - before[1]];
}

async function change(id: string, note: string): Promise<void> {
  const [{ version }] = await portal.db.rows<{ version: number }>(
    sql`select version from university where id = ${id}`,
  );
  await portal.app.get(UniversitiesService).update(OPERATOR, { id, expectedVersion: version, note });
}

describe('a call with a key', () => {
  it('can be made with every mutation', () => {
    const { schema } = portal.app.get(GraphQLSchemaHost);
    const mutations = Object.values(schema.getMutationType()!.getFields());
    expect(mutations.length).toBeGreaterThan(15);
    const without = mutations.filter(({ args: [input] }) => {
      const type = getNamedType(input.type);
      return (
        !isInputObjectType(type) || String(type.getFields().idempotencyKey?.type ?? 'missing') !== 'String'
      );
    });
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('gives the first answer to the byte, whatever has become of the record since', async () => {
    const input = { ...universityInput({ note: 'first' }), idempotencyKey: randomUUID() };
    const first = await bytes(CREATE, { input });
    const { id } = JSON.parse(first).data.createUniversity.university as { id: string };
    await change(id, 'second');
    expect(await added('university', async () => expect(await bytes(CREATE, { input })).toBe(first))).toEqual(
      [0, 0],
    );
    const update = { id, expectedVersion: 2, website: 'https://a.example.org', idempotencyKey: randomUUID() };
    const updated = await bytes(UPDATE, { input: update });
    expect(JSON.parse(updated).data.updateUniversity.university).toEqual({
      id,
      version: 3,
      website: 'https://a.example.org',
      note: 'second',
    });
    await change(id, 'third');
    // Not VERSION_STALE: the call was made.
    expect(
      await added('university', async () => expect(await bytes(UPDATE, { input: update })).toBe(updated)),
    ).toEqual([0, 0]);
    expect(
      (await portal.anyone.get('query($id: ID!) { node(id: $id) { ... on University { version } } }', { id }))
        .node,
    ).toEqual({ version: 4 });
  });

  it('is the same call in whatever way its input is written', async () => {
    const idempotencyKey = randomUUID();
    const { sources, names, ...rest } = universityInput({ names: { en: 'Same', ru: 'Та же' } });
    const first = await bytes(CREATE, { input: { ...rest, names, sources, idempotencyKey } });
    const { id } = JSON.parse(first).data.createUniversity.university as { id: string };
    await change(id, 'changed');
    const { slug, side, country, city, timeZone } = rest;
    const turned = {
      idempotencyKey,
      sources,
      // What is left out is what its default says.
      timeZone,
      city: { ...city },
      country,
      side,
      names: { ru: 'Та же', en: 'Same' },
      slug,
    };
    expect(await bytes(CREATE, { input: turned })).toBe(first);
    const literal = `{ slug: "${slug}", side: RU, country: "RU", city: { en: "Moscow" }, timeZone: "${timeZone}",
      names: { ru: "Та же", en: "Same" }, sources: ["note:made by a test"], idempotencyKey: "${idempotencyKey}" }`;
    expect(
      await bytes(CREATE.replace('($input: CreateUniversityInput!)', '').replace('$input', literal)),
    ).toBe(first);
    expect(await bytes(CREATE.replace('CreateUniversityInput!', `CreateUniversityInput! = ${literal}`))).toBe(
      first,
    );
    expect(
      await bytes(
        CREATE.replace('$input: CreateUniversityInput!', '$slug: String!, $key: String').replace(
          '$input',
          literal.replace(`"${slug}"`, '$slug').replace(`"${idempotencyKey}"`, '$key'),
        ),
        { slug, key: idempotencyKey },
      ),
    ).toBe(first);
  });

  it('takes null for another input than nothing', async () => {
    const input = { name: 'With null', side: 'RU', idempotencyKey: randomUUID() };
    await bytes(CREATE_PARTNER, { input });
    const error = await portal.operator.refused(CREATE_PARTNER, { input: { ...input, website: null } });
    expect(error.extensions).toMatchObject(REUSED);
  });

  it('is not made again for another document, which sees the same record', async () => {
    const idempotencyKey = randomUUID();
    const input = { ...universityInput({ note: 'first' }), idempotencyKey };
    const { createUniversity } = await portal.operator.get(CREATE, { input });
    const { id } = createUniversity.university;
    await change(id, 'second');
    const other = CREATE.replace('id slug version note', 'id note name(lang: RU) { text }');
    const second = await bytes(other, { input });
    expect(JSON.parse(second)).toEqual({
      data: { createUniversity: { university: { id, note: 'second', name: { text: input.names.en } } } },
    });
    // From here on it has a first answer of its own, and the first document still has its one.
    await change(id, 'third');
    expect(await bytes(other, { input })).toBe(second);
    expect((await portal.operator.get(CREATE, { input })).createUniversity).toEqual(createUniversity);
    // What a variable of the selection says is asked for too.
    const inLanguage = CREATE.replace('($input', '($lang: Lang! = RU, $input').replace(
      'id slug version note',
      'note name(lang: $lang) { text lang }',
    );
    const russian = JSON.parse(await bytes(inLanguage, { input }));
    const chinese = JSON.parse(await bytes(inLanguage, { input, lang: 'ZH' }));
    expect(russian.data.createUniversity.university.note).toBe('third');
    expect(chinese).toEqual(russian);
    await change(id, 'fourth');
    expect(JSON.parse(await bytes(inLanguage, { input, lang: 'RU' }))).toEqual(russian);
    expect(
      JSON.parse(await bytes(inLanguage, { input, lang: 'EN' })).data.createUniversity.university.note,
    ).toBe('fourth');
  });

  it('shows a secret again to whoever repeats it', async () => {
    const { id } = await addUniversity(portal);
    const input = { ownerId: id, name: 'CMS', scopes: ['READ_PUBLIC'], idempotencyKey: randomUUID() };
    const first = await bytes(CREATE_KEY, { input });
    expect(
      await added('institution_key', async () => expect(await bytes(CREATE_KEY, { input })).toBe(first)),
    ).toEqual([0, 0]);
    const { createInstitutionKey } = await portal.operator.get(
      CREATE_KEY.replace('key { id }', 'key { name }'),
      { input },
    );
    const { key, secret } = JSON.parse(first).data.createInstitutionKey as {
      key: { id: string };
      secret: string;
    };
    expect(createInstitutionKey).toEqual({ key: { name: 'CMS' }, secret });
    const { viewer } = await new Client(portal.url, secret).get('{ viewer { actorId } }');
    expect(viewer.actorId).toBe(key.id);
    const rotate =
      'mutation($input: RotateInstitutionKeyInput!) { rotateInstitutionKey(input: $input) { key { id } secret } }';
    const rotation = { input: { id: key.id, idempotencyKey: randomUUID() } };
    const rotated = await bytes(rotate, rotation);
    expect(await bytes(rotate, rotation)).toBe(rotated);
  });

  it('is refused for another input, and for another mutation', async () => {
    const idempotencyKey = randomUUID();
    const input = { ...universityInput(), idempotencyKey };
    const first = await bytes(CREATE, { input });
    const { id } = JSON.parse(first).data.createUniversity.university as { id: string };
    const refusals = await added('university', async () => {
      for (const [query, other] of [
        [CREATE, { ...input, note: 'other' }],
        [CREATE, { ...input, reason: 'other' }],
        [CREATE, { ...input, names: { en: 'Other' } }],
        [CREATE_PARTNER, { name: 'P', side: 'RU', idempotencyKey }],
        [UPDATE, { id, expectedVersion: 1, note: 'n', idempotencyKey }],
      ] as const) {
        const answer = await portal.operator.refused(query, { input: other });
        expect(answer.extensions).toMatchObject(REUSED);
        expect(answer.message).not.toContain(idempotencyKey);
      }
    });
    expect(refusals).toEqual([0, 0]);
    expect(await bytes(CREATE, { input })).toBe(first);
  });

  it('frees it when it fails', async () => {
    const { id } = await addUniversity(portal);
    const idempotencyKey = randomUUID();
    const stale = { id, expectedVersion: 5, note: 'n', idempotencyKey };
    expect((await portal.operator.refused(UPDATE, { input: stale })).extensions.reason).toBe('VERSION_STALE');
    const { updateUniversity } = await portal.operator.get(UPDATE, {
      input: { ...stale, expectedVersion: 1 },
    });
    expect(updateUniversity.university.version).toBe(2);
    const rows = await portal.db.rows(
      sql`select from idempotent_call where mutation = 'updateUniversity' and outcome is null`,
    );
    expect(rows).toEqual([]);
  });

  it.each(['', 'with space', 'ключ', 'x'.repeat(129)])(
    'must have a key of the right form, not %j',
    async (idempotencyKey) => {
      const error = await portal.operator.refused(CREATE_PARTNER, {
        input: { name: 'P', side: 'RU', idempotencyKey },
      });
      expect(error.extensions).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'idempotencyKey'] });
    },
  );

  it('is not the one of anybody else with the same key, nor on behalf of somebody', async () => {
    const { id } = await addUniversity(portal);
    const liaison = await actor(portal, Role.LIAISON_OFFICER, { ownerId: id });
    const second = await actor(portal, Role.LIAISON_OFFICER, { ownerId: id });
    const input = { ownerId: id, name: 'Same', scopes: ['READ_PUBLIC'], idempotencyKey: 'shared' };
    const callers = [
      portal.operator,
      liaison.client,
      second.client,
      portal.operator.with({ 'x-on-behalf-of': liaison.person.id }),
      portal.operator.with({ 'x-on-behalf-of': second.person.id }),
    ];
    const call = async () => {
      const secrets: string[] = [];
      for (const client of callers) {
        secrets.push((await client.get(CREATE_KEY, { input })).createInstitutionKey.secret as string);
      }
      return secrets;
    };
    const secrets = await call();
    expect(new Set(secrets).size).toBe(callers.length);
    expect(await call()).toEqual(secrets);
  });

  it('made 50 times at once is made once, with one answer', async () => {
    for (const [table, query, input] of [
      ['university', CREATE, universityInput()],
      [
        'institution_key',
        CREATE_KEY,
        { ownerId: (await addUniversity(portal)).id, name: 'At once', scopes: ['EVENTS'] },
      ],
    ] as const) {
      const answers: string[] = [];
      const call = { input: { ...input, idempotencyKey: randomUUID() } };
      const many = await added(table, async () => {
        answers.push(...(await Promise.all(Array.from({ length: 50 }, () => bytes(query, call)))));
      });
      expect(many).toEqual([1, 1]);
      expect(answers).toHaveLength(50);
      expect(new Set(answers).size).toBe(1);
      expect(JSON.parse(answers[0]).errors).toBeUndefined();
    }
  });

  it('made twice in one document is made once', async () => {
    const input = { ...universityInput(), idempotencyKey: randomUUID() };
    const document = `mutation($a: CreateUniversityInput!, $b: CreateUniversityInput!) {
      a: createUniversity(input: $a) { university { id } }
      b: createUniversity(input: $b) { university { id slug } }
    }`;
    const answers: string[] = [];
    const once = await added('university', async () => {
      for (let time = 0; time < 2; time++) answers.push(await bytes(document, { a: input, b: input }));
    });
    expect(once).toEqual([1, 1]);
    expect(answers[1]).toBe(answers[0]);
    const { a, b } = JSON.parse(answers[0]).data as Record<string, { university: { id: string } }>;
    expect(b.university).toEqual({ ...a.university, slug: input.slug });
    const other = { ...universityInput(), idempotencyKey: randomUUID() };
    const two = await added('university', async () => {
      const first = await bytes(document, {
        a: other,
        b: { ...universityInput(), idempotencyKey: randomUUID() },
      });
      expect(JSON.parse(first).data.a.university.id).not.toBe(JSON.parse(first).data.b.university.id);
    });
    expect(two).toEqual([2, 2]);
    // The one that fails leaves the other one its first answer.
    const mixed = await portal.operator.ask(document, { a: other, b: { ...other, note: 'x' } });
    expect(mixed.data).toMatchObject({
      a: { university: { id: expect.stringMatching(/^uni_/) as string } },
      b: null,
    });
    expect(mixed.errors.map(({ path, extensions }) => [path, extensions.reason])).toEqual([
      [['b'], 'IDEMPOTENCY_KEY_REUSED'],
    ]);
  });

  it('is known within fragments too', async () => {
    const document = (body: string) =>
      `mutation Make($input: CreateUniversityInput!, $yes: Boolean = true) { ${body} }
       fragment Root on Mutation { made: createUniversity(input: $input) { ...Payload } }
       fragment Payload on UniversityPayload { university { id ...Fields @include(if: $yes) } }
       fragment Fields on University { note }`;
    for (const body of [
      '...Root',
      '... on Mutation { ...Root }',
      '... @include(if: $yes) { ...Root }',
      '...Root ...Root',
    ]) {
      const input = { ...universityInput({ note: 'first' }), idempotencyKey: randomUUID() };
      const first = await bytes(document(body), { input });
      const { university } = JSON.parse(first).data.made as { university: { id: string; note: string } };
      expect(university.note).toBe('first');
      await change(university.id, 'second');
      expect(await bytes(document(body), { input })).toBe(first);
      expect(await bytes(document(body), { input, yes: true })).toBe(first);
    }
    // Two that are merged into one: what they show together is the answer.
    const input = { ...universityInput({ note: 'first' }), idempotencyKey: randomUUID() };
    const merged = `mutation($input: CreateUniversityInput!) {
      createUniversity(input: $input) { university { id } }
      createUniversity(input: $input) { university { note } }
    }`;
    const first = await bytes(merged, { input });
    const { id } = JSON.parse(first).data.createUniversity.university as { id: string };
    await change(id, 'second');
    expect(await bytes(merged, { input })).toBe(first);
    const alone = await portal.operator.get(
      'mutation($input: CreateUniversityInput!) { createUniversity(input: $input) { university { note } } }',
      { input },
    );
    expect(alone.createUniversity).toEqual({ university: { note: 'second' } });
  });

  it('that was killed before it could answer gives the same record when it is repeated', async () => {
    const mutations = portal.app.get(Mutations);
    const { id } = await addUniversity(portal);
    for (const [query, input] of [
      [CREATE, universityInput({ note: 'first' })],
      [CREATE_KEY, { ownerId: id, name: 'Killed', scopes: ['READ_PUBLIC'] }],
    ] as const) {
      const call = { input: { ...input, idempotencyKey: randomUUID() } };
      const firstAnswer = jest
        .spyOn(mutations, 'firstAnswer')
        .mockImplementation(async (_viewer, _key, _document, answer) => answer);
      const table = query === CREATE ? 'university' : 'institution_key';
      const lost = await added(table, () => portal.operator.ask(query, call));
      firstAnswer.mockRestore();
      expect(lost).toEqual([1, 1]);
      const repeated: string[] = [];
      const again = await added(table, async () => {
        repeated.push(await bytes(query, call), await bytes(query, call));
      });
      expect(again).toEqual([0, 0]);
      expect(repeated[1]).toBe(repeated[0]);
      const { data } = JSON.parse(repeated[0]);
      if (query === CREATE)
        expect(data.createUniversity.university).toMatchObject({
          slug: (input as { slug: string }).slug,
          note: 'first',
        });
      else {
        const { viewer } = await new Client(portal.url, data.createInstitutionKey.secret).get(
          '{ viewer { actorId } }',
        );
        expect(viewer.actorId).toBe(data.createInstitutionKey.key.id);
      }
    }
  });

  it('leaves nothing that can be read in the database', async () => {
    const { id } = await addUniversity(portal);
    const idempotencyKey = 'readable-idempotency-key';
    const answers = [
      await bytes(CREATE_KEY, {
        input: { ownerId: id, name: 'Readable name', scopes: ['READ_PUBLIC'], idempotencyKey },
      }),
      await bytes(
        'mutation($input: CreatePersonInput!) { createPerson(input: $input) { person { id nameParts { givenName } } } }',
        {
          input: {
            scope: { ownerId: id },
            name: { lang: 'EN', givenName: 'Readabella' },
            contactPoints: [{ kind: 'EMAIL', value: 'readable@example.org' }],
            idempotencyKey: `${idempotencyKey}-2`,
          },
        },
      ),
    ];
    const { secret, key } = JSON.parse(answers[0]).data.createInstitutionKey as {
      secret: string;
      key: { id: string };
    };
    const rows = await portal.db.rows<{ text: string }>(sql`select c::text as text from idempotent_call c`);
    const all = rows.map(({ text }) => text).join('\n');
    expect(all).toContain('createPerson');
    for (const text of [idempotencyKey, secret, key.id, id, 'Readable', 'Readabella', 'readable@']) {
      expect(all.includes(text)).toBe(false);
      expect(all.includes(Buffer.from(text).toString('base64').replace(/=+$/, '').slice(0, -1))).toBe(false);
    }
    // Equal inputs look different: nobody can try guesses.
    const [{ inputs, calls }] = await portal.db.rows<{ inputs: number; calls: number }>(sql`
      select count(distinct input_digest)::integer as inputs, count(*)::integer as calls from idempotent_call`);
    expect(inputs).toBe(calls);
  });
});

describe('24 hours', () => {
  let later: TestApp;
  beforeAll(async () => {
    later = await startApp();
  });
  afterAll(() => later.close());

  it('a key is known, and then it is a new one', async () => {
    const name = async (input: object) =>
      (await later.operator.get(CREATE_PARTNER, { input })).createPartner.partner as {
        id: string;
        name: string;
      };
    const input = { name: 'First', side: 'RU', idempotencyKey: 'of-a-day' };
    later.pinClock('2027-03-01T09:00:00.000Z');
    const first = await name(input);
    later.pinClock('2027-03-02T09:00:00.000Z');
    expect(await name(input)).toEqual(first);
    later.pinClock('2027-03-02T09:00:00.001Z');
    const second = await name(input);
    expect(second).toMatchObject({ name: 'First' });
    expect(second.id).not.toBe(first.id);
    expect(await name(input)).toEqual(second);
    later.pinClock('2027-03-03T09:00:00.002Z');
    expect(await name({ ...input, name: 'Other' })).toMatchObject({ name: 'Other' });
  });

  it('are what is kept', async () => {
    const calls = async () =>
      (await later.db.rows<{ many: number }>(sql`select count(*)::integer as many from idempotent_call`))[0]
        .many;
    later.pinClock('2027-04-01T09:00:00.000Z');
    await later.operator.get(CREATE_PARTNER, { input: { name: 'A', side: 'RU', idempotencyKey: 'a' } });
    later.pinClock('2027-04-01T10:00:00.000Z');
    await later.operator.get(CREATE_PARTNER, { input: { name: 'B', side: 'RU', idempotencyKey: 'b' } });
    later.pinClock('2027-04-02T09:00:00.001Z');
    await later.app.get(Mutations).forget();
    expect(await calls()).toBe(1);
    later.pinClock('2027-04-02T10:00:00.001Z');
    await later.app.get(Mutations).forget();
    expect(await calls()).toBe(0);
  });
});

describe('whoever comes too late', () => {
  it('gets the record as it is now', async () => {
    const { id, slug } = await addUniversity(portal, {
      names: { en: 'Late', ru: 'Поздний' },
      aliases: [{ lang: 'EN' as never, text: 'Later' }],
      website: 'https://a.example.org',
      coordinates: { latitude: 55.75, longitude: 37.5, precision: 'CITY' as never },
      identifiers: [{ scheme: 'WIKIDATA', value: 'Q55' }],
    });
    await change(id, 'now');
    const [{ created, updated }] = await portal.db.rows<{ created: Date; updated: Date }>(
      sql`select created_at as created, updated_at as updated from university where id = ${id}`,
    );
    const error = await portal.operator.refused(UPDATE, {
      input: { id, expectedVersion: 1, website: 'https://b.example.org' },
    });
    const name = {
      __typename: 'UniversityName',
      isFormer: false,
      note: null,
      sources: [],
      validFrom: null,
      validTo: null,
    };
    const text = (lang: string, value: string) => ({
      __typename: 'LocalizedText',
      lang,
      text: value,
      isFallback: false,
    });
    expect(error.message).toContain('its version is 2');
    expect(error.extensions).toEqual({
      code: 'CONFLICT',
      reason: 'VERSION_STALE',
      path: ['input', 'expectedVersion'],
      id,
      currentVersion: 2,
      current: {
        __typename: 'University',
        id,
        version: 2,
        slug,
        side: 'RU',
        country: 'RU',
        timeZone: 'Europe/Moscow',
        website: 'https://a.example.org',
        ror: null,
        note: 'now',
        foundedIn: null,
        foundedInSources: [],
        sources: ['note:made by a test'],
        unsourcedFields: [],
        createdAt: created.toISOString(),
        updatedAt: updated.toISOString(),
        isMember: 'NO',
        membershipGaps: [],
        standing: { __typename: 'Standing', asOf: expect.any(String), status: 'NONE', kind: null },
        lastConfirmedOn: null,
        confirmationDueOn: null,
        isConfirmationOverdue: false,
        abbreviation: null,
        city: text('EN', 'Moscow'),
        name: text('EN', 'Late'),
        names: [
          { ...name, kind: 'OFFICIAL', lang: 'EN', text: 'Late' },
          { ...name, kind: 'OFFICIAL', lang: 'RU', text: 'Поздний' },
          { ...name, kind: 'ALIAS', lang: 'EN', text: 'Later' },
        ],
        identifiers: [{ __typename: 'UniversityIdentifier', scheme: 'WIKIDATA', value: 'Q55' }],
        coordinates: { __typename: 'Coordinates', latitude: 55.75, longitude: 37.5, precision: 'CITY' },
      },
    });
  });

  it('gets it with every mutation that has an expectedVersion', async () => {
    const { schema } = portal.app.get(GraphQLSchemaHost);
    const university = await addUniversity(portal);
    const person = await addPerson(portal, { ownerId: university.id });
    const account = await addAccount(portal, person);
    const grant = await giveRole(portal, person, Role.UNIVERSITY_READER, { ownerId: university.id });
    const partner = await addPartner(portal);
    const period = await portal.app.get(MembershipsService).record(OPERATOR, {
      universityId: university.id,
      kind: MemberKind.FULL,
      from: '2015',
      isOngoing: true,
      evidence: Evidence.STRONG,
      sources: ['note:test'],
    });
    const [term] = (
      await portal.anyone.get('{ association { offices(kind: PERMANENT_CHAIR) { terms { id } } } }')
    ).association.offices[0].terms.map(({ id }: { id: string }) => id) as string[];
    const appointment = (
      await portal.operator.get(
        'mutation($input: AppointInput!) { appoint(input: $input) { appointment { id } } }',
        { input: { personId: person.id, duty: 'ALTERNATE', universityId: university.id } },
      )
    ).appoint.appointment.id as string;
    const { body } = await portal.anyone.get('{ body(slug: "asrtu") { offices { id } } }');
    const office = body.offices[0].id as string;
    const meeting = await addMeeting(portal);
    const draft = await addDraft(portal);
    const { id: document } = await addDocument(portal, meeting);
    const outsiders = contentFor([], { parties: Object.values(OUTSIDERS) });
    const { id: program } = await addProgram(portal, outsiders);
    const { jointProgram } = await portal.anyone.get(
      '{ jointProgram(slug: "hit-bmstu-ecological-engineering") { chronicle { id } } }',
    );
    const entry = jointProgram.chronicle[0].id as string;
    const event = await addEvent(portal);
    const registration = await addRegistration(portal, await addEvent(portal));
    const delegate = await addDelegate(portal, registration, person.id);
    const embedKey = await addEmbedKey(portal, { ownerId: university.id });
    const { id: ballot } = await openBallot(portal);
    const { applicationRules } = await portal.anyone.get('{ applicationRules { id } }');
    const newcomer = await addNewcomer(portal);
    const ofLink = { applicationId: newcomer.id, accessToken: newcomer.accessToken };
    const agreed = await addAgreed(portal);
    const decision = { number: 'N', decidedOn: '2024', title: { en: 'N' } };
    const { client: liaison } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: university.id });
    const leaving = await addUniversity(portal);
    await addMembership(portal, leaving.id);
    const { client: itsLiaison } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: leaving.id });
    const request = await addChangeRequest(portal, university.id);
    const decisionId = await addPublished(portal);
    const cases: Record<string, [id: string, type: string, more?: object, client?: Client]> = {
      reinstateMember: [await addSuspension(portal, university.id), 'Suspension', { decisionId }],
      takeBackWithdrawal: [await addWithdrawal(itsLiaison, leaving.id), 'Departure', {}, itsLiaison],
      confirmProfile: [university.id, 'University', {}, liaison],
      updateConfirmationRule: [
        CONFIRMATION_RULE,
        'ConfirmationRule',
        { months: 6, origin: { en: 'A test' } },
      ],
      acceptChange: [request, 'ChangeRequest'],
      declineChange: [request, 'ChangeRequest', { answer: 'No.' }],
      withdrawChangeRequest: [request, 'ChangeRequest', {}, liaison],
      updateUniversity: [university.id, 'University'],
      renameUniversity: [
        university.id,
        'University',
        { lang: 'EN', text: 'New', from: '2026', sources: ['note:x'] },
      ],
      updateMembershipPeriod: [period.id, 'MembershipPeriod'],
      updatePerson: [person.id, 'Person'],
      updatePartner: [partner.id, 'Partner'],
      updateAccount: [account.id, 'Account'],
      endGrant: [grant.id, 'Grant'],
      updateTerm: [term, 'Term'],
      handOver: [term, 'Term', { on: '2026-01-01', universityId: university.id }],
      endTerm: [term, 'Term', { on: '2026-01-01' }],
      updateAppointment: [appointment, 'Appointment'],
      endAppointment: [appointment, 'Appointment'],
      updateBody: [seedId('bdy', 'asrtu-green'), 'Body'],
      updateOffice: [office, 'Office'],
      updateMeeting: [meeting, 'Meeting'],
      updateDecision: [draft, 'Decision'],
      publishDecision: [draft, 'Decision'],
      withdrawDecision: [draft, 'Decision'],
      linkDecision: [draft, 'Decision', { effects: [meeting] }],
      updateDocument: [document, 'Document'],
      updateProgram: [program, 'JointProgram'],
      recordProgramEntry: [program, 'JointProgram', { state: 'PLANNED', sources: ['note:x'] }],
      retractProgramEntry: [program, 'JointProgram', { entryId: entry }],
      setPartyContactPoints: [program, 'JointProgram', { partyKey: 'of-china', contactPoints: [] }],
      updateProgramBasis: [await addBasis(portal, program), 'ProgramBasis'],
      updateBatch: [await addBatch(portal), 'Batch'],
      updateEvent: [event, 'Event'],
      advanceEvent: [event, 'Event', { to: 'PUBLISHED' }],
      updateRegistration: [registration, 'EventRegistration'],
      withdrawDelegate: [delegate, 'Delegate'],
      renameEmbedKey: [embedKey, 'EmbedKey', { name: 'New' }],
      closeBallot: [ballot, 'Ballot'],
      cancelBallot: [ballot, 'Ballot', { reason: 'Put off' }],
      endEmbedKey: [embedKey, 'EmbedKey'],
      retireTrustedDocument: [await addTrustedDocument(portal, university.id), 'TrustedDocument'],
      updateEventSeries: [await addSeries(portal), 'EventSeries'],
      proposeProgramVersion: [program, 'JointProgram', { content: outsiders }],
      updateApplicationRules: [applicationRules.id, 'ApplicationRules'],
      setNextCertificateNumber: [
        OBSERVERS_CERTIFICATES,
        'CertificateSeries',
        { nextNumber: 900, reason: 'Issued on paper' },
      ],
      updateApplication: [newcomer.id, 'Application', ofLink],
      submitApplication: [newcomer.id, 'Application', ofLink],
      withdrawApplication: [newcomer.id, 'Application', ofLink],
      appealApplication: [newcomer.id, 'Application', { ...ofLink, appeal: 'N' }],
      decideApplication: [agreed, 'Application', { applicationId: agreed, outcome: 'DECLINE', decision }],
    };
    const versioned = Object.values(schema.getMutationType()!.getFields()).filter(({ args: [input] }) => {
      const type = getNamedType(input.type);
      return isInputObjectType(type) && 'expectedVersion' in type.getFields();
    });
    expect(versioned.map(({ name }) => name).sort()).toEqual(Object.keys(cases).sort());
    for (const [mutation, [id, type, more = {}, client = portal.operator]] of Object.entries(cases)) {
      const { extensions } = await client.refused(
        `mutation($input: ${mutation[0].toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { __typename } }`,
        { input: { ...(!('applicationId' in more) && { id }), expectedVersion: 99, ...more } },
      );
      expect([mutation, extensions]).toMatchObject([
        mutation,
        { reason: 'VERSION_STALE', currentVersion: 1, id, current: { __typename: type, id, version: 1 } },
      ]);
      expect(extensions.current).not.toHaveProperty('history');
    }
  });

  it('is one of 20 at once but one', async () => {
    const { id } = await addUniversity(portal);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        portal.operator.ask(UPDATE, {
          input: { id, expectedVersion: 1, website: `https://w${index}.example.org` },
        }),
      ),
    );
    const winners = answers.filter(({ errors }) => errors.length === 0);
    expect(winners).toHaveLength(1);
    const { website } = winners[0].data.updateUniversity.university;
    const losers = answers.filter(({ errors }) => errors.length > 0);
    for (const { errors } of losers) {
      expect(errors).toHaveLength(1);
      expect(errors[0].extensions).toMatchObject({
        reason: 'VERSION_STALE',
        currentVersion: 2,
        current: { id, version: 2, website },
      });
    }
    expect(losers).toHaveLength(19);
    const entries = await portal.db.rows(
      sql`select from audit_entry where subject_id = ${id} and action = 'updateUniversity'`,
    );
    expect(entries).toHaveLength(1);
  });

  it('twice in one document gets it for each', async () => {
    const [one, two] = [await addUniversity(portal), await addUniversity(portal)];
    const { data, errors } = await portal.operator.ask(
      `mutation($a: UpdateUniversityInput!, $b: UpdateUniversityInput!, $c: UpdateUniversityInput!) {
        a: updateUniversity(input: $a) { university { version } }
        b: updateUniversity(input: $b) { university { version } }
        c: updateUniversity(input: $c) { university { version } }
      }`,
      {
        a: { id: one.id, expectedVersion: 1, note: 'a' },
        b: { id: one.id, expectedVersion: 1, note: 'b' },
        c: { id: two.id, expectedVersion: 7, note: 'c' },
      },
    );
    expect(data).toEqual({ a: { university: { version: 2 } }, b: null, c: null });
    expect(errors.map(({ path, extensions: { current } }) => [path, current])).toMatchObject([
      [['b'], { id: one.id, version: 2, note: 'a' }],
      [['c'], { id: two.id, version: 1, note: null }],
    ]);
  });

  it('gets what they may see of it and no more', async () => {
    const { schema } = portal.app.get(GraphQLSchemaHost);
    const { id: ownerId } = await addUniversity(portal);
    const person = await addPerson(
      portal,
      { ownerId },
      {
        contactPoints: [
          { kind: ContactKind.EMAIL, value: 'office@example.org', isOfficial: true },
          { kind: ContactKind.PHONE, value: '+7 900 000 00 00', isOfficial: false },
        ],
      },
    );
    const liaison = await actor(portal, Role.LIAISON_OFFICER, { ownerId });
    const reader = await actor(portal, Role.UNIVERSITY_READER, { ownerId });
    const stranger = await actor(portal, Role.UNIVERSITY_READER, {
      ownerId: (await addUniversity(portal)).id,
    });
    const viewerOf = async (accountId: string) => (await portal.app.get(RightsService).of(accountId))!;
    const shown = async (viewer: Viewer) => {
      const error: GraphQLFormattedError = {
        message: '',
        extensions: { reason: 'VERSION_STALE', id: person.id },
      };
      await showCurrent(schema, { viewer, perRequest: new PerRequest() } as RequestContext, [error]);
      return error.extensions!.current as { version: number; contactPoints: { value: string }[] } | null;
    };
    const points = async (viewer: Viewer) => (await shown(viewer))?.contactPoints.map(({ value }) => value);
    expect(await points(await viewerOf(liaison.account.id))).toEqual([
      'office@example.org',
      '+7 900 000 00 00',
    ]);
    expect(await points(await viewerOf(reader.account.id))).toEqual(['office@example.org']);
    expect(await shown(await viewerOf(stranger.account.id))).toBeNull();
    expect(await shown(ANONYMOUS)).toBeNull();
    // Over HTTP: those who may not know of it are not told its version either.
    const query = 'mutation($input: UpdatePersonInput!) { updatePerson(input: $input) { person { id } } }';
    const input = { id: person.id, expectedVersion: 9, isPublic: true };
    const own = await liaison.client.refused(query, { input });
    expect(own.extensions).toMatchObject({ reason: 'VERSION_STALE', current: { id: person.id, version: 1 } });
    for (const [client, reason] of [
      [reader.client, 'NOT_ALLOWED'],
      [stranger.client, 'NOT_FOUND'],
      [portal.anyone, 'TOKEN_REQUIRED'],
    ] as const) {
      const { extensions } = await client.refused(query, { input });
      expect(extensions.reason).toBe(reason);
      expect(extensions).not.toHaveProperty('current');
      expect(extensions).not.toHaveProperty('currentVersion');
    }
  });

  it('as a key or on behalf of somebody gets the public record', async () => {
    const { id } = await addUniversity(portal);
    const liaison = await actor(portal, Role.LIAISON_OFFICER, { ownerId: id });
    const { client } = await addKey(portal, id, [KeyScope.WRITE_UNIVERSITY]);
    for (const caller of [client, portal.operator.with({ 'x-on-behalf-of': liaison.person.id })]) {
      const { extensions } = await caller.refused(UPDATE, {
        input: { id, expectedVersion: 2, website: 'https://x.example.org' },
      });
      expect(extensions).toMatchObject({ currentVersion: 1, current: { id, version: 1, website: null } });
    }
  });
});
