import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, isRequiredArgument, type GraphQLObjectType } from 'graphql';
import { Role } from '../src/platform/auth/rights.js';
import { ContactKind } from '../src/people/person.entity.js';
import { Lang } from '../src/platform/graphql/text.js';
import { actor, addAccount, addPerson } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import { addUniversity } from './support/factories.js';
import { selectionOf } from './support/probes.js';
import { addEvent, addRegistration, OUTSIDERS } from './support/records.js';

/** Words that no public answer may have: each stands in one private place. */
const SECRETS = {
  joinLink: 'join-link-very-private',
  joinLinkOfTheSeed: 'join-link-added-to-a-seed-event',
  draftTitle: 'Title-of-a-draft-event',
  submittedTitle: 'Title-of-a-submitted-event',
  membersTitle: 'Title-of-a-members-event',
  secretariatsTitle: 'Title-of-a-secretariats-event',
  unpublishedTitle: 'Title-of-an-unpublished-event',
  contactOfAPerson: '+7-495-private-phone',
  nameOfAPerson: 'Neprozrachny',
  nameOfADelegate: 'Delegatov',
  email: 'private-person@mail.example',
  programDraft: 'Title-of-a-members-program',
} as const;

let portal: TestApp;
let slugs: string[];
let ids: string[];

async function advance(id: string, expectedVersion: number, to: string): Promise<void> {
  await portal.operator.get(
    'mutation($input: AdvanceEventInput!) { advanceEvent(input: $input) { event { id } } }',
    { input: { id, expectedVersion, to } },
  );
}

beforeAll(async () => {
  portal = await startApp(undefined, { JOBS: 'on' });
  portal.pinClock('2030-11-24T12:00:00Z');
  const { id: university } = await addUniversity(portal);
  const time = { startsAt: '2030-12-01T09:00', endsAt: '2030-12-01T18:00', timeZone: 'Europe/Moscow' };
  const event = (title: string, more: Record<string, unknown> = {}): Promise<string> =>
    addEvent(portal, university, { title: { en: title }, time, ...more });
  const joined = await event('A public event', {
    joinUrl: `https://meet.example/${SECRETS.joinLink}`,
    format: 'HYBRID',
  });
  await advance(joined, 1, 'PUBLISHED');
  const draft = await event(SECRETS.draftTitle);
  const submitted = await event(SECRETS.submittedTitle);
  await advance(submitted, 1, 'SUBMITTED');
  const members = await event(SECRETS.membersTitle, { audience: 'MEMBERS' });
  await advance(members, 1, 'PUBLISHED');
  const secretariats = await event(SECRETS.secretariatsTitle, { audience: 'SECRETARIATS' });
  await advance(secretariats, 1, 'PUBLISHED');
  const unpublished = await event(SECRETS.unpublishedTitle);
  await advance(unpublished, 1, 'PUBLISHED');
  await advance(unpublished, 2, 'UNPUBLISHED');
  const { event: seed } = await portal.operator.get('{ event(slug: "summit-2022-xian") { id version } }');
  await portal.operator.get(
    'mutation($input: UpdateEventInput!) { updateEvent(input: $input) { event { id } } }',
    {
      input: {
        id: seed.id,
        expectedVersion: seed.version,
        joinUrl: `https://meet.example/${SECRETS.joinLinkOfTheSeed}`,
      },
    },
  );
  const person = await addPerson(
    portal,
    { ownerId: university },
    {
      name: { lang: Lang.EN, familyName: SECRETS.nameOfAPerson, givenName: 'Ivan' },
      contactPoints: [{ kind: ContactKind.MESSENGER, value: SECRETS.contactOfAPerson, isOfficial: false }],
    },
  );
  await addAccount(portal, person, SECRETS.email);
  const registered = await event('Another public event');
  const registration = await addRegistration(portal, registered);
  const { client: liaison } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: university });
  const delegate = await addPerson(
    portal,
    { ownerId: university },
    { name: { lang: Lang.EN, familyName: SECRETS.nameOfADelegate, givenName: 'Anna' } },
  );
  await addAccount(portal, delegate);
  await liaison.get(
    'mutation($input: NameDelegateInput!) { nameDelegate(input: $input) { delegate { id } } }',
    { input: { registrationId: registration, personId: delegate.id } },
  );
  await portal.operator.get(
    'mutation($input: CreateProgramInput!) { createProgram(input: $input) { program { id } } }',
    {
      input: {
        slug: 'program-for-members',
        audience: 'MEMBERS',
        content: {
          title: { en: SECRETS.programDraft },
          parties: [{ universityId: university, roles: ['PARTNER'] }, OUTSIDERS.CN],
        },
      },
    },
  );
  ids = [joined, draft, submitted, members, secretariats, unpublished, person.id, delegate.id, registration];
  const { rows } = await portal.db.statement('select slug from event');
  slugs = (rows as { slug: string }[]).map(({ slug }) => slug);
});
afterAll(() => portal.close());

