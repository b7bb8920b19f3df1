// Drawn by the browser within the element, and by the server within the page: one view.

import type { VNode } from 'preact';
import type { FeedItem } from '../feeds/feed-item.js';
import { MonthGrid, type MonthView } from './embed-month-view.js';
import { Anchor, Text } from './embed-text.js';
import { blockOf, capital, formatOf, stateOf, whenOf, WORDS } from './embed-words.js';
import type { Settings } from './embed-options.js';

export type Shown =
  | { is: 'loading' }
  /** What was wrong with the options, if that was it. */
  | { is: 'failed'; message?: string; retry?: () => void }
  | { is: 'ready'; items: readonly FeedItem[]; hasMore: boolean };

export interface EmbedProps {
  settings: Settings;
  /** Where the portal is, without a slash at the end. */
  portal: string;
  shown: Shown;
  /** In the layout of this name. */
  month?: MonthView;
}

interface ItemProps {
  item: FeedItem;
  settings: Settings;
}

function Title({ item, settings }: ItemProps): VNode {
  return (
    <Anchor href={item.url} settings={settings} part="link" class="link">
      <Text text={item._event.title} lang={item.language} within={settings.lang} />
    </Anchor>
  );
}

function State({ item, settings: { lang } }: ItemProps): VNode {
  const format = formatOf(item, lang);
  return (
    <>
      {stateOf(item, lang).map((word) => (
        <strong key={word} part="state" class="state">
          {word}
        </strong>
      ))}
      {format && (
        <span part="format" class="format">
          {format}
        </span>
      )}
    </>
  );
}

function Time({ item, settings: { lang, timeZone } }: ItemProps): VNode {
  const { texts, zone, datetime } = whenOf(item, lang, timeZone);
  const isOpen = item._event.state === 'POSTPONED' && datetime !== null;
  const words = texts.map((text, at) => (
    <>
      {at > 0 && ' '}
      <span class="line-of">{at === 0 && !isOpen ? capital(text) : text}</span>
    </>
  ));
  return (
    <>
      {isOpen && `${WORDS[lang].planned}${WORDS[lang].colon}`}
      {datetime ? <time dateTime={datetime}>{words}</time> : words}
      {zone && (
        <>
          {' '}
          <span part="zone" class="zone">
            ({zone})
          </span>
        </>
      )}
    </>
  );
}

function Place({ item, settings: { lang } }: ItemProps): VNode | null {
  const { places } = item._event;
  if (places.length === 0) return null;
  return (
    <p part="place" class="place">
      <span class="hidden">
        {WORDS[lang].place}
        {WORDS[lang].colon}
      </span>
      {places.map(({ name, language }, at) => (
        <>
          {at > 0 && '; '}
          <Text text={name} lang={language} within={lang} />
        </>
      ))}
    </p>
  );
}

function Hosts({ item, settings: { lang } }: ItemProps): VNode | null {
  const { hosts } = item._event;
  if (hosts.length === 0) return null;
  return (
    <p part="hosts" class="hosts">
      {WORDS[lang].hosts}
      {WORDS[lang].colon}
      {hosts.map(({ name, language }, at) => (
        <>
          {at > 0 && ' · '}
          <Text text={name} lang={language} within={lang} />
        </>
      ))}
    </p>
  );
}

function Actions({ item, settings }: ItemProps): VNode | null {
  const { online_url: online, calendar_url: calendar, title } = item._event;
  const { lang, target, hasCalendarLinks } = settings;
  const isCancelled = item._event.state === 'CANCELLED';
  if (!(hasCalendarLinks && calendar) && !online) return null;
  const of = (
    <span class="hidden">
      {WORDS[lang].colon}
      <Text text={title} lang={item.language} within={lang} />
    </span>
  );
  // What is downloaded needs no window.
  const here: Settings = { ...settings, target: target === '_top' ? '_top' : '_self' };
  return (
    <p part="actions" class="actions">
      {hasCalendarLinks && calendar && (
        <Anchor href={calendar} settings={here} part="calendar" class="action">
          {WORDS[lang].addToCalendar}
          {of}
        </Anchor>
      )}
      {online && !isCancelled && (
        <Anchor href={online} settings={settings} part="online" class="action">
          {WORDS[lang].takePart}
          {of}
        </Anchor>
      )}
    </p>
  );
}

