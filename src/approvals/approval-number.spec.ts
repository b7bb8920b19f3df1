import { ProgramLevel } from '../programs/program-content.js';
import { mismatches, partsOf } from './approval-number.js';
import { REGION_CODES, regionOfCity } from './regions.js';

// Made up for this test; no program has it.
const NUMBER = 'MOE23RU2A20219999N';

const FITTING = { countries: ['RU'], regions: ['23'], levels: [ProgramLevel.BACHELOR], years: [2020, 2021] };

describe('an approval number', () => {
  it('has eight parts', () => {
    expect(partsOf(NUMBER)).toEqual({
      authority: 'MOE',
      region: '23',
      country: 'RU',
      level: '2',
      degree: 'A',
      year: '2021',
      running: '9999',
      renewal: 'N',
    });
  });

  it.each([
    '',
    'MOE23RU2A2021999N',
    'MOE23RU2A202199990N',
    'moe23ru2a20219999n',
    ` ${NUMBER}`,
    `${NUMBER}\n`,
    'МOE23RU2A20219999N',
    'MOE２３RU2A20219999N',
  ])('is not %j', (text) => {
    expect(partsOf(text)).toBeUndefined();
  });

  it('fits its program, or says which part does not', () => {
    const number = partsOf(NUMBER)!;
    expect(mismatches(number, FITTING)).toEqual([]);
    // What is not known is not compared.
    expect(mismatches(number, { countries: [], regions: [], levels: [], years: [] })).toEqual([]);
    for (const [more, expected] of [
      [{ countries: ['BY', 'US'] }, { part: 'country', expected: ['BY', 'US'], found: 'RU' }],
      [{ regions: ['11'] }, { part: 'region', expected: ['11'], found: '23' }],
      [{ levels: [ProgramLevel.MASTER] }, { part: 'level', expected: ['1'], found: '2' }],
      [{ years: [2019] }, { part: 'year', expected: ['2019'], found: '2021' }],
    ] as const) {
      expect(mismatches(number, { ...FITTING, ...more })).toEqual([expected]);
    }
    expect(mismatches(number, { ...FITTING, levels: [ProgramLevel.COLLEGE] })).toEqual([
      { part: 'authority', expected: ['PDE'], found: 'MOE' },
      { part: 'level', expected: ['3'], found: '2' },
    ]);
    expect(mismatches({ ...number, degree: 'X', renewal: 'Z' }, FITTING)).toEqual([
      { part: 'degree', expected: ['A', 'B'], found: 'X' },
      { part: 'renewal', expected: ['N', 'O'], found: 'Z' },
    ]);
    const nowhere = { ...number, region: '99' };
    expect(mismatches(nowhere, { ...FITTING, regions: [] })).toEqual([
      { part: 'region', expected: REGION_CODES, found: '99' },
    ]);
  });
});

it('cities lie in their regions', () => {
  expect(
    ['哈尔滨', '哈尔滨市', '北京', '青岛', '西安', '重庆', '香港', '澳门'].map((city) => regionOfCity(city)),
  ).toEqual(['23', '23', '11', '37', '61', '50', '81', '82']);
  expect(regionOfCity('莫斯科')).toBeUndefined();
  expect(REGION_CODES).toHaveLength(34);
});
