import { Lang } from '../platform/graphql/text.js';
import { writtenDate } from './certificate-words.js';

it('writes out a date as far as it is known', () => {
  const written = Object.fromEntries(
    Object.values(Lang).map((lang) => [
      lang,
      ['2023-12-05', '2016-03', '2011'].map((date) => writtenDate(lang, date)),
    ]),
  );
  expect(written).toEqual({
    EN: ['5 December 2023', 'March 2016', '2011'],
    RU: ['5 декабря 2023 года', 'марта 2016 года', '2011 года'],
    ZH: ['2023年12月5日', '2016年3月', '2011年'],
  });
});
