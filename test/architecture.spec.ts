import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { breaches, type Files } from './support/architecture.js';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

function sources(): Files {
  return Object.fromEntries(
    globSync('**/*.{ts,tsx}', { cwd: SRC }).map((path) => [
      path.replaceAll('\\', '/'),
      readFileSync(SRC + path, 'utf8'),
    ]),
  );
}

it('keeps the rules of the house', () => {
  const files = sources();
  expect(Object.keys(files).length).toBeGreaterThan(50);
  expect(breaches(files)).toEqual([]);
});

// Each rule is broken once, to see that it would be noticed.
it.each<[string, (files: Files) => void, string]>([
  [
    'an import to the right',
    (files) =>
      (files['universities/university.resolver.ts'] +=
        "\nimport { MembershipLoader } from '../membership/membership.loader.js';"),
    'universities/university.resolver.ts imports membership/membership.loader.ts',
  ],
  [
    'an import of a type to the right',
    (files) =>
      (files['platform/clock.ts'] +=
        "\nimport type { University } from '../universities/university.entity.js';"),
    'platform/clock.ts imports universities/university.entity.ts',
  ],
  [
    'an import of the composition root',
    (files) => (files['platform/clock.ts'] += "\nexport { ENTITIES } from '../entities.js';"),
    'platform/clock.ts imports entities.ts',
  ],
  [
    'an import at run time to the right',
    (files) => (files['platform/clock.ts'] += "\nvoid import('../web/page.js');"),
    'platform/clock.ts imports web/page.ts',
  ],
  ['a folder that is no room', (files) => (files['helpers/all.ts'] = ''), '"helpers" is not a room'],
  [
    'a cycle',
    (files) => (files['universities/university.entity.ts'] += "\nimport './university.loader.js';"),
    'cycle: universities/university.',
  ],
  [
    'a root field without an access decorator',
    (files) => (files['universities/x.resolver.ts'] = 'class X { @Query(() => Int) open() {} }'),
    'open has 0 access decorators',
  ],
  [
    'a root field with two',
    (files) =>
      (files['universities/x.resolver.ts'] =
        'class X { @AnyoneMay() @OperatorMay() @Mutation(() => Int) both() {} }'),
    'both has 2 access decorators',
  ],
  [
    'a route without one',
    (files) => (files['web/x.controller.ts'] = "class X { @Get('x') open() {} }"),
    'open has 0 access decorators',
  ],
  [
    'an entity that is not listed',
    (files) => (files['web/page.entity.ts'] = '@Entity() export class WebPage {}'),
    'the entity WebPage is missing in entities.ts',
  ],
  [
    'settings read elsewhere',
    (files) => (files['web/x.ts'] = 'const port = process.env.PORT;'),
    'web/x.ts has',
  ],
  ['the time from elsewhere', (files) => (files['web/x.ts'] = 'const now = new Date();'), 'web/x.ts has'],
  ['a console', (files) => (files['web/x.ts'] = "console.log('x');"), 'web/x.ts has'],
  ['a barrel', (files) => (files['web/index.ts'] = ''), 'no barrels'],
  ['a room with floors', (files) => (files['web/dto/x.ts'] = ''), 'a room is flat'],
  [
    'a room that is too full',
    (files) => Array.from({ length: 16 }, (_, n) => (files[`web/x${n}.ts`] = '')),
    'files: it is two features',
  ],
  [
    'a service that is too long',
    (files) => (files['web/x.service.ts'] = '\n'.repeat(301)),
    'more than 300 lines',
  ],
])('notices %s', (_what, breakIt, expected) => {
  const files = sources();
  breakIt(files);
  expect(breaches(files)).toContainEqual(expect.stringContaining(expected));
});
