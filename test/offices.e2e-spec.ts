import { Role } from '../src/platform/auth/rights.js';
import { Side } from '../src/platform/auth/scope.js';
import { seedId } from '../src/platform/ids.js';
import { actor, addPerson } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import type { Client } from './support/client.js';
import { addUniversity } from './support/factories.js';
import { dayOf, holderOn, numberOf, OFFICES } from './support/holders.js';

let portal: TestApp;
beforeAll(async () => {
  portal = await startApp();
});
afterAll(() => portal.close());

const BEGIN =
  'mutation($input: BeginTermInput!) { beginTerm(input: $input) { term { id version ordinal from to expectedTo isKept } } }';
const HAND_OVER = `mutation($input: HandOverInput!) { handOver(input: $input) {
  ended { id version to ended } term { id version from to ordinal expectedTo began university { slug } }
} }`;
const END =
  'mutation($input: EndTermInput!) { endTerm(input: $input) { term { version to ended isOverdue } } }';
const UPDATE =
  'mutation($input: UpdateTermInput!) { updateTerm(input: $input) { term { version from to expectedTo isOverdue } } }';
const SOURCES = ['note:made by a test'];

interface OfficeNode {
  id: string;
  kind: string;
  side: 'CN' | 'RU' | null;
}

async function officesOf(slug = 'asrtu'): Promise<OfficeNode[]> {
  const { body } = await portal.anyone.get(
    'query($slug: String!) { body(slug: $slug) { offices { id kind side } } }',
    {
      slug,
    },
  );
  return body.offices as OfficeNode[];
}

async function officeId(kind: string, side: string | null, slug = 'asrtu'): Promise<string> {
  return (await officesOf(slug)).find((office) => office.kind === kind && office.side === side)!.id;
}

async function universityId(slug: string): Promise<string> {
  return (await portal.anyone.get('query($s: String!) { university(slug: $s) { id } }', { s: slug }))
    .university.id;
}

/** A full member since 2015. */
async function addFullMember(side: Side, kind = 'FULL'): Promise<{ id: string; slug: string }> {
  const { id, slug } = await addUniversity(portal, { side });
  await portal.operator.get(
    'mutation($input: RecordMembershipPeriodInput!) { recordMembershipPeriod(input: $input) { period { id } } }',
    { input: { universityId: id, kind, from: '2015', isOngoing: true, sources: SOURCES } },
  );
  return { id, slug };
}

/** An office of its own for a test: the operator's SQL, since offices of that kind come with the seed. */
async function addOffice(side: Side, more: Record<string, unknown> = {}): Promise<string> {
  const id = seedId('off', `test ${JSON.stringify(more)} ${Math.random()}`);
  const values = { kind: 'OTHER', held_by: 'UNIVERSITY', seats: 1, term_years: 2, ...more };
  await portal.db.statement(
    `insert into office (id, body_id, kind, side, title_en, held_by, seats, term_years, established_on, abolished_on, created_at, updated_at)
     select $1, b.id, $2, $3, 'A test', $4, $5, $6, $7, $8, now(), now() from body b where b.slug = 'asrtu'`,
    [
      id,
      values.kind,
      side,
      values.held_by,
      values.seats,
      values.term_years,
      more.established_on ?? null,
      more.abolished_on ?? null,
    ],
  );
  return id;
}

async function everyTerm(): Promise<string> {
  const { rows } = await portal.db.statement('select * from term order by id');
  return JSON.stringify(rows);
}

/** The reason for which a call was refused; it has left everything as it was. */
async function refusal(query: string, input: unknown, client: Client = portal.operator): Promise<unknown> {
  const before = await everyTerm();
  const { extensions } = await client.refused(query, { input });
  expect(await everyTerm()).toBe(before);
  return [extensions.code, extensions.reason, extensions.path?.join('.')];
}

