import { Role } from '../src/platform/auth/rights.js';
import { Side } from '../src/platform/auth/scope.js';
import { actor, addAccount, addPerson, signedIn } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import type { Client } from './support/client.js';
import { addUniversity } from './support/factories.js';

let portal: TestApp;
beforeAll(async () => {
  portal = await startApp();
});
afterAll(() => portal.close());

const APPOINT = `mutation($input: AppointInput!) { appoint(input: $input) {
  appointment { id version duty side from to isInForce function(lang: RU) { text lang } mandate university { id } person { id } }
} }`;
const END =
  'mutation($input: EndAppointmentInput!) { endAppointment(input: $input) { appointment { id version to isInForce } } }';
const UPDATE =
  'mutation($input: UpdateAppointmentInput!) { updateAppointment(input: $input) { appointment { version mandate } } }';
const STAFF = `query($kind: OfficeKind!, $side: Side!, $at: DateTime) { association { offices(kind: $kind, side: $side) {
  staff(at: $at) { duty person { id } }
} } }`;
const WITHOUT =
  'query($side: Side!, $after: String) { universitiesWithoutLiaisonOfficer(side: $side, first: 100, after: $after) { totalCount nodes { slug } } }';

async function staff(client: Client, side: Side, kind = 'PERMANENT_SECRETARIAT'): Promise<unknown[]> {
  const { association } = await client.get(STAFF, { kind, side });
  return association.offices[0].staff as unknown[];
}

async function state(): Promise<string> {
  const { rows } = await portal.db.statement(
    `select (select string_agg(a::text, '|' order by id) from appointment a) as a,
       (select string_agg(g::text, '|' order by id) from role_grant g) as g`,
  );
  return JSON.stringify(rows);
}

async function refusal(client: Client, query: string, input: unknown): Promise<unknown> {
  const before = await state();
  const { extensions } = await client.refused(query, { input });
  expect(await state()).toBe(before);
  return extensions.reason;
}

/** Somebody who can sign in and has no role yet. */
async function newcomer(scope: { side?: Side; ownerId?: string }) {
  const person = await addPerson(portal, scope);
  const account = await addAccount(portal, person);
  return { person, account, ...(await signedIn(portal, account)) };
}

