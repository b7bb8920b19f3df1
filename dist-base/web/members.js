import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "preact/jsx-runtime";
import { pathOf, TAGS } from '../feeds/feed-entry.js';
import { EventList, Subscribe } from './events.js';
import { Choice, Facts, SideTag, Sources, T } from './layout.js';
import { ProgramList } from './programs.js';
import { showDate } from './times.js';
import { languageName, valueName, word } from './words.js';
function kindName(lang, kind) {
    return kind ? valueName(lang, 'memberKind', kind) : word(lang, 'unknown');
}
function dateOr(lang, date) {
    return date ? showDate(lang, date) : word(lang, 'unknown');
}
function MemberTable({ members, lang, side, }) {
    const ofSide = members.filter((member) => member.side === side);
    if (ofSide.length === 0)
        return null;
    return (_jsx("div", { class: "scroll", role: "region", tabIndex: 0, "aria-labelledby": `side-${side}`, children: _jsxs("table", { class: "members", children: [_jsx("caption", { id: `side-${side}`, children: word(lang, side === 'CN' ? 'sideCn' : 'sideRu') }), _jsx("thead", { children: _jsx("tr", { children: ['name', 'city', 'kind', 'since', 'attested'].map((key) => (_jsx("th", { scope: "col", children: word(lang, key) }, key))) }) }), _jsx("tbody", { children: ofSide.map(({ slug, name, abbreviation, city, standing, membership, memberships }) => {
                        const period = membership ?? memberships.at(-1);
                        return (_jsxs("tr", { children: [_jsxs("th", { scope: "row", children: [_jsx("a", { href: pathOf(lang, 'members', slug), children: _jsx(T, { of: name, lang: lang }) }), ' ', abbreviation && abbreviation.text !== name.text && (_jsx("span", { class: "abbreviation", children: _jsx(T, { of: abbreviation, lang: lang }) }))] }), _jsx("td", { children: _jsx(T, { of: city, lang: lang }) }), _jsxs("td", { children: [kindName(lang, period?.kind), standing.status === 'SUSPENDED' && _jsxs("span", { class: "role", children: [" ", word(lang, 'suspended')] })] }), _jsx("td", { children: dateOr(lang, period?.from) }), _jsx("td", { children: dateOr(lang, period?.attestedOn) })] }, slug));
                    }) })] }) }));
}
export function MembersPage({ lang, query, members, next, }) {
    const all = word(lang, 'all');
    return (_jsxs(_Fragment, { children: [_jsx("h1", { children: word(lang, 'members') }), _jsx("p", { class: "lead", children: word(lang, 'memberRoster') }), _jsxs("form", { class: "filter", action: pathOf(lang, 'members'), children: [_jsxs("label", { children: [_jsx("span", { children: word(lang, 'search') }), _jsx("input", { type: "search", name: "q", value: query.q, maxLength: 100 })] }), _jsx(Choice, { name: "side", label: word(lang, 'side'), all: all, chosen: query.side, values: [
                            ['cn', word(lang, 'sideCn')],
                            ['ru', word(lang, 'sideRu')],
                        ] }), _jsx(Choice, { name: "kind", label: word(lang, 'kind'), all: all, chosen: query.kind, values: [
                            ['full', valueName(lang, 'memberKind', 'FULL')],
                            ['observer', valueName(lang, 'memberKind', 'OBSERVER')],
                        ] }), _jsx("button", { children: word(lang, 'show') })] }), _jsx("p", { class: "count", children: word(lang, 'found', { n: members.totalCount }) }), _jsx(MemberTable, { members: members.nodes, lang: lang, side: "CN" }), _jsx(MemberTable, { members: members.nodes, lang: lang, side: "RU" }), members.nodes.length === 0 && _jsx("p", { class: "empty", children: word(lang, 'none') }), next && (_jsx("p", { children: _jsx("a", { class: "more", rel: "next", href: next, children: word(lang, 'more') }) }))] }));
}
/** From when to when, or what is known instead. */
function span(lang, { from, to, attestedOn }) {
    const end = to
        ? showDate(lang, to)
        : attestedOn
            ? word(lang, 'lastKnown', { on: showDate(lang, attestedOn) })
            : '';
    return from ? `${showDate(lang, from)} – ${end}` : end || word(lang, 'unknown');
}
export function MemberPage({ university, lang }) {
    const { names, memberships, terms, upcoming, past, programs } = university;
    const current = names.filter(({ isFormer }) => !isFormer);
    const former = names.filter(({ isFormer }) => isFormer);
    const linkTo = ({ slug, name }) => (_jsx("a", { href: pathOf(lang, 'members', slug), children: _jsx(T, { of: name, lang: lang }) }));
    const nameList = (of) => of.map(({ lang: own, text, validFrom, validTo }) => (_jsxs("div", { children: [_jsx("span", { lang: TAGS[own], children: text }), ' ', _jsxs("span", { class: "role", children: [languageName(lang, TAGS[own]), (validFrom ?? validTo) &&
                        `, ${[validFrom, validTo].map((on) => (on ? showDate(lang, on) : '')).join(' – ')}`] })] })));
    return (_jsxs("article", { children: [_jsx("p", { class: "kind", children: _jsx(SideTag, { side: university.side, lang: lang }) }), _jsx("h1", { children: _jsx(T, { of: university.name, lang: lang }) }), _jsx(Facts, { of: [
                    [word(lang, 'names'), nameList(current)],
                    [word(lang, 'formerNames'), nameList(former)],
                    [word(lang, 'city'), university.city && _jsx(T, { of: university.city, lang: lang })],
                    [word(lang, 'foundedYear'), university.foundedIn],
                    [
                        word(lang, 'website'),
                        university.website && (_jsx("a", { href: university.website, rel: "noopener", children: new URL(university.website).host })),
                    ],
                    [
                        word(lang, 'identifiers'),
                        university.ror ? _jsx("a", { href: university.ror, children: university.ror.replace('https://', '') }) : null,
                    ],
                    [
                        word(lang, 'memberships'),
                        memberships.map((period) => (_jsxs("div", { children: [kindName(lang, period.kind), ": ", span(lang, period)] }))),
                    ],
                    [
                        word(lang, 'suspended'),
                        // One that was lifted on its first day has no day.
                        university.suspensions
                            .filter(({ from, to }) => from !== to)
                            .map((suspension) => _jsx("div", { children: span(lang, { ...suspension, attestedOn: null }) })),
                    ],
                    [word(lang, 'mergedInto'), university.successor && linkTo(university.successor)],
                    [word(lang, 'mergedFrom'), university.predecessors.map((each) => _jsx("div", { children: linkTo(each) }))],
                    [
                        word(lang, 'officesHeld'),
                        terms.map(({ office, person, ...term }) => (_jsxs("div", { children: [_jsx(T, { of: office.title, lang: lang }), " ", _jsx(SideTag, { side: office.side, lang: lang }), ":", ' ', span(lang, term), person && (_jsxs(_Fragment, { children: [' ', "(", _jsx(T, { of: person.name, lang: lang }), ")"] }))] }))),
                    ],
                ] }), programs.length > 0 && (_jsxs("section", { children: [_jsx("h2", { children: word(lang, 'programs') }), _jsx(ProgramList, { programs: programs.map(({ program }) => program), lang: lang })] })), upcoming.nodes.length > 0 && (_jsxs("section", { children: [_jsx("h2", { children: word(lang, 'upcoming') }), _jsx(EventList, { events: upcoming.nodes, lang: lang })] })), past.nodes.length > 0 && (_jsxs("section", { children: [_jsx("h2", { children: word(lang, 'past') }), _jsx(EventList, { events: past.nodes, lang: lang })] })), _jsx(Subscribe, { lang: lang, feeds: `university=${university.slug}` }), _jsx(Sources, { of: university.sources, lang: lang })] }));
}
/** A university as schema.org has it. */
export function memberJsonLd(university, url) {
    const { name, names, website, ror, foundedIn, city, country } = university;
    const others = names.filter(({ text }) => text !== name.text).map(({ text }) => text);
    return {
        '@context': 'https://schema.org',
        '@type': 'CollegeOrUniversity',
        '@id': url,
        name: name.text,
        url,
        ...(others.length > 0 && { alternateName: others }),
        ...((website ?? ror) && { sameAs: [website, ror].filter((each) => each !== null) }),
        ...(foundedIn && { foundingDate: String(foundedIn) }),
        ...((city ?? country) && {
            address: {
                '@type': 'PostalAddress',
                ...(city && { addressLocality: city.text }),
                ...(country && { addressCountry: country }),
            },
        }),
    };
}
//# sourceMappingURL=members.js.map