/** Every address that a GET can have, as the controllers say. */
function routes(): string[] {
  const { app } = portal;
  const scanner = new MetadataScanner();
  const list = (value: string | string[] | undefined): string[] => [value ?? ''].flat();
  return app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ instance, metatype }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      const bases = list(Reflect.getMetadata('path', metatype as object) as string | string[]);
      return scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        if (Reflect.getMetadata('method', handler) !== RequestMethod.GET) return [];
        const paths = list(Reflect.getMetadata('path', handler) as string | string[]);
        return bases.flatMap((base) =>
          paths.map(
            (path) =>
              `/${[base, path]
                .map((part) => part.replace(/^\/|\/$/g, ''))
                .filter(Boolean)
                .join('/')}`,
          ),
        );
      });
    });
}

const FORMATS = ['ics', 'atom', 'rss', 'json'];
const LANGS = ['en', 'ru', 'zh'];

/** The addresses that stand for a route. */
function addressesOf(route: string): string[] | undefined {
  const everySlug = [...slugs, 'hit', 'summit', 'program-for-members'];
  if (/^\/(?:en|ru|zh)(?:\/|$)/.test(route)) {
    if (route.endsWith('/*')) return [`/${route.slice(1, 3)}/nothing`];
    return route.includes(':slug')
      ? everySlug.map((slug) => route.replace(':slug', slug))
      : [route.replace(':month', '2030-12'), `${route.replace(':month', '2022-06')}?past=true`];
  }
  switch (route) {
    case '/feeds/:name':
      return FORMATS.flatMap((format) => [
        ...LANGS.map((lang) => `/feeds/events.${format}?lang=${lang}${format === 'ics' ? '' : '&limit=500'}`),
        ...slugs.map((slug) => `/feeds/events.${format}?event=${slug}`),
        `/feeds/events.${format}?past=false`,
      ]);
    case '/embed/events':
      return LANGS.flatMap((lang) =>
        ['list', 'cards', 'month', 'compact'].flatMap((layout) => [
          `/embed/events?lang=${lang}&layout=${layout}&past=true&count=100`,
          ...(layout === 'list' ? slugs.map((slug) => `/embed/events?lang=${lang}&event=${slug}`) : []),
        ]),
      );
    case '/oembed':
      return slugs.flatMap((slug) =>
        ['json', 'xml'].map(
          (format) =>
            `/oembed?format=${format}&url=${encodeURIComponent(`${portal.config.publicUrl.origin}/en/events/${slug}`)}`,
        ),
      );
    case '/sitemaps/:name.xml':
      return ['pages', 'members-1', 'events-1', 'programs-1'].map((name) => `/sitemaps/${name}.xml`);
    case '/exports/:format/:slug':
      return ['schema-org', 'ooapi', 'ewp'].flatMap((format) =>
        ['program-for-members', 'hit-bmstu-ecological-engineering'].map(
          (slug) => `/exports/${format}/${slug}`,
        ),
      );
    case '/feeds/s/:token/:name':
      return FORMATS.map((format) => `/feeds/s/${'x'.repeat(43)}/events.${format}`);
    case '/files/:id':
    case '/applications/files/:id':
      return ids.map((id) => route.replace(':id', id));
    case '/embed/:version/asrtu-events.js':
      return ['/embed/1.0.0/asrtu-events.js'];
    case '/certificates/:file':
      return ids.map((id) => `/certificates/${id}.pdf`);
    case '/sign-in/:institution':
    case '/sign-in/:institution/callback':
      return [route.replace(':institution', 'none')];
    default:
      return /[:*]/.test(route) ? undefined : [route];
  }
}

