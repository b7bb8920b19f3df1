import type { JSX } from 'preact';
import type { Event as EventOfSchema, Organization, Place, VirtualLocation, WithContext } from 'schema-dts';
import { pathOf, TAGS } from '../feeds/feed-entry.js';
import { toHtml } from '../feeds/markup.js';
import type { Lang } from '../platform/graphql/text.js';
import { EventList, eventTime, Host, Notice, type EventLine } from './events.js';
import { Documents, Facts, feedPath, SideTag, Sources, T, type DocumentOf, type Text } from './layout.js';
import { ProgramList, type ProgramLine } from './programs.js';
import { showDates, showInstant, showTimes } from './times.js';
import { languageName, valueName, word } from './words.js';

interface FormerTime {
  startsAt: string | null;
  endsAt: string | null;
  startsOn: string | null;
  endsOn: string | null;
  timeZone: string | null;
}

/** All that the public may know of an event. */
export interface EventDetails extends EventLine {
  updatedAt: string;
  publishedAt: string | null;
  stateSince: string;
  onlineUrl: string | null;
  languages: string[];
  topics: string[];
  outcomes: string[];
  note: string | null;
  sources: string[];
  description: Text | null;
  frame: Text | null;
  formerTimes: FormerTime[];
  localTimes: { timeZone: string; startsAt: string; endsAt: string }[];
  places: {
    name: Text | null;
    city: Text | null;
    address: string | null;
    country: string | null;
    latitude: number | null;
    longitude: number | null;
  }[];
  image: { url: string; mediaType: string; alt: Text } | null;
  contactPoints: { kind: string; value: string }[];
  delegations: { people: number | null; university: { slug: string; name: Text } }[];
  participants: { universities: number | null; people: number | null; cn: number | null; ru: number | null };
  documents: DocumentOf[];
  body: { name: Text } | null;
  series: { slug: string; name: Text } | null;
  parent: { slug: string; title: Text } | null;
  parts: EventLine[];
  program: ProgramLine | null;
  registration: { opensAt: string; closesAt: string } | null;
}

function formerTime(lang: Lang, { startsAt, endsAt, startsOn, endsOn, timeZone }: FormerTime): string {
  if (startsAt && endsAt && timeZone) return showTimes(lang, startsAt, endsAt, timeZone);
  return startsOn ? showDates(lang, startsOn, endsOn) : word(lang, 'unknown');
}

