import { Lang, localizedOf } from '../platform/graphql/text.js';
import { Cause } from './delegate.entity.js';
const SAYS = {
    [Cause.CONFIRMED]: {
        [Lang.EN]: 'Your place is confirmed',
        [Lang.RU]: 'Ваше участие подтверждено',
        [Lang.ZH]: '您的参会名额已确认',
    },
    [Cause.WAITING]: {
        [Lang.EN]: 'You are on the waiting list',
        [Lang.RU]: 'Вы в списке ожидания',
        [Lang.ZH]: '您已进入候补名单',
    },
    [Cause.WITHDRAWN]: {
        [Lang.EN]: 'Your registration was withdrawn',
        [Lang.RU]: 'Ваша регистрация отозвана',
        [Lang.ZH]: '您的报名已撤销',
    },
    [Cause.MOVED]: {
        [Lang.EN]: 'The event was changed',
        [Lang.RU]: 'Мероприятие изменено',
        [Lang.ZH]: '活动安排有变更',
    },
    [Cause.POSTPONED]: {
        [Lang.EN]: 'The event is postponed',
        [Lang.RU]: 'Мероприятие отложено',
        [Lang.ZH]: '活动延期',
    },
    [Cause.CANCELLED]: {
        [Lang.EN]: 'The event does not take place',
        [Lang.RU]: 'Мероприятие не состоится',
        [Lang.ZH]: '活动取消',
    },
};
const WORDS = {
    [Lang.EN]: {
        when: 'When',
        where: 'Where',
        there: 'there',
        unknown: 'not known yet',
        foot: 'The liaison officer of your university has named you in the ASRTU member portal',
    },
    [Lang.RU]: {
        when: 'Когда',
        where: 'Где',
        there: 'там',
        unknown: 'пока неизвестно',
        foot: 'Вас назвал координатор вашего университета на портале членов АТУРК',
    },
    [Lang.ZH]: {
        when: '时间',
        where: '地点',
        there: '当地时间',
        unknown: '待定',
        foot: '您所在大学的联络员在阿斯图成员门户为您报名',
    },
};
const LOCALES = { [Lang.EN]: 'en-GB', [Lang.RU]: 'ru', [Lang.ZH]: 'zh-CN' };
/** In the zone of the reader, and beside it in that of the event where the clocks there show something else. */
function timeOf({ startsAt, endsAt, startsOn, endsOn, timeZone }, lang, zone) {
    if (!startsAt || !endsAt || !timeZone) {
        return startsOn ? [startsOn, ...(endsOn ? [endsOn] : [])].join(' – ') : WORDS[lang].unknown;
    }
    const shown = (at, where) => new Intl.DateTimeFormat(LOCALES[lang], { dateStyle: 'full', timeStyle: 'short', timeZone: where }).format(at);
    const range = (where) => `${shown(startsAt, where)} – ${shown(endsAt, where)} (${where})`;
    const own = range(zone);
    const there = `${shown(startsAt, timeZone)} – ${shown(endsAt, timeZone)}`;
    return own.startsWith(there) ? own : `${own}; ${WORDS[lang].there}: ${there} (${timeZone})`;
}
/** What a delegate is told, in its language and zone. */
export function noticeMail(cause, event, venues, { lang, timeZone }, host) {
    const title = localizedOf(event, 'title', lang).text;
    const { when, where, foot } = WORDS[lang];
    const places = venues.map((venue) => [localizedOf(venue, 'name', lang)?.text, localizedOf(venue, 'city', lang)?.text, venue.address]
        .filter(Boolean)
        .join(', '));
    const isOff = cause === Cause.CANCELLED || cause === Cause.POSTPONED;
    const facts = isOff
        ? []
        : [
            `${when}: ${timeOf(event, lang, timeZone)}`,
            ...[...places, ...(event.onlineUrl ? [event.onlineUrl] : [])].map((place) => `${where}: ${place}`),
        ];
    const says = SAYS[cause][lang];
    return {
        subject: `${says}: ${title}`,
        text: [`${says}.`, '', title, ...facts, '', `${foot} (${host}).`, ''].join('\n'),
    };
}
//# sourceMappingURL=notice.mail.js.map