import type { MailMessage } from '../src/platform/mail/mail.js';
import { Mail } from '../src/platform/mail/mail.js';
import { Role } from '../src/platform/auth/rights.js';
import { Side } from '../src/platform/auth/scope.js';
import { actor, addAccount, addPerson } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import type { Client } from './support/client.js';
import { addUniversity } from './support/factories.js';
import { addEvent, addRegistration } from './support/records.js';

const mails: MailMessage[] = [];

let portal: TestApp;
beforeAll(async () => {
  portal = await startApp(undefined, { JOBS: 'on' });
  portal.app.get(Mail).send = (mail) => {
    mails.push(mail);
    return Promise.resolve();
  };
  portal.pinClock('2026-11-24T12:00:00Z');
});
afterAll(() => portal.close());

const SHOWN = 'delegate { id version state place lang timeZone name { text } person { id } }';
const NAME = `mutation($input: NameDelegateInput!) { nameDelegate(input: $input) { ${SHOWN} } }`;
const WITHDRAW = `mutation($input: WithdrawDelegateInput!) { withdrawDelegate(input: $input) { ${SHOWN} } }`;
const UPDATE = `mutation($input: UpdateRegistrationInput!) { updateRegistration(input: $input) { registration { version confirmed confirmedCn confirmedRu waiting } } }`;
const SEEN = `query($id: ID!) { node(id: $id) { ... on EventRegistration {
  isOpen quota confirmed confirmedCn confirmedRu waiting delegates(first: 100) { totalCount nodes { id name { text } } } } } }`;

interface Named {
  id: string;
  version: number;
  state: string;
  place: number | null;
}

interface Guest {
  universityId: string;
  side: Side;
  liaison: Client;
}

async function addGuest(side: Side): Promise<Guest> {
  const timeZone = side === Side.CN ? 'Asia/Shanghai' : 'Asia/Yekaterinburg';
  const { id: universityId } = await addUniversity(portal, { side, country: side, timeZone });
  const { client: liaison } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: universityId });
  return { universityId, side, liaison };
}

async function somebody({ universityId }: Guest, lang = 'EN'): Promise<string> {
  const person = await addPerson(
    portal,
    { ownerId: universityId },
    { name: { lang: lang as never, familyName: 'Иванов', givenName: 'Иван' } },
  );
  const { id } = await addAccount(portal, person);
  await portal.db.statement('update account set lang = $2 where id = $1', [id, lang]);
  return person.id;
}

async function name(guest: Guest, registrationId: string, personId?: string): Promise<Named> {
  const input = { registrationId, personId: personId ?? (await somebody(guest)) };
  return (await guest.liaison.get(NAME, { input })).nameDelegate.delegate as Named;
}

async function refusal(client: Client, query: string, input: object): Promise<string | undefined> {
  return (await client.refused(query, { input })).extensions.reason;
}

