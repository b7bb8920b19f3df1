import { WORDS } from '../feeds/feed-entry.js';
import { xml } from '../feeds/markup.js';
import { OPTION_NAMES, plainOptions, settingsOf } from './embed-options.js';
import { CURRENT, pathOf } from './embed-releases.js';
import { langOf } from './embed-query.js';
const SIZE = { width: '100%', height: 600 };
function attributes(values) {
    return Object.entries(values)
        .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
        .join('');
}
export function titleOf(options) {
    const { association, events } = WORDS[langOf(options)];
    return `${association}: ${events}`;
}
/** Where the page for frames is. It is made on the server, which does not know the zone of whoever looks at it. */
export function pageAddress(portal, options) {
    const { 'time-zone': _zone, ...others } = plainOptions(options);
    const { lang } = settingsOf(options);
    return new URL(`/embed/events?${new URLSearchParams({ ...others, lang }).toString()}`, portal).href;
}
/** The same events in a frame. */
export function frameFor(portal, options, { width, height } = SIZE, title = titleOf(options)) {
    const src = pageAddress(portal, options);
    const values = { src, title, width, height, frameborder: 0, referrerpolicy: 'no-referrer' };
    return `<iframe${attributes(values)}></iframe>`;
}
/**
 * What is pasted into a page: one line. Until the script runs, the element holds a link; where scripts are off, a frame as
 * well, which is not even tried where they are on.
 */
export function snippetFor(portal, options) {
    const script = {
        type: 'module',
        src: new URL(pathOf(CURRENT.version), portal).href,
        integrity: CURRENT.integrity,
        crossorigin: 'anonymous',
        referrerpolicy: 'no-referrer',
    };
    const { lang } = settingsOf(options);
    const plain = plainOptions(options);
    const said = Object.fromEntries(OPTION_NAMES.flatMap((name) => (plain[name] ? [[name, plain[name]]] : [])));
    const link = `<a${attributes({ href: new URL(`/${lang}/events`, portal).href })}>${xml(titleOf(options))}</a>`;
    const inside = `${link}<noscript>${frameFor(portal, options)}</noscript>`;
    return `<script${attributes(script)}></script><asrtu-events${attributes(said)}>${inside}</asrtu-events>`;
}
/** Where oEmbed tells of a page: for its head, as `<link rel="alternate" type="…" href="…">`. */
export function discoveryOf(portal, page) {
    const types = { json: 'application/json+oembed', xml: 'text/xml+oembed' };
    return Object.entries(types).map(([format, type]) => ({
        type,
        href: new URL(`/oembed?${new URLSearchParams({ url: page, format }).toString()}`, portal).href,
    }));
}
//# sourceMappingURL=snippet.js.map