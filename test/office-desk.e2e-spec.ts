import { Role } from '../src/platform/auth/rights.js';
import { Side } from '../src/platform/auth/scope.js';
import { newId, seedId } from '../src/platform/ids.js';
import { actor } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import type { Client } from './support/client.js';
import { addUniversity } from './support/factories.js';

let portal: TestApp;
let cn: Client;
let ru: Client;
beforeAll(async () => {
  portal = await startApp();
  cn = (await actor(portal, Role.SECRETARIAT_OFFICER, { side: Side.CN })).client;
  ru = (await actor(portal, Role.SECRETARIAT_HEAD, { side: Side.RU })).client;
});
afterAll(() => portal.close());

const CREATE_BODY =
  'mutation($input: CreateBodyInput!) { createBody(input: $input) { body { id version slug kind foundedOn name(lang: RU) { text } } } }';
const UPDATE_BODY =
  'mutation($input: UpdateBodyInput!) { updateBody(input: $input) { body { version note name { text } } } }';
const CREATE =
  'mutation($input: CreateOfficeInput!) { createOffice(input: $input) { office { id version kind side seats heldBy title { text } body { id } holder { answer } } } }';
const UPDATE = `mutation($input: UpdateOfficeInput!) { updateOffice(input: $input) { office {
  version seats title(lang: ZH) { text } workingLanguages timeZone contactPoints { kind value }
  openingHours { weekday opens closes }
} } }`;

async function everything(): Promise<string> {
  const { rows } = await portal.db.statement(
    `select ${['body', 'office', 'office_hours', 'office_contact_point', 'term']
      .map((table) => `(select string_agg(t::text, '|' order by t::text) from ${table} t) as ${table}`)
      .join(', ')}`,
  );
  return JSON.stringify(rows);
}

async function refusal(client: Client, query: string, input: unknown): Promise<unknown[]> {
  const before = await everything();
  const { extensions } = await client.refused(query, { input });
  expect(await everything()).toBe(before);
  return [extensions.code, extensions.reason, extensions.path?.join('.')];
}

/** The permanent secretariat of a side with its version, which other tests may have changed. */
async function secretariat(side: Side, slug = 'asrtu'): Promise<{ id: string; version: number }> {
  const { body } = await portal.anyone.get(
    'query($slug: String!, $side: Side!) { body(slug: $slug) { offices(kind: PERMANENT_SECRETARIAT, side: $side) { id version } } }',
    { slug, side },
  );
  return body.offices[0];
}

const HOURS = [
  { weekday: 'MONDAY', opens: '09:00', closes: '12:00' },
  { weekday: 'MONDAY', opens: '13:30', closes: '17:30' },
  { weekday: 'SUNDAY', opens: '22:00', closes: '24:00' },
];