describe('the holders of the offices of the seed', () => {
  const last = numberOf(new Date().toISOString().slice(0, 10));

  it('are, on every day since the founding, those that the file allows, and unknown where it does', async () => {
    // As many as fit into one query.
    const portion = 50;
    const seen = new Set<string>();
    const wrong: unknown[] = [];
    for (const body of ['asrtu', 'asrtu-green']) {
      for (let start = 0; start <= last; start += portion) {
        const days = Array.from({ length: Math.min(portion, last - start + 1) }, (_, index) => start + index);
        const { node } = await portal.anyone.get(
          `query($id: ID!) { node(id: $id) { ... on Body { offices { kind side ${days
            .map((day) => `d${day}: holder(asOf: "${dayOf(day)}") { ...h }`)
            .join(' ')} } } } }
           fragment h on OfficeHolder { answer university { slug } person { id } }`,
          { id: seedId('bdy', body) },
        );
        const shipped = OFFICES.offices.filter((office) => office.body === body);
        expect(node.offices).toHaveLength(shipped.flatMap(({ sides }) => sides).length);
        for (const { kind, side, ...holders } of node.offices) {
          const office = shipped.find((each) => each.kind === kind)!;
          for (const day of days) {
            const { answer, university, person } = holders[`d${day}`];
            const expected = holderOn(office, side, day);
            seen.add(answer);
            const found = [answer, university?.slug ?? null, person?.id ?? null];
            const wanted = [
              expected.answer,
              expected.university,
              expected.person && seedId('per', expected.person),
            ];
            if (JSON.stringify(found) !== JSON.stringify(wanted))
              wrong.push([body, kind, side, dayOf(day), found, wanted]);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect([...seen].sort()).toEqual(['HELD', 'LAST_KNOWN', 'UNKNOWN', 'VACANT']);
  });

  it('read as the sources do on some days that matter', async () => {
    const on = async (kind: string, side: string, day: string) => {
      const { association } = await portal.anyone.get(
        `{ association { offices(asOf: "${day}", kind: ${kind}, side: ${side}) { holder { answer university { slug } person { name(lang: ZH) { text } } mayBe { university { slug } } } } } }`,
      );
      const { answer, university, person, mayBe } = association.offices[0].holder;
      return [
        answer,
        university?.slug,
        person?.name.text,
        mayBe.map((term: { university: { slug: string } }) => term.university.slug),
      ];
    };
    expect(await on('ROTATING_CHAIR', 'RU', '2020-09-01')).toEqual(['HELD', 'urfu', undefined, ['urfu']]);
    expect(await on('ROTATING_CHAIR', 'RU', '2021-03-29')).toEqual(['HELD', 'nefu', undefined, ['nefu']]);
    expect(await on('ROTATING_CHAIR', 'RU', '2023-06-30')).toEqual([
      'LAST_KNOWN',
      'nefu',
      undefined,
      ['nefu', 'gubkin'],
    ]);
    expect(await on('ROTATING_CHAIR', 'CN', '2020-09-01')).toEqual(['UNKNOWN', undefined, undefined, []]);
    expect(await on('ROTATING_CHAIR', 'CN', '2026-06-01')).toEqual(['UNKNOWN', undefined, undefined, []]);
    expect(await on('PERMANENT_CHAIR', 'CN', '2021-03-29')).toEqual(['HELD', 'hit', '周玉', ['hit']]);
    expect(await on('PERMANENT_CHAIR', 'CN', '2026-06-01')).toEqual(['LAST_KNOWN', 'hit', '周玉', ['hit']]);
    expect(await on('EXECUTIVE_HEAD', 'CN', '2022-01-01')).toEqual([
      'LAST_KNOWN',
      'hit',
      'Liu Hong',
      ['hit', 'hit'],
    ]);
  });

  it('are asked for by university, by person, by body, and all at once for a day', async () => {
    const { nefu, person, inForce, before } = await portal.anyone.get(
      `query($zhou: ID!) {
        nefu: university(slug: "nefu") { offices(asOf: "2022-01-01") { answer office { kind side } } terms { from to } }
        person: node(id: $zhou) { ... on Person { terms { post attestedOn office { kind side title(lang: RU) { text } } } } }
        inForce(on: "2024-06-01") { on memberships { university { slug } kind } offices { body { slug } kind side holder { answer university { slug } } } }
        before: inForce(on: "2022-06-01") { offices { body { slug } } }
      }`,
      { zhou: seedId('per', 'zhou-yu') },
    );
    expect(nefu).toEqual({
      offices: [{ answer: 'HELD', office: { kind: 'ROTATING_CHAIR', side: 'RU' } }],
      terms: [{ from: '2021-03-29', to: '2023' }],
    });
    expect(person.terms).toEqual([
      {
        post: 'president of HIT',
        attestedOn: '2021-03-29',
        office: { kind: 'PERMANENT_CHAIR', side: 'CN', title: { text: 'постоянный председатель' } },
      },
    ]);
    const { universities } = await portal.anyone.get(
      '{ universities(first: 100, filter: { memberAsOf: "2024-06-01" }) { nodes { slug membership(asOf: "2024-06-01") { kind } } } }',
    );
    expect(inForce.memberships).toEqual(
      (universities.nodes as { slug: string; membership: { kind: string } }[])
        .map(({ slug, membership: { kind } }) => ({ university: { slug }, kind }))
        .sort((left, right) => (left.university.slug < right.university.slug ? -1 : 1)),
    );
    expect(inForce.offices).toContainEqual({
      body: { slug: 'asrtu' },
      kind: 'ROTATING_CHAIR',
      side: 'CN',
      holder: { answer: 'HELD', university: { slug: 'upc' } },
    });
    expect(inForce.offices).toContainEqual({
      body: { slug: 'asrtu-green' },
      kind: 'PERMANENT_SECRETARIAT',
      side: 'RU',
      holder: { answer: 'LAST_KNOWN', university: { slug: 'gubkin' } },
    });
    // The sub-alliance did not exist yet.
    expect(new Set(before.offices.map(({ body }: { body: { slug: string } }) => body.slug))).toEqual(
      new Set(['asrtu']),
    );
  });

  it('are those of the day that each field asks for, side by side', async () => {
    const { node } = await portal.anyone.get(
      `query($id: ID!) { node(id: $id) { ... on Body {
        early: offices(asOf: "2020-09-01", kind: ROTATING_CHAIR, side: RU) { holder { university { slug } } }
        late: offices(asOf: "2021-04-01", kind: ROTATING_CHAIR, side: RU) { holder { university { slug } } }
      } } }`,
      { id: seedId('bdy', 'asrtu') },
    );
    expect(node).toEqual({
      early: [{ holder: { university: { slug: 'urfu' } } }],
      late: [{ holder: { university: { slug: 'nefu' } } }],
    });
  });

  it('come with a number of statements that does not grow with offices and holders', async () => {
    const query =
      '{ association { offices { holder { university { name { text } } person { name { text } } } } } }';
    const count = (await portal.statementsOf(() => portal.anyone.get(query))).length;
    // The association, its offices, their terms, the universities and their names, the people.
    expect(count).toBe(6);
    for (let index = 0; index < 20; index++) {
      const office = await addOffice(Side.CN);
      const { id } = await addFullMember(Side.CN);
      await portal.operator.get(BEGIN, {
        input: { officeId: office, universityId: id, from: '2020', sources: SOURCES },
      });
    }
    expect(await portal.statementsOf(() => portal.anyone.get(query))).toHaveLength(count);
  });
});

describe('a handover', () => {
  it('ends one term and begins the next, on the same day, counting on', async () => {
    const officeOf = await addOffice(Side.RU);
    const [one, two] = [await addFullMember(Side.RU), await addFullMember(Side.RU)];
    const { beginTerm } = await portal.operator.get(BEGIN, {
      input: { officeId: officeOf, universityId: one.id, from: '2024-02-29', ordinal: 3, sources: SOURCES },
    });
    expect(beginTerm.term).toMatchObject({ version: 1, ordinal: 3, expectedTo: '2026-02-28', isKept: true });
    const input = { id: beginTerm.term.id, expectedVersion: 1, on: '2026-05-01', universityId: two.id };
    const { handOver } = await portal.operator.get(HAND_OVER, { input });
    expect(handOver).toEqual({
      ended: { id: beginTerm.term.id, version: 2, to: '2026-05-01', ended: 'HANDOVER' },
      term: {
        id: expect.any(String),
        version: 1,
        from: '2026-05-01',
        to: null,
        ordinal: 4,
        expectedTo: '2028-05-01',
        began: 'HANDOVER',
        university: { slug: two.slug },
      },
    });
    const { node } = await portal.anyone.get(
      `query($id: ID!) { node(id: $id) { ... on Office {
        before: holder(asOf: "2026-04-30") { answer university { slug } }
        after: holder(asOf: "2026-05-01") { answer university { slug } }
        far: holder(asOf: "2099-01-01") { answer university { slug } }
      } } }`,
      { id: officeOf },
    );
    expect(node).toEqual({
      before: { answer: 'HELD', university: { slug: one.slug } },
      after: { answer: 'HELD', university: { slug: two.slug } },
      // No calendar ends a term.
      far: { answer: 'HELD', university: { slug: two.slug } },
    });
    // The next one, based on the term that has ended: a conflict that shows how it is.
    const again = await portal.operator.refused(HAND_OVER, { input });
    expect(again.extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'VERSION_STALE',
      current: { id: beginTerm.term.id, version: 2, to: '2026-05-01' },
    });
    expect(await refusal(HAND_OVER, { ...input, expectedVersion: 2 })).toEqual([
      'CONFLICT',
      'TERM_ENDED',
      'input.id',
    ]);
  });

  it('of fifty at once happens once, and leaves an unbroken sequence', async () => {
    const office = await addOffice(Side.RU);
    const members = [
      await addFullMember(Side.RU),
      await addFullMember(Side.RU),
      await addFullMember(Side.RU),
    ];
    let { term } = (
      await portal.operator.get(BEGIN, {
        input: {
          officeId: office,
          universityId: members[0].id,
          from: '2020-01-01',
          ordinal: 1,
          sources: SOURCES,
        },
      })
    ).beginTerm;
    for (const day of ['2022-01-01', '2024-01-01']) {
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          portal.operator.ask(HAND_OVER, {
            input: { id: term.id, expectedVersion: 1, on: day, universityId: members[index % 3].id },
          }),
        ),
      );
      const won = answers.filter(({ errors }) => errors.length === 0);
      const lost = answers.filter(({ errors }) => errors.length > 0);
      expect(won).toHaveLength(1);
      expect(lost).toHaveLength(49);
      for (const { errors } of lost) {
        expect(errors[0].extensions).toMatchObject({
          code: 'CONFLICT',
          reason: 'VERSION_STALE',
          currentVersion: 2,
          current: { id: term.id, version: 2, to: day },
        });
      }
      term = won[0].data.handOver.term;
    }
    const { node } = await portal.anyone.get(
      'query($id: ID!) { node(id: $id) { ... on Office { terms { from to ordinal } } } }',
      { id: office },
    );
    expect(node.terms).toEqual([
      { from: '2020-01-01', to: '2022-01-01', ordinal: 1 },
      { from: '2022-01-01', to: '2024-01-01', ordinal: 2 },
      { from: '2024-01-01', to: null, ordinal: 3 },
    ]);
  });

  it('into a single seat by two who begin at once happens once', async () => {
    const office = await addOffice(Side.CN);
    const members = await Promise.all([addFullMember(Side.CN), addFullMember(Side.CN)]);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        portal.operator.ask(BEGIN, {
          input: {
            officeId: office,
            universityId: members[index % 2].id,
            from: '2020-01-01',
            sources: SOURCES,
          },
        }),
      ),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    for (const { errors } of answers.filter((answer) => answer.errors.length > 0))
      expect(errors[0].extensions.reason).toBe('SEATS_TAKEN');
  });
});

