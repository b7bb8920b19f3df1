import type { JSX } from 'preact';
import { addMonths, dayOf, weeksOf } from '../embed/embed-month.js';
import { weekdays } from '../embed/embed-words.js';
import { pathOf, TAGS } from '../feeds/feed-entry.js';
import type { Lang } from '../platform/graphql/text.js';
import { Choice, feedPath, T, type Text } from './layout.js';
import { showDate, showDates, showTimes } from './times.js';
import { valueName, valuesOf, word } from './words.js';

export interface HostOf {
  role: string;
  side: string | null;
  university: { slug: string; abbreviation: Text | null; name: Text } | null;
  name: Text | null;
}

/** What a list says of an event. */
export interface EventLine {
  slug: string;
  kind: string;
  state: string;
  format: string | null;
  formerFormat: string | null;
  startsOn: string | null;
  endsOn: string | null;
  startsAt: string | null;
  endsAt: string | null;
  timeZone: string | null;
  isOver: boolean | null;
  title: Text;
  label: Text | null;
  summary: Text | null;
  venues: { city: Text | null }[];
  hosts: HostOf[];
}

export interface Connection<T> {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: T[];
}

export function eventTime(lang: Lang, event: EventLine): string | null {
  const { startsAt, endsAt, startsOn, endsOn, timeZone } = event;
  if (startsAt && endsAt && timeZone) return showTimes(lang, startsAt, endsAt, timeZone);
  return startsOn && showDates(lang, startsOn, endsOn);
}

/** What one must know before anything else. */
export function Notice({ event, lang }: { event: EventLine; lang: Lang }): JSX.Element | null {
  const { state, format, formerFormat } = event;
  if (state === 'CANCELLED') return <strong class="notice">{word(lang, 'cancelled')}</strong>;
  if (state === 'POSTPONED') return <strong class="notice">{word(lang, 'postponed')}</strong>;
  if (formerFormat && formerFormat !== 'ONLINE' && format === 'ONLINE') {
    return <strong class="notice">{word(lang, 'movedOnline')}</strong>;
  }
  return null;
}

export function Host({ host, lang }: { host: HostOf; lang: Lang }): JSX.Element {
  const { university, name } = host;
  if (!university) return <T of={name} lang={lang} />;
  return (
    <a href={pathOf(lang, 'members', university.slug)}>
      <T of={university.name} lang={lang} />
    </a>
  );
}