describe('how a secretariat is reached', () => {
  it('is kept by the side itself, and public', async () => {
    const { id, version } = await secretariat(Side.CN);
    const { updateOffice } = await cn.get(UPDATE, {
      input: {
        id,
        expectedVersion: version,
        workingLanguages: ['ZH', 'RU'],
        timeZone: 'Asia/Shanghai',
        contactPoints: [
          { kind: 'EMAIL', value: 'secretariat@example.org' },
          { kind: 'PHONE', value: '+86 451 0000' },
        ],
        openingHours: HOURS.toReversed(),
      },
    });
    const shown = {
      workingLanguages: ['ZH', 'RU'],
      timeZone: 'Asia/Shanghai',
      contactPoints: [
        { kind: 'EMAIL', value: 'secretariat@example.org' },
        { kind: 'PHONE', value: '+86 451 0000' },
      ],
      openingHours: HOURS,
    };
    expect(updateOffice.office).toMatchObject({ version: version + 1, ...shown });
    const { association } = await portal.anyone.get(
      `{ association { offices(kind: PERMANENT_SECRETARIAT, side: CN) {
        holder { university { slug } } workingLanguages timeZone contactPoints { kind value } openingHours { weekday opens closes }
      } } }`,
    );
    expect(association.offices).toEqual([{ holder: { university: { slug: 'hit' } }, ...shown }]);
  });

  it('tells whether it is open, by the clock of its zone', async () => {
    const { id, version } = await secretariat(Side.RU);
    await ru.get(UPDATE, {
      input: { id, expectedVersion: version, timeZone: 'Europe/Moscow', openingHours: HOURS },
    });
    const isOpen = async (at: string): Promise<boolean> =>
      (
        await portal.anyone.get(
          'query($id: ID!, $at: DateTime!) { node(id: $id) { ... on Office { isOpen(at: $at) } } }',
          { id, at },
        )
      ).node.isOpen;
    // Moscow is three hours ahead of UTC.
    for (const [at, expected] of [
      ['2026-11-23T05:59:59Z', false],
      ['2026-11-23T06:00:00Z', true],
      ['2026-11-23T08:59:59Z', true],
      ['2026-11-23T09:00:00Z', false],
      ['2026-11-23T10:30:00Z', true],
      ['2026-11-23T14:30:00Z', false],
      ['2026-11-24T06:00:00Z', false],
      ['2026-11-22T18:59:59Z', false],
      ['2026-11-22T19:00:00Z', true],
      ['2026-11-22T20:59:59Z', true],
      ['2026-11-22T21:00:00Z', false],
    ] as const)
      expect([at, await isOpen(at)]).toEqual([at, expected]);
    // The zone goes with the hours, which mean nothing without it.
    const { updateOffice } = await ru.get(UPDATE, {
      input: { id, expectedVersion: version + 1, timeZone: 'Asia/Yekaterinburg' },
    });
    expect(updateOffice.office.openingHours).toEqual(HOURS);
    expect(await isOpen('2026-11-23T04:00:00Z')).toBe(true);
    const { updateOffice: bare } = await ru.get(UPDATE, {
      input: { id, expectedVersion: version + 2, timeZone: null },
    });
    expect(bare.office).toMatchObject({ timeZone: null, openingHours: [] });
    expect(await isOpen('2026-11-23T04:00:00Z')).toBeNull();
  });

  it('is refused, with nothing half-written, where something is wrong', async () => {
    const { id, version } = await secretariat(Side.CN);
    const one = { id, expectedVersion: version, timeZone: 'Asia/Shanghai' };
    const hours = async (...openingHours: unknown[]) => await refusal(cn, UPDATE, { ...one, openingHours });
    expect(await hours({ weekday: 'MONDAY', opens: '09:00', closes: '09:00' })).toEqual([
      'INVALID_INPUT',
      'HOURS_ORDER',
      'input.openingHours',
    ]);
    expect(
      await hours(
        { weekday: 'MONDAY', opens: '09:00', closes: '12:00' },
        { weekday: 'MONDAY', opens: '11:59', closes: '13:00' },
      ),
    ).toEqual(['INVALID_INPUT', 'HOURS_OVERLAP', 'input.openingHours']);
    for (const opens of ['24:00', '9:00', '09:60', '09:00:00', ''])
      expect(await hours({ weekday: 'MONDAY', opens, closes: '23:00' })).toEqual([
        'INVALID_INPUT',
        'MATCHES',
        'input.openingHours.0.opens',
      ]);
    expect(await refusal(cn, UPDATE, { ...one, timeZone: null, openingHours: HOURS })).toEqual([
      'INVALID_INPUT',
      'ZONE_REQUIRED',
      'input.timeZone',
    ]);
    expect(await refusal(cn, UPDATE, { ...one, timeZone: 'MSK' })).toEqual([
      'INVALID_INPUT',
      'IS_TIME_ZONE',
      'input.timeZone',
    ]);
    expect(
      await refusal(cn, UPDATE, { ...one, contactPoints: [{ kind: 'EMAIL', value: 'nowhere' }] }),
    ).toEqual(['INVALID_INPUT', 'FITS_ITS_KIND', 'input.contactPoints.0.value']);
    for (const field of ['workingLanguages', 'openingHours', 'contactPoints', 'seats', 'title'])
      expect(await refusal(portal.operator, UPDATE, { ...one, [field]: null })).toEqual([
        'INVALID_INPUT',
        expect.any(String),
        `input.${field}`,
      ]);
    // What is official, the side asks the operator for; the other side and the members ask in vain.
    expect(await refusal(cn, UPDATE, { ...one, title: { zh: '处' } })).toEqual([
      'FORBIDDEN',
      'OFFICIAL_FIELD',
      'input.title',
    ]);
    expect(await refusal(ru, UPDATE, one)).toEqual(['FORBIDDEN', 'NOT_ALLOWED', 'input.id']);
    const { id: university } = await addUniversity(portal, { side: Side.CN });
    const { client: liaison } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: university });
    expect(await refusal(liaison, UPDATE, one)).toEqual(['FORBIDDEN', 'NOT_ALLOWED', 'input.id']);
    expect(await refusal(portal.anyone, UPDATE, one)).toEqual([
      'UNAUTHENTICATED',
      'TOKEN_REQUIRED',
      undefined,
    ]);
    expect(await refusal(cn, UPDATE, { ...one, expectedVersion: 99 })).toEqual([
      'CONFLICT',
      'VERSION_STALE',
      'input.expectedVersion',
    ]);
  });
});

