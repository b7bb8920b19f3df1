import { Field, ObjectType } from '@nestjs/graphql';
import { EQF, ProgramLevel } from '../programs/program-content.js';
import { REGION_CODES } from './regions.js';

/** As it is made up by the ministry's own register of joint education (crs.jsj.edu.cn). */
const PATTERN =
  /^(?<authority>[A-Z]{3})(?<region>\d{2})(?<country>[A-Z]{2})(?<level>\d)(?<degree>[A-Z])(?<year>\d{4})(?<running>\d{4})(?<renewal>[A-Z])$/;

@ObjectType({ description: 'The eight parts of an approval number (批准书编号) of the Chinese ministry.' })
export class ApprovalNumber {
  @Field({ description: '1: the authority, in 3 letters; MOE is the ministry, PDE a province.' })
  authority: string;

  @Field({ description: '2: the administrative region of China, in 2 digits; 23 is Heilongjiang.' })
  region: string;

  @Field({ description: '3: the country or region of the foreign party, in 2 letters.' })
  country: string;

  @Field({ description: '4: the level of education, 1 digit: 1 graduate, 2 bachelor, 3 college.' })
  level: string;

  @Field({ description: '5: 1 letter: A leads to a degree, B does not.' })
  degree: string;

  @Field({ description: '6: the year of approval, in 4 digits.' })
  year: string;

  @Field({ description: '7: the running number in the country, in 4 digits.' })
  running: string;

  @Field({ description: '8: 1 letter: N is new, O approved again.' })
  renewal: string;
}

/** What is on record of the program that an approval number is about. Empty lists are not known. */
export interface NumberedProgram {
  /** Of the parties that are not Chinese. */
  countries: readonly string[];
  /** In which the Chinese parties sit. */
  regions: readonly string[];
  levels: readonly ProgramLevel[];
  /** Of the batch, of its announcement and of the approval. */
  years: readonly number[];
}

export interface NumberMismatch {
  part: keyof ApprovalNumber;
  expected: string[];
  found: string;
}

/** Undefined for a text that is no approval number. */
export function partsOf(number: string): ApprovalNumber | undefined {
  const groups = PATTERN.exec(number)?.groups;
  return groups && ({ ...groups } as unknown as ApprovalNumber);
}

function levelDigit(level: ProgramLevel): string {
  if (level === ProgramLevel.COLLEGE) return '3';
  return level === ProgramLevel.BACHELOR || level === ProgramLevel.SPECIALIST ? '2' : '1';
}

/** The parts that do not fit what is on record. Either may be wrong, so that it is said and nothing else. */
export function mismatches(
  number: ApprovalNumber,
  { countries, regions, levels, years }: NumberedProgram,
): NumberMismatch[] {
  const expectations: [part: keyof ApprovalNumber, expected: readonly string[]][] = [
    // At bachelor level and above the ministry decides, below it the province.
    ['authority', levels.map((level) => (EQF[level] >= EQF[ProgramLevel.BACHELOR] ? 'MOE' : 'PDE'))],
    ['region', regions.length > 0 || REGION_CODES.includes(number.region) ? regions : REGION_CODES],
    ['country', countries],
    ['level', levels.map(levelDigit)],
    ['degree', ['A', 'B']],
    ['year', years.map(String)],
    ['renewal', ['N', 'O']],
  ];
  return expectations.flatMap(([part, given]) => {
    const expected = [...new Set(given)];
    const found = number[part];
    return expected.length > 0 && !expected.includes(found) ? [{ part, expected, found }] : [];
  });
}
