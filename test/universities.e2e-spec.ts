import { startApp, type TestApp } from './support/app.js';

let portal: TestApp;
beforeAll(async () => {
  portal = await startApp();
});
afterAll(() => portal.close());

it('answers', async () => {
  const data = await portal.anyone.get('{ university(slug: "hit") { slug name(lang: ZH) { text } } }');
  expect(data).toEqual({ university: { slug: 'hit', name: { text: '哈尔滨工业大学' } } });
});