describe('a term', () => {
  it('is overdue, but not ended, when it was meant to end; and ends by decision', async () => {
    const office = await addOffice(Side.CN);
    const { id } = await addFullMember(Side.CN);
    const { beginTerm } = await portal.operator.get(BEGIN, {
      input: { officeId: office, universityId: id, from: '2020-01-01', sources: SOURCES },
    });
    const read = async () =>
      (
        await portal.anyone.get(
          'query($id: ID!) { node(id: $id) { ... on Office { holder { answer term { isOverdue to expectedTo } mayBe { id } } } } }',
          { id: office },
        )
      ).node.holder;
    expect(await read()).toMatchObject({
      answer: 'HELD',
      term: { isOverdue: true, to: null, expectedTo: '2022-01-01' },
    });
    const { endTerm } = await portal.operator.get(END, {
      input: { id: beginTerm.term.id, expectedVersion: 1, on: '2025-01-01' },
    });
    expect(endTerm.term).toEqual({ version: 2, to: '2025-01-01', ended: 'DECISION', isOverdue: false });
    // The association keeps the term: it knows that nobody followed.
    expect(await read()).toEqual({ answer: 'VACANT', term: null, mayBe: [] });
    const { updateTerm } = await portal.operator.get(UPDATE, {
      input: { id: beginTerm.term.id, expectedVersion: 2, to: null, ended: null, expectedTo: null },
    });
    expect(updateTerm.term).toEqual({
      version: 3,
      from: '2020-01-01',
      to: null,
      expectedTo: null,
      isOverdue: false,
    });
  });

  it('fits into as many seats as there are', async () => {
    const office = await addOffice(Side.CN, { seats: 2 });
    const begin = async (from: string, to: string | null) => {
      const { id } = await addFullMember(Side.CN);
      return await portal.operator.ask(BEGIN, {
        input: { officeId: office, universityId: id, from, to, sources: SOURCES },
      });
    };
    expect((await begin('2020-01-01', '2022-01-01')).errors).toEqual([]);
    expect((await begin('2021-01-01', null)).errors).toEqual([]);
    expect((await begin('2021-06-01', '2021-07-01')).errors[0].extensions.reason).toBe('SEATS_TAKEN');
    expect((await begin('2019-06-01', '2021-01-02')).errors[0].extensions.reason).toBe('SEATS_TAKEN');
    expect((await begin('2022-01-01', '2023-01-01')).errors).toEqual([]);
    // The last that began is the holder; whoever else sits there comes after it.
    const { node } = await portal.anyone.get(
      `query($id: ID!) { node(id: $id) { ... on Office {
        holder(asOf: "2021-03-01") { term { from } } holders(asOf: "2021-03-01") { answer term { from } }
      } } }`,
      { id: office },
    );
    expect(node).toEqual({
      holder: { term: { from: '2021-01-01' } },
      holders: [
        { answer: 'HELD', term: { from: '2021-01-01' } },
        { answer: 'HELD', term: { from: '2020-01-01' } },
      ],
    });
    const seats = portal.db.statement('update office set seats = 1 where id = $1', [office]);
    await expect(seats).rejects.toThrow('more holders than the office has seats');
  });

  it('shows a certain holder and the last known one side by side where there are two seats', async () => {
    const office = await addOffice(Side.CN, { seats: 2 });
    const [sure, seen] = [await addFullMember(Side.CN), await addFullMember(Side.CN)];
    for (const [{ id }, from, isKept] of [
      [sure, '2018-01-01', true],
      [seen, '2020-01-01', false],
    ] as const) {
      await portal.operator.get(BEGIN, {
        input: { officeId: office, universityId: id, from, isKept, sources: SOURCES },
      });
    }
    const { node } = await portal.anyone.get(
      'query($id: ID!) { node(id: $id) { ... on Office { holders(asOf: "2024-01-01") { answer university { slug } } } } }',
      { id: office },
    );
    expect(node.holders).toEqual([
      { answer: 'HELD', university: { slug: sure.slug } },
      { answer: 'LAST_KNOWN', university: { slug: seen.slug } },
    ]);
  });

  it('names its people only to those who may know of them', async () => {
    const office = await addOffice(Side.RU, { held_by: 'PERSON' });
    const hidden = await addPerson(portal, { side: Side.RU });
    await portal.operator.get(BEGIN, {
      input: {
        officeId: office,
        personId: hidden.id,
        from: '2020-01-01',
        post: 'vice-rector Hidden',
        note: 'Hidden by name',
        sources: SOURCES,
      },
    });
    const query =
      'query($id: ID!) { node(id: $id) { ... on Office { holder { answer person { id } term { person { id } post note } } } } }';
    const { client: own } = await actor(portal, Role.SECRETARIAT_OFFICER, { side: Side.RU });
    const { client: other } = await actor(portal, Role.SECRETARIAT_OFFICER, { side: Side.CN });
    for (const [client, person] of [
      [own, { id: hidden.id }],
      [other, null],
      [portal.anyone, null],
    ] as const) {
      const { node } = await client.get(query, { id: office });
      const [post, note] = person ? ['vice-rector Hidden', 'Hidden by name'] : [null, null];
      expect(node.holder).toEqual({ answer: 'HELD', person, term: { person, post, note } });
    }
    const { errors, data } = await other.ask(
      'query($id: ID!) { node(id: $id) { ... on Person { terms { id } } } }',
      {
        id: hidden.id,
      },
    );
    expect([errors, data]).toEqual([[], { node: null }]);
    // Nor can it be named as a holder by whoever may not know of it.
    const cn = await addOffice(Side.CN, { held_by: 'PERSON' });
    expect(
      await refusal(BEGIN, { officeId: cn, personId: hidden.id, from: '2020', sources: SOURCES }, other),
    ).toEqual(['NOT_FOUND', 'NOT_FOUND', 'input.personId']);
  });
});

