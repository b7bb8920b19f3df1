import fc from 'fast-check';
import { firstDay, hasDay, isDay, isPartialDate, lastDay } from './dates.js';

describe('partial dates', () => {
  it.each(['2011', '2011-03', '2011-03-06', '2020-02-29', '2000-02-29', '0001'])('takes %s', (date) => {
    expect(isPartialDate(date)).toBe(true);
  });

  it.each([
    '2020-02-30',
    '2021-02-29',
    '1900-02-29',
    '2020-13',
    '2020-00',
    '2020-01-00',
    '2020-1',
    '20',
    '0000',
    '2020-01-01T00:00',
    ' 2020',
    '2020\n',
    '２０２０',
    '',
    2020,
    null,
    undefined,
  ])('refuses %p', (date) => {
    expect(isPartialDate(date)).toBe(false);
  });

  it('tells a day from a month and a year', () => {
    expect(['2011', '2011-03', '2011-03-06'].map(isDay)).toEqual([false, false, true]);
  });

  it('stands for all the days that it may mean', () => {
    expect(
      ['2011', '2011-03', '2012-02', '2011-03-06'].map((date) => [firstDay(date), lastDay(date)]),
    ).toEqual([
      ['2011-01-01', '2011-12-31'],
      ['2011-03-01', '2011-03-31'],
      ['2012-02-01', '2012-02-29'],
      ['2011-03-06', '2011-03-06'],
    ]);
  });

  it('agrees with the calendar of Date on every day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const end = new Date(Date.UTC(2000, date.getUTCMonth() + 1, 0));
          end.setUTCFullYear(date.getUTCFullYear(), date.getUTCMonth() + 1, 0);
          expect(isDay(day)).toBe(true);
          expect(firstDay(day.slice(0, 7))).toBe(`${day.slice(0, 7)}-01`);
          expect(lastDay(day.slice(0, 7))).toBe(end.toISOString().slice(0, 10));
        },
      ),
    );
  });
});

describe('ranges of PostgreSQL', () => {
  it('have their first day and not their end', () => {
    expect(
      ['2011-03-05', '2011-03-06', '2011-03-07', '2011-03-08'].map((day) =>
        hasDay('[2011-03-06,2011-03-08)', day),
      ),
    ).toEqual([false, true, true, false]);
  });

  it('may be empty or without limit', () => {
    expect(hasDay('empty', '2011-03-06')).toBe(false);
    expect(hasDay('[-infinity,2011-03-06)', '0001-01-01')).toBe(true);
    expect(hasDay('[2011-03-06,infinity)', '9999-12-31')).toBe(true);
    expect(hasDay('[-infinity,infinity)', '2011-03-06')).toBe(true);
  });
});
