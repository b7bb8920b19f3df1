import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { DocumentsService } from '../documents/documents.service.js';
import { isShown, type Event } from '../events/event.entity.js';
import { EventLoader } from '../events/event.loader.js';
import { eventPolicy } from '../events/events.policy.js';
import { ContactKind } from '../people/person.entity.js';
import { Action, may } from '../platform/auth/policy.js';
import { ANONYMOUS, type Viewer } from '../platform/auth/viewer.js';
import { Config } from '../platform/config.js';
import { Db } from '../platform/database/db.js';
import { PerRequest } from '../platform/graphql/per-request.js';
import { type Lang, localized, localizedOf } from '../platform/graphql/text.js';
import { pathOf, TAGS, type FeedEntry } from './feed-entry.js';

interface Called {
  slug: string;
  names: Partial<Record<Lang, string>>;
}

/** Puts together what feeds tell of events, in statements that do not grow with them. */
@Injectable()
export class FeedEntries {
  constructor(
    private readonly config: Config,
    private readonly loader: EventLoader,
    private readonly db: Db,
    private readonly documents: DocumentsService,
  ) {}

  /** As the viewer may see them: what was shown before and is not any more was withdrawn. */
  async entries(events: readonly Event[], lang: Lang, viewer: Viewer): Promise<FeedEntry[]> {
    const request = new PerRequest();
    return await Promise.all(
      events.map((event) => {
        const isVisible = isShown(event.state) && may(eventPolicy, Action.READ, viewer, event);
        return this.entry(request, event, lang, !isVisible);
      }),
    );
  }

  private async entry(
    request: PerRequest,
    event: Event,
    lang: Lang,
    isWithdrawn: boolean,
  ): Promise<FeedEntry> {
    const [hosts, venues, points, image] = await Promise.all([
      this.hostsOf(request, event, lang),
      this.loader.venues(request, event.id),
      this.loader.contactPoints(request, event.id),
      this.imageOf(request, event, lang),
    ]);
    return {
      event,
      isWithdrawn,
      title: localizedOf(event, 'title', lang)!,
      summary: localizedOf(event, 'summary', lang),
      description: localizedOf(event, 'description', lang),
      hosts,
      venues: venues.map((venue) => {
        const [name, city] = [localizedOf(venue, 'name', lang), localizedOf(venue, 'city', lang)];
        const langs = new Set([name, city].flatMap((each) => each?.lang ?? []));
        return {
          venue,
          name: [name?.text, venue.address, city?.text].filter(Boolean).join(', '),
          // An address is written as it is there.
          lang: langs.size === 1 && !venue.address ? [...langs][0] : null,
        };
      }),
      email: points.find(({ kind }) => kind === ContactKind.EMAIL)?.value ?? null,
      url: this.address(pathOf(lang, 'events', event.slug)),
      calendarUrl: this.address(`/feeds/events.ics?lang=${TAGS[lang]}&event=${event.slug}`),
      image,
    };
  }

  private address(path: string): string {
    return new URL(path, this.config.publicUrl).href;
  }

  private async hostsOf(request: PerRequest, event: Event, lang: Lang): Promise<FeedEntry['hosts']> {
    return await Promise.all(
      event.hosts.map(async (host) => {
        if (!host.universityId) return { host, name: localizedOf(host, 'name', lang)!, slug: null };
        const { slug, names } = await this.calledIn(request, host.universityId);
        return { host, name: localized(names, lang)!, slug };
      }),
    );
  }

  /** What universities are called: no more of them than that, for there are many in a long feed. */
  private async calledIn(request: PerRequest, id: string): Promise<Called> {
    const called = await request.one<Called>('names in a feed', id, async (ids) => {
      const rows = await this.db.rows<Called & { id: string }>(sql`
        select u.id, u.slug, (
          select jsonb_object_agg(n.lang, n.text) from university_name n
          where n.university_id = u.id and n.kind = 'OFFICIAL' and not n.is_former
        ) as names
        from university u where u.id = any(${ids})`);
      return new Map(rows.map((row) => [row.id, row]));
    });
    return called!;
  }

  /** Feeds show what the public may see, whoever reads them. */
  private async imageOf(request: PerRequest, { id }: Event, lang: Lang): Promise<FeedEntry['image']> {
    const picture = await this.documents.picture({ viewer: ANONYMOUS, perRequest: request }, id);
    if (!picture) return null;
    const { document, file } = picture;
    const alt = localizedOf(document, 'title', lang)!.text;
    return { url: this.address(`/files/${file.id}`), mediaType: file.mediaType, alt };
  }
}
