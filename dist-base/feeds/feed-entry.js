import { EventState, HostRole } from '../events/event.entity.js';
import { Side } from '../platform/auth/scope.js';
import { Lang } from '../platform/graphql/text.js';
/** The tag of RFC 5646 for each language of the portal. */
export const TAGS = { [Lang.EN]: 'en', [Lang.RU]: 'ru', [Lang.ZH]: 'zh' };
/** Where a page of the portal is. */
export function pathOf(lang, ...parts) {
    return ['', TAGS[lang], ...parts].join('/');
}
export const WORDS = {
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
export function headline({ event: { state }, title, isWithdrawn }, lang) {
    if (isWithdrawn)
        return WORDS[lang].withdrawn;
    if (state === EventState.CANCELLED)
        return `${WORDS[lang].cancelled}: ${title.text}`;
    if (state === EventState.POSTPONED)
        return `${WORDS[lang].postponed}: ${title.text}`;
    return title.text;
}
/** Whoever stands behind it: its first host, or the association. */
export function organizer({ hosts, isWithdrawn }, lang) {
    const first = hosts.find(({ host }) => host.role === HostRole.HOST) ?? hosts[0];
    return !isWithdrawn && first ? first.name.text : WORDS[lang].association;
}
/** Where it takes place, in a line. */
export function place({ venues, isWithdrawn }) {
    return isWithdrawn ? '' : venues.map(({ name }) => name).join('; ');
}
/** Whether a calendar can show it: it has times, or its days are known. */
export function isOnCalendar({ event: { startsAt, startsOn, endsOn } }) {
    return startsAt !== null || (startsOn?.length === 10 && (endsOn === null || endsOn.length === 10));
}
/** When it takes place, as one reads it: local times with the zone, or days as far as they are known. */
export function when({ startsLocal, endsLocal, timeZone, startsOn, endsOn }) {
    if (startsLocal && endsLocal) {
        const [start, end] = [startsLocal, endsLocal].map((local) => local.slice(0, 16).replace('T', ' '));
        const short = start.slice(0, 10) === end.slice(0, 10) ? end.slice(11) : end;
        return `${start} – ${short} (${timeZone})`;
    }
    return startsOn ? (endsOn && endsOn !== startsOn ? `${startsOn} – ${endsOn}` : startsOn) : '';
}
//# sourceMappingURL=feed-entry.js.map