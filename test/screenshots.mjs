// Pictures of every public page and of every layout of the embed, in three languages, light and dark, wide and narrow and
// on paper: into screenshots/. Starts the portal that was built, on a database of its own.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const OUT = 'screenshots';
const folder = mkdtempSync(join(tmpdir(), 'asrtu-screenshots-'));
const token = randomBytes(24).toString('hex');
const say = (text) => process.stdout.write(`${text}\n`);

const port = await new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = server.address();
    server.close(() => resolve(String(free)));
  });
});

const portal = spawn(process.execPath, ['dist/main.js'], {
  env: {
    ...process.env,
    DATABASE_URL: '',
    DATA_DIR: folder,
    PORT: port,
    LOG_FORMAT: 'json',
    PORTAL_OPERATOR_TOKEN: token,
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});

async function address() {
  let text = '';
  for await (const chunk of portal.stdout) {
    text += chunk;
    const [found] = /http:\/\/127\.0\.0\.1:\d+(?=\/graphql)/.exec(text) ?? [];
    if (found && text.includes('The portal answers')) return found;
  }
  throw new Error(`The portal did not start:\n${text}`);
}

const TITLES = [
  ['SUMMIT', 'Summit of rectors', 'Саммит ректоров', '校长峰会'],
  ['SCHOOL', 'Summer school on clean energy', 'Летняя школа по чистой энергетике', '清洁能源暑期学校'],
  [
    'WORKING_MEETING',
    'Working meeting of liaison officers',
    'Рабочее совещание координаторов',
    '联络员工作例会',
  ],
  ['COMPETITION', 'Robotics competition', 'Конкурс по робототехнике', '机器人竞赛'],
];

/** There is hardly anything to come in what the portal ships with. */
async function addEvents(url) {
  const ask = async (query, variables) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const { hit, bmstu } = await ask(
    '{ hit: university(slug: "hit") { id } bmstu: university(slug: "bmstu") { id } }',
  );
  const first = new Date(Date.now() + 3 * 86_400_000);
  for (const [index, [kind, en, ru, zh]] of TITLES.entries()) {
    const day = new Date(first.getTime() + index * 4 * 86_400_000).toISOString().slice(0, 10);
    const { createEvent } = await ask(
      'mutation($input: CreateEventInput!) { createEvent(input: $input) { event { id } } }',
      {
        input: {
          slug: `shown-${index}`,
          kind,
          title: { en, ru, zh },
          format: index % 2 ? 'HYBRID' : 'ON_SITE',
          hosts: [
            { universityId: hit.id, role: 'HOST' },
            { universityId: bmstu.id, role: 'CO_HOST' },
          ],
          venues: [{ city: { en: 'Harbin', ru: 'Харбин', zh: '哈尔滨' } }],
          time: { startsAt: `${day}T09:00`, endsAt: `${day}T17:30`, timeZone: 'Asia/Shanghai' },
        },
      },
    );
    const advance =
      'mutation($input: AdvanceEventInput!) { advanceEvent(input: $input) { event { version } } }';
    const { id } = createEvent.event;
    await ask(advance, { input: { id, expectedVersion: 1, to: 'PUBLISHED' } });
    if (index === 2) await ask(advance, { input: { id, expectedVersion: 2, to: 'CANCELLED' } });
  }
  return first.toISOString().slice(0, 7);
}

let browser;
try {
  const url = await address();
  const month = await addEvents(url);
  mkdirSync(OUT, { recursive: true });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const pages = {
    association: '',
    members: '/members',
    member: '/members/hit',
    events: '/events',
    'events-past': '/events?past=true',
    'events-month': `/events/month/${month}`,
    event: '/events/shown-1',
    'event-past': '/events/summit-2022-xian',
    programs: '/programs',
    program: '/programs/hit-bmstu-ecological-engineering',
    builder: '/embed?past=true',
    'not-found': '/nothing',
  };
  const looks = {
    wide: { viewport: { width: 1200, height: 900 } },
    dark: { viewport: { width: 1200, height: 900 }, colorScheme: 'dark' },
    narrow: { viewport: { width: 360, height: 740 } },
    print: { viewport: { width: 800, height: 1100 } },
  };
  const shots = [];
  for (const lang of ['en', 'ru', 'zh']) {
    for (const [name, path] of Object.entries(pages)) {
      for (const look of Object.keys(looks)) shots.push([`${name}-${lang}-${look}`, `/${lang}${path}`, look]);
    }
    for (const layout of ['list', 'cards', 'month', 'compact']) {
      for (const look of ['wide', 'dark', 'narrow']) {
        shots.push([`embed-${layout}-${lang}-${look}`, `/embed/events?lang=${lang}&layout=${layout}`, look]);
      }
    }
  }
  for (const [index, [name, path, look]] of shots.entries()) {
    const context = await browser.newContext(looks[look]);
    const page = await context.newPage();
    if (look === 'print') await page.emulateMedia({ media: 'print' });
    await page.goto(`${url}${path}`, { waitUntil: 'networkidle' });
    await page.screenshot({ path: join(OUT, `${name}.png`), fullPage: true });
    await context.close();
    if ((index + 1) % 20 === 0 || index + 1 === shots.length) say(`${index + 1} of ${shots.length}`);
  }
} finally {
  await browser?.close();
  const ended = new Promise((resolve) => portal.once('exit', resolve));
  portal.kill();
  await ended;
  rmSync(folder, { recursive: true, force: true });
}
