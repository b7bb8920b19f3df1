import { EventKind } from '../events/event.entity.js';
import { Side } from '../platform/auth/scope.js';
import { isDay } from '../platform/dates.js';
import { inputError } from '../platform/errors.js';
import { isId } from '../platform/ids.js';
import { Lang } from '../platform/graphql/text.js';
export const EMBED_KEY_PREFIX = 'emb';
/** Entries of a page, and of a calendar, which has no pages. */
export const PAGE = { usual: 50, most: 500, calendar: 50_000 };
const DAYS_MAX = 3660;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
function oneOf(values) {
    return (value) => values.find((each) => each === value.toUpperCase().replaceAll('-', '_'));
}
export const number = (most) => (value) => /^[1-9]\d{0,5}$/.test(value) && Number(value) <= most ? Number(value) : undefined;
const slug = (value) => (value.length <= 100 && SLUG.test(value) ? value : undefined);
const day = (value) => (isDay(value) ? value : undefined);
/** What a feed can be asked for. */
export function feedParameters(most) {
    return {
        lang: [oneOf(Object.values(Lang)), 'en, ru or zh'],
        side: [oneOf(Object.values(Side)), 'cn or ru'],
        university: [slug, 'the slug of a university, such as hit'],
        series: [slug, 'the slug of a series, such as summit'],
        event: [slug, 'the slug of an event, such as summit-2022-xian'],
        kind: [oneOf(Object.values(EventKind)), 'a kind of event, such as summit or working-meeting'],
        from: [day, 'a day such as 2026-06-01'],
        to: [day, 'a day such as 2026-06-30'],
        days: [number(DAYS_MAX), `a number of days from today on, 1 to ${DAYS_MAX}`],
        past: [(value) => ({ true: true, false: false })[value], 'true or false'],
        limit: [number(most), `a number of events, 1 to ${most}`],
        after: [
            (value) => (/^[\w-]{1,200}$/.test(value) ? value : undefined),
            'taken from the link to the next page',
        ],
        key: [(value) => (isId(value, EMBED_KEY_PREFIX) ? value : undefined), 'an embed key, emb_…'],
    };
}
export function refused(reason, message, name) {
    return inputError(reason, message, [name]);
}
/** Reads the parameters of an address. What is unknown, malformed or said twice is refused, never ignored. */
export function readParameters(query, known) {
    const read = {};
    for (const [name, value] of Object.entries(query)) {
        if (!Object.hasOwn(known, name)) {
            const names = Object.keys(known).join(', ');
            throw refused('PARAMETER_UNKNOWN', `There is no such parameter. There are: ${names}.`, name.slice(0, 50));
        }
        if (typeof value !== 'string')
            throw refused('PARAMETER_TWICE', `Give \`${name}\` once.`, name);
        const [parse, what] = known[name];
        const result = parse(value);
        if (result === undefined)
            throw refused('PARAMETER_MALFORMED', `\`${name}\` must be ${what}.`, name);
        read[name] = result;
    }
    return read;
}
/** What a feed is asked for. `only` names the parameters that there are, if not all. */
export function readFeedQuery(query, isCalendar, only) {
    const known = feedParameters(isCalendar ? PAGE.calendar : PAGE.most);
    if (isCalendar)
        delete known.after;
    for (const name of Object.keys(known)) {
        if (only && !only.includes(name))
            delete known[name];
    }
    const read = readParameters(query, known);
    if (read.days && (read.from ?? read.to)) {
        throw refused('PARAMETERS_CLASH', 'Give `days`, or `from` and `to`, not both.', 'days');
    }
    if (read.from && read.to && read.to < read.from) {
        throw refused('PARAMETERS_CLASH', '`to` must not be before `from`.', 'to');
    }
    return { lang: Lang.EN, past: true, limit: isCalendar ? PAGE.calendar : PAGE.usual, ...read };
}
/** The parameters of an address for the same, in one order, without those that say what is so anyway. Who asks is none of them. */
export function writeFeedQuery(query, isCalendar = false) {
    const usual = isCalendar ? PAGE.calendar : PAGE.usual;
    const parameters = new URLSearchParams();
    for (const name of [
        'lang',
        'side',
        'university',
        'series',
        'event',
        'kind',
        'from',
        'to',
        'days',
        'past',
        'limit',
        'after',
    ]) {
        const value = query[name];
        if (value === undefined || (name === 'past' && value === true))
            continue;
        if (name === 'limit' && value === usual)
            continue;
        const isName = name === 'lang' || name === 'side' || name === 'kind';
        parameters.set(name, isName ? String(value).toLowerCase().replaceAll('_', '-') : String(value));
    }
    return parameters.toString();
}
//# sourceMappingURL=feed-query.js.map