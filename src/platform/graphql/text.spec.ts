import { Lang, localized } from './text.js';

it('gives the language asked for', () => {
  expect(localized({ EN: 'a', RU: 'б', ZH: '中' }, Lang.ZH)).toEqual({
    text: '中',
    lang: 'ZH',
    isFallback: false,
  });
});

it.each([
  [Lang.ZH, { EN: 'a', RU: 'б' }, 'a'],
  [Lang.ZH, { EN: null, RU: 'б' }, 'б'],
  [Lang.RU, { EN: 'a', ZH: '中' }, 'a'],
  [Lang.RU, { EN: '', ZH: '中' }, '中'],
  [Lang.EN, { RU: 'б', ZH: '中' }, 'б'],
])('falls back for %s in the declared order and says so', (lang, texts, text) => {
  expect(localized(texts, lang)).toMatchObject({ text, isFallback: true });
});

it('is null, never empty, when there is no text', () => {
  expect(localized({ EN: '', RU: null }, Lang.EN)).toBeNull();
});
