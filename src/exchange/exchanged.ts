import type { ProgramBasis } from '../approvals/basis.entity.js';
import { Lang } from '../platform/graphql/text.js';
import type { ProgramContent, ProgramPartyTerms, ProgramTexts } from '../programs/program-content.js';
import type { JointProgram, ProgramVersion } from '../programs/program.entity.js';

/** A party with what the register says of it. */
export interface ExchangedParty {
  terms: ProgramPartyTerms;
  name: ProgramTexts;
  abbreviation: string | null;
  website: string | null;
  ror: string | null;
  approvedAt: Date | null;
}

/** What a program is written from, in every format. */
export interface ExchangedProgram {
  program: JointProgram;
  version: ProgramVersion;
  content: ProgramContent;
  parties: ExchangedParty[];
  bases: ProgramBasis[];
  /** Where this format of this program is found. */
  url: string;
}

/** The tag of RFC 5646 for each language of the portal. */
export const TAGS: Record<Lang, string> = { [Lang.EN]: 'en', [Lang.RU]: 'ru', [Lang.ZH]: 'zh-Hans' };

/** The languages that a text has, as the caller writes one. */
export function inTags<T>({ en, ru, zh }: ProgramTexts, write: (tag: string, text: string) => T): T[] {
  const texts: [Lang, string | null | undefined][] = [
    [Lang.EN, en],
    [Lang.RU, ru],
    [Lang.ZH, zh],
  ];
  return texts.flatMap(([lang, text]) => (text ? [write(TAGS[lang], text)] : []));
}

/** Years as a duration of ISO 8601: 4.5 is P4Y6M. */
export function duration(years: number): string {
  const months = Math.round((years % 1) * 12);
  return `P${Math.floor(years) > 0 ? `${Math.floor(years)}Y` : ''}${months > 0 ? `${months}M` : ''}`;
}

/** Only what is known: fields that are null, undefined or empty lists are left out. */
export function known<T extends Record<string, unknown>>(fields: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<T>;
}
