import { Temporal } from 'temporal-polyfill';
const two = (n) => String(Math.abs(n)).padStart(2, '0');
function offset(nanoseconds) {
    const seconds = Math.round(nanoseconds / 1e9);
    const [hours, minutes, rest] = [Math.trunc(seconds / 3600), Math.trunc(seconds / 60) % 60, seconds % 60];
    return `${seconds < 0 ? '-' : '+'}${two(hours)}${two(minutes)}${rest ? two(rest) : ''}`;
}
const stamp = (local) => local.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
/**
 * The lines of a VTIMEZONE that holds from the beginning of one year to the end of another, each change of the clocks by
 * itself: rules would go on for ever, and zones such as Moscow's have none.
 */
export function vtimezone(zone, firstYear, lastYear) {
    const start = Temporal.PlainDate.from({ year: firstYear, month: 1, day: 1 }).toZonedDateTime(zone);
    const end = Temporal.PlainDate.from({ year: lastYear + 1, month: 1, day: 1 }).toZonedDateTime(zone);
    const lines = ['BEGIN:VTIMEZONE', `TZID:${zone}`];
    const standard = (at) => Math.min(...[1, 7].map((month) => at.with({ month, day: 1, hour: 12, minute: 0, second: 0 }).offsetNanoseconds));
    const observe = (local, from, to) => {
        const kind = to.offsetNanoseconds > standard(to) ? 'DAYLIGHT' : 'STANDARD';
        lines.push(`BEGIN:${kind}`, `DTSTART:${local}`, `TZOFFSETFROM:${offset(from.offsetNanoseconds)}`, `TZOFFSETTO:${offset(to.offsetNanoseconds)}`, `END:${kind}`);
    };
    observe(stamp(start.toPlainDateTime()), start, start);
    for (let at = start.getTimeZoneTransition('next'); at; at = at.getTimeZoneTransition('next')) {
        if (Temporal.ZonedDateTime.compare(at, end) >= 0)
            break;
        const before = at.subtract({ nanoseconds: 1 });
        // A change begins at what the clocks show until then.
        const local = at.toInstant().toZonedDateTimeISO('UTC').add({ nanoseconds: before.offsetNanoseconds });
        observe(stamp(local.toPlainDateTime()), before, at);
    }
    lines.push('END:VTIMEZONE');
    return lines;
}
//# sourceMappingURL=zones.js.map