/** An event with all that there is to say, in a list or on a card. */
function Entry({ item, settings }: ItemProps): VNode {
  const { lang, headingLevel, layout } = settings;
  const { kind, about, image_alt: alt } = item._event;
  const Heading: 'h3' = `h${headingLevel as '3'}`;
  const block = layout === 'list' ? blockOf(item, lang) : null;
  return (
    <li part="event" class={`event ${item._event.state.toLowerCase()}`}>
      {layout === 'list' && (
        <div part="date" class="date" aria-hidden="true">
          {block && <span class="large">{block.large}</span>}
          {block && <span class="small">{block.small}</span>}
        </div>
      )}
      {layout === 'cards' && item.image && (
        <img part="image" src={item.image} alt={alt ?? ''} loading="lazy" referrerpolicy="no-referrer" />
      )}
      <div class="body">
        <p part="kind" class="kind">
          {WORDS[lang].kinds[kind] && <span>{WORDS[lang].kinds[kind]}</span>}
          <State item={item} settings={settings} />
        </p>
        <Heading part="title" class="title">
          <Title item={item} settings={settings} />
        </Heading>
        <p part="time" class="time">
          <Time item={item} settings={settings} />
        </p>
        <Place item={item} settings={settings} />
        <Hosts item={item} settings={settings} />
        {about && (
          <p part="summary" class="summary">
            <Text text={about.text} lang={about.language} within={lang} />
          </p>
        )}
        <Actions item={item} settings={settings} />
      </div>
    </li>
  );
}

/** An event in two or three lines. */
function Line({ item, settings }: ItemProps): VNode {
  return (
    <li part="event" class={`line ${item._event.state.toLowerCase()}`}>
      <p part="time" class="time">
        <Time item={item} settings={settings} />
      </p>
      <div class="body">
        <p part="title" class="title">
          <Title item={item} settings={settings} /> <State item={item} settings={settings} />
        </p>
        <Place item={item} settings={settings} />
        <Actions item={item} settings={settings} />
      </div>
    </li>
  );
}

function Events({ items, settings }: { items: readonly FeedItem[]; settings: Settings }): VNode {
  const { layout } = settings;
  const Each = layout === 'list' || layout === 'cards' ? Entry : Line;
  return (
    <ul part="events" class={`events ${layout}`}>
      {items.map((item) => (
        <Each key={item.id} item={item} settings={settings} />
      ))}
    </ul>
  );
}

export function EmbedView({ settings, portal, shown, month }: EmbedProps): VNode {
  const { lang, theme, empty } = settings;
  const words = WORDS[lang];
  const items = shown.is === 'ready' ? shown.items : [];
  const all = (
    <Anchor href={`${portal}/${lang}/events`} settings={settings} part="more" class="action">
      {words.allEvents}
    </Anchor>
  );
  return (
    <div
      part="root"
      class="asrtu"
      lang={lang}
      dir="ltr"
      data-theme={theme}
      aria-busy={shown.is === 'loading'}
    >
      {month && <MonthGrid view={month} items={items} settings={settings} />}
      {shown.is === 'loading' && (
        <p part="note" class="note" role="status">
          {words.loading}
        </p>
      )}
      {shown.is === 'failed' && (
        <div part="note" class="note" role="alert">
          <p>{words.failed}</p>
          {shown.message && <p lang="en">{shown.message}</p>}
          <p class="actions">
            {shown.retry && (
              <button type="button" part="button" class="button" onClick={shown.retry}>
                {words.retry}
              </button>
            )}
            {all}
          </p>
        </div>
      )}
      {shown.is === 'ready' && items.length === 0 && (
        <div part="note" class="note">
          <p>{empty ?? words.empty}</p>
          <p class="actions">{all}</p>
        </div>
      )}
      {items.length > 0 && <Events items={items} settings={settings} />}
      {shown.is === 'ready' && shown.hasMore && <p class="actions foot">{all}</p>}
    </div>
  );
}
