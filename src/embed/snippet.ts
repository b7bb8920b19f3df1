import { WORDS } from '../feeds/feed-entry.js';
import { xml } from '../feeds/markup.js';
import { OPTION_NAMES, plainOptions, settingsOf, type EmbedOptions } from './embed-options.js';
import { CURRENT, pathOf } from './embed-releases.js';
import { langOf } from './embed-query.js';

/** Pixels. */
export interface Size {
  width: number | '100%';
  height: number;
}

const SIZE: Size = { width: '100%', height: 600 };

function attributes(values: Record<string, string | number>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join('');
}

export function titleOf(options: EmbedOptions): string {
  const { association, events } = WORDS[langOf(options)];
  return `${association}: ${events}`;
}

/** Where the page for frames is. It is made on the server, which does not know the zone of whoever looks at it. */
export function pageAddress(portal: URL, options: EmbedOptions): string {
  const { 'time-zone': _zone, ...others } = plainOptions(options);
  const { lang } = settingsOf(options);
  return new URL(`/embed/events?${new URLSearchParams({ ...others, lang }).toString()}`, portal).href;
}

/** The same events in a frame. */
export function frameFor(
  portal: URL,
  options: EmbedOptions,
  { width, height }: Size = SIZE,
  title = titleOf(options),
): string {
  const src = pageAddress(portal, options);
  const values = { src, title, width, height, frameborder: 0, referrerpolicy: 'no-referrer' };
  return `<iframe${attributes(values)}></iframe>`;
}

/**
 * What is pasted into a page: one line. Until the script runs, the element holds a link; where scripts are off, a frame as
 * well, which is not even tried where they are on.
 */
export function snippetFor(portal: URL, options: EmbedOptions): string {
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
export function discoveryOf(portal: URL, page: string): { type: string; href: string }[] {
  const types = { json: 'application/json+oembed', xml: 'text/xml+oembed' };
  return Object.entries(types).map(([format, type]) => ({
    type,
    href: new URL(`/oembed?${new URLSearchParams({ url: page, format }).toString()}`, portal).href,
  }));
}
