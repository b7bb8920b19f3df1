import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pathOf, TAGS } from '../feeds/feed-entry.js';
import { AnyoneMay } from '../platform/auth/access.js';
import { inputError, notFound } from '../platform/errors.js';
import { Lang } from '../platform/graphql/text.js';
import { AssociationPage, associationJsonLd, type AssociationData } from './association.js';
import { ASSOCIATION, EVENT, EVENTS, MEMBER, MEMBERS, MONTH, PROGRAM, PROGRAMS } from './documents.js';
import { EventPage, eventJsonLd, type EventDetails } from './event.js';
import { EventsPage, MonthPage, type Connection, type EventLine, type EventsQuery } from './events.js';
import type { Text } from './layout.js';
import { MemberPage, memberJsonLd, MembersPage, type MemberDetails, type MemberLine } from './members.js';
import { PagesService } from './pages.service.js';
import { partyName, ProgramPage, ProgramsPage, type ProgramDetails, type ProgramLine } from './programs.js';
import { showDate } from './times.js';
import { valueName, valuesOf, word } from './words.js';

type Parameters = Record<string, unknown>;

const LANGS = Object.values(Lang).map((lang) => TAGS[lang]);
const MONTH_FORM = /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/;
/** More than a page of a month can hold. */
const EVENTS_OF_A_MONTH = 300;

/** The values of the parameters that a page knows. Others are none of its business: sites add their own to links. */
function known<K extends string>(given: Parameters, ...names: K[]): Partial<Record<K, string>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = given[name];
      if (value === undefined || value === '') return [];
      if (typeof value !== 'string' || value.length > 300) {
        throw inputError('PARAMETER_MALFORMED', `\`${name}\` must be one short text.`, [name]);
      }
      return [[name, value]];
    }),
  ) as Partial<Record<K, string>>;
}

function searchOf(query: Record<string, string | undefined>): string {
  const given = Object.entries(query).filter((each): each is [string, string] => each[1] !== undefined);
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : '';
}

/** A value of an enumeration as addresses have it: working-meeting. */
function valueIn(group: string, name: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const found = valuesOf(group).find((each) => each === value.toUpperCase().replaceAll('-', '_'));
  if (!found) throw inputError('PARAMETER_MALFORMED', `\`${name}\` has no such value.`, [name]);
  return found;
}

function sideIn(side: string | undefined): string | undefined {
  if (side === undefined || side === 'cn' || side === 'ru') return side?.toUpperCase();
  throw inputError('PARAMETER_MALFORMED', '`side` must be cn or ru.', ['side']);
}

/** The public pages, in three languages. */
@Controller(LANGS)
export class PagesController {
  constructor(private readonly pages: PagesService) {
    pages.publish(ASSOCIATION, EVENT, EVENTS, MEMBER, MEMBERS, MONTH, PROGRAM, PROGRAMS);
  }

  @AnyoneMay()
  @Get()
  async association(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.pages.show(request, reply, {
      parts: [],
      search: '',
      make: async (lang) => {
        const data = await this.pages.ask<AssociationData>(ASSOCIATION, { lang });
        return {
          title: word(lang, 'association'),
          description: word(lang, 'lead'),
          jsonLd: associationJsonLd(data, `${this.pages.origin}${pathOf(lang)}`),
          feeds: '',
          body: <AssociationPage data={data} lang={lang} />,
        };
      },
    });
  }

  @AnyoneMay()
  @Get('members')
  async members(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query() parameters: Parameters,
  ): Promise<void> {
    await this.pages.guard(request, reply, async () => {
      const { after, ...query } = known(parameters, 'side', 'kind', 'q', 'after');
      const filter = {
        memberAsOf: this.pages.today(),
        membership: ['YES', 'UNKNOWN'],
        hasStrongEvidence: true,
        side: sideIn(query.side),
        kind: valueIn('memberKind', 'kind', query.kind),
        text: query.q,
      };
      const search = searchOf({ ...query, after });
      await this.pages.show(request, reply, {
        parts: ['members'],
        search,
        make: async (lang) => {
          const { universities } = await this.pages.ask<{ universities: Connection<MemberLine> }>(MEMBERS, {
            lang,
            filter,
            after,
          });
          const next = this.next(lang, ['members'], query, universities.pageInfo);
          return {
            title: word(lang, 'members'),
            description: word(lang, 'memberRoster'),
            isIndexed: search === '',
            body: <MembersPage lang={lang} query={query} members={universities} next={next} />,
          };
        },
      });
    });
  }

  @AnyoneMay()
  @Get('members/:slug')
  async member(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
  ): Promise<void> {
    const parts = ['members', slug];
    await this.pages.show(request, reply, {
      parts,
      search: '',
      make: async (lang) => {
        const { university } = await this.pages.ask<{ university: MemberDetails }>(MEMBER, { lang, slug });
        return {
          title: university.name.text,
          description: `${university.name.text}: ${word(lang, 'association')}`,
          jsonLd: memberJsonLd(university, `${this.pages.origin}${pathOf(lang, ...parts)}`),
          feeds: `university=${slug}`,
          isEmbeddable: true,
          body: <MemberPage university={university} lang={lang} />,
        };
      },
    });
  }

