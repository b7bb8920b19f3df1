import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "preact/jsx-runtime";
import { MonthGrid } from './embed-month-view.js';
import { Anchor, Text } from './embed-text.js';
import { blockOf, capital, formatOf, stateOf, whenOf, WORDS } from './embed-words.js';
function Title({ item, settings }) {
    return (_jsx(Anchor, { href: item.url, settings: settings, part: "link", class: "link", children: _jsx(Text, { text: item._event.title, lang: item.language, within: settings.lang }) }));
}
function State({ item, settings: { lang } }) {
    const format = formatOf(item, lang);
    return (_jsxs(_Fragment, { children: [stateOf(item, lang).map((word) => (_jsx("strong", { part: "state", class: "state", children: word }, word))), format && (_jsx("span", { part: "format", class: "format", children: format }))] }));
}
function Time({ item, settings: { lang, timeZone } }) {
    const { texts, zone, datetime } = whenOf(item, lang, timeZone);
    const isOpen = item._event.state === 'POSTPONED' && datetime !== null;
    const words = texts.map((text, at) => (_jsxs(_Fragment, { children: [at > 0 && ' ', _jsx("span", { class: "line-of", children: at === 0 && !isOpen ? capital(text) : text })] })));
    return (_jsxs(_Fragment, { children: [isOpen && `${WORDS[lang].planned}${WORDS[lang].colon}`, datetime ? _jsx("time", { dateTime: datetime, children: words }) : words, zone && (_jsxs(_Fragment, { children: [' ', _jsxs("span", { part: "zone", class: "zone", children: ["(", zone, ")"] })] }))] }));
}
function Place({ item, settings: { lang } }) {
    const { places } = item._event;
    if (places.length === 0)
        return null;
    return (_jsxs("p", { part: "place", class: "place", children: [_jsxs("span", { class: "hidden", children: [WORDS[lang].place, WORDS[lang].colon] }), places.map(({ name, language }, at) => (_jsxs(_Fragment, { children: [at > 0 && '; ', _jsx(Text, { text: name, lang: language, within: lang })] })))] }));
}
function Hosts({ item, settings: { lang } }) {
    const { hosts } = item._event;
    if (hosts.length === 0)
        return null;
    return (_jsxs("p", { part: "hosts", class: "hosts", children: [WORDS[lang].hosts, WORDS[lang].colon, hosts.map(({ name, language }, at) => (_jsxs(_Fragment, { children: [at > 0 && ' · ', _jsx(Text, { text: name, lang: language, within: lang })] })))] }));
}
function Actions({ item, settings }) {
    const { online_url: online, calendar_url: calendar, title } = item._event;
    const { lang, target, hasCalendarLinks } = settings;
    const isCancelled = item._event.state === 'CANCELLED';
    if (!(hasCalendarLinks && calendar) && !online)
        return null;
    const of = (_jsxs("span", { class: "hidden", children: [WORDS[lang].colon, _jsx(Text, { text: title, lang: item.language, within: lang })] }));
    // What is downloaded needs no window.
    const here = { ...settings, target: target === '_top' ? '_top' : '_self' };
    return (_jsxs("p", { part: "actions", class: "actions", children: [hasCalendarLinks && calendar && (_jsxs(Anchor, { href: calendar, settings: here, part: "calendar", class: "action", children: [WORDS[lang].addToCalendar, of] })), online && !isCancelled && (_jsxs(Anchor, { href: online, settings: settings, part: "online", class: "action", children: [WORDS[lang].takePart, of] }))] }));
}
/** An event with all that there is to say, in a list or on a card. */
function Entry({ item, settings }) {
    const { lang, headingLevel, layout } = settings;
    const { kind, about, image_alt: alt } = item._event;
    const Heading = `h${headingLevel}`;
    const block = layout === 'list' ? blockOf(item, lang) : null;
    return (_jsxs("li", { part: "event", class: `event ${item._event.state.toLowerCase()}`, children: [layout === 'list' && (_jsxs("div", { part: "date", class: "date", "aria-hidden": "true", children: [block && _jsx("span", { class: "large", children: block.large }), block && _jsx("span", { class: "small", children: block.small })] })), layout === 'cards' && item.image && (_jsx("img", { part: "image", src: item.image, alt: alt ?? '', loading: "lazy", referrerpolicy: "no-referrer" })), _jsxs("div", { class: "body", children: [_jsxs("p", { part: "kind", class: "kind", children: [WORDS[lang].kinds[kind] && _jsx("span", { children: WORDS[lang].kinds[kind] }), _jsx(State, { item: item, settings: settings })] }), _jsx(Heading, { part: "title", class: "title", children: _jsx(Title, { item: item, settings: settings }) }), _jsx("p", { part: "time", class: "time", children: _jsx(Time, { item: item, settings: settings }) }), _jsx(Place, { item: item, settings: settings }), _jsx(Hosts, { item: item, settings: settings }), about && (_jsx("p", { part: "summary", class: "summary", children: _jsx(Text, { text: about.text, lang: about.language, within: lang }) })), _jsx(Actions, { item: item, settings: settings })] })] }));
}
/** An event in two or three lines. */
function Line({ item, settings }) {
    return (_jsxs("li", { part: "event", class: `line ${item._event.state.toLowerCase()}`, children: [_jsx("p", { part: "time", class: "time", children: _jsx(Time, { item: item, settings: settings }) }), _jsxs("div", { class: "body", children: [_jsxs("p", { part: "title", class: "title", children: [_jsx(Title, { item: item, settings: settings }), " ", _jsx(State, { item: item, settings: settings })] }), _jsx(Place, { item: item, settings: settings }), _jsx(Actions, { item: item, settings: settings })] })] }));
}
function Events({ items, settings }) {
    const { layout } = settings;
    const Each = layout === 'list' || layout === 'cards' ? Entry : Line;
    return (_jsx("ul", { part: "events", class: `events ${layout}`, children: items.map((item) => (_jsx(Each, { item: item, settings: settings }, item.id))) }));
}
export function EmbedView({ settings, portal, shown, month }) {
    const { lang, theme, empty } = settings;
    const words = WORDS[lang];
    const items = shown.is === 'ready' ? shown.items : [];
    const all = (_jsx(Anchor, { href: `${portal}/${lang}/events`, settings: settings, part: "more", class: "action", children: words.allEvents }));
    return (_jsxs("div", { part: "root", class: "asrtu", lang: lang, dir: "ltr", "data-theme": theme, "aria-busy": shown.is === 'loading', children: [month && _jsx(MonthGrid, { view: month, items: items, settings: settings }), shown.is === 'loading' && (_jsx("p", { part: "note", class: "note", role: "status", children: words.loading })), shown.is === 'failed' && (_jsxs("div", { part: "note", class: "note", role: "alert", children: [_jsx("p", { children: words.failed }), shown.message && _jsx("p", { lang: "en", children: shown.message }), _jsxs("p", { class: "actions", children: [shown.retry && (_jsx("button", { type: "button", part: "button", class: "button", onClick: shown.retry, children: words.retry })), all] })] })), shown.is === 'ready' && items.length === 0 && (_jsxs("div", { part: "note", class: "note", children: [_jsx("p", { children: empty ?? words.empty }), _jsx("p", { class: "actions", children: all })] })), items.length > 0 && _jsx(Events, { items: items, settings: settings }), shown.is === 'ready' && shown.hasMore && _jsx("p", { class: "actions foot", children: all })] }));
}
//# sourceMappingURL=embed-view.js.map