describe('refused, with nothing half-written, is', () => {
  const begin = (input: Record<string, unknown>) => refusal(BEGIN, { sources: SOURCES, ...input });
  let office: string;
  let member: string;
  beforeAll(async () => {
    office = await addOffice(Side.CN, { established_on: '2015-06-01', abolished_on: '2024-01-01' });
    member = (await addFullMember(Side.CN)).id;
  });

  it('a term that ends before it begins, or was seen outside of it', async () => {
    const one = { officeId: office, universityId: member, from: '2020-05-01' };
    expect(await begin({ ...one, to: '2020-05-01' })).toEqual(['RULE_VIOLATION', 'TERM_ORDER', 'input.to']);
    expect(await begin({ ...one, to: '2019' })).toEqual(['RULE_VIOLATION', 'TERM_ORDER', 'input.to']);
    expect(await begin({ ...one, expectedTo: '2020-04' })).toEqual([
      'RULE_VIOLATION',
      'TERM_ORDER',
      'input.expectedTo',
    ]);
    expect(await begin({ ...one, attestedOn: '2019' })).toEqual([
      'RULE_VIOLATION',
      'ATTESTED_OUTSIDE',
      'input.attestedOn',
    ]);
    expect(await begin({ ...one, attestedOn: '2100' })).toEqual([
      'INVALID_INPUT',
      'ATTESTED_IN_FUTURE',
      'input.attestedOn',
    ]);
    expect(await begin({ ...one, ended: 'DECISION' })).toEqual([
      'RULE_VIOLATION',
      'END_WITHOUT_DATE',
      'input.to',
    ]);
    expect(await begin({ ...one, from: null })).toEqual(['RULE_VIOLATION', 'KEPT_FROM', 'input.from']);
    expect(await begin({ ...one, from: '2020-02-30' })).toMatchObject([
      'INVALID_INPUT',
      expect.any(String),
      'input.from',
    ]);
  });

  it('an end, or a handover, on a day that the term does not reach, and null where something must stand', async () => {
    const { beginTerm } = await portal.operator.get(BEGIN, {
      input: {
        officeId: await addOffice(Side.CN),
        universityId: member,
        from: '2020-05-01',
        sources: SOURCES,
      },
    });
    const one = { id: beginTerm.term.id, expectedVersion: 1 };
    for (const [on, reason] of [
      ['2020-05-01', 'TERM_ORDER'],
      ['2020-06-01', 'ATTESTED_OUTSIDE'],
    ]) {
      if (reason === 'ATTESTED_OUTSIDE') {
        await portal.operator.get(UPDATE, { input: { ...one, attestedOn: '2020-07-01' } });
        one.expectedVersion = 2;
      }
      expect(await refusal(END, { ...one, on })).toEqual(['RULE_VIOLATION', reason, 'input.on']);
      expect(await refusal(HAND_OVER, { ...one, on, universityId: member })).toEqual([
        'RULE_VIOLATION',
        reason,
        'input.on',
      ]);
    }
    expect(await refusal(END, { ...one, on: '2021-01-01', ended: 'HANDOVER' })).toEqual([
      'INVALID_INPUT',
      'IS_IN',
      'input.ended',
    ]);
    for (const field of ['isKept', 'basis', 'sources'])
      expect(await refusal(UPDATE, { ...one, [field]: null })).toMatchObject([
        'INVALID_INPUT',
        expect.any(String),
        `input.${field}`,
      ]);
  });

  it('one before the office, or after it', async () => {
    const one = { officeId: office, universityId: member };
    expect(await begin({ ...one, from: '2015-05-31' })).toEqual([
      'RULE_VIOLATION',
      'BEFORE_OFFICE',
      'input.from',
    ]);
    expect(await begin({ ...one, from: '2024-01-01' })).toEqual([
      'RULE_VIOLATION',
      'AFTER_OFFICE',
      'input.from',
    ]);
    const chair = await officeId('EXECUTIVE_HEAD', 'CN');
    const person = await addPerson(portal, { side: Side.CN });
    expect(await begin({ officeId: chair, personId: person.id, from: '2011-03-05' })).toEqual([
      'RULE_VIOLATION',
      'BEFORE_OFFICE',
      'input.from',
    ]);
  });

  it('a holder of the other side, of the wrong kind, or of none', async () => {
    const other = await addFullMember(Side.RU);
    const stranger = await addPerson(portal, { side: Side.RU });
    const one = { officeId: office, from: '2020-01-01' };
    expect(await begin({ ...one, universityId: other.id })).toEqual([
      'RULE_VIOLATION',
      'OTHER_SIDE',
      'input',
    ]);
    expect(await begin({ ...one, universityId: member, personId: stranger.id })).toEqual([
      'RULE_VIOLATION',
      'OTHER_SIDE',
      'input',
    ]);
    expect(await begin(one)).toEqual(['RULE_VIOLATION', 'HOLDER_KIND', 'input']);
    expect(await begin({ ...one, universityId: seedId('uni', 'nobody') })).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'input.universityId',
    ]);
    expect(await begin({ ...one, officeId: seedId('off', 'nothing'), universityId: member })).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'input.officeId',
    ]);
  });

  it('a rotating chair that is only an observer, or no member', async () => {
    const chair = await officeId('ROTATING_CHAIR', 'CN');
    const observer = await addFullMember(Side.CN, 'OBSERVER');
    const nobody = await addUniversity(portal, { side: Side.CN });
    for (const { id } of [observer, nobody]) {
      expect(await begin({ officeId: chair, universityId: id, from: '2026-01-01', ordinal: 8 })).toEqual([
        'RULE_VIOLATION',
        'FULL_MEMBER_REQUIRED',
        'input.universityId',
      ]);
    }
    expect(
      await begin({ officeId: chair, universityId: await universityId('hit'), from: '2024-06-01' }),
    ).toEqual(['RULE_VIOLATION', 'SEATS_TAKEN', 'input']);
    expect(
      await begin({
        officeId: chair,
        universityId: await universityId('hit'),
        from: '2026-01-01',
        ordinal: 7,
      }),
    ).toEqual(['RULE_VIOLATION', 'ORDINAL_TAKEN', 'input.ordinal']);
  });

  it('whoever may not: the office stays as it is', async () => {
    const permanent = await officeId('PERMANENT_CHAIR', 'CN');
    const rotating = await addOffice(Side.CN);
    const input = { universityId: member, from: '2026-01-01', sources: SOURCES };
    const callers = {
      anyone: portal.anyone,
      other: (await actor(portal, Role.SECRETARIAT_HEAD, { side: Side.RU })).client,
      liaison: (await actor(portal, Role.LIAISON_OFFICER, { ownerId: member })).client,
      own: (await actor(portal, Role.SECRETARIAT_OFFICER, { side: Side.CN })).client,
    };
    const refused = async (name: keyof typeof callers, officeOf: string) =>
      (await refusal(BEGIN, { ...input, officeId: officeOf }, callers[name])) as unknown[];
    expect((await refused('anyone', rotating))[0]).toBe('UNAUTHENTICATED');
    expect((await refused('other', rotating))[0]).toBe('FORBIDDEN');
    expect((await refused('liaison', rotating))[0]).toBe('FORBIDDEN');
    // The permanent chair stands above the secretariat.
    expect((await refused('own', permanent))[0]).toBe('FORBIDDEN');
    const { beginTerm } = await callers.own.get(BEGIN, { input: { ...input, officeId: rotating } });
    const end = { id: beginTerm.term.id, expectedVersion: 1, on: '2026-06-01' };
    for (const name of ['other', 'liaison'] as const)
      expect(((await refusal(END, end, callers[name])) as unknown[])[0]).toBe('FORBIDDEN');
    expect((await callers.own.get(END, { input: end })).endTerm.term.to).toBe('2026-06-01');
  });
});
