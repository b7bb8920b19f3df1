import type { ComponentChildren, JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { discoveryOf } from '../embed/snippet.js';
import { pathOf, TAGS } from '../feeds/feed-entry.js';
import { Lang } from '../platform/graphql/text.js';
import { AUTONYMS, languageName, word, type Word } from './words.js';

/** A text with the language that it is in. */
export interface Text {
  text: string;
  lang: Lang;
}

/** What is to be shown, and what machines are told of it. */
export interface Page {
  lang: Lang;
  /** The address without the language, such as ["events", "summit-2022-xian"]. */
  parts: readonly string[];
  /** The parameters that matter, such as "?side=cn". */
  search?: string;
  title: string;
  description: string;
  /** Whether the address is one for search engines. */
  isIndexed?: boolean;
  jsonLd?: object;
  /** The parameters of the feeds of what is shown. */
  feeds?: string;
  /** Whether oEmbed tells of it. */
  isEmbeddable?: boolean;
  image?: string;
  script?: string;
  body: JSX.Element;
}

export interface Assets {
  style: string;
  portal: URL;
}

const SECTIONS: readonly [Word, string][] = [
  ['home', ''],
  ['members', 'members'],
  ['events', 'events'],
  ['programs', 'programs'],
  ['embed', 'embed'],
];

const FEED_TYPES: readonly [string, string][] = [
  ['atom', 'application/atom+xml'],
  ['rss', 'application/rss+xml'],
  ['json', 'application/feed+json'],
  ['ics', 'text/calendar'],
];

/** Says which language a text is in where it is not that of the page. */
export function T({ of, lang }: { of: Text | null | undefined; lang: Lang }): JSX.Element | null {
  if (!of) return null;
  return of.lang === lang ? <>{of.text}</> : <span lang={TAGS[of.lang]}>{of.text}</span>;
}

/** A list of facts; those that are not known are left out. */
export function Facts({ of }: { of: readonly [string, ComponentChildren][] }): JSX.Element {
  const known = of.filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== '',
  );
  return (
    <dl class="facts">
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function SideTag({ side, lang }: { side: string | null; lang: Lang }): JSX.Element | null {
  if (!side) return null;
  return (
    <span class={`side side-${side.toLowerCase()}`}>{word(lang, side === 'CN' ? 'sideCn' : 'sideRu')}</span>
  );
}

/** Addresses that lead away from the portal. */
export function Sources({ of, lang }: { of: readonly string[]; lang: Lang }): JSX.Element | null {
  const links = of.filter((source) => /^https?:\/\//.test(source));
  if (links.length === 0) return null;
  return (
    <section class="sources">
      <h2>{word(lang, 'sources')}</h2>
      <ul>
        {links.map((source) => (
          <li key={source}>
            <a href={source} rel="nofollow noopener">
              {new URL(source).host}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export interface DocumentOf {
  title: Text;
  datedOn: string | null;
  texts: { lang: Lang; file: { name: string; mediaType: string; url: string; size: number } }[];
}

/** What is kept with a record: each in its languages. */
export function Documents({ of, lang }: { of: readonly DocumentOf[]; lang: Lang }): JSX.Element | null {
  const shown = of.filter(({ texts }) => texts.length > 0);
  if (shown.length === 0) return null;
  return (
    <section>
      <h2>{word(lang, 'documents')}</h2>
      <ul>
        {shown.map(({ title, texts }) => (
          <li key={title.text}>
            <T of={title} lang={lang} />:{' '}
            {texts.map(({ lang: own, file }) => (
              <>
                <a href={file.url} hreflang={TAGS[own]}>
                  {languageName(lang, TAGS[own])} ({Math.ceil(file.size / 1024)} kB)
                </a>{' '}
              </>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A choice among the values of a parameter. */
export function Choice({
  name,
  label,
  values,
  chosen,
  all,
}: {
  name: string;
  label: string;
  values: readonly (readonly [string, string])[];
  chosen?: string;
  /** What the empty value is called; without it there is none. */
  all?: string;
}): JSX.Element {
  return (
    <label>
      <span>{label}</span>
      <select name={name}>
        {all !== undefined && <option value="">{all}</option>}
        {values.map(([value, text]) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** JSON within HTML: nothing in it can end the element. */
function jsonIn(value: object): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** The page as HTML. */
export function renderPage(page: Page, { style, portal }: Assets): string {
  const {
    lang,
    parts,
    search = '',
    title,
    description,
    isIndexed = true,
    jsonLd,
    feeds,
    isEmbeddable,
    image,
  } = page;
  const addressIn = (other: Lang): string => `${portal.origin}${pathOf(other, ...parts)}${search}`;
  const association = word(lang, 'association');
  const full = parts.length === 0 ? title : `${title} · ${word(lang, 'abbreviation')}`;
  const html = (
    <html lang={TAGS[lang]}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{full}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        {!isIndexed && <meta name="robots" content="noindex" />}
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={style} />
        {isIndexed && <link rel="canonical" href={addressIn(lang)} />}
        {isIndexed &&
          Object.values(Lang).map((other) => (
            <link key={other} rel="alternate" hreflang={TAGS[other]} href={addressIn(other)} />
          ))}
        {isIndexed && <link rel="alternate" hreflang="x-default" href={addressIn(Lang.EN)} />}
        {feeds !== undefined &&
          FEED_TYPES.map(([format, type]) => (
            <link
              key={format}
              rel="alternate"
              type={type}
              title={`${association}: ${word(lang, 'events')} (${format})`}
              href={feedPath(format, lang, feeds)}
            />
          ))}
        {isEmbeddable &&
          discoveryOf(portal, addressIn(lang)).map(({ type, href }) => (
            <link key={type} rel="alternate" type={type} href={href} title={title} />
          ))}
        <meta property="og:type" content="website" />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:url" content={addressIn(lang)} />
        <meta property="og:site_name" content={association} />
        <meta property="og:locale" content={{ EN: 'en_GB', RU: 'ru_RU', ZH: 'zh_CN' }[lang]} />
        {image && <meta property="og:image" content={image} />}
        {page.script && <script type="module" src={page.script} />}
        {jsonLd && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonIn(jsonLd) }} />}
      </head>
      <body>
        <a class="skip" href="#content">
          {word(lang, 'skip')}
        </a>
        <header>
          <a class="brand" href={pathOf(lang)}>
            <strong>{word(lang, 'abbreviation')}</strong>
            <span>{association}</span>
          </a>
          <nav aria-label={word(lang, 'navigation')}>
            <ul>
              {SECTIONS.map(([key, path]) => (
                <li key={key}>
                  <a
                    href={pathOf(lang, ...(path ? [path] : []))}
                    aria-current={
                      (parts[0] ?? '') === path ? (parts.length < 2 ? 'page' : 'true') : undefined
                    }
                  >
                    {word(lang, key)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <nav class="languages" aria-label={word(lang, 'language')}>
            <ul>
              {Object.values(Lang).map((other) => (
                <li key={other}>
                  <a
                    href={`${pathOf(other, ...parts)}${search}`}
                    lang={TAGS[other]}
                    hreflang={TAGS[other]}
                    aria-current={other === lang ? 'true' : undefined}
                  >
                    {AUTONYMS[other]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="content">{page.body}</main>
        <footer>
          <p>{word(lang, 'footer')}</p>
          <p>
            <a href="/graphql">GraphQL API</a>
          </p>
        </footer>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(html)}\n`;
}

/** Where a feed of events is. */
export function feedPath(format: string, lang: Lang, parameters: string): string {
  return `/feeds/events.${format}?lang=${TAGS[lang]}${parameters ? `&${parameters}` : ''}`;
}
