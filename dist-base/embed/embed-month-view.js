import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "preact/jsx-runtime";
import { daysOf, weeksOf } from './embed-month.js';
import { Anchor, Text } from './embed-text.js';
import { dayName, monthName, stateOf, weekdays, WORDS } from './embed-words.js';
function Turn({ step, label, sign }) {
    const props = { part: 'button', class: 'button turn', 'aria-label': label, title: label };
    if (step && 'href' in step) {
        return (_jsx("a", { ...props, href: step.href, rel: sign === '‹' ? 'prev' : 'next', children: sign }));
    }
    // It stays where it is at the end, so that the focus does, too.
    return (_jsx("button", { type: "button", ...props, "aria-disabled": !step, onClick: step?.go, children: sign }));
}
function Day({ day, items, view, settings }) {
    if (!day)
        return _jsx("td", { class: "beside" });
    const { lang } = settings;
    const here = items.filter((item) => {
        const days = daysOf(item);
        return days && days.first <= day && day <= days.last;
    });
    return (_jsxs("td", { part: day === view.today ? 'day today' : 'day', class: here.length > 0 ? 'day some' : 'day', "aria-current": day === view.today ? 'date' : undefined, children: [_jsx("time", { class: "number", dateTime: day, "aria-label": dayName(lang, day), children: Number(day.slice(8)) }), here.map((item) => (_jsxs(Anchor, { href: item.url, settings: settings, part: "mark", class: `mark ${item._event.state.toLowerCase()}`, children: [stateOf(item, lang).map((word) => `${word}${WORDS[lang].colon}`), _jsx(Text, { text: item._event.title, lang: item.language, within: lang })] }, item.id)))] }));
}
/** A month as a table, an event on each of its days. What is said of them stands below it. */
export function MonthGrid({ view, items, settings }) {
    const { lang } = settings;
    const words = WORDS[lang];
    const name = monthName(lang, view.month);
    return (_jsxs(_Fragment, { children: [_jsxs("div", { part: "navigation", class: "navigation", children: [_jsx(Turn, { step: view.previous, label: words.previousMonth, sign: "\u2039" }), _jsx("p", { part: "month", class: "month-name", "aria-live": "polite", children: name }), _jsx(Turn, { step: view.next, label: words.nextMonth, sign: "\u203A" })] }), _jsxs("table", { part: "table", children: [_jsxs("caption", { class: "hidden", children: [words.events, words.colon, name] }), _jsx("thead", { children: _jsx("tr", { children: weekdays(lang).map(({ short, long }) => (_jsxs("th", { scope: "col", abbr: long, children: [_jsx("span", { "aria-hidden": "true", children: short }), _jsx("span", { class: "hidden", children: long })] }, long))) }) }), _jsx("tbody", { children: weeksOf(view.month).map((week) => (_jsx("tr", { children: week.map((day, at) => (_jsx(Day, { day: day, view: view, items: items, settings: settings }, day ?? at))) }, week.find(Boolean)))) })] })] }));
}
//# sourceMappingURL=embed-month-view.js.map