import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "preact/jsx-runtime";
import { pathOf } from '../feeds/feed-entry.js';
import { EventList, Subscribe } from './events.js';
import { Facts, T } from './layout.js';
import { ProgramList } from './programs.js';
import { showDate } from './times.js';
import { word } from './words.js';
function Holder({ office: { holder }, lang }) {
    const { answer, university, person, term } = holder;
    if (answer === 'UNKNOWN')
        return _jsx("span", { class: "unknown", children: word(lang, 'unknown') });
    if (answer === 'VACANT')
        return _jsx("span", { class: "unknown", children: word(lang, 'vacant') });
    return (_jsxs(_Fragment, { children: [university && (_jsx("div", { children: _jsx("a", { href: pathOf(lang, 'members', university.slug), children: _jsx(T, { of: university.name, lang: lang }) }) })), person && (_jsx("div", { children: _jsx(T, { of: person.name, lang: lang }) })), answer === 'LAST_KNOWN' && term?.attestedOn && (_jsx("div", { class: "role", children: word(lang, 'lastKnown', { on: showDate(lang, term.attestedOn) }) }))] }));
}
function Offices({ offices, lang }) {
    const kinds = [...new Set(offices.filter(({ side }) => side !== null).map(({ kind }) => kind))];
    const of = (kind, side) => offices.find((office) => office.kind === kind && office.side === side);
    return (_jsx("div", { class: "scroll", role: "region", tabIndex: 0, "aria-label": word(lang, 'offices'), children: _jsxs("table", { class: "offices", children: [_jsx("thead", { children: _jsxs("tr", { children: [_jsx("th", { scope: "col", children: word(lang, 'office') }), _jsx("th", { scope: "col", children: word(lang, 'sideCn') }), _jsx("th", { scope: "col", children: word(lang, 'sideRu') })] }) }), _jsx("tbody", { children: kinds.map((kind) => (_jsxs("tr", { children: [_jsx("th", { scope: "row", children: _jsx(T, { of: (of(kind, 'CN') ?? of(kind, 'RU')).title, lang: lang }) }), ['CN', 'RU'].map((side) => {
                                const office = of(kind, side);
                                return _jsx("td", { children: office && _jsx(Holder, { office: office, lang: lang }) }, side);
                            })] }, kind))) })] }) }));
}
export function AssociationPage({ data, lang }) {
    const { association, upcoming, latest, jointPrograms } = data;
    const joint = association.offices.filter(({ side, holder }) => side === null && holder.answer !== 'UNKNOWN');
    return (_jsxs(_Fragment, { children: [_jsxs("section", { class: "hero", children: [_jsx("h1", { children: _jsx(T, { of: association.name, lang: lang }) }), _jsx("p", { class: "lead", children: word(lang, 'lead') }), _jsx(Facts, { of: [
                            [word(lang, 'founded'), showDate(lang, association.foundedOn)],
                            [word(lang, 'seat'), association.foundedIn && _jsx("span", { lang: "en", children: association.foundedIn })],
                            ...joint.map((office) => [
                                office.title.text,
                                _jsx(Holder, { office: office, lang: lang }),
                            ]),
                        ] })] }), _jsxs("section", { children: [_jsx("h2", { children: word(lang, upcoming.nodes.length > 0 ? 'upcoming' : 'latest') }), upcoming.nodes.length === 0 && _jsx("p", { children: word(lang, 'noUpcoming') }), _jsx(EventList, { events: upcoming.nodes.length > 0 ? upcoming.nodes : latest.nodes, lang: lang }), _jsx(Subscribe, { lang: lang, feeds: "" })] }), _jsxs("section", { children: [_jsx("h2", { children: word(lang, 'offices') }), _jsx(Offices, { offices: association.offices, lang: lang })] }), _jsxs("section", { children: [_jsx("h2", { children: word(lang, 'programs') }), _jsx(ProgramList, { programs: jointPrograms.nodes, lang: lang }), _jsx("p", { children: _jsx("a", { class: "more", href: pathOf(lang, 'programs'), children: word(lang, 'more') }) })] })] }));
}
/** The association as schema.org has it. */
export function associationJsonLd({ association }, url) {
    const { name, abbreviation, foundedOn, foundedIn, synonyms } = association;
    return {
        '@context': 'https://schema.org',
        '@type': 'Organization',
        '@id': url,
        url,
        name: name.text,
        alternateName: [abbreviation.text, ...synonyms],
        foundingDate: foundedOn,
        ...(foundedIn && { foundingLocation: { '@type': 'Place', name: foundedIn } }),
    };
}
//# sourceMappingURL=association.js.map