describe('an appointment', () => {
  it('gives the role of the duty for the same time, and takes it away: to the second', async () => {
    const pinned = await startApp();
    try {
      pinned.pinClock('2031-05-01T12:00:00Z');
      const head = await actor(pinned, Role.SECRETARIAT_HEAD, { side: Side.CN });
      const person = await addPerson(pinned, { side: Side.CN });
      const account = await addAccount(pinned, person);
      const { client } = await signedIn(pinned, account);
      const { id } = await addUniversity(pinned, { side: Side.CN });
      const may = async (): Promise<boolean> =>
        (await client.get('query($id: ID!) { viewer { can(action: UPDATE_OFFICIAL, id: $id) } }', { id }))
          .viewer.can;
      const { appoint } = await head.client.get(APPOINT, {
        input: {
          personId: person.id,
          duty: 'SECRETARIAT_OFFICER',
          side: 'CN',
          functionEn: 'Secretary for programs',
          from: '2031-05-01T12:00:10Z',
          to: '2031-05-01T20:00:00Z',
        },
      });
      expect(appoint.appointment).toMatchObject({ version: 1, isInForce: false, function: { lang: 'EN' } });
      for (const [at, expected] of [
        ['2031-05-01T12:00:09.999Z', false],
        ['2031-05-01T12:00:10Z', true],
        ['2031-05-01T19:59:59.999Z', true],
        ['2031-05-01T20:00:00Z', false],
      ] as const) {
        pinned.pinClock(at);
        expect([at, await may()]).toEqual([at, expected]);
      }
      // Ended before its time, by whoever appointed.
      pinned.pinClock('2031-05-01T18:00:00Z');
      expect(await may()).toBe(true);
      const { endAppointment } = await head.client.get(END, {
        input: {
          id: appoint.appointment.id,
          expectedVersion: 1,
          at: '2031-05-01T18:00:05Z',
          reason: 'left the university',
        },
      });
      expect(endAppointment.appointment).toMatchObject({ version: 2, to: '2031-05-01T18:00:05.000Z' });
      for (const [at, expected] of [
        ['2031-05-01T18:00:04.999Z', true],
        ['2031-05-01T18:00:05Z', false],
      ] as const) {
        pinned.pinClock(at);
        expect([at, await may()]).toEqual([at, expected]);
      }
      const { auditEntries } = await pinned.operator.get(
        'query($filter: AuditFilter) { auditEntries(first: 4, filter: $filter) { nodes { action actorId reason after subjectType } } }',
        { filter: { subjectId: appoint.appointment.id } },
      );
      expect(auditEntries.nodes[0]).toEqual({
        action: 'endAppointment',
        actorId: head.account.id,
        reason: 'left the university',
        subjectType: 'Appointment',
        after: { valid_to: expect.stringMatching(/^2031-05-01T18:00:05/) },
      });
    } finally {
      await pinned.close();
    }
  });

  it('is ended by the end of its grant, too', async () => {
    const { person, client } = await newcomer({ side: Side.RU });
    await portal.operator.get(APPOINT, {
      input: { personId: person.id, duty: 'SECRETARIAT_OFFICER', side: 'RU' },
    });
    const { viewer } = await client.get('{ viewer { grants { id version role } } }');
    expect(viewer.grants).toMatchObject([{ role: 'SECRETARIAT_OFFICER' }]);
    expect(await staff(client, Side.RU)).toContainEqual({
      duty: 'SECRETARIAT_OFFICER',
      person: { id: person.id },
    });
    const [{ id, version }] = viewer.grants;
    await portal.operator.get(
      'mutation($input: EndGrantInput!) { endGrant(input: $input) { grant { id } } }',
      {
        input: { id, expectedVersion: version },
      },
    );
    expect(await staff(portal.operator, Side.RU)).not.toContainEqual(
      expect.objectContaining({ person: { id: person.id } }),
    );
  });

  it('to a duty of one comes to one of ten who are appointed at once', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => addPerson(portal, { side: Side.CN })));
    const answers = await Promise.all(
      people.map(({ id }) =>
        portal.operator.ask(APPOINT, { input: { personId: id, duty: 'PERMANENT_CHAIR', side: 'CN' } }),
      ),
    );
    const failed = answers.filter(({ errors }) => errors.length > 0);
    expect(failed.map(({ errors }) => errors[0].extensions.reason)).toEqual(Array(9).fill('DUTY_TAKEN'));
    expect(await staff(portal.operator, Side.CN, 'PERMANENT_CHAIR')).toHaveLength(1);
    const { rows } = await portal.db.statement(
      "select count(*)::integer as many from role_grant where role = 'PERMANENT_CHAIR' and side = 'CN'",
    );
    expect(rows).toEqual([{ many: 1 }]);
  });

  it('is refused to whoever may not appoint, and where it does not fit', async () => {
    const { person } = await newcomer({ side: Side.CN });
    const { id: university } = await addUniversity(portal, { side: Side.CN });
    const officer = (await actor(portal, Role.SECRETARIAT_OFFICER, { side: Side.CN })).client;
    const other = (await actor(portal, Role.SECRETARIAT_HEAD, { side: Side.RU })).client;
    const liaison = (await actor(portal, Role.LIAISON_OFFICER, { ownerId: university })).client;
    const input = { personId: person.id, duty: 'SECRETARIAT_OFFICER', side: 'CN' };
    expect(await refusal(officer, APPOINT, input)).toBe('NOT_ALLOWED');
    expect(await refusal(other, APPOINT, input)).toBe('NOT_FOUND');
    expect(
      await refusal(liaison, APPOINT, { personId: person.id, duty: 'ALTERNATE', universityId: university }),
    ).toBe('NOT_FOUND');
    expect(await refusal(portal.anyone, APPOINT, input)).toBe('TOKEN_REQUIRED');
    expect(await refusal(portal.operator, APPOINT, { ...input, side: null })).toBe('DUTY_PLACE');
    expect(await refusal(portal.operator, APPOINT, { ...input, universityId: university })).toBe(
      'DUTY_PLACE',
    );
    expect(await refusal(portal.operator, APPOINT, { ...input, duty: 'ALTERNATE' })).toBe('DUTY_PLACE');
    const from = '2031-01-01T00:00:00Z';
    expect(await refusal(portal.operator, APPOINT, { ...input, from, to: from })).toBe('GRANT_TERM');
    await portal.operator.get(APPOINT, { input });
    expect(await refusal(portal.operator, APPOINT, input)).toBe('GRANT_OVERLAP');
  });
});

