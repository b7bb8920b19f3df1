import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "preact/jsx-runtime";
import { addMonths, dayOf, weeksOf } from '../embed/embed-month.js';
import { weekdays } from '../embed/embed-words.js';
import { pathOf, TAGS } from '../feeds/feed-entry.js';
import { Choice, feedPath, T } from './layout.js';
import { showDate, showDates, showTimes } from './times.js';
import { valueName, valuesOf, word } from './words.js';
export function eventTime(lang, event) {
    const { startsAt, endsAt, startsOn, endsOn, timeZone } = event;
    if (startsAt && endsAt && timeZone)
        return showTimes(lang, startsAt, endsAt, timeZone);
    return startsOn && showDates(lang, startsOn, endsOn);
}
/** What one must know before anything else. */
export function Notice({ event, lang }) {
    const { state, format, formerFormat } = event;
    if (state === 'CANCELLED')
        return _jsx("strong", { class: "notice", children: word(lang, 'cancelled') });
    if (state === 'POSTPONED')
        return _jsx("strong", { class: "notice", children: word(lang, 'postponed') });
    if (formerFormat && formerFormat !== 'ONLINE' && format === 'ONLINE') {
        return _jsx("strong", { class: "notice", children: word(lang, 'movedOnline') });
    }
    return null;
}
export function Host({ host, lang }) {
    const { university, name } = host;
    if (!university)
        return _jsx(T, { of: name, lang: lang });
    return (_jsx("a", { href: pathOf(lang, 'members', university.slug), children: _jsx(T, { of: university.name, lang: lang }) }));
}
export function EventList({ events, lang, level = 3, }) {
    const Heading = `h${level}`;
    return (_jsx("ul", { class: "events", children: events.map((event) => {
            const cities = event.venues.flatMap(({ city }) => city ?? []);
            return (_jsxs("li", { class: event.state === 'CANCELLED' ? 'event is-cancelled' : 'event', children: [_jsx("p", { class: "when", children: eventTime(lang, event) ?? word(lang, 'unknown') }), _jsxs("div", { children: [_jsx(Heading, { children: _jsx("a", { href: pathOf(lang, 'events', event.slug), children: _jsx(T, { of: event.title, lang: lang }) }) }), _jsxs("p", { class: "meta", children: [_jsx(Notice, { event: event, lang: lang }), _jsx("span", { children: event.label ? (_jsx(T, { of: event.label, lang: lang })) : (valueName(lang, 'eventKind', event.kind)) }), cities.length > 0 && (_jsx("span", { children: cities.map((city, index) => (_jsxs(_Fragment, { children: [index > 0 && ', ', _jsx(T, { of: city, lang: lang })] }))) })), event.hosts.length > 0 && (_jsxs("span", { children: [event.hosts.slice(0, 4).map((host, index) => (_jsxs(_Fragment, { children: [index > 0 && ', ', _jsx(T, { of: host.university?.abbreviation ?? host.university?.name ?? host.name, lang: lang })] }))), event.hosts.length > 4 && ' …'] }))] }), event.summary && (_jsx("p", { children: _jsx(T, { of: event.summary, lang: lang }) }))] })] }, event.slug));
        }) }));
}
function Filter({ lang, query, series, }) {
    const all = word(lang, 'all');
    return (_jsxs("form", { class: "filter", action: pathOf(lang, 'events'), children: [query.past && _jsx("input", { type: "hidden", name: "past", value: query.past }), _jsx(Choice, { name: "side", label: word(lang, 'side'), all: all, chosen: query.side, values: [
                    ['cn', word(lang, 'sideCn')],
                    ['ru', word(lang, 'sideRu')],
                ] }), _jsx(Choice, { name: "kind", label: word(lang, 'kind'), all: all, chosen: query.kind, values: valuesOf('eventKind').map((kind) => [
                    kind.toLowerCase().replaceAll('_', '-'),
                    valueName(lang, 'eventKind', kind),
                ]) }), _jsx(Choice, { name: "series", label: word(lang, 'series'), all: all, chosen: query.series, values: series.map(({ slug, name }) => [slug, name.text]) }), _jsx("button", { children: word(lang, 'show') })] }));
}
export function Subscribe({ lang, feeds }) {
    return (_jsxs("p", { class: "subscribe", children: [word(lang, 'subscribe'), ":", ' ', _jsxs("a", { href: feedPath('ics', lang, feeds), children: [word(lang, 'calendar'), " (iCalendar)"] }), ' ', _jsx("a", { href: feedPath('atom', lang, feeds), children: "Atom" }), " ", _jsx("a", { href: feedPath('rss', lang, feeds), children: "RSS" }), ' ', _jsx("a", { href: feedPath('json', lang, feeds), children: "JSON Feed" })] }));
}
export function EventsPage({ lang, query, events, series, month, next, feeds, links, }) {
    const isPast = query.past === 'true';
    return (_jsxs(_Fragment, { children: [_jsx("h1", { children: word(lang, 'events') }), _jsxs("nav", { class: "tabs", "aria-label": word(lang, 'events'), children: [_jsx("a", { href: links.upcoming, "aria-current": isPast ? undefined : 'page', children: word(lang, 'upcoming') }), _jsx("a", { href: links.past, "aria-current": isPast ? 'page' : undefined, children: word(lang, 'past') }), _jsx("a", { href: pathOf(lang, 'events', 'month', month), children: word(lang, 'month') })] }), _jsx(Filter, { lang: lang, query: query, series: series }), events.nodes.length > 0 ? (_jsxs(_Fragment, { children: [_jsx("p", { class: "count", children: word(lang, 'found', { n: events.totalCount }) }), _jsx(EventList, { events: events.nodes, lang: lang, level: 2 })] })) : (_jsx("p", { class: "empty", children: word(lang, isPast ? 'none' : 'noUpcoming') })), next && (_jsx("p", { children: _jsx("a", { class: "more", rel: "next", href: next, children: word(lang, 'more') }) })), _jsx(Subscribe, { lang: lang, feeds: feeds })] }));
}
/** The days of an event by the clocks of its own zone, as far as they are exact. */
function daysOf({ startsAt, endsAt, timeZone, startsOn, endsOn }) {
    if (startsAt && endsAt && timeZone) {
        // What ends at midnight does not reach into the next day.
        const last = Math.max(Date.parse(startsAt), Date.parse(endsAt) - 1);
        return [dayOf(startsAt, timeZone), dayOf(last, timeZone)];
    }
    const last = endsOn ?? startsOn;
    return startsOn?.length === 10 && last?.length === 10 ? [startsOn, last] : null;
}
export function MonthPage({ lang, month, events, today, }) {
    const placed = events.map((event) => ({ event, days: daysOf(event) }));
    const loose = placed.filter(({ days }) => !days).map(({ event }) => event);
    const names = weekdays(TAGS[lang]);
    return (_jsxs(_Fragment, { children: [_jsxs("h1", { children: [word(lang, 'events'), ": ", showDate(lang, month)] }), _jsxs("nav", { class: "tabs", "aria-label": word(lang, 'month'), children: [_jsxs("a", { rel: "prev", href: pathOf(lang, 'events', 'month', addMonths(month, -1)), children: ["\u2190 ", showDate(lang, addMonths(month, -1))] }), _jsxs("a", { rel: "next", href: pathOf(lang, 'events', 'month', addMonths(month, 1)), children: [showDate(lang, addMonths(month, 1)), " \u2192"] }), _jsx("a", { href: pathOf(lang, 'events'), children: word(lang, 'list') })] }), _jsxs("table", { class: "month", children: [_jsx("caption", { children: showDate(lang, month) }), _jsx("thead", { children: _jsx("tr", { children: names.map(({ short, long }) => (_jsx("th", { scope: "col", abbr: long, children: short }, long))) }) }), _jsx("tbody", { children: weeksOf(month).map((days) => (_jsx("tr", { children: days.map((day, index) => {
                                if (!day)
                                    return _jsx("td", { class: "outside" }, index);
                                const on = placed.filter(({ days: span }) => span && span[0] <= day && day <= span[1]);
                                return (_jsxs("td", { class: on.length > 0 ? 'has-events' : undefined, children: [_jsx("time", { dateTime: day, "aria-current": day === today ? 'date' : undefined, children: Number(day.slice(8)) }), on.length > 0 && (_jsx("ul", { children: on.map(({ event }) => (_jsxs("li", { children: [_jsx(Notice, { event: event, lang: lang }), ' ', _jsx("a", { href: pathOf(lang, 'events', event.slug), children: _jsx(T, { of: event.title, lang: lang }) })] }, event.slug))) }))] }, index));
                            }) }, days.find(Boolean)))) })] }), loose.length > 0 && _jsx(EventList, { events: loose, lang: lang, level: 2 }), events.length === 0 && _jsx("p", { class: "empty", children: word(lang, 'none') })] }));
}
//# sourceMappingURL=events.js.map