async function mailsAbout(subject: string, many: number): Promise<MailMessage[]> {
  for (let tries = 0; tries < 100; tries++) {
    const found = mails.filter((mail) => mail.subject.includes(subject));
    if (found.length >= many) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return mails.filter((mail) => mail.subject.includes(subject));
}

/** Who has a seat and who waits, by giving the seats one after the other to whoever stands first and may have one. */
function replay(
  delegates: readonly { side: string; university_id: string; state: string }[],
  quotas: { all: number; cn: number; ru: number; each: number },
): string[] {
  const taken = new Map<string, number>();
  return delegates.map(({ side, university_id: university, state }) => {
    if (state === 'WITHDRAWN') return state;
    const keys: [string, number][] = [
      ['all', quotas.all],
      [side, side === 'CN' ? quotas.cn : quotas.ru],
      [university, quotas.each],
    ];
    if (keys.some(([key, limit]) => (taken.get(key) ?? 0) >= limit)) return 'WAITING';
    for (const [key] of keys) taken.set(key, (taken.get(key) ?? 0) + 1);
    return 'CONFIRMED';
  });
}

async function inOrder(registrationId: string) {
  const { rows } = await portal.db.statement(
    'select id, version, side, university_id, state, position from delegate where registration_id = $1 order by position',
    [registrationId],
  );
  return rows as {
    id: string;
    version: number;
    side: string;
    university_id: string;
    state: string;
    position: number;
  }[];
}

describe('seats', () => {
  const [many, seats, half] = process.env.TEST_DATABASE_URL ? [500, 50, 30] : [80, 10, 6];

  it(`${many} at once for ${seats}: no seat too many, the others wait in their order`, async () => {
    const quotas = { all: seats, cn: half, ru: half, each: half - 2 };
    const event = await addEvent(portal);
    const registration = await addRegistration(portal, event, {
      quota: quotas.all,
      quotaCn: quotas.cn,
      quotaRu: quotas.ru,
      quotaPerUniversity: quotas.each,
    });
    const guests = [];
    for (const side of [Side.CN, Side.RU, Side.CN, Side.RU]) guests.push(await addGuest(side));
    const people: [Guest, string][] = [];
    for (let n = 0; n < many; n++) {
      const guest = guests[n % guests.length];
      people.push([guest, await somebody(guest)]);
    }
    const named = await Promise.all(people.map(([guest, person]) => name(guest, registration, person)));
    expect(named.filter(({ state }) => state === 'CONFIRMED')).toHaveLength(seats);
    expect(named.filter(({ state }) => state === 'WAITING')).toHaveLength(many - seats);
    let delegates = await inOrder(registration);
    expect(delegates.map(({ position }) => position)).toEqual(delegates.map((_, index) => index + 1));
    expect(delegates.map(({ state }) => state)).toEqual(replay(delegates, quotas));
    for (const side of ['CN', 'RU']) {
      const own = delegates.filter((each) => each.side === side && each.state === 'CONFIRMED');
      expect(own.length).toBeLessThanOrEqual(half);
    }
    // Seats that become free at once go to whoever waits longest and may have them.
    const leaving = delegates.filter(({ state }) => state === 'CONFIRMED').slice(0, 5);
    await Promise.all(
      leaving.map(({ id, version }) =>
        portal.operator.get(WITHDRAW, { input: { id, expectedVersion: version } }),
      ),
    );
    const before = new Map(delegates.map(({ id, state }) => [id, state]));
    delegates = await inOrder(registration);
    expect(delegates.filter(({ state }) => state === 'CONFIRMED')).toHaveLength(seats);
    const promoted = delegates.filter(
      ({ id, state }) => state === 'CONFIRMED' && before.get(id) === 'WAITING',
    );
    expect(promoted).toHaveLength(5);
    for (const side of ['CN', 'RU']) {
      const last = promoted.findLast((each) => each.side === side)?.position ?? 0;
      const passed = delegates.filter(
        (each) => each.side === side && each.state === 'WAITING' && each.position < last,
      );
      // Only whoever has its university's quota full is passed by.
      for (const { university_id: university } of passed) {
        const own = delegates.filter(
          (each) => each.university_id === university && each.state === 'CONFIRMED',
        );
        expect(own).toHaveLength(quotas.each);
      }
    }
    const { node } = await portal.anyone.get(SEEN, { id: registration });
    expect(node).toMatchObject({
      confirmed: seats,
      waiting: many - seats - 5,
      confirmedCn: delegates.filter(({ side, state }) => side === 'CN' && state === 'CONFIRMED').length,
      delegates: { totalCount: 0, nodes: [] },
    });
    // Whoever writes past the portal is refused by the database.
    await expect(
      portal.db.statement(
        "update delegate set state = 'CONFIRMED', confirmed_at = now() where registration_id = $1 and state = 'WAITING'",
        [registration],
      ),
    ).rejects.toThrow(/event_registration_(seats|university)_check/);
  }, 300_000);

  it('become more with a greater quota, and cannot become fewer than are taken', async () => {
    const registration = await addRegistration(portal, await addEvent(portal), { quota: 1 });
    const guest = await addGuest(Side.RU);
    const [first, second, third] = [
      await name(guest, registration),
      await name(guest, registration),
      await name(guest, registration),
    ];
    expect([first, second, third].map(({ state, place }) => [state, place])).toEqual([
      ['CONFIRMED', null],
      ['WAITING', 1],
      ['WAITING', 2],
    ]);
    const update = async (expectedVersion: number, more: object) =>
      (await portal.operator.get(UPDATE, { input: { id: registration, expectedVersion, ...more } }))
        .updateRegistration.registration as unknown;
    expect(await update(1, { quota: 2 })).toMatchObject({ confirmed: 2, waiting: 1 });
    const lower = { id: registration, expectedVersion: 2 };
    expect(await refusal(portal.operator, UPDATE, { ...lower, quota: 1 })).toBe('QUOTA_TAKEN');
    expect(await refusal(portal.operator, UPDATE, { ...lower, quotaRu: 1 })).toBe('QUOTA_TAKEN');
    expect(await refusal(portal.operator, UPDATE, { ...lower, quotaPerUniversity: 1 })).toBe('QUOTA_TAKEN');
    expect(await update(2, { quota: null })).toMatchObject({ confirmed: 3, waiting: 0 });
  });
});

describe('a delegate', () => {
  it('is named by the liaison officer of its university while the registration is open', async () => {
    const host = await addGuest(Side.CN);
    const guest = await addGuest(Side.RU);
    const event = await addEvent(portal, host.universityId, {
      time: { startsAt: '2026-11-25T09:00', endsAt: '2026-11-25T18:00', timeZone: 'Asia/Shanghai' },
    });
    const times = { opensAt: '2026-11-24T13:00:00Z', closesAt: '2026-11-25T00:00:00Z' };
    const registrationId = await addRegistration(portal, event, times);
    const input = { registrationId, personId: await somebody(guest) };
    expect(await refusal(guest.liaison, NAME, input)).toBe('REGISTRATION_NOT_OPEN');
    portal.pinClock('2026-11-25T00:00:00Z');
    expect(await refusal(guest.liaison, NAME, input)).toBe('REGISTRATION_CLOSED');
    portal.pinClock('2026-11-24T13:00:00Z');
    const { client: editor } = await actor(portal, Role.UNIVERSITY_EDITOR, { ownerId: guest.universityId });
    expect(await refusal(editor, NAME, input)).toBe('NOT_ALLOWED');
    expect(await refusal(host.liaison, NAME, input)).toBe('NOT_FOUND');
    const unreachable = await addPerson(portal, { ownerId: guest.universityId });
    expect(await refusal(guest.liaison, NAME, { registrationId, personId: unreachable.id })).toBe(
      'DELEGATE_UNREACHABLE',
    );
    const { id } = (await guest.liaison.get(NAME, { input })).nameDelegate.delegate as Named;
    expect(await refusal(guest.liaison, NAME, input)).toBe('DELEGATE_NAMED');
    // Hosts know who comes by name, and nothing else of the person.
    const shown = `query($id: ID!) { node(id: $id) { ... on Delegate { name { text } person { id } } } }`;
    expect((await host.liaison.get(shown, { id })).node).toEqual({
      name: { text: 'Иван Иванов' },
      person: null,
    });
    const stranger = await addGuest(Side.RU);
    for (const client of [stranger.liaison, portal.anyone]) {
      expect((await client.get(shown, { id })).node).toBeNull();
      expect((await client.get(SEEN, { id: registrationId })).node.delegates).toEqual({
        totalCount: 0,
        nodes: [],
      });
    }
    expect((await host.liaison.get(SEEN, { id: registrationId })).node.delegates.totalCount).toBe(1);
    expect(await refusal(stranger.liaison, WITHDRAW, { id, expectedVersion: 1 })).toBe('NOT_FOUND');
    expect(await refusal(host.liaison, WITHDRAW, { id, expectedVersion: 1 })).toBe('NOT_ALLOWED');
    await guest.liaison.get(WITHDRAW, { input: { id, expectedVersion: 1 } });
    expect(await refusal(guest.liaison, WITHDRAW, { id, expectedVersion: 2 })).toBe('DELEGATE_WITHDRAWN');
    expect(await refusal(stranger.liaison, UPDATE, { id: registrationId, expectedVersion: 1 })).toBe(
      'NOT_ALLOWED',
    );
    portal.pinClock('2026-11-25T10:00:00Z');
    expect(await refusal(guest.liaison, NAME, input)).toBe('EVENT_NOT_OPEN');
    portal.pinClock('2026-11-24T12:00:00Z');
  });

  it('is told in its language and zone: of its seat, and of what becomes of the event', async () => {
    const guest = await addGuest(Side.RU);
    const title = { en: 'Forum of mails', ru: 'Форум писем', zh: '邮件论坛' };
    const event = await addEvent(portal, undefined, {
      title,
      time: { startsAt: '2027-05-10T09:00', endsAt: '2027-05-10T18:00', timeZone: 'Asia/Shanghai' },
      joinUrl: 'https://join.example/secret',
    });
    const registration = await addRegistration(portal, event, { quota: 1 });
    const first = await name(guest, registration, await somebody(guest, 'RU'));
    await name(guest, registration, await somebody(guest, 'ZH'));
    const [confirmed] = await mailsAbout('Ваше участие подтверждено: Форум писем', 1);
    expect(confirmed.text).toContain('06:00 – понедельник, 10 мая 2027 г. в 15:00 (Asia/Yekaterinburg)');
    expect(confirmed.text).toContain('09:00 – понедельник, 10 мая 2027 г. в 18:00 (Asia/Shanghai)');
    expect(confirmed.text).not.toContain('join.example');
    expect(await mailsAbout('您已进入候补名单: 邮件论坛', 1)).toHaveLength(1);
    await guest.liaison.get(WITHDRAW, { input: { id: first.id, expectedVersion: 1 } });
    expect(await mailsAbout('您的参会名额已确认: 邮件论坛', 1)).toHaveLength(1);
    expect(await mailsAbout('Ваша регистрация отозвана: Форум писем', 1)).toHaveLength(1);
    const time = { startsAt: '2027-06-10T09:00', endsAt: '2027-06-10T18:00', timeZone: 'Asia/Shanghai' };
    await portal.operator.get(
      'mutation($input: UpdateEventInput!) { updateEvent(input: $input) { event { id } } }',
      { input: { id: event, expectedVersion: 2, time } },
    );
    expect(await mailsAbout('活动安排有变更: 邮件论坛', 1)).toHaveLength(1);
    await portal.operator.get(
      'mutation($input: AdvanceEventInput!) { advanceEvent(input: $input) { event { id } } }',
      { input: { id: event, expectedVersion: 3, to: 'CANCELLED' } },
    );
    expect(await mailsAbout('活动取消: 邮件论坛', 1)).toHaveLength(1);
    // One who has been withdrawn hears nothing more.
    expect(mails.filter(({ subject }) => subject.includes('Форум писем'))).toHaveLength(2);
  }, 60_000);
});
