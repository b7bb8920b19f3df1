import { Audience } from '../platform/auth/audience.js';
import { headline, isOnCalendar, organizer, place, TAGS, when, WORDS, } from './feed-entry.js';
import { toHtml, xml } from './markup.js';
// No library for these either: none writes the languages of texts, or the pages of RFC 5005.
/** The authority is a site of the association, and the year one in which it was. */
const tagOf = (id) => `tag:asrtu.ru,2017:${id}`;
function html(entry) {
    const { event, summary, description } = entry;
    const facts = [when(event), place(entry)].filter(Boolean).map((fact) => `<p>${xml(fact)}</p>`);
    return [
        ...facts,
        ...(summary ? [`<p lang="${TAGS[summary.lang]}">${xml(summary.text)}</p>`] : []),
        ...(description ? [`<div lang="${TAGS[description.lang]}">${toHtml(description.text)}</div>`] : []),
    ].join('\n');
}
function plain(entry) {
    return [when(entry.event), place(entry), entry.summary?.text].filter(Boolean).join(' · ');
}
/** Atom of RFC 4287; what was withdrawn is a tombstone of RFC 6721, the next page that of RFC 5005. */
export async function* writeAtom({ id, title, self, next, page, others, lang, updatedAt }, gone, pages) {
    yield `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="${TAGS[lang]}">
<id>${xml(tagOf(id ?? new URL(self).search.slice(1)))}</id>
<title>${xml(title)}</title>
<updated>${(updatedAt ?? new Date(0)).toISOString()}</updated>
<author><name>${xml(WORDS[lang].association)}</name></author>
<generator>ASRTU member portal</generator>
<link rel="self" type="application/atom+xml" href="${xml(self)}"/>
<link rel="alternate" type="text/html" hreflang="${TAGS[lang]}" href="${xml(page)}"/>
${others.map((other) => `<link rel="alternate" type="application/atom+xml" hreflang="${TAGS[other.lang]}" href="${xml(other.url)}"/>\n`).join('')}${next ? `<link rel="next" type="application/atom+xml" href="${xml(next)}"/>\n` : ''}`;
    // The schema of RFC 4287 has entries last.
    for await (const withdrawals of gone) {
        yield withdrawals
            .map(({ id: ref, at }) => `<at:deleted-entry ref="${xml(tagOf(ref))}" when="${at.toISOString()}"/>\n`)
            .join('');
    }
    for await (const entries of pages) {
        yield entries
            .map((entry) => {
            const { event, title: own, url } = entry;
            return `<entry xml:lang="${TAGS[own.lang]}">
<id>${xml(tagOf(event.id))}</id>
<title>${xml(headline(entry, lang))}</title>
<updated>${event.updatedAt.toISOString()}</updated>
<published>${event.publishedAt.toISOString()}</published>
<author><name>${xml(organizer(entry, lang))}</name></author>
<link rel="alternate" type="text/html" href="${xml(url)}"/>
${entry.image ? `<link rel="enclosure" type="${entry.image.mediaType}" href="${xml(entry.image.url)}"/>\n` : ''}<category term="${event.kind}"/>
<content type="html">${xml(html(entry))}</content>
</entry>
`;
        })
            .join('');
    }
    yield '</feed>\n';
}
/** RSS 2.0, which has no word for what was withdrawn. */
export async function* writeRss({ title, self, page, lang, updatedAt }, pages) {
    yield `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${xml(title)}</title>
<link>${xml(page)}</link>
<description>${xml(WORDS[lang].association)}</description>
<language>${TAGS[lang]}</language>
${updatedAt ? `<lastBuildDate>${updatedAt.toUTCString()}</lastBuildDate>\n` : ''}<ttl>60</ttl>
<atom:link rel="self" type="application/rss+xml" href="${xml(self)}"/>
`;
    for await (const entries of pages) {
        yield entries
            .map((entry) => `<item>
<guid isPermaLink="false">${entry.event.id}</guid>
<title>${xml(headline(entry, lang))}</title>
<link>${xml(entry.url)}</link>
<pubDate>${entry.event.publishedAt.toUTCString()}</pubDate>
<category>${entry.event.kind}</category>
<description>${xml(html(entry))}</description>
</item>
`)
            .join('');
    }
    yield '</channel>\n</rss>\n';
}
/** JSON Feed 1.1, with the times and places in `_event`. */
export async function* writeJsonFeed({ title, self, next, page, lang }, pages) {
    const head = {
        version: 'https://jsonfeed.org/version/1.1',
        title,
        home_page_url: page,
        feed_url: self,
        ...(next && { next_url: next }),
        language: TAGS[lang],
        authors: [{ name: WORDS[lang].association }],
    };
    yield `${JSON.stringify(head).slice(0, -1)},"items":[`;
    let isFirst = true;
    for await (const entries of pages) {
        for (const entry of entries) {
            yield `${isFirst ? '' : ','}\n${JSON.stringify(itemOf(entry, lang))}`;
            isFirst = false;
        }
    }
    yield '\n]}\n';
}
/** An event as an item of JSON Feed. */
export function itemOf(entry, lang) {
    const { event, title, url, hosts, venues, summary, image } = entry;
    const { startsAt, endsAt, timeZone, startsOn, endsOn, kind, state, format, revision, onlineUrl } = event;
    const { audience } = event;
    return {
        id: event.id,
        url,
        title: headline(entry, lang),
        content_html: html(entry),
        ...(plain(entry) && { summary: plain(entry) }),
        ...(image && { image: image.url }),
        date_published: event.publishedAt.toISOString(),
        date_modified: event.updatedAt.toISOString(),
        language: TAGS[title.lang],
        tags: [kind],
        _event: {
            slug: event.slug,
            title: title.text,
            about: summary && { text: summary.text, language: TAGS[summary.lang] },
            kind,
            state,
            format,
            former_format: event.formerFormat,
            revision,
            starts_at: startsAt && startsAt.toISOString(),
            ends_at: endsAt && endsAt.toISOString(),
            time_zone: timeZone,
            starts_on: startsOn,
            ends_on: startsOn ? (endsOn ?? startsOn) : null,
            online_url: onlineUrl,
            image_alt: image && image.alt,
            calendar_url: isOnCalendar(entry) && audience === Audience.PUBLIC ? entry.calendarUrl : null,
            hosts: hosts.map(({ host, name, slug }) => ({
                role: host.role,
                side: host.side,
                name: name.text,
                language: TAGS[name.lang],
                university: slug,
            })),
            places: venues.map(({ venue, name, lang: own }) => ({
                name,
                language: own && TAGS[own],
                latitude: venue.latitude,
                longitude: venue.longitude,
            })),
        },
    };
}
//# sourceMappingURL=syndication.js.map