import { jsx as _jsx, jsxs as _jsxs } from "preact/jsx-runtime";
import { createHash } from 'node:crypto';
import { renderToStringAsync } from 'preact-render-to-string';
import { plainOptions, settingsOf } from './embed-options.js';
import { STYLE } from './embed-style.js';
import { EmbedView } from './embed-view.js';
import { titleOf } from './snippet.js';
// A frame has no page around it to take the font from.
const PAGE_STYLE = `${STYLE}body{margin:0;font-family:system-ui,"Segoe UI",Roboto,"Noto Sans","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
.asrtu{min-height:100vh;border-radius:0}
`;
/** What the page may do: nothing but show its own style and the portal's pictures, in the frame of any site. */
export function pagePolicy(portal) {
    return [
        "default-src 'none'",
        `style-src 'sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}'`,
        `img-src ${portal}`,
        "base-uri 'none'",
        "form-action 'none'",
        'frame-ancestors *',
    ].join('; ');
}
/** The settings of a frame: links lead out of it, and its headings begin below its own. */
function settingsOfPage(options) {
    const settings = settingsOf({ 'heading-level': '2', ...options });
    return { ...settings, target: settings.target === '_self' ? '_top' : settings.target };
}
function stepTo(options, month) {
    if (!month)
        return null;
    // Who embeds it has been counted.
    const { key: _key, ...others } = plainOptions(options);
    return { href: `?${new URLSearchParams({ ...others, month }).toString()}` };
}
/** The whole page for frames, and for whoever has no JavaScript. */
export async function embedPage({ options, portal, items, hasMore, today, month, }) {
    const settings = settingsOfPage(options);
    const title = titleOf(options);
    const page = await renderToStringAsync(_jsxs("html", { lang: settings.lang, children: [_jsxs("head", { children: [_jsx("meta", { charset: "utf-8" }), _jsx("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }), _jsx("meta", { name: "robots", content: "noindex" }), _jsx("title", { children: title }), _jsx("link", { rel: "canonical", href: `${portal}/${settings.lang}/events` }), _jsx("style", { dangerouslySetInnerHTML: { __html: PAGE_STYLE } })] }), _jsx("body", { children: _jsxs("main", { children: [_jsx("h1", { class: "hidden", children: title }), _jsx(EmbedView, { settings: settings, portal: portal, shown: { is: 'ready', items, hasMore }, month: month && {
                                month: month.month,
                                today,
                                previous: stepTo(options, month.previous),
                                next: stepTo(options, month.next),
                            } })] }) })] }));
    return `<!doctype html>${page}\n`;
}
//# sourceMappingURL=embed-page.js.map