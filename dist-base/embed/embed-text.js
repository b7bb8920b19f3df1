import { jsx as _jsx, jsxs as _jsxs } from "preact/jsx-runtime";
import { WORDS } from './embed-words.js';
/** A text in its own direction, whatever signs are in it, and in its own language. */
export function Text({ text, lang, within }) {
    return _jsx("bdi", { lang: lang && lang !== within ? lang : undefined, children: text });
}
/** A link; a text alone if it leads to no web page. */
export function Anchor({ href, settings: { target, lang }, children, ...rest }) {
    if (!href || !/^https?:\/\//.test(href))
        return _jsx("span", { ...rest, children: children });
    return (_jsxs("a", { ...rest, href: href, target: target === '_self' ? undefined : target, rel: "noopener", children: [children, target === '_blank' && _jsxs("span", { class: "hidden", children: [" (", WORDS[lang].newWindow, ")"] })] }));
}
//# sourceMappingURL=embed-text.js.map