describe('liaison officers', () => {
  it('are one representative and alternates, with a mandate; universities without one are listed', async () => {
    const { id, slug } = await addUniversity(portal, { side: Side.RU });
    const { client: officer } = await actor(portal, Role.SECRETARIAT_OFFICER, { side: Side.RU });
    const missing = async (client = officer): Promise<string[]> =>
      (await client.get(WITHOUT, { side: 'RU' })).universitiesWithoutLiaisonOfficer.nodes.map(
        (node: { slug: string }) => node.slug,
      ) as string[];
    expect(await missing()).toContain(slug);
    const one = await addPerson(portal, { ownerId: id }, { isPublic: true });
    const two = await addPerson(portal, { ownerId: id });
    const three = await addPerson(portal, { ownerId: id });
    const appoint = async (personId: string, duty: string) =>
      (
        await officer.get(APPOINT, {
          input: { personId, duty, universityId: id, mandate: 'Order 12 of 2026-09-01' },
        })
      ).appoint.appointment;
    const first = await appoint(one.id, 'REPRESENTATIVE');
    expect(first).toMatchObject({
      duty: 'REPRESENTATIVE',
      university: { id },
      mandate: 'Order 12 of 2026-09-01',
    });
    await appoint(two.id, 'ALTERNATE');
    await appoint(three.id, 'ALTERNATE');
    expect(
      await refusal(officer, APPOINT, {
        personId: (await addPerson(portal, { ownerId: id })).id,
        duty: 'REPRESENTATIVE',
        universityId: id,
      }),
    ).toBe('DUTY_TAKEN');
    expect(await missing()).not.toContain(slug);
    const query =
      'query($slug: String!) { university(slug: $slug) { liaisonOfficers { duty person { id } } } }';
    const shown = async (client: Client) => (await client.get(query, { slug })).university.liaisonOfficers;
    expect(await shown(officer)).toEqual([
      { duty: 'REPRESENTATIVE', person: { id: one.id } },
      { duty: 'ALTERNATE', person: { id: two.id } },
      { duty: 'ALTERNATE', person: { id: three.id } },
    ]);
    // The public knows of those who may be named, and of no others.
    expect(await shown(portal.anyone)).toEqual([{ duty: 'REPRESENTATIVE', person: { id: one.id } }]);
    const { updateAppointment } = await officer.get(UPDATE, {
      input: { id: first.id, expectedVersion: 1, mandate: null },
    });
    expect(updateAppointment.appointment).toEqual({ version: 2, mandate: null });
    expect(await refusal(officer, UPDATE, { id: first.id, expectedVersion: 1, mandate: 'X' })).toBe(
      'VERSION_STALE',
    );
  });

  it('are missed only by the secretariat of the side and the operator', async () => {
    const { client: own } = await actor(portal, Role.SECRETARIAT_HEAD, { side: Side.CN });
    const { id } = await addUniversity(portal, { side: Side.CN });
    const { client: liaison } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: id });
    expect(
      (await own.get(WITHOUT, { side: 'CN' })).universitiesWithoutLiaisonOfficer.totalCount,
    ).toBeGreaterThan(5);
    for (const [client, side] of [
      [own, 'RU'],
      [liaison, 'CN'],
    ] as const)
      expect((await client.refused(WITHOUT, { side })).extensions.reason).toBe('NOT_ALLOWED');
    expect((await portal.anyone.refused(WITHOUT, { side: 'CN' })).extensions.reason).toBe('TOKEN_REQUIRED');
    expect(
      (await portal.operator.get(WITHOUT, { side: 'RU' })).universitiesWithoutLiaisonOfficer.totalCount,
    ).toBeGreaterThan(5);
  });

  it('of fifty universities come with as many statements as those of five', async () => {
    const query =
      'query($first: Int!) { universities(first: $first) { nodes { liaisonOfficers { duty person { name { text } } } } } }';
    const { universities } = await portal.anyone.get('{ universities(first: 1) { nodes { id } } }');
    const [{ id }] = universities.nodes;
    const person = await addPerson(portal, { ownerId: id });
    await portal.operator.get(APPOINT, {
      input: { personId: person.id, duty: 'ALTERNATE', universityId: id },
    });
    const count = async (first: number) =>
      (await portal.statementsOf(() => portal.operator.get(query, { first }))).length;
    // The universities, their liaison officers, the people.
    expect([await count(5), await count(50)]).toEqual([3, 3]);
  });
});
