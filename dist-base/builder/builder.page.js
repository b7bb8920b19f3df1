import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "preact/jsx-runtime";
import { CHOICES, COUNT, plainOptions } from '../embed/embed-options.js';
import { snippetFor } from '../embed/snippet.js';
import { pathOf, TAGS } from '../feeds/feed-entry.js';
import { Lang } from '../platform/graphql/text.js';
import { Choice } from '../web/layout.js';
import { AUTONYMS, valueName, valuesOf, word } from '../web/words.js';
const LABELS = {
    layout: 'layout',
    theme: 'theme',
    'time-zone': 'zone',
    target: 'target',
    'heading-level': 'headingLevel',
};
const VALUE_WORDS = {
    list: 'list',
    cards: 'cards',
    month: 'month',
    compact: 'compact',
    light: 'light',
    dark: 'dark',
    auto: 'auto',
    event: 'zoneOfEvent',
    viewer: 'zoneOfViewer',
    _self: 'sameWindow',
    _blank: 'newWindow',
};
export function BuilderPage({ lang, options, data, portal, }) {
    const all = word(lang, 'all');
    const few = (name) => (_jsx(Choice, { name: name, label: word(lang, LABELS[name]), chosen: options[name], values: CHOICES[name].map((value) => [
            value,
            VALUE_WORDS[value] ? word(lang, VALUE_WORDS[value]) : value,
        ]) }));
    const yesOrNo = (name, label, usual) => (_jsx(Choice, { name: name, label: word(lang, label), chosen: options[name] ?? usual, values: [
            ['true', word(lang, 'yes')],
            ['false', word(lang, 'no')],
        ] }));
    const named = (of) => of.map(({ slug, name }) => [slug, name.text]);
    return (_jsxs(_Fragment, { children: [_jsx("h1", { children: word(lang, 'embed') }), _jsx("p", { class: "lead", children: word(lang, 'builderLead') }), _jsxs("div", { class: "builder", children: [_jsxs("form", { action: pathOf(lang, 'embed'), children: [_jsxs("fieldset", { children: [_jsx("legend", { children: word(lang, 'which') }), _jsx(Choice, { name: "side", label: word(lang, 'side'), all: all, chosen: options.side, values: [
                                            ['cn', word(lang, 'sideCn')],
                                            ['ru', word(lang, 'sideRu')],
                                        ] }), _jsx(Choice, { name: "university", label: word(lang, 'university'), all: all, chosen: options.university, values: named(data.universities.nodes) }), _jsx(Choice, { name: "series", label: word(lang, 'series'), all: all, chosen: options.series, values: named(data.eventSeries) }), _jsx(Choice, { name: "kind", label: word(lang, 'kind'), all: all, chosen: options.kind, values: valuesOf('eventKind').map((kind) => [
                                            kind.toLowerCase().replaceAll('_', '-'),
                                            valueName(lang, 'eventKind', kind),
                                        ]) }), yesOrNo('past', 'withPast', 'false'), _jsxs("label", { children: [_jsx("span", { children: word(lang, 'from') }), _jsx("input", { type: "date", name: "from", value: options.from })] }), _jsxs("label", { children: [_jsx("span", { children: word(lang, 'to') }), _jsx("input", { type: "date", name: "to", value: options.to })] }), _jsxs("label", { children: [_jsx("span", { children: word(lang, 'count') }), _jsx("input", { type: "number", name: "count", min: 1, max: COUNT.most, value: options.count ?? COUNT.usual })] })] }), _jsxs("fieldset", { children: [_jsx("legend", { children: word(lang, 'how') }), _jsx(Choice, { name: "lang", label: word(lang, 'language'), chosen: options.lang ?? TAGS[lang], values: Object.values(Lang).map((each) => [TAGS[each], AUTONYMS[each]]) }), few('layout'), few('theme'), few('time-zone'), yesOrNo('calendar-links', 'calendarLinks', 'true'), few('target'), few('heading-level'), _jsxs("label", { children: [_jsx("span", { children: word(lang, 'emptyText') }), _jsx("input", { name: "empty", value: options.empty, maxLength: 200 })] }), _jsxs("label", { children: [_jsx("span", { children: word(lang, 'embedKey') }), _jsx("input", { name: "key", value: options.key, pattern: "emb_[0-9a-f\\-]{36}", placeholder: "emb_\u2026" })] })] }), _jsx("button", { children: word(lang, 'show') })] }), _jsxs("section", { id: "result", "aria-label": word(lang, 'preview'), "data-search": searchOf(options), children: [_jsx("h2", { children: word(lang, 'line') }), _jsx("textarea", { readOnly: true, "aria-label": word(lang, 'line'), children: snippetFor(portal, options) }), _jsxs("p", { children: [_jsx("button", { type: "button", hidden: true, "data-done": word(lang, 'copied'), children: word(lang, 'copy') }), ' ', _jsx("span", { role: "status" })] }), _jsx("h2", { children: word(lang, 'preview') }), _jsx("div", { class: "preview", dangerouslySetInnerHTML: { __html: snippetFor(portal, options) } })] })] })] }));
}
/** The options as the address has them, in one order. */
export function searchOf(options) {
    const { lang, ...others } = options;
    const plain = plainOptions(others);
    const said = { ...(lang && { lang }), ...plain };
    return Object.keys(said).length > 0 ? `?${new URLSearchParams(said).toString()}` : '';
}
//# sourceMappingURL=builder.page.js.map