describe('a sub-alliance', () => {
  it('is made by a secretariat, with offices of its own that it keeps', async () => {
    const { createBody } = await ru.get(CREATE_BODY, {
      input: {
        slug: 'asrtu-arctic',
        kind: 'SUB_ALLIANCE',
        name: { en: 'ASRTU Arctic', ru: 'Арктический союз' },
        foundedOn: '2025-06',
      },
    });
    const { id, ...body } = createBody.body;
    expect(body).toEqual({
      version: 1,
      slug: 'asrtu-arctic',
      kind: 'SUB_ALLIANCE',
      foundedOn: '2025-06',
      name: { text: 'Арктический союз' },
    });
    const { updateBody } = await cn.get(UPDATE_BODY, {
      input: { id, expectedVersion: 1, note: 'A remark' },
    });
    expect(updateBody.body).toEqual({ version: 2, note: 'A remark', name: { text: 'ASRTU Arctic' } });
    const { createOffice } = await cn.get(CREATE, {
      input: {
        bodyId: id,
        kind: 'EXECUTIVE_HEAD',
        side: 'CN',
        title: { en: 'executive head' },
        heldBy: 'PERSON',
        seats: 2,
      },
    });
    expect(createOffice.office).toMatchObject({
      version: 1,
      kind: 'EXECUTIVE_HEAD',
      side: 'CN',
      seats: 2,
      heldBy: 'PERSON',
      body: { id },
      holder: { answer: 'UNKNOWN' },
    });
    const { updateOffice } = await cn.get(UPDATE, {
      input: { id: createOffice.office.id, expectedVersion: 1, title: { zh: '执行长' }, seats: 1 },
    });
    expect(updateOffice.office).toMatchObject({ version: 2, seats: 1, title: { text: '执行长' } });
    expect(
      await refusal(cn, CREATE_BODY, { slug: 'asrtu-arctic', kind: 'ASSEMBLY', name: { en: 'X' } }),
    ).toEqual(['CONFLICT', 'SLUG_TAKEN', 'input.slug']);
    expect(
      await refusal(cn, CREATE, {
        bodyId: id,
        kind: 'EXECUTIVE_HEAD',
        side: 'CN',
        title: { en: 'another' },
        heldBy: 'PERSON',
      }),
    ).toEqual(['CONFLICT', 'OFFICE_EXISTS', 'input.kind']);
  });

  it('but not the association: that is changed by the operator', async () => {
    const bodyId = seedId('bdy', 'asrtu');
    const office = { bodyId, kind: 'OTHER', side: 'CN', title: { en: 'Desk' }, heldBy: 'UNIVERSITY' };
    expect(await refusal(cn, UPDATE_BODY, { id: bodyId, expectedVersion: 1, note: 'N' })).toEqual([
      'FORBIDDEN',
      'NOT_ALLOWED',
      'input.id',
    ]);
    expect(await refusal(cn, CREATE, office)).toEqual(['FORBIDDEN', 'NOT_ALLOWED', 'input.bodyId']);
    expect((await portal.operator.get(CREATE, { input: office })).createOffice.office.seats).toBe(1);
    const body = { slug: 'second', kind: 'ASSOCIATION', name: { en: 'Second' } };
    expect(await refusal(portal.operator, CREATE_BODY, body)).toEqual([
      'INVALID_INPUT',
      'IS_IN',
      'input.kind',
    ]);
    expect(await refusal(cn, CREATE_BODY, { slug: 'x', kind: 'ASSEMBLY', name: {} })).toEqual([
      'INVALID_INPUT',
      'NAME_REQUIRED',
      'input.name',
    ]);
    expect(await refusal(cn, CREATE, { ...office, bodyId: newId('bdy') })).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'input.bodyId',
    ]);
    const { id: university } = await addUniversity(portal, { side: Side.CN });
    const { client: liaison } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: university });
    expect(await refusal(liaison, CREATE_BODY, { slug: 'x', kind: 'ASSEMBLY', name: { en: 'X' } })).toEqual([
      'FORBIDDEN',
      'NOT_ALLOWED',
      'input',
    ]);
  });
});

it('an office changes only so that its terms still fit', async () => {
  const { body } = await portal.anyone.get(
    '{ body(slug: "asrtu") { offices(kind: ROTATING_CHAIR, side: RU) { id version } } }',
  );
  const [{ id, version }] = body.offices as { id: string; version: number }[];
  const one = { id, expectedVersion: version };
  expect(await refusal(portal.operator, UPDATE, { ...one, establishedOn: '2022' })).toEqual([
    'RULE_VIOLATION',
    'BEFORE_OFFICE',
    'input.establishedOn',
  ]);
  expect(await refusal(portal.operator, UPDATE, { ...one, abolishedOn: '2020' })).toEqual([
    'RULE_VIOLATION',
    'AFTER_OFFICE',
    'input.abolishedOn',
  ]);
  expect(
    await refusal(portal.operator, UPDATE, { ...one, establishedOn: '2012', abolishedOn: '2011' }),
  ).toEqual(['RULE_VIOLATION', 'OFFICE_ORDER', 'input.abolishedOn']);
  const { updateOffice } = await portal.operator.get(UPDATE, {
    input: { ...one, seats: 2, establishedOn: '2011-03-06' },
  });
  expect(updateOffice.office.seats).toBe(2);
});
