import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startApp, type TestApp } from './support/app.js';
import { faults, hasChromium, launch } from './support/browser.js';
import { addEvent } from './support/records.js';

const inBrowser = hasChromium ? describe : describe.skip;

inBrowser('pages in Chromium', () => {
  let portal: TestApp;
  let browser: Browser;

  beforeAll(async () => {
    portal = await startApp();
    portal.config.PUBLIC_URL = portal.url;
    const time = { startsAt: '2099-03-01T09:00', endsAt: '2099-03-03T17:30', timeZone: 'Asia/Shanghai' };
    const id = await addEvent(portal, undefined, {
      slug: 'forum-of-test',
      title: { en: 'Forum of deans', ru: 'Форум деканов', zh: '院长论坛' },
      description: { en: '# Programme\n\n- one\n- two\n\n[more](https://example.org)' },
      kind: 'FORUM',
      format: 'HYBRID',
      venues: [{ city: { en: 'Harbin', ru: 'Харбин', zh: '哈尔滨' } }],
      time,
    });
    await portal.operator.get(
      'mutation($input: AdvanceEventInput!) { advanceEvent(input: $input) { event { id } } }',
      { input: { id, expectedVersion: 1, to: 'PUBLISHED' } },
    );
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  async function open(
    path: string,
    options: BrowserContextOptions = {},
  ): Promise<{ page: Page; complaints: string[]; close: () => Promise<void> }> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (each) => {
      if (!each.url().startsWith(portal.url)) complaints.push(`asks ${each.url()}`);
    });
    await page.goto(`${portal.url}${path}`);
    return { page, complaints, close: () => context.close() };
  }

  const PATHS = [
    '',
    '/members',
    '/members/hit',
    '/events',
    '/events?past=true',
    '/events/forum-of-test',
    '/events/summit-2022-xian',
    '/events/month/2099-03',
    '/programs',
    '/programs/hit-bmstu-ecological-engineering',
    '/embed',
    '/nothing',
  ];

  it.each(PATHS)('%s can be used by everybody, as axe has it', async (path) => {
    for (const [lang, colorScheme] of [
      ['en', 'light'],
      ['ru', 'dark'],
      ['zh', 'light'],
    ] as const) {
      const { page, close } = await open(`/${lang}${path}`, { bypassCSP: true, colorScheme });
      expect([lang, await faults(page)]).toEqual([lang, []]);
      await close();
    }
  });

  it.each(PATHS.filter((path) => path !== '/nothing'))(
    '%s asks nobody else, breaks no rule of its own policy, and fits a telephone',
    async (path) => {
      const { page, complaints, close } = await open(`/zh${path}`, { viewport: { width: 320, height: 640 } });
      expect(complaints).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(wide).toBe(false);
      expect(await page.context().cookies()).toEqual([]);
      await close();
    },
  );

  it('lead by keyboard past the navigation to the content', async () => {
    const { page, close } = await open('/en/members');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(
      'Skip to the content',
    );
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await close();
  });

  it('build the line to paste as one chooses, and show what it shows', async () => {
    const { page, complaints, close } = await open('/en/embed');
    const line = page.getByRole('textbox', { name: 'The line to paste' });
    expect(await line.inputValue()).toMatch(
      /^<script type="module" [^>]*integrity="sha384-[^>]*><\/script><asrtu-events /,
    );
    await page.getByText('Forum of deans').first().waitFor();
    await page.getByRole('combobox', { name: 'Layout' }).selectOption('cards');
    await page.getByRole('combobox', { name: 'Language' }).selectOption('ru');
    await page.getByText('Форум деканов').first().waitFor();
    expect(await line.inputValue()).toMatch(/<asrtu-events lang="ru" layout="cards">/);
    expect(new URL(page.url()).search).toBe('?lang=ru&layout=cards');
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('school');
    await page.getByText('Мероприятий пока нет.').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('build it without JavaScript too', async () => {
    const { page, close } = await open('/ru/embed', { javaScriptEnabled: false });
    await page.getByRole('combobox', { name: 'Оформление' }).selectOption('compact');
    await page.getByRole('button', { name: 'Показать' }).click();
    expect(await page.getByRole('textbox', { name: 'Строка для вставки' }).inputValue()).toContain(
      'layout="compact"',
    );
    const frame = page.frameLocator('iframe');
    expect(await frame.getByRole('link', { name: 'Форум деканов', exact: true }).count()).toBe(1);
    await close();
  });

  it('print what they say, without what one would click on', async () => {
    const { page, close } = await open('/en/events/forum-of-test');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { name: 'Forum of deans' }).isVisible()).toBe(true);
    expect(await page.locator('header nav').first().isVisible()).toBe(false);
    expect(await page.getByText('Add to calendar').isVisible()).toBe(false);
    await close();
  });
});
