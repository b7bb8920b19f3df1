import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "preact/jsx-runtime";
import { pathOf, TAGS } from '../feeds/feed-entry.js';
import { toHtml } from '../feeds/markup.js';
import { EventList, eventTime, Host, Notice } from './events.js';
import { Documents, Facts, feedPath, SideTag, Sources, T } from './layout.js';
import { ProgramList } from './programs.js';
import { showDates, showInstant, showTimes } from './times.js';
import { languageName, valueName, word } from './words.js';
function formerTime(lang, { startsAt, endsAt, startsOn, endsOn, timeZone }) {
    if (startsAt && endsAt && timeZone)
        return showTimes(lang, startsAt, endsAt, timeZone);
    return startsOn ? showDates(lang, startsOn, endsOn) : word(lang, 'unknown');
}
export function Contact({ kind, value }) {
    if (kind === 'EMAIL')
        return _jsx("a", { href: `mailto:${value}`, children: value });
    if (kind === 'WEB' && /^https?:\/\//.test(value))
        return _jsx("a", { href: value, children: value });
    return _jsx(_Fragment, { children: value });
}
/** When, where and by whom. */
function EventFacts({ event, lang }) {
    const [, ...otherZones] = event.localTimes.filter(({ timeZone }, index, all) => all.findIndex((each) => each.timeZone === timeZone) === index);
    const { universities, people } = event.participants;
    return (_jsx(Facts, { of: [
            [word(lang, 'when'), eventTime(lang, event) ?? word(lang, 'unknown')],
            [
                word(lang, 'otherZones'),
                otherZones.map(({ startsAt, endsAt, timeZone }) => (_jsx("div", { children: showTimes(lang, startsAt, endsAt, timeZone) }, timeZone))),
            ],
            [word(lang, 'wasToBe'), event.formerTimes.map((time) => _jsx("div", { children: formerTime(lang, time) }))],
            [
                word(lang, 'where'),
                event.places.map(({ name, address, city }) => (_jsx("div", { children: [name, address, city].filter(Boolean).map((part, index) => (_jsxs(_Fragment, { children: [index > 0 && ', ', typeof part === 'string' ? part : _jsx(T, { of: part, lang: lang })] }))) }))),
            ],
            [word(lang, 'format'), event.format && valueName(lang, 'format', event.format)],
            [
                word(lang, 'onlinePage'),
                event.onlineUrl && _jsx("a", { href: event.onlineUrl, children: new URL(event.onlineUrl).host }),
            ],
            [
                word(lang, 'hosts'),
                event.hosts.map((host) => (_jsxs("div", { children: [_jsx(Host, { host: host, lang: lang }), ' ', _jsx("span", { class: "role", children: valueName(lang, 'hostRole', host.role) }), ' ', _jsx(SideTag, { side: host.side, lang: lang })] }))),
            ],
            [word(lang, 'series'), event.series && _jsx(T, { of: event.series.name, lang: lang })],
            [
                word(lang, 'partOf'),
                event.parent && (_jsx("a", { href: pathOf(lang, 'events', event.parent.slug), children: _jsx(T, { of: event.parent.title, lang: lang }) })),
            ],
            [word(lang, 'frame'), event.frame && _jsx(T, { of: event.frame, lang: lang })],
            [word(lang, 'languages'), event.languages.map((code) => languageName(lang, code)).join(', ')],
            [
                word(lang, 'topics'),
                event.topics.length > 0 ? _jsx("span", { lang: "en", children: event.topics.join('; ') }) : null,
            ],
            [
                word(lang, 'participants'),
                [
                    universities !== null && word(lang, 'universities', { n: universities }),
                    people !== null && word(lang, 'people', { n: people }),
                ]
                    .filter(Boolean)
                    .join(', '),
            ],
            [
                word(lang, 'contact'),
                event.contactPoints.map((point) => (_jsxs("div", { children: [valueName(lang, 'contactKind', point.kind), ": ", _jsx(Contact, { ...point })] }))),
            ],
            [
                word(lang, 'registration'),
                event.registration &&
                    word(lang, 'registrationTime', {
                        from: showInstant(lang, event.registration.opensAt, event.timeZone ?? 'UTC'),
                        to: showInstant(lang, event.registration.closesAt, event.timeZone ?? 'UTC'),
                    }),
            ],
        ] }));
}
export function EventPage({ event, lang }) {
    const { description, image, outcomes, delegations, note } = event;
    const isOnCalendar = event.startsAt !== null || event.startsOn?.length === 10;
    return (_jsxs("article", { children: [_jsxs("p", { class: "kind", children: [event.label ? _jsx(T, { of: event.label, lang: lang }) : valueName(lang, 'eventKind', event.kind), event.isOver && _jsxs("span", { children: [" \u00B7 ", word(lang, 'isOver')] })] }), _jsx("h1", { children: _jsx(T, { of: event.title, lang: lang }) }), _jsx("p", { children: _jsx(Notice, { event: event, lang: lang }) }), event.summary && (_jsx("p", { class: "lead", children: _jsx(T, { of: event.summary, lang: lang }) })), image && _jsx("img", { class: "picture", src: image.url, alt: image.alt.text, lang: TAGS[image.alt.lang] }), _jsx(EventFacts, { event: event, lang: lang }), isOnCalendar && (_jsx("p", { children: _jsx("a", { class: "button", href: feedPath('ics', lang, `event=${event.slug}`), children: word(lang, 'addToCalendar') }) })), description && (_jsx("div", { class: "prose", lang: TAGS[description.lang], dangerouslySetInnerHTML: { __html: toHtml(description.text) } })), event.parts.length > 0 && (_jsxs("section", { children: [_jsx("h2", { children: word(lang, 'parts') }), _jsx(EventList, { events: event.parts, lang: lang })] })), outcomes.length > 0 && (_jsxs("section", { lang: "en", children: [_jsx("h2", { lang: TAGS[lang], children: word(lang, 'outcomes') }), _jsx("ul", { children: outcomes.map((outcome) => (_jsx("li", { children: outcome }))) })] })), _jsx(Documents, { of: event.documents, lang: lang }), delegations.length > 0 && (_jsxs("section", { children: [_jsx("h2", { children: word(lang, 'participants') }), _jsx("ul", { class: "columns", children: delegations.map(({ university: { slug, name }, people }) => (_jsxs("li", { children: [_jsx("a", { href: pathOf(lang, 'members', slug), children: _jsx(T, { of: name, lang: lang }) }), people !== null && ` (${people})`] }, slug))) })] })), event.program && (_jsxs("section", { children: [_jsx("h2", { children: word(lang, 'program') }), _jsx(ProgramList, { programs: [event.program], lang: lang })] })), note && (_jsxs("section", { children: [_jsx("h2", { children: word(lang, 'note') }), _jsx("p", { lang: "en", children: note })] })), _jsx(Sources, { of: event.sources, lang: lang })] }));
}
const ATTENDANCE = {
    ON_SITE: 'https://schema.org/OfflineEventAttendanceMode',
    ONLINE: 'https://schema.org/OnlineEventAttendanceMode',
    HYBRID: 'https://schema.org/MixedEventAttendanceMode',
};
/** Known values only: what is not known is not said. */
function known(value) {
    return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null && each !== undefined && !(Array.isArray(each) && each.length === 0)));
}
function statuses({ state, formerTimes, format, formerFormat }) {
    if (state === 'CANCELLED')
        return ['https://schema.org/EventCancelled'];
    if (state === 'POSTPONED')
        return ['https://schema.org/EventPostponed'];
    const found = [];
    if (formerTimes.length > 0)
        found.push('https://schema.org/EventRescheduled');
    if (formerFormat && formerFormat !== 'ONLINE' && format === 'ONLINE')
        found.push('https://schema.org/EventMovedOnline');
    return found.length > 0 ? found : ['https://schema.org/EventScheduled'];
}
/** An event as schema.org has it. */
export function eventJsonLd(event, lang, origin) {
    const address = (path) => `${origin}${path}`;
    const url = address(pathOf(lang, 'events', event.slug));
    const { title, summary, description, startsOn, endsOn, formerTimes, format, image, parent, parts } = event;
    const [own] = event.localTimes;
    const [firstTime] = formerTimes;
    const status = statuses(event);
    const places = event.places.map(({ name, city, address: street, country, latitude, longitude }) => known({
        '@type': 'Place',
        name: (name ?? city)?.text ?? street ?? undefined,
        address: known({
            '@type': 'PostalAddress',
            streetAddress: street ?? undefined,
            addressLocality: city?.text,
            addressCountry: country ?? undefined,
        }),
        geo: latitude === null || longitude === null
            ? undefined
            : { '@type': 'GeoCoordinates', latitude, longitude },
    }));
    const isOnline = format === 'ONLINE' || format === 'HYBRID';
    const online = isOnline
        ? [{ '@type': 'VirtualLocation', url: event.onlineUrl ?? url }]
        : [];
    return known({
        '@context': 'https://schema.org',
        '@type': 'Event',
        '@id': url,
        url,
        name: title.text,
        inLanguage: event.languages,
        description: summary?.text ?? description?.text,
        startDate: own?.startsAt ?? startsOn ?? undefined,
        endDate: own?.endsAt ?? endsOn ?? startsOn ?? undefined,
        previousStartDate: firstTime && (firstTime.startsAt ?? firstTime.startsOn ?? undefined),
        eventStatus: status.length === 1 ? status[0] : status,
        eventAttendanceMode: format === null ? undefined : ATTENDANCE[format],
        location: [...places, ...online],
        organizer: event.hosts.map((host) => host.university
            ? {
                '@type': 'CollegeOrUniversity',
                name: host.university.name.text,
                url: address(pathOf(lang, 'members', host.university.slug)),
            }
            : { '@type': 'Organization', name: host.name.text }),
        image: image?.url,
        superEvent: parent
            ? { '@type': 'Event', name: parent.title.text, url: address(pathOf(lang, 'events', parent.slug)) }
            : undefined,
        subEvent: parts.map((part) => ({
            '@type': 'Event',
            name: part.title.text,
            url: address(pathOf(lang, 'events', part.slug)),
            startDate: part.startsAt ?? part.startsOn ?? undefined,
        })),
    });
}
//# sourceMappingURL=event.js.map