export function Contact({ kind, value }: { kind: string; value: string }): JSX.Element {
  if (kind === 'EMAIL') return <a href={`mailto:${value}`}>{value}</a>;
  if (kind === 'WEB' && /^https?:\/\//.test(value)) return <a href={value}>{value}</a>;
  return <>{value}</>;
}

/** When, where and by whom. */
function EventFacts({ event, lang }: { event: EventDetails; lang: Lang }): JSX.Element {
  const [, ...otherZones] = event.localTimes.filter(
    ({ timeZone }, index, all) => all.findIndex((each) => each.timeZone === timeZone) === index,
  );
  const { universities, people } = event.participants;
  return (
    <Facts
      of={[
        [word(lang, 'when'), eventTime(lang, event) ?? word(lang, 'unknown')],
        [
          word(lang, 'otherZones'),
          otherZones.map(({ startsAt, endsAt, timeZone }) => (
            <div key={timeZone}>{showTimes(lang, startsAt, endsAt, timeZone)}</div>
          )),
        ],
        [word(lang, 'wasToBe'), event.formerTimes.map((time) => <div>{formerTime(lang, time)}</div>)],
        [
          word(lang, 'where'),
          event.places.map(({ name, address, city }) => (
            <div>
              {[name, address, city].filter(Boolean).map((part, index) => (
                <>
                  {index > 0 && ', '}
                  {typeof part === 'string' ? part : <T of={part} lang={lang} />}
                </>
              ))}
            </div>
          )),
        ],
        [word(lang, 'format'), event.format && valueName(lang, 'format', event.format)],
        [
          word(lang, 'onlinePage'),
          event.onlineUrl && <a href={event.onlineUrl}>{new URL(event.onlineUrl).host}</a>,
        ],
        [
          word(lang, 'hosts'),
          event.hosts.map((host) => (
            <div>
              <Host host={host} lang={lang} />{' '}
              <span class="role">{valueName(lang, 'hostRole', host.role)}</span>{' '}
              <SideTag side={host.side} lang={lang} />
            </div>
          )),
        ],
        [word(lang, 'series'), event.series && <T of={event.series.name} lang={lang} />],
        [
          word(lang, 'partOf'),
          event.parent && (
            <a href={pathOf(lang, 'events', event.parent.slug)}>
              <T of={event.parent.title} lang={lang} />
            </a>
          ),
        ],
        [word(lang, 'frame'), event.frame && <T of={event.frame} lang={lang} />],
        [word(lang, 'languages'), event.languages.map((code) => languageName(lang, code)).join(', ')],
        [
          word(lang, 'topics'),
          event.topics.length > 0 ? <span lang="en">{event.topics.join('; ')}</span> : null,
        ],
        [
          word(lang, 'participants'),
          [
            universities !== null && word(lang, 'universities', { n: universities }),
            people !== null && word(lang, 'people', { n: people }),
          ]
            .filter(Boolean)
            .join(', '),
        ],
        [
          word(lang, 'contact'),
          event.contactPoints.map((point) => (
            <div>
              {valueName(lang, 'contactKind', point.kind)}: <Contact {...point} />
            </div>
          )),
        ],
        [
          word(lang, 'registration'),
          event.registration &&
            word(lang, 'registrationTime', {
              from: showInstant(lang, event.registration.opensAt, event.timeZone ?? 'UTC'),
              to: showInstant(lang, event.registration.closesAt, event.timeZone ?? 'UTC'),
            }),
        ],
      ]}
    />
  );
}

export function EventPage({ event, lang }: { event: EventDetails; lang: Lang }): JSX.Element {
  const { description, image, outcomes, delegations, note } = event;
  const isOnCalendar = event.startsAt !== null || event.startsOn?.length === 10;
  return (
    <article>
      <p class="kind">
        {event.label ? <T of={event.label} lang={lang} /> : valueName(lang, 'eventKind', event.kind)}
        {event.isOver && <span> · {word(lang, 'isOver')}</span>}
      </p>
      <h1>
        <T of={event.title} lang={lang} />
      </h1>
      <p>
        <Notice event={event} lang={lang} />
      </p>
      {event.summary && (
        <p class="lead">
          <T of={event.summary} lang={lang} />
        </p>
      )}
      {image && <img class="picture" src={image.url} alt={image.alt.text} lang={TAGS[image.alt.lang]} />}
      <EventFacts event={event} lang={lang} />
      {isOnCalendar && (
        <p>
          <a class="button" href={feedPath('ics', lang, `event=${event.slug}`)}>
            {word(lang, 'addToCalendar')}
          </a>
        </p>
      )}
      {description && (
        <div
          class="prose"
          lang={TAGS[description.lang]}
          dangerouslySetInnerHTML={{ __html: toHtml(description.text) }}
        />
      )}
      {event.parts.length > 0 && (
        <section>
          <h2>{word(lang, 'parts')}</h2>
          <EventList events={event.parts} lang={lang} />
        </section>
      )}
      {outcomes.length > 0 && (
        <section lang="en">
          <h2 lang={TAGS[lang]}>{word(lang, 'outcomes')}</h2>
          <ul>
            {outcomes.map((outcome) => (
              <li>{outcome}</li>
            ))}
          </ul>
        </section>
      )}
      <Documents of={event.documents} lang={lang} />
      {delegations.length > 0 && (
        <section>
          <h2>{word(lang, 'participants')}</h2>
          <ul class="columns">
            {delegations.map(({ university: { slug, name }, people }) => (
              <li key={slug}>
                <a href={pathOf(lang, 'members', slug)}>
                  <T of={name} lang={lang} />
                </a>
                {people !== null && ` (${people})`}
              </li>
            ))}
          </ul>
        </section>
      )}
      {event.program && (
        <section>
          <h2>{word(lang, 'program')}</h2>
          <ProgramList programs={[event.program]} lang={lang} />
        </section>
      )}
      {note && (
        <section>
          <h2>{word(lang, 'note')}</h2>
          <p lang="en">{note}</p>
        </section>
      )}
      <Sources of={event.sources} lang={lang} />
    </article>
  );
}

const ATTENDANCE = {
  ON_SITE: 'https://schema.org/OfflineEventAttendanceMode',
  ONLINE: 'https://schema.org/OnlineEventAttendanceMode',
  HYBRID: 'https://schema.org/MixedEventAttendanceMode',
} as const;

/** Known values only: what is not known is not said. */
function known<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, each]) => each !== null && each !== undefined && !(Array.isArray(each) && each.length === 0),
    ),
  ) as T;
}