  @AnyoneMay()
  @Get('events')
  async events(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query() parameters: Parameters,
  ): Promise<void> {
    await this.pages.guard(request, reply, async () => {
      const { after, ...query } = known(parameters, 'side', 'kind', 'series', 'past', 'after');
      const search = searchOf({ ...query, after });
      await this.pages.show(request, reply, {
        parts: ['events'],
        search,
        make: async (lang) => {
          const isPast = query.past === 'true';
          const { eventSeries } = await this.pages.ask<EventsData>(EVENTS, { lang, filter: {} });
          const series = eventSeries.find(({ slug }) => slug === query.series);
          if (query.series && !series) throw notFound('series', ['series']);
          const filter = {
            isUpcoming: !isPast,
            isPart: false,
            side: sideIn(query.side),
            kind: valueIn('eventKind', 'kind', query.kind),
            seriesId: series?.id,
          };
          const { events } = await this.pages.ask<EventsData>(EVENTS, { lang, filter, after });
          return {
            title: word(lang, 'events'),
            description: `${word(lang, 'events')}: ${word(lang, 'association')}`,
            isIndexed: search === '' || search === '?past=true',
            feeds: feedParameters(query),
            isEmbeddable: true,
            body: (
              <EventsPage
                lang={lang}
                query={query}
                events={events}
                series={eventSeries}
                month={this.pages.today().slice(0, 7)}
                next={this.next(lang, ['events'], query, events.pageInfo)}
                feeds={feedParameters(query)}
                links={{
                  upcoming: `${pathOf(lang, 'events')}${searchOf({ ...query, past: undefined })}`,
                  past: `${pathOf(lang, 'events')}${searchOf({ ...query, past: 'true' })}`,
                }}
              />
            ),
          };
        },
      });
    });
  }

  @AnyoneMay()
  @Get('events/month/:month')
  async month(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('month') month: string,
  ): Promise<void> {
    await this.pages.show(request, reply, {
      parts: ['events', 'month', month],
      search: '',
      make: async (lang) => {
        if (!MONTH_FORM.test(month)) throw notFound('month; write it like 2026-11', ['month']);
        const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0));
        const filter = { from: `${month}-01`, to: last.toISOString().slice(0, 10), isPart: false };
        const events: EventLine[] = [];
        let after: string | null = null;
        do {
          const page: { events: Connection<EventLine> } = await this.pages.ask(MONTH, {
            lang,
            filter,
            after,
          });
          events.push(...page.events.nodes);
          after = page.events.pageInfo.hasNextPage ? page.events.pageInfo.endCursor : null;
        } while (after && events.length < EVENTS_OF_A_MONTH);
        return {
          title: `${word(lang, 'events')}: ${showDate(lang, month)}`,
          description: `${word(lang, 'events')}: ${showDate(lang, month)}`,
          isIndexed: events.length > 0,
          feeds: '',
          body: (
            <MonthPage lang={lang} month={month} events={events.toReversed()} today={this.pages.today()} />
          ),
        };
      },
    });
  }

  @AnyoneMay()
  @Get('events/:slug')
  async event(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
  ): Promise<void> {
    await this.pages.show(request, reply, {
      parts: ['events', slug],
      search: '',
      make: async (lang) => {
        const { event } = await this.pages.ask<{ event: EventDetails }>(EVENT, { lang, slug });
        return {
          title: event.title.text,
          description:
            event.summary?.text ?? `${event.title.text}: ${valueName(lang, 'eventKind', event.kind)}`,
          jsonLd: eventJsonLd(event, lang, this.pages.origin),
          feeds: `event=${slug}`,
          isEmbeddable: true,
          ...(event.image && { image: event.image.url }),
          body: <EventPage event={event} lang={lang} />,
        };
      },
    });
  }

  @AnyoneMay()
  @Get('programs')
  async programs(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query() parameters: Parameters,
  ): Promise<void> {
    await this.pages.guard(request, reply, async () => {
      const { after, ...query } = known(parameters, 'kind', 'state', 'q', 'after');
      const filter = {
        kind: valueIn('programKind', 'kind', query.kind),
        state: valueIn('programState', 'state', query.state),
        text: query.q,
      };
      const search = searchOf({ ...query, after });
      await this.pages.show(request, reply, {
        parts: ['programs'],
        search,
        make: async (lang) => {
          const { jointPrograms } = await this.pages.ask<{ jointPrograms: Connection<ProgramLine> }>(
            PROGRAMS,
            {
              lang,
              filter,
              after,
            },
          );
          const next = this.next(lang, ['programs'], query, jointPrograms.pageInfo);
          return {
            title: word(lang, 'programs'),
            description: `${word(lang, 'programs')}: ${word(lang, 'association')}`,
            isIndexed: search === '',
            body: <ProgramsPage lang={lang} query={query} programs={jointPrograms} next={next} />,
          };
        },
      });
    });
  }

  @AnyoneMay()
  @Get('programs/:slug')
  async program(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
  ): Promise<void> {
    await this.pages.show(request, reply, {
      parts: ['programs', slug],
      search: '',
      make: async (lang) => {
        const { jointProgram } = await this.pages.ask<{ jointProgram: ProgramDetails }>(PROGRAM, {
          lang,
          slug,
        });
        return {
          title: jointProgram.title.text,
          description: `${jointProgram.title.text}: ${jointProgram.parties.map((party) => partyName(party).text).join(' · ')}`,
          jsonLd: jointProgram.export,
          body: <ProgramPage program={jointProgram} lang={lang} />,
        };
      },
    });
  }

  @AnyoneMay()
  @Get('*')
  async others(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.pages.guard(request, reply, () => Promise.reject(notFound('page', ['path'])));
  }

  private next(
    lang: Lang,
    parts: string[],
    query: Record<string, string | undefined>,
    { hasNextPage, endCursor }: Connection<unknown>['pageInfo'],
  ): string | null {
    return hasNextPage && endCursor
      ? `${pathOf(lang, ...parts)}${searchOf({ ...query, after: endCursor })}`
      : null;
  }
}

interface EventsData {
  events: Connection<EventLine>;
  eventSeries: { id: string; slug: string; name: Text }[];
}

/** The feed of what the list shows. */
function feedParameters({ side, kind, series }: EventsQuery): string {
  return searchOf({ side, series, kind }).slice(1);
}
