import { emailKey } from './email.js';

it('knows an address again in whatever case it is written', () => {
  expect(emailKey('Ivan.Petrov@BMSTU.ru')).toBe('ivan.petrov@bmstu.ru');
  expect(emailKey('o+x@localhost')).toBe('o+x@localhost');
});

it('knows a domain in another script by its name in DNS', () => {
  expect(emailKey('a@пример.рф')).toBe('a@xn--e1afmkfd.xn--p1ai');
  expect(emailKey('a@ｈｉｔ.edu.cn')).toBe('a@hit.edu.cn');
  // A Cyrillic letter makes another domain.
  expect(emailKey('a@hіt.edu.cn')).not.toBe('a@hit.edu.cn');
});

it.each([
  'іvan@bmstu.ru',
  'ｉvan@bmstu.ru',
  'ivan\u0130@bmstu.ru',
  'ivan@',
  '@bmstu.ru',
  'ivan',
  'ivan@bmstu..ru',
  'ivan.@bmstu.ru',
  'i van@bmstu.ru',
  'ivan@bmstu.ru\r\nBcc: all@bmstu.ru',
  'ivan@[127.0.0.1]',
  'ivan@-bmstu.ru',
  'ivan@bmstu.ru/x',
  'ivan@bmstu.ru?x',
  'ivan@bmstu.ru#x',
  'ivan@bmstu.ru\\x',
  'ivan@%62mstu.ru',
  'ivan@bm\tstu.ru',
  'ivan@bmstu.ru:80',
  `${'a'.repeat(65)}@bmstu.ru`,
])('refuses %j', (address) => {
  expect(emailKey(address)).toBeUndefined();
});
