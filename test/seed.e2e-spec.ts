import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Migrator } from '../src/platform/database/migrator.js';
import { SeedFaults } from '../src/platform/seed-file.js';
import { seed } from '../src/seeding.js';
import { emptyDatabase, seededDatabase, type TestDatabase } from './support/database.js';
import { ROSTER } from './support/roster.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await seededDatabase();
});
afterAll(() => database.close());

async function everything(): Promise<unknown> {
  const tables = [
    'association',
    'university',
    'university_name',
    'university_identifier',
    'membership_period',
  ];
  const found = [];
  for (const table of tables)
    found.push(await database.dataSource.query(`select * from ${table} order by id`));
  return found;
}

const SHIPPED = JSON.parse(readFileSync(new URL('../seed/universities.json', import.meta.url), 'utf8'));

/** Writes a roster that differs from the shipped one and returns its path. */
function roster(change: (content: typeof SHIPPED) => void, name = 'roster.json'): string {
  const content = structuredClone(SHIPPED);
  change(content);
  const file = join(process.env.PORTAL_TEST_FOLDER!, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

async function faultsOf(file: string): Promise<string[]> {
  const before = await everything();
  const error = await seed(database.config, database.dataSource, { roster: file }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(SeedFaults);
  expect(await everything()).toEqual(before);
  return (error as SeedFaults).faults.map(({ place, message }) => `${place}: ${message}`);
}

it('has loaded every university of the roster, and no hint of a member', async () => {
  const slugs = await database.dataSource.query<{ slug: string }[]>(
    'select slug from university order by slug',
  );
  expect(slugs.map(({ slug }) => slug)).toEqual(ROSTER.map(({ slug }) => slug).sort());
  const [{ periods }] = await database.dataSource.query(
    'select count(*)::integer as periods from membership_period',
  );
  expect(periods).toBe(ROSTER.flatMap(({ membership }) => membership).length);
});

it('has kept every text, date and source of the file', async () => {
  const names = await database.dataSource.query<{ slug: string; kind: string; lang: string; text: string }[]>(
    'select slug, kind, lang, text from university_name join university on university.id = university_id',
  );
  const inFile = SHIPPED.universities.flatMap(
    (
      one: Record<string, Record<string, string | string[] | null>> & {
        slug: string;
        formerNames: { names: Record<string, string | null> }[];
      },
    ) =>
      [
        ...[one.names, ...one.formerNames.map((former) => former.names)].map(
          (texts) => ['OFFICIAL', texts] as const,
        ),
        ['ABBREVIATION', one.abbreviations] as const,
        ['ALIAS', one.aliases] as const,
      ].flatMap(([kind, texts]) =>
        Object.entries(texts).flatMap(([lang, text]) =>
          [text ?? []].flat().map((each) => `${one.slug} ${kind} ${lang.toUpperCase()} ${each}`),
        ),
      ),
  );
  expect(names.map(({ slug, kind, lang, text }) => `${slug} ${kind} ${lang} ${text}`).sort()).toEqual(
    inFile.sort(),
  );

  const periods = await database.dataSource.query(
    `select slug, kind, kind_basis as "kindBasis", valid_from as "from", valid_to as "to", attested_on as "attestedOn", p.sources, p.note
     from membership_period p join university u on u.id = university_id order by slug, lower(possible)`,
  );
  const expected = SHIPPED.universities
    .toSorted((a: { slug: string }, b: { slug: string }) => (a.slug < b.slug ? -1 : 1))
    .flatMap(({ slug, membership }: { slug: string; membership: object[] }) =>
      membership.map((period) => ({ slug, ...period })),
    );
  expect(periods).toEqual(expected);

  const facts = await database.dataSource.query(
    `select slug, side, country, time_zone as "timeZone", founded_in as "foundedIn", website, ror, note, sources,
            founded_in_sources as "foundedInSources", unsourced_fields as unsourced from university order by slug`,
  );
  for (const fact of facts)
    expect(SHIPPED.universities.find(({ slug }: { slug: string }) => slug === fact.slug)).toMatchObject({
      ...fact,
      foundedInSources: fact.foundedIn === null ? expect.anything() : fact.foundedInSources,
    });
});

it('changes nothing when it is run again', async () => {
  const before = await everything();
  expect(await seed(database.config, database.dataSource)).toEqual({ added: 0, present: 46 });
  expect(await everything()).toEqual(before);
});

it('may be run by two at the same moment', async () => {
  const empty = await emptyDatabase();
  try {
    await new Migrator(empty.dataSource).up();
    const results = await Promise.all([
      seed(empty.config, empty.dataSource),
      seed(empty.config, empty.dataSource),
    ]);
    expect(new Set(results.map(({ added }) => added))).toEqual(new Set([0, 46]));
  } finally {
    await empty.close();
  }
});

it('leaves alone what the portal has changed since', async () => {
  await database.dataSource.query(
    "update university set website = 'https://new.example.org', slug = 'harbin' where slug = 'hit'",
  );
  // Found by its ROR id or, where it has none, by its own id, although the slug is another one now.
  await database.dataSource.query("update university set slug = 'mgsu-moscow' where slug = 'mgsu'");
  const before = await everything();
  expect(await seed(database.config, database.dataSource)).toEqual({ added: 0, present: 46 });
  expect(await everything()).toEqual(before);
});

it('adds what is new', async () => {
  const file = roster((content) => {
    content.universities.push({ ...content.likelyMembers.shift(), evidence: 'strong' });
  });
  expect(await seed(database.config, database.dataSource, { roster: file })).toEqual({
    added: 1,
    present: 46,
  });
});

it('refuses a wrong file whole, with every fault by its place', async () => {
  const file = roster((content) => {
    const [first, second, third] = content.universities;
    first.ror = 'https://ror.org/01yqg2h09';
    first.membership[0].from = '2020-02-30';
    second.names.ru = ' padded ';
    second.timeZone = 'Europe/Atlantis';
    second.sources = ['hearsay'];
    third.side = 'EU';
    third.colour = 'red';
    delete third.membership;
    content.likelyMembers[0].coordinates.lat = 91;
  });
  const places = (await faultsOf(file)).map((fault) => fault.split(': ')[0]);
  expect(places.sort()).toEqual(
    [
      'universities[0].ror',
      'universities[0].membership[0].from',
      'universities[1].names.ru',
      'universities[1].timeZone',
      'universities[1].sources',
      'universities[2].side',
      'universities[2].colour',
      'universities[2].membership',
      'likelyMembers[0].coordinates.lat',
    ].sort(),
  );
});

it('refuses what contradicts itself', async () => {
  const file = roster((content) => {
    const [first, second] = content.universities;
    second.slug = first.slug;
    content.universities[2].ror = '01yqg2h08';
    content.universities[3].names = { en: null, ru: null, zh: null };
    Object.assign(content.universities[4].membership[0], {
      from: '2015-05-02',
      to: '2015-05-02',
      attestedOn: null,
    });
    content.universities[9].membership[0].from = '2010';
    content.universities[5].membership[0].kindBasis = null;
    Object.assign(content.universities[6].membership[0], { from: '2015', attestedOn: '2014' });
    content.universities[7].formerNames = [
      { names: { en: 'x', ru: null, zh: null }, from: '1950', to: '1940', sources: ['note:x'] },
    ];
    content.universities[10].formerNames = [
      { from: '1940', to: '1960' },
      { from: '1950', to: '1970' },
    ].map((period) => ({ names: { en: 'x', ru: null, zh: null }, ...period, sources: ['note:x'] }));
    delete content.universities[11].membership[0].attestedOn;
    content.universities[8].membership.push({ ...content.universities[8].membership[0] });
  });
  expect((await faultsOf(file)).sort()).toEqual([
    'universities[10].formerNames[1]: held at the same time as another one of its language',
    'universities[1].slug: "hit" stands already at universities[0]',
    expect.stringMatching(/^universities\[2\]\.ror: "01yqg2h08" stands already/),
    'universities[3].names: a university needs a name in one language at least',
    'universities[4].membership[0]: ends before it begins',
    'universities[5].membership[0]: a kind needs a kindBasis, and a kindBasis a kind',
    'universities[6].membership[0]: attestedOn lies before from',
    'universities[7].formerNames[0]: ends before it begins',
    'universities[8].membership[0]: overlaps the next period',
    'universities[9].membership[0]: is older than the association, which was founded on 2011-03-06',
  ]);
});

it.each([
  ['no JSON', 'not json'],
  ['a list', '[]'],
  ['nothing in it', '{}'],
])('refuses a file with %s', async (_what, text) => {
  const file = join(process.env.PORTAL_TEST_FOLDER!, 'other.json');
  writeFileSync(file, text);
  expect((await faultsOf(file)).length).toBeGreaterThan(0);
});

it('refuses a file that is not there', async () => {
  expect(await faultsOf('/nowhere/roster.json')).toEqual([expect.stringContaining('cannot be read')]);
});
