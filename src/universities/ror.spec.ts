import { parseRor } from './ror.js';

it.each([
  'https://ror.org/01yqg2h08',
  'http://ror.org/01yqg2h08',
  'ror.org/01yqg2h08',
  '01yqg2h08',
  ' 01YQG2H08 ',
])('takes %p', (text) => {
  expect(parseRor(text)).toBe('https://ror.org/01yqg2h08');
});

it('refuses every other checksum', () => {
  const right = Array.from(
    { length: 100 },
    (_, number) => `01yqg2h${String(number).padStart(2, '0')}`,
  ).filter(parseRor);
  expect(right).toEqual(['01yqg2h08']);
});

it('notices every exchange of two neighbours', () => {
  const digits = '01yqg2h';
  for (let index = 1; index < digits.length - 1; index++) {
    const swapped = [...digits];
    [swapped[index], swapped[index + 1]] = [swapped[index + 1], swapped[index]];
    expect(parseRor(`${swapped.join('')}08`)).toBeUndefined();
  }
});

it.each([
  '',
  '01yqg2h0',
  '11yqg2h08',
  '01yqg2l08',
  'https://example.org/01yqg2h08',
  'https://ror.org/01yqg2h08/x',
])('refuses %p', (text) => {
  expect(parseRor(text)).toBeUndefined();
});