function leaks(text: string): string[] {
  // In whatever way of writing it.
  const forms = [
    text,
    decodeURIComponent(text.replaceAll(/%(?![0-9a-f]{2})/gi, '%25')),
    text.replaceAll('\r\n ', ''),
  ];
  return Object.entries(SECRETS).flatMap(([name, secret]) =>
    forms.some((form) => form.toLowerCase().includes(secret.toLowerCase())) ? [name] : [],
  );
}

it('have nothing private, at any address', async () => {
  const all = routes();
  expect(all.length).toBeGreaterThan(40);
  expect(all.filter((route) => addressesOf(route) === undefined)).toEqual([]);
  let answered = 0;
  for (const address of all.flatMap((route) => addressesOf(route)!)) {
    const response = await fetch(`${portal.url}${address}`, { redirect: 'manual' });
    const text = await response.text();
    const headers = JSON.stringify([...response.headers]);
    expect([address, leaks(text), leaks(headers)]).toEqual([address, [], []]);
    if (response.status === 200) answered += 1;
    expect([address, response.status < 500]).toEqual([address, true]);
  }
  expect(answered).toBeGreaterThan(300);
});

it('have what is public, so that something was looked through', async () => {
  for (const format of FORMATS) {
    const text = await (await fetch(`${portal.url}/feeds/events.${format}?lang=en`)).text();
    expect(text).toContain('Another public event');
  }
});

it('have nothing private over GraphQL, in any field that the public can ask for', async () => {
  const { schema } = portal.app.get(GraphQLSchemaHost);
  const query = schema.getQueryType()!;
  const asked: string[] = [];
  for (const field of Object.values(query.getFields())) {
    if (field.args.some(isRequiredArgument)) continue;
    const type = getNamedType(field.type) as GraphQLObjectType;
    const page = field.args.some(({ name }) => name === 'first') ? '(first: 20)' : '';
    const document = `{ ${field.name}${page} ${selectionOf(schema, type, 2)} }`;
    const { data, errors } = await portal.anyone.ask(document);
    if (data) asked.push(field.name);
    expect([field.name, leaks(JSON.stringify({ data, errors }))]).toEqual([field.name, []]);
  }
  expect(asked).toEqual(expect.arrayContaining(['association', 'events', 'universities', 'jointPrograms']));
  const node = `query($id: ID!) { node(id: $id) { __typename id ... on Event { title { text } joinUrl hosts { role } registration { delegates(first: 10) { nodes { name { text } } } } }
    ... on Person { name { text } contactPoints { value } } ... on EventRegistration { delegates(first: 10) { nodes { name { text } } } } } }`;
  for (const id of ids) {
    const { data } = await portal.anyone.ask(node, { id });
    expect([id, leaks(JSON.stringify(data ?? null))]).toEqual([id, []]);
  }
});

// Each secret is where it is said to be: its owner finds it.
it('hide what is there', async () => {
  const titles = await portal.operator.get('{ events(first: 100) { nodes { title { text } joinUrl } } }');
  const told = JSON.stringify(titles);
  for (const name of [
    'draftTitle',
    'submittedTitle',
    'membersTitle',
    'secretariatsTitle',
    'unpublishedTitle',
  ] as const) {
    expect([name, told.includes(SECRETS[name])]).toEqual([name, true]);
  }
  const people = JSON.stringify(
    await portal.operator.get('{ people(first: 100) { nodes { name { text } contactPoints { value } } } }'),
  );
  for (const name of ['nameOfAPerson', 'nameOfADelegate', 'contactOfAPerson'] as const) {
    expect([name, people.includes(SECRETS[name])]).toEqual([name, true]);
  }
  expect(told).toContain(SECRETS.joinLink);
});
