// Words and dates in three languages, the same in the browser and on the server.
import { dayOf, daysOf, knownZone, viewerZone } from './embed-month.js';
export const WORDS = {
    en: {
        locale: 'en-GB',
        events: 'Events',
        allEvents: 'All events',
        loading: 'Loading events…',
        failed: 'The events could not be loaded.',
        retry: 'Try again',
        empty: 'There are no events to show.',
        addToCalendar: 'Add to calendar',
        takePart: 'Online page',
        place: 'Place',
        hosts: 'Hosts',
        cancelled: 'Cancelled',
        postponed: 'Postponed',
        movedOnline: 'Moved online',
        online: 'Online',
        hybrid: 'On site and online',
        planned: 'Was planned for',
        dateOpen: 'Date not stated',
        previousMonth: 'Previous month',
        nextMonth: 'Next month',
        newWindow: 'opens in a new window',
        comma: ', ',
        colon: ': ',
        kinds: {
            SUMMIT: 'Summit',
            RECTORS_FORUM: 'Rectors’ forum',
            WORKING_MEETING: 'Working meeting',
            GATHERING: 'Gathering',
            MEETING: 'Meeting',
            FORUM: 'Forum',
            CONFERENCE: 'Conference',
            SYMPOSIUM: 'Symposium',
            SEMINAR: 'Seminar',
            SCHOOL: 'School',
            COMPETITION: 'Competition',
            STUDENT_EXCHANGE: 'Student exchange',
            EXHIBITION: 'Exhibition',
            CEREMONY: 'Ceremony',
            FOUNDING: 'Founding',
            PROMOTION_MEETING: 'Promotion meeting',
            LAUNCH: 'Launch',
        },
    },
    ru: {
        locale: 'ru',
        events: 'Мероприятия',
        allEvents: 'Все мероприятия',
        loading: 'Мероприятия загружаются…',
        failed: 'Не удалось загрузить мероприятия.',
        retry: 'Повторить',
        empty: 'Мероприятий пока нет.',
        addToCalendar: 'Добавить в календарь',
        takePart: 'Страница онлайн-участия',
        place: 'Место',
        hosts: 'Организаторы',
        cancelled: 'Отменено',
        postponed: 'Отложено',
        movedOnline: 'Перенесено в онлайн',
        online: 'Онлайн',
        hybrid: 'Очно и онлайн',
        planned: 'Планировалось',
        dateOpen: 'Дата не указана',
        previousMonth: 'Предыдущий месяц',
        nextMonth: 'Следующий месяц',
        newWindow: 'откроется в новом окне',
        comma: ', ',
        colon: ': ',
        kinds: {
            SUMMIT: 'Саммит',
            RECTORS_FORUM: 'Форум ректоров',
            WORKING_MEETING: 'Рабочее совещание',
            GATHERING: 'Собрание',
            MEETING: 'Встреча',
            FORUM: 'Форум',
            CONFERENCE: 'Конференция',
            SYMPOSIUM: 'Симпозиум',
            SEMINAR: 'Семинар',
            SCHOOL: 'Школа',
            COMPETITION: 'Конкурс',
            STUDENT_EXCHANGE: 'Студенческий обмен',
            EXHIBITION: 'Выставка',
            CEREMONY: 'Церемония',
            FOUNDING: 'Учреждение',
            PROMOTION_MEETING: 'Рабочая встреча по программе',
            LAUNCH: 'Запуск',
        },
    },
    zh: {
        locale: 'zh-CN',
        events: '活动',
        allEvents: '全部活动',
        loading: '正在加载活动…',
        failed: '活动加载失败。',
        retry: '重试',
        empty: '暂无活动。',
        addToCalendar: '添加到日历',
        takePart: '线上页面',
        place: '地点',
        hosts: '主办方',
        cancelled: '已取消',
        postponed: '已延期',
        movedOnline: '改为线上举行',
        online: '线上',
        hybrid: '线上线下结合',
        planned: '原定于',
        dateOpen: '日期未注明',
        previousMonth: '上个月',
        nextMonth: '下个月',
        newWindow: '在新窗口中打开',
        comma: '，',
        colon: '：',
        kinds: {
            SUMMIT: '年会',
            RECTORS_FORUM: '校长论坛',
            WORKING_MEETING: '工作例会',
            GATHERING: '阿斯图相聚',
            MEETING: '会议',
            FORUM: '论坛',
            CONFERENCE: '学术会议',
            SYMPOSIUM: '研讨会',
            SEMINAR: '研讨班',
            SCHOOL: '夏（冬）令营',
            COMPETITION: '竞赛',
            STUDENT_EXCHANGE: '学生交流',
            EXHIBITION: '展览',
            CEREMONY: '仪式',
            FOUNDING: '成立大会',
            PROMOTION_MEETING: '推进会',
            LAUNCH: '发射',
        },
    },
};
const YEAR = { year: 'numeric' };
const MONTH = { year: 'numeric', month: 'long' };
const DAY = { year: 'numeric', month: 'long', day: 'numeric' };
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
// "2026 г." says no more than 2026; and which space stands where differs between browsers.
const tidy = (text) => text.replaceAll(/\s?г\./g, '').replaceAll(/\s/g, ' ');
function format(lang, shape, at, timeZone = 'UTC') {
    return tidy(new Intl.DateTimeFormat(WORDS[lang].locale, { timeZone, ...shape }).format(new Date(at)));
}
/** A year, a month or a day, as far as it is known. */
function partial(lang, text, more = {}) {
    const shape = { 4: YEAR, 7: MONTH }[text.length] ?? { ...DAY, ...more };
    return format(lang, shape, text);
}
/** What both have in common is said once. */
function range(lang, first, last) {
    if (first.length !== last.length || first.length === 4)
        return `${partial(lang, first)} – ${partial(lang, last)}`;
    if (lang === 'zh') {
        // Its ranges in the data of the browser are digits and slashes.
        const isSameYear = first.slice(0, 4) === last.slice(0, 4);
        const isSameMonth = last.length === 10 && first.slice(0, 7) === last.slice(0, 7);
        const { year: _year, ...rest } = last.length === 10 ? DAY : MONTH;
        const end = isSameMonth ? format(lang, { day: 'numeric' }, last) : format(lang, rest, last);
        return `${partial(lang, first)}至${isSameYear ? end : partial(lang, last)}`;
    }
    const shape = { timeZone: 'UTC', ...(first.length === 10 ? DAY : MONTH) };
    const both = new Intl.DateTimeFormat(WORDS[lang].locale, shape);
    const text = tidy(both.formatRange(new Date(first), new Date(last)));
    return first.slice(0, 7) === last.slice(0, 7) ? text.replace(' – ', '–') : text;
}
/** A zone by its name and its distance from Greenwich at that time. */
function zone(lang, at, timeZone) {
    const names = ['long', 'shortOffset'].map((timeZoneName) => new Intl.DateTimeFormat(WORDS[lang].locale, { timeZone, timeZoneName })
        .formatToParts(new Date(at))
        .find(({ type }) => type === 'timeZoneName').value);
    return [...new Set(names)].join(WORDS[lang].comma).replace(', стандартное время', '');
}
/** When it takes place: times in a zone, or days, months or years as far as they are known. */
export function whenOf({ _event: event }, lang, timeZone) {
    const { starts_at: start, ends_at: end, starts_on: first, ends_on: last } = event;
    if (start) {
        const zoneShown = timeZone === 'viewer' ? viewerZone() : knownZone(event.time_zone);
        return {
            texts: timesOf(lang, [start, end ?? start], zoneShown),
            zone: zone(lang, start, zoneShown),
            datetime: start,
        };
    }
    if (!first)
        return { texts: [WORDS[lang].dateOpen], zone: null, datetime: null };
    const text = !last || first === last ? partial(lang, first, { weekday: 'long' }) : range(lang, first, last);
    return { texts: [text], zone: null, datetime: first };
}
function timesOf(lang, instants, timeZone) {
    // A Chinese date ends with a word, and needs no comma.
    const between = lang === 'zh' ? ' ' : ', ';
    const [first, last] = instants.map((at) => dayOf(at, timeZone));
    const [begin, end] = instants.map((at) => format(lang, TIME, at, timeZone));
    if (first === last) {
        const day = partial(lang, first, { weekday: 'long' });
        return [`${day}${between.trimEnd()}`, begin === end ? begin : `${begin}–${end}`];
    }
    // The year is said once: by Chinese at the beginning, else at the end.
    const isSameYear = first.slice(0, 4) === last.slice(0, 4);
    const { year: _year, ...yearless } = DAY;
    const days = [first, last].map((day, at) => format(lang, isSameYear && (at === 0) === (lang !== 'zh') ? yearless : DAY, day));
    return [`${days[0]}${between}${begin} –`, `${days[1]}${between}${end}`];
}
/** The same in a small block: a large line and a small one. */
export function blockOf(item, lang) {
    const days = daysOf(item);
    const first = days?.first ?? item._event.starts_on;
    if (!first)
        return null;
    if (first.length === 4)
        return { large: first, small: '' };
    if (!days)
        return { large: format(lang, { month: 'short' }, first), small: first.slice(0, 4) };
    const number = (day) => String(Number(day.slice(8)));
    const isWithin = days.first.slice(0, 7) === days.last.slice(0, 7) && days.first !== days.last;
    return {
        large: isWithin ? `${number(days.first)}–${number(days.last)}` : number(days.first),
        small: format(lang, { year: 'numeric', month: 'short' }, first),
    };
}
/** As a text begins. */
export function capital(text) {
    return text[0].toUpperCase() + text.slice(1);
}
export function monthName(lang, month) {
    return capital(partial(lang, month));
}
/** The days of a week from Monday on, in short and in full. */
export function weekdays(lang) {
    return Array.from({ length: 7 }, (_each, at) => {
        const monday = `2024-01-0${at + 1}`;
        return {
            short: format(lang, { weekday: lang === 'zh' ? 'narrow' : 'short' }, monday),
            long: format(lang, { weekday: 'long' }, monday),
        };
    });
}
export function dayName(lang, day) {
    return format(lang, { month: 'long', day: 'numeric' }, day);
}
/** What one must know of how it stands before anything else. */
export function stateOf({ _event: event }, lang) {
    const words = WORDS[lang];
    const state = { CANCELLED: words.cancelled, POSTPONED: words.postponed }[event.state];
    return state ? [state] : [];
}
/** How one takes part, where it is not at the place only. */
export function formatOf({ _event: event }, lang) {
    const words = WORDS[lang];
    const isMoved = event.former_format && event.former_format !== 'ONLINE';
    return { ONLINE: isMoved ? words.movedOnline : words.online, HYBRID: words.hybrid }[event.format ?? ''];
}
//# sourceMappingURL=embed-words.js.map