export function EventList({
  events,
  lang,
  level = 3,
}: {
  events: readonly EventLine[];
  lang: Lang;
  level?: 2 | 3;
}): JSX.Element {
  const Heading = `h${level}` as 'h2';
  return (
    <ul class="events">
      {events.map((event) => {
        const cities = event.venues.flatMap(({ city }) => city ?? []);
        return (
          <li key={event.slug} class={event.state === 'CANCELLED' ? 'event is-cancelled' : 'event'}>
            <p class="when">{eventTime(lang, event) ?? word(lang, 'unknown')}</p>
            <div>
              <Heading>
                <a href={pathOf(lang, 'events', event.slug)}>
                  <T of={event.title} lang={lang} />
                </a>
              </Heading>
              <p class="meta">
                <Notice event={event} lang={lang} />
                <span>
                  {event.label ? (
                    <T of={event.label} lang={lang} />
                  ) : (
                    valueName(lang, 'eventKind', event.kind)
                  )}
                </span>
                {cities.length > 0 && (
                  <span>
                    {cities.map((city, index) => (
                      <>
                        {index > 0 && ', '}
                        <T of={city} lang={lang} />
                      </>
                    ))}
                  </span>
                )}
                {event.hosts.length > 0 && (
                  <span>
                    {event.hosts.slice(0, 4).map((host, index) => (
                      <>
                        {index > 0 && ', '}
                        <T
                          of={host.university?.abbreviation ?? host.university?.name ?? host.name}
                          lang={lang}
                        />
                      </>
                    ))}
                    {event.hosts.length > 4 && ' …'}
                  </span>
                )}
              </p>
              {event.summary && (
                <p>
                  <T of={event.summary} lang={lang} />
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

export interface EventsQuery {
  side?: string;
  kind?: string;
  series?: string;
  past?: string;
}

interface SeriesOf {
  id: string;
  slug: string;
  name: Text;
}

function Filter({
  lang,
  query,
  series,
}: {
  lang: Lang;
  query: EventsQuery;
  series: readonly SeriesOf[];
}): JSX.Element {
  const all = word(lang, 'all');
  return (
    <form class="filter" action={pathOf(lang, 'events')}>
      {query.past && <input type="hidden" name="past" value={query.past} />}
      <Choice
        name="side"
        label={word(lang, 'side')}
        all={all}
        chosen={query.side}
        values={[
          ['cn', word(lang, 'sideCn')],
          ['ru', word(lang, 'sideRu')],
        ]}
      />
      <Choice
        name="kind"
        label={word(lang, 'kind')}
        all={all}
        chosen={query.kind}
        values={valuesOf('eventKind').map((kind) => [
          kind.toLowerCase().replaceAll('_', '-'),
          valueName(lang, 'eventKind', kind),
        ])}
      />
      <Choice
        name="series"
        label={word(lang, 'series')}
        all={all}
        chosen={query.series}
        values={series.map(({ slug, name }) => [slug, name.text])}
      />
      <button>{word(lang, 'show')}</button>
    </form>
  );
}

export function Subscribe({ lang, feeds }: { lang: Lang; feeds: string }): JSX.Element {
  return (
    <p class="subscribe">
      {word(lang, 'subscribe')}:{' '}
      <a href={feedPath('ics', lang, feeds)}>{word(lang, 'calendar')} (iCalendar)</a>{' '}
      <a href={feedPath('atom', lang, feeds)}>Atom</a> <a href={feedPath('rss', lang, feeds)}>RSS</a>{' '}
      <a href={feedPath('json', lang, feeds)}>JSON Feed</a>
    </p>
  );
}

export function EventsPage({
  lang,
  query,
  events,
  series,
  month,
  next,
  feeds,
  links,
}: {
  lang: Lang;
  query: EventsQuery;
  events: Connection<EventLine>;
  series: readonly SeriesOf[];
  /** This month, such as 2026-11. */
  month: string;
  /** The address of the page that follows. */
  next: string | null;
  feeds: string;
  links: { upcoming: string; past: string };
}): JSX.Element {
  const isPast = query.past === 'true';
  return (
    <>
      <h1>{word(lang, 'events')}</h1>
      <nav class="tabs" aria-label={word(lang, 'events')}>
        <a href={links.upcoming} aria-current={isPast ? undefined : 'page'}>
          {word(lang, 'upcoming')}
        </a>
        <a href={links.past} aria-current={isPast ? 'page' : undefined}>
          {word(lang, 'past')}
        </a>
        <a href={pathOf(lang, 'events', 'month', month)}>{word(lang, 'month')}</a>
      </nav>
      <Filter lang={lang} query={query} series={series} />
      {events.nodes.length > 0 ? (
        <>
          <p class="count">{word(lang, 'found', { n: events.totalCount })}</p>
          <EventList events={events.nodes} lang={lang} level={2} />
        </>
      ) : (
        <p class="empty">{word(lang, isPast ? 'none' : 'noUpcoming')}</p>
      )}
      {next && (
        <p>
          <a class="more" rel="next" href={next}>
            {word(lang, 'more')}
          </a>
        </p>
      )}
      <Subscribe lang={lang} feeds={feeds} />
    </>
  );
}

/** The days of an event by the clocks of its own zone, as far as they are exact. */
function daysOf({ startsAt, endsAt, timeZone, startsOn, endsOn }: EventLine): [string, string] | null {
  if (startsAt && endsAt && timeZone) {
    // What ends at midnight does not reach into the next day.
    const last = Math.max(Date.parse(startsAt), Date.parse(endsAt) - 1);
    return [dayOf(startsAt, timeZone), dayOf(last, timeZone)];
  }
  const last = endsOn ?? startsOn;
  return startsOn?.length === 10 && last?.length === 10 ? [startsOn, last] : null;
}

export function MonthPage({
  lang,
  month,
  events,
  today,
}: {
  lang: Lang;
  month: string;
  events: readonly EventLine[];
  today: string;
}): JSX.Element {
  const placed = events.map((event) => ({ event, days: daysOf(event) }));
  const loose = placed.filter(({ days }) => !days).map(({ event }) => event);
  const names = weekdays(TAGS[lang]);
  return (
    <>
      <h1>
        {word(lang, 'events')}: {showDate(lang, month)}
      </h1>
      <nav class="tabs" aria-label={word(lang, 'month')}>
        <a rel="prev" href={pathOf(lang, 'events', 'month', addMonths(month, -1))}>
          ← {showDate(lang, addMonths(month, -1))}
        </a>
        <a rel="next" href={pathOf(lang, 'events', 'month', addMonths(month, 1))}>
          {showDate(lang, addMonths(month, 1))} →
        </a>
        <a href={pathOf(lang, 'events')}>{word(lang, 'list')}</a>
      </nav>
      <table class="month">
        <caption>{showDate(lang, month)}</caption>
        <thead>
          <tr>
            {names.map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((days) => (
            <tr key={days.find(Boolean)}>
              {days.map((day, index) => {
                if (!day) return <td key={index} class="outside"></td>;
                const on = placed.filter(({ days: span }) => span && span[0] <= day && day <= span[1]);
                return (
                  <td key={index} class={on.length > 0 ? 'has-events' : undefined}>
                    <time dateTime={day} aria-current={day === today ? 'date' : undefined}>
                      {Number(day.slice(8))}
                    </time>
                    {on.length > 0 && (
                      <ul>
                        {on.map(({ event }) => (
                          <li key={event.slug}>
                            <Notice event={event} lang={lang} />{' '}
                            <a href={pathOf(lang, 'events', event.slug)}>
                              <T of={event.title} lang={lang} />
                            </a>
                          </li>
                        ))}
                      </ul>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {loose.length > 0 && <EventList events={loose} lang={lang} level={2} />}
      {events.length === 0 && <p class="empty">{word(lang, 'none')}</p>}
    </>
  );
}
