import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from "preact/jsx-runtime";
import { renderToString } from 'preact-render-to-string';
import { discoveryOf } from '../embed/snippet.js';
import { pathOf, TAGS } from '../feeds/feed-entry.js';
import { Lang } from '../platform/graphql/text.js';
import { AUTONYMS, languageName, word } from './words.js';
const SECTIONS = [
    ['home', ''],
    ['members', 'members'],
    ['events', 'events'],
    ['programs', 'programs'],
    ['embed', 'embed'],
];
const FEED_TYPES = [
    ['atom', 'application/atom+xml'],
    ['rss', 'application/rss+xml'],
    ['json', 'application/feed+json'],
    ['ics', 'text/calendar'],
];
/** Says which language a text is in where it is not that of the page. */
export function T({ of, lang }) {
    if (!of)
        return null;
    return of.lang === lang ? _jsx(_Fragment, { children: of.text }) : _jsx("span", { lang: TAGS[of.lang], children: of.text });
}
/** A list of facts; those that are not known are left out. */
export function Facts({ of }) {
    const known = of.filter(([, value]) => Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== '');
    return (_jsx("dl", { class: "facts", children: known.map(([name, value]) => (_jsxs("div", { children: [_jsx("dt", { children: name }), _jsx("dd", { children: value })] }, name))) }));
}
export function SideTag({ side, lang }) {
    if (!side)
        return null;
    return (_jsx("span", { class: `side side-${side.toLowerCase()}`, children: word(lang, side === 'CN' ? 'sideCn' : 'sideRu') }));
}
/** Addresses that lead away from the portal. */
export function Sources({ of, lang }) {
    const links = of.filter((source) => /^https?:\/\//.test(source));
    if (links.length === 0)
        return null;
    return (_jsxs("section", { class: "sources", children: [_jsx("h2", { children: word(lang, 'sources') }), _jsx("ul", { children: links.map((source) => (_jsx("li", { children: _jsx("a", { href: source, rel: "nofollow noopener", children: new URL(source).host }) }, source))) })] }));
}
/** What is kept with a record: each in its languages. */
export function Documents({ of, lang }) {
    const shown = of.filter(({ texts }) => texts.length > 0);
    if (shown.length === 0)
        return null;
    return (_jsxs("section", { children: [_jsx("h2", { children: word(lang, 'documents') }), _jsx("ul", { children: shown.map(({ title, texts }) => (_jsxs("li", { children: [_jsx(T, { of: title, lang: lang }), ":", ' ', texts.map(({ lang: own, file }) => (_jsxs(_Fragment, { children: [_jsxs("a", { href: file.url, hreflang: TAGS[own], children: [languageName(lang, TAGS[own]), " (", Math.ceil(file.size / 1024), " kB)"] }), ' '] })))] }, title.text))) })] }));
}
/** A choice among the values of a parameter. */
export function Choice({ name, label, values, chosen, all, }) {
    return (_jsxs("label", { children: [_jsx("span", { children: label }), _jsxs("select", { name: name, children: [all !== undefined && _jsx("option", { value: "", children: all }), values.map(([value, text]) => (_jsx("option", { value: value, selected: value === chosen, children: text }, value)))] })] }));
}
/** JSON within HTML: nothing in it can end the element. */
function jsonIn(value) {
    return JSON.stringify(value)
        .replaceAll('<', '\\u003c')
        .replaceAll('\u2028', '\\u2028')
        .replaceAll('\u2029', '\\u2029');
}
/** The page as HTML. */
export function renderPage(page, { style, portal }) {
    const { lang, parts, search = '', title, description, isIndexed = true, jsonLd, feeds, isEmbeddable, image, } = page;
    const addressIn = (other) => `${portal.origin}${pathOf(other, ...parts)}${search}`;
    const association = word(lang, 'association');
    const full = parts.length === 0 ? title : `${title} · ${word(lang, 'abbreviation')}`;
    const html = (_jsxs("html", { lang: TAGS[lang], children: [_jsxs("head", { children: [_jsx("meta", { charset: "utf-8" }), _jsx("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }), _jsx("title", { children: full }), _jsx("meta", { name: "description", content: description }), _jsx("meta", { name: "color-scheme", content: "light dark" }), !isIndexed && _jsx("meta", { name: "robots", content: "noindex" }), _jsx("link", { rel: "icon", href: "/assets/icon.svg", type: "image/svg+xml" }), _jsx("link", { rel: "stylesheet", href: style }), isIndexed && _jsx("link", { rel: "canonical", href: addressIn(lang) }), isIndexed &&
                        Object.values(Lang).map((other) => (_jsx("link", { rel: "alternate", hreflang: TAGS[other], href: addressIn(other) }, other))), isIndexed && _jsx("link", { rel: "alternate", hreflang: "x-default", href: addressIn(Lang.EN) }), feeds !== undefined &&
                        FEED_TYPES.map(([format, type]) => (_jsx("link", { rel: "alternate", type: type, title: `${association}: ${word(lang, 'events')} (${format})`, href: feedPath(format, lang, feeds) }, format))), isEmbeddable &&
                        discoveryOf(portal, addressIn(lang)).map(({ type, href }) => (_jsx("link", { rel: "alternate", type: type, href: href, title: title }, type))), _jsx("meta", { property: "og:type", content: "website" }), _jsx("meta", { property: "og:title", content: title }), _jsx("meta", { property: "og:description", content: description }), _jsx("meta", { property: "og:url", content: addressIn(lang) }), _jsx("meta", { property: "og:site_name", content: association }), _jsx("meta", { property: "og:locale", content: { EN: 'en_GB', RU: 'ru_RU', ZH: 'zh_CN' }[lang] }), image && _jsx("meta", { property: "og:image", content: image }), page.script && _jsx("script", { type: "module", src: page.script }), jsonLd && _jsx("script", { type: "application/ld+json", dangerouslySetInnerHTML: { __html: jsonIn(jsonLd) } })] }), _jsxs("body", { children: [_jsx("a", { class: "skip", href: "#content", children: word(lang, 'skip') }), _jsxs("header", { children: [_jsxs("a", { class: "brand", href: pathOf(lang), children: [_jsx("strong", { children: word(lang, 'abbreviation') }), _jsx("span", { children: association })] }), _jsx("nav", { "aria-label": word(lang, 'navigation'), children: _jsx("ul", { children: SECTIONS.map(([key, path]) => (_jsx("li", { children: _jsx("a", { href: pathOf(lang, ...(path ? [path] : [])), "aria-current": (parts[0] ?? '') === path ? (parts.length < 2 ? 'page' : 'true') : undefined, children: word(lang, key) }) }, key))) }) }), _jsx("nav", { class: "languages", "aria-label": word(lang, 'language'), children: _jsx("ul", { children: Object.values(Lang).map((other) => (_jsx("li", { children: _jsx("a", { href: `${pathOf(other, ...parts)}${search}`, lang: TAGS[other], hreflang: TAGS[other], "aria-current": other === lang ? 'true' : undefined, children: AUTONYMS[other] }) }, other))) }) })] }), _jsx("main", { id: "content", children: page.body }), _jsxs("footer", { children: [_jsx("p", { children: word(lang, 'footer') }), _jsx("p", { children: _jsx("a", { href: "/graphql", children: "GraphQL API" }) })] })] })] }));
    return `<!doctype html>\n${renderToString(html)}\n`;
}
/** Where a feed of events is. */
export function feedPath(format, lang, parameters) {
    return `/feeds/events.${format}?lang=${TAGS[lang]}${parameters ? `&${parameters}` : ''}`;
}
//# sourceMappingURL=layout.js.map