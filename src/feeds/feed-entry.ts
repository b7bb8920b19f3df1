import type { Event, KnownHost, EventVenue } from '../events/event.entity.js';
import { EventState, HostRole } from '../events/event.entity.js';
import { Side } from '../platform/auth/scope.js';
import { Lang, type LocalizedText } from '../platform/graphql/text.js';

/** The tag of RFC 5646 for each language of the portal. */
export const TAGS = { [Lang.EN]: 'en', [Lang.RU]: 'ru', [Lang.ZH]: 'zh' } as const satisfies Record<
  Lang,
  string
>;

/** Where a page of the portal is. */
export function pathOf(lang: Lang, ...parts: string[]): string {
  return ['', TAGS[lang], ...parts].join('/');
}

/** An event as a feed tells of it, in one language. */
export interface FeedEntry {
  event: Event;
  /** It was shown and is not any more: of what it said nothing is told again. */
  isWithdrawn: boolean;
  title: LocalizedText;
  summary: LocalizedText | null;
  description: LocalizedText | null;
  hosts: { host: KnownHost; name: LocalizedText; slug: string | null }[];
  /** Places, with the language of the name where it is one. */
  venues: { venue: EventVenue; name: string; lang: Lang | null }[];
  /** An official address. */
  email: string | null;
  url: string;
  /** It alone, as a calendar. */
  calendarUrl: string;
  image: { url: string; mediaType: string; alt: string } | null;
}

/** That an event was shown and is not any more, and since when. */
export interface Withdrawal {
  id: string;
  at: Date;
}

/** What is said of a whole feed. */
export interface FeedHead {
  /** Of a feed of one person's own; null for public ones, which are known by their addresses. */
  id: string | null;
  title: string;
  /** Where this feed is, the next page of it, and the pages that it speaks of. */
  self: string;
  next: string | null;
  page: string;
  /** The same feed in other languages. */
  others: { lang: Lang; url: string }[];
  lang: Lang;
  /** The last change of anything in it; null while it is empty. */
  updatedAt: Date | null;
}

export const WORDS: Record<
  Lang,
  Record<'association' | 'events' | 'cancelled' | 'postponed' | 'withdrawn' | Side, string>
> = {
  [Lang.EN]: {
    association: 'Association of Sino-Russian Technical Universities',
    events: 'Events',
    cancelled: 'Cancelled',
    postponed: 'Postponed',
    withdrawn: 'Withdrawn',
    [Side.CN]: 'Chinese side',
    [Side.RU]: 'Russian side',
  },
  [Lang.RU]: {
    association: 'Ассоциация технических университетов России и Китая',
    events: 'Мероприятия',
    cancelled: 'Отменено',
    postponed: 'Отложено',
    withdrawn: 'Снято с публикации',
    [Side.CN]: 'Китайская сторона',
    [Side.RU]: 'Российская сторона',
  },
  [Lang.ZH]: {
    association: '中俄工科大学联盟',
    events: '活动',
    cancelled: '已取消',
    postponed: '已延期',
    withdrawn: '已撤回',
    [Side.CN]: '中方',
    [Side.RU]: '俄方',
  },
};

/** The title, with what one must know before anything else. */
export function headline({ event: { state }, title, isWithdrawn }: FeedEntry, lang: Lang): string {
  if (isWithdrawn) return WORDS[lang].withdrawn;
  if (state === EventState.CANCELLED) return `${WORDS[lang].cancelled}: ${title.text}`;
  if (state === EventState.POSTPONED) return `${WORDS[lang].postponed}: ${title.text}`;
  return title.text;
}

/** Whoever stands behind it: its first host, or the association. */
export function organizer({ hosts, isWithdrawn }: FeedEntry, lang: Lang): string {
  const first = hosts.find(({ host }) => host.role === HostRole.HOST) ?? hosts[0];
  return !isWithdrawn && first ? first.name.text : WORDS[lang].association;
}

/** Where it takes place, in a line. */
export function place({ venues, isWithdrawn }: FeedEntry): string {
  return isWithdrawn ? '' : venues.map(({ name }) => name).join('; ');
}

/** Whether a calendar can show it: it has times, or its days are known. */
export function isOnCalendar({ event: { startsAt, startsOn, endsOn } }: FeedEntry): boolean {
  return startsAt !== null || (startsOn?.length === 10 && (endsOn === null || endsOn.length === 10));
}

/** When it takes place, as one reads it: local times with the zone, or days as far as they are known. */
export function when({ startsLocal, endsLocal, timeZone, startsOn, endsOn }: Event): string {
  if (startsLocal && endsLocal) {
    const [start, end] = [startsLocal, endsLocal].map((local) => local.slice(0, 16).replace('T', ' '));
    const short = start.slice(0, 10) === end.slice(0, 10) ? end.slice(11) : end;
    return `${start} – ${short} (${timeZone})`;
  }
  return startsOn ? (endsOn && endsOn !== startsOn ? `${startsOn} – ${endsOn}` : startsOn) : '';
}
