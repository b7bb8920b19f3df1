import { Temporal } from 'temporal-polyfill';
import { EventState } from '../events/event.entity.js';
import { headline, organizer, place, TAGS, WORDS } from './feed-entry.js';
import { vtimezone } from './zones.js';
// No library for it: those that there are hold a calendar in memory as a whole, and none writes the language of a text.
const LINE_OCTETS = 75;
/** Control characters have no place in a calendar, but for the ends of lines. */
function text(value) {
    return value
        .replaceAll(/\r\n?/g, '\n')
        .replaceAll(/[\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/gu, ' ')
        .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
        .replaceAll('\n', '\\n');
}
/** Within a parameter there are no quotes and no way to write them. */
function parameter(value) {
    return `"${value.replaceAll('"', "'").replaceAll(/\p{Cc}/gu, ' ')}"`;
}
/** At most 75 octets a line; a character is never split. */
export function fold(line) {
    let folded = '';
    let octets = 0;
    for (const character of line) {
        const size = Buffer.byteLength(character);
        if (octets + size > LINE_OCTETS) {
            folded += '\r\n ';
            octets = 1;
        }
        folded += character;
        octets += size;
    }
    return `${folded}\r\n`;
}
const instant = (at) => at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').concat('Z');
const compact = (value) => value.replaceAll(/[-:]/g, '');
function times({ startsLocal, endsLocal, timeZone, startsOn, endsOn }) {
    if (startsLocal && endsLocal) {
        return [
            `DTSTART;TZID=${timeZone}:${compact(startsLocal)}`,
            `DTEND;TZID=${timeZone}:${compact(endsLocal)}`,
        ];
    }
    const dayAfter = Temporal.PlainDate.from(endsOn ?? startsOn).add({ days: 1 });
    return [`DTSTART;VALUE=DATE:${compact(startsOn)}`, `DTEND;VALUE=DATE:${compact(dayAfter.toString())}`];
}
function statusOf({ event: { state }, isWithdrawn }) {
    if (isWithdrawn || state === EventState.CANCELLED)
        return 'CANCELLED';
    return state === EventState.POSTPONED ? 'TENTATIVE' : 'CONFIRMED';
}
function vevent(entry, { lang, page }) {
    const { event, title, summary, description, email, venues, isWithdrawn } = entry;
    const tag = TAGS[isWithdrawn ? lang : title.lang];
    const blocks = event.startsAt !== null && event.state === EventState.PUBLISHED;
    const lines = [
        'BEGIN:VEVENT',
        `UID:${event.id}`,
        `DTSTAMP:${instant(event.updatedAt)}`,
        `CREATED:${instant(event.createdAt)}`,
        `LAST-MODIFIED:${instant(event.updatedAt)}`,
        `SEQUENCE:${event.revision}`,
        `STATUS:${statusOf(entry)}`,
        ...times(event),
        `SUMMARY;LANGUAGE=${tag}:${text(headline(entry, lang))}`,
        `ORGANIZER;CN=${parameter(organizer(entry, lang))}:${email ? `mailto:${email}` : page}`,
        `TRANSP:${blocks ? 'OPAQUE' : 'TRANSPARENT'}`,
    ];
    if (!isWithdrawn) {
        const words = [summary, description].flatMap((each) => each ?? []);
        const says = words.map((each) => each.text).join('\n\n');
        if (says)
            lines.push(`DESCRIPTION;LANGUAGE=${TAGS[words[0].lang]}:${text(says)}`);
        const where = place(entry);
        if (where)
            lines.push(`LOCATION:${text(where)}`);
        const point = venues.find(({ venue }) => venue.latitude !== null)?.venue;
        if (point)
            lines.push(`GEO:${point.latitude};${point.longitude}`);
        if (entry.image) {
            lines.push(`IMAGE;VALUE=URI;DISPLAY=BADGE;FMTTYPE=${entry.image.mediaType}:${entry.image.url}`);
        }
        if (event.onlineUrl)
            lines.push(`CONFERENCE;VALUE=URI;FEATURE=VIDEO:${event.onlineUrl}`);
        lines.push(`URL:${entry.url}`, `CATEGORIES:${event.kind}`);
    }
    lines.push('END:VEVENT');
    return lines;
}
/** A calendar of RFC 5545 with what RFC 7986 adds, a piece at a time. Each has days or times that are known. */
export async function* writeIcs(head, zones, pages) {
    const { id, title, lang, self, page, updatedAt } = head;
    const lines = [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//ASRTU//Member portal//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        `UID:${id ?? self}`,
        `NAME;LANGUAGE=${TAGS[lang]}:${text(title)}`,
        `X-WR-CALNAME:${text(title)}`,
        `DESCRIPTION;LANGUAGE=${TAGS[lang]}:${text(WORDS[lang].association)}`,
        `X-WR-CALDESC:${text(WORDS[lang].association)}`,
        ...(zones.length > 0 ? [`X-WR-TIMEZONE:${zones[0].timeZone}`] : []),
        `SOURCE;VALUE=URI:${self}`,
        `URL:${page}`,
        'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
        'X-PUBLISHED-TTL:PT1H',
        'COLOR:steelblue',
        ...(updatedAt ? [`LAST-MODIFIED:${instant(updatedAt)}`] : []),
        ...zones.flatMap(({ timeZone, firstYear, lastYear }) => vtimezone(timeZone, firstYear, lastYear)),
    ];
    yield lines.map(fold).join('');
    for await (const entries of pages) {
        yield entries
            .flatMap((entry) => vevent(entry, head))
            .map(fold)
            .join('');
    }
    yield fold('END:VCALENDAR');
}
//# sourceMappingURL=ics.js.map