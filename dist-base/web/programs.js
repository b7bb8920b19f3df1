import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "preact/jsx-runtime";
import { pathOf } from '../feeds/feed-entry.js';
import { EventList } from './events.js';
import { Choice, Documents, Facts, SideTag, Sources, T } from './layout.js';
import { showDate } from './times.js';
import { languageName, valueName, valuesOf, word } from './words.js';
export function partyName({ name, university }) {
    return (university?.name ?? name);
}
function stateOf(lang, { state, stateAsOf }) {
    if (!state)
        return null;
    const name = valueName(lang, 'programState', state);
    return stateAsOf ? word(lang, 'stateAsOf', { state: name, on: showDate(lang, stateAsOf) }) : name;
}
export function ProgramList({ programs, lang, level = 3, }) {
    const Heading = `h${level}`;
    return (_jsx("ul", { class: "programs", children: programs.map((program) => (_jsxs("li", { children: [_jsx(Heading, { children: _jsx("a", { href: pathOf(lang, 'programs', program.slug), children: _jsx(T, { of: program.title, lang: lang }) }) }), _jsxs("p", { class: "meta", children: [_jsx("span", { children: valueName(lang, 'programKind', program.current.content.kind) }), program.current.content.levels.map((each) => (_jsx("span", { children: valueName(lang, 'programLevel', each) }))), _jsx("span", { children: program.parties.map((party, index) => (_jsxs(_Fragment, { children: [index > 0 && ' · ', _jsx(T, { of: partyName(party), lang: lang })] }))) }), program.state && _jsx("span", { children: stateOf(lang, program) })] })] }, program.slug))) }));
}
export function ProgramsPage({ lang, query, programs, next, }) {
    const options = (group) => valuesOf(group).map((value) => [value.toLowerCase().replaceAll('_', '-'), valueName(lang, group, value)]);
    const all = word(lang, 'all');
    return (_jsxs(_Fragment, { children: [_jsx("h1", { children: word(lang, 'programs') }), _jsxs("form", { class: "filter", action: pathOf(lang, 'programs'), children: [_jsxs("label", { children: [_jsx("span", { children: word(lang, 'search') }), _jsx("input", { type: "search", name: "q", value: query.q, maxLength: 100 })] }), _jsx(Choice, { name: "kind", label: word(lang, 'kind'), all: all, chosen: query.kind, values: options('programKind') }), _jsx(Choice, { name: "state", label: word(lang, 'state'), all: all, chosen: query.state, values: options('programState') }), _jsx("button", { children: word(lang, 'show') })] }), _jsx("p", { class: "count", children: word(lang, 'found', { n: programs.totalCount }) }), _jsx(ProgramList, { programs: programs.nodes, lang: lang, level: 2 }), programs.nodes.length === 0 && _jsx("p", { class: "empty", children: word(lang, 'none') }), next && (_jsx("p", { children: _jsx("a", { class: "more", rel: "next", href: next, children: word(lang, 'more') }) }))] }));
}
/** A text of a record that has no language to fall back to by itself. */
function textIn(lang, texts) {
    const own = { EN: texts.en, RU: texts.ru, ZH: texts.zh };
    const order = [lang, ...['EN', 'RU', 'ZH'].filter((each) => each !== lang)];
    const found = order.find((each) => own[each]);
    return found ? { text: own[found], lang: found } : null;
}
function Bases({ of, title, lang }) {
    if (of.length === 0)
        return null;
    return (_jsxs("section", { children: [_jsx("h2", { children: title }), of.map((basis) => (_jsx(Facts, { of: [
                    [word(lang, 'kind'), valueName(lang, 'basisKind', basis.kind)],
                    [word(lang, 'state'), valueName(lang, 'basisOutcome', basis.outcome)],
                    [word(lang, 'number'), basis.number],
                    [
                        word(lang, 'batch'),
                        basis.batch &&
                            word(lang, basis.batch.half === 1 ? 'half1' : 'half2', { year: basis.batch.year }),
                    ],
                    [word(lang, 'when'), basis.decidedOn && showDate(lang, basis.decidedOn)],
                ] })))] }));
}
export function ProgramPage({ program, lang }) {
    const { content, number, sha256 } = program.current;
    return (_jsxs("article", { children: [_jsx("p", { class: "kind", children: valueName(lang, 'programKind', content.kind) }), _jsx("h1", { children: _jsx(T, { of: program.title, lang: lang }) }), _jsx(Facts, { of: [
                    [word(lang, 'state'), stateOf(lang, program)],
                    [
                        word(lang, 'parties'),
                        program.parties.map(({ name, roles, side, university }) => (_jsxs("div", { children: [university ? (_jsx("a", { href: pathOf(lang, 'members', university.slug), children: _jsx(T, { of: university.name, lang: lang }) })) : (_jsx(T, { of: name, lang: lang })), ' ', _jsx("span", { class: "role", children: roles.map((role) => valueName(lang, 'partyRole', role)).join(', ') }), ' ', _jsx(SideTag, { side: side, lang: lang })] }))),
                    ],
                    [
                        word(lang, 'level'),
                        content.levels.map((level) => valueName(lang, 'programLevel', level)).join(', '),
                    ],
                    [
                        word(lang, 'field'),
                        content.fields.map(({ name, codeCn, codeRu }) => (_jsxs("div", { children: [_jsx(T, { of: textIn(lang, name), lang: lang }), " ", [codeCn, codeRu].filter(Boolean).join(' / ')] }))),
                    ],
                    [word(lang, 'scheme'), content.scheme],
                    [word(lang, 'years'), content.years],
                    [word(lang, 'intake'), content.intake],
                    [word(lang, 'languages'), content.languages.map(({ code }) => languageName(lang, code)).join(', ')],
                ] }), content.purposes.length > 0 && (_jsxs("section", { children: [_jsx("h2", { children: word(lang, 'purposes') }), _jsx("ul", { children: content.purposes.map((purpose) => (_jsx("li", { children: _jsx(T, { of: textIn(lang, purpose), lang: lang }) }))) })] })), _jsx(Bases, { of: program.approvals, title: word(lang, 'approvals'), lang: lang }), _jsx(Bases, { of: program.agreements, title: word(lang, 'agreements'), lang: lang }), program.chronicle.length > 0 && (_jsxs("section", { children: [_jsx("h2", { children: word(lang, 'chronicle') }), _jsx("ol", { class: "chronicle", children: program.chronicle.map(({ happenedOn, state, text }) => (_jsxs("li", { children: [happenedOn && _jsx("time", { dateTime: happenedOn, children: showDate(lang, happenedOn) }), ' ', _jsx(T, { of: text, lang: lang }), !text && state && valueName(lang, 'programState', state)] }))) })] })), program.events.nodes.length > 0 && (_jsxs("section", { children: [_jsx("h2", { children: word(lang, 'events') }), _jsx(EventList, { events: program.events.nodes, lang: lang })] })), _jsx(Documents, { of: program.documents, lang: lang }), program.note && (_jsxs("section", { children: [_jsx("h2", { children: word(lang, 'note') }), _jsx("p", { lang: "en", children: program.note })] })), _jsxs("section", { children: [_jsx("h2", { children: word(lang, 'exports') }), _jsxs("p", { children: [_jsx("a", { href: `/exports/schema-org/${program.slug}`, children: "schema.org" }), ' ', _jsx("a", { href: `/exports/ooapi/${program.slug}`, children: "OOAPI" }), ' ', _jsx("a", { href: `/exports/ewp/${program.slug}`, children: "EWP" })] }), _jsxs("p", { class: "hash", children: [word(lang, 'text'), ": ", word(lang, 'fingerprint', { n: number, hash: sha256 })] })] }), _jsx(Sources, { of: program.sources, lang: lang })] }));
}
//# sourceMappingURL=programs.js.map