function statuses({ state, formerTimes, format, formerFormat }: EventDetails): EventStatus[] {
  if (state === 'CANCELLED') return ['https://schema.org/EventCancelled'];
  if (state === 'POSTPONED') return ['https://schema.org/EventPostponed'];
  const found: EventStatus[] = [];
  if (formerTimes.length > 0) found.push('https://schema.org/EventRescheduled');
  if (formerFormat && formerFormat !== 'ONLINE' && format === 'ONLINE')
    found.push('https://schema.org/EventMovedOnline');
  return found.length > 0 ? found : ['https://schema.org/EventScheduled'];
}

type EventStatus =
  `https://schema.org/Event${'Cancelled' | 'Postponed' | 'Rescheduled' | 'MovedOnline' | 'Scheduled'}`;

/** An event as schema.org has it. */
export function eventJsonLd(event: EventDetails, lang: Lang, origin: string): WithContext<EventOfSchema> {
  const address = (path: string): string => `${origin}${path}`;
  const url = address(pathOf(lang, 'events', event.slug));
  const { title, summary, description, startsOn, endsOn, formerTimes, format, image, parent, parts } = event;
  const [own] = event.localTimes;
  const [firstTime] = formerTimes;
  const status = statuses(event);
  const places = event.places.map(({ name, city, address: street, country, latitude, longitude }): Place =>
    known({
      '@type': 'Place' as const,
      name: (name ?? city)?.text ?? street ?? undefined,
      address: known({
        '@type': 'PostalAddress' as const,
        streetAddress: street ?? undefined,
        addressLocality: city?.text,
        addressCountry: country ?? undefined,
      }),
      geo:
        latitude === null || longitude === null
          ? undefined
          : { '@type': 'GeoCoordinates' as const, latitude, longitude },
    }),
  );
  const isOnline = format === 'ONLINE' || format === 'HYBRID';
  const online: VirtualLocation[] = isOnline
    ? [{ '@type': 'VirtualLocation', url: event.onlineUrl ?? url }]
    : [];
  return known({
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': url,
    url,
    name: title.text,
    inLanguage: event.languages,
    description: summary?.text ?? description?.text,
    startDate: own?.startsAt ?? startsOn ?? undefined,
    endDate: own?.endsAt ?? endsOn ?? startsOn ?? undefined,
    previousStartDate: firstTime && (firstTime.startsAt ?? firstTime.startsOn ?? undefined),
    eventStatus: status.length === 1 ? status[0] : status,
    eventAttendanceMode: format === null ? undefined : ATTENDANCE[format as keyof typeof ATTENDANCE],
    location: [...places, ...online],
    organizer: event.hosts.map((host): Organization =>
      host.university
        ? {
            '@type': 'CollegeOrUniversity',
            name: host.university.name.text,
            url: address(pathOf(lang, 'members', host.university.slug)),
          }
        : { '@type': 'Organization', name: host.name!.text },
    ),
    image: image?.url,
    superEvent: parent
      ? { '@type': 'Event', name: parent.title.text, url: address(pathOf(lang, 'events', parent.slug)) }
      : undefined,
    subEvent: parts.map((part) => ({
      '@type': 'Event' as const,
      name: part.title.text,
      url: address(pathOf(lang, 'events', part.slug)),
      startDate: part.startsAt ?? part.startsOn ?? undefined,
    })),
  } satisfies WithContext<EventOfSchema>);
}
