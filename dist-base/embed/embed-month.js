// Used by the browser as well as by the server. Months are texts such as 2026-11, days such as 2026-11-25.
const DAY_MS = 86_400_000;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
export function isMonth(value) {
    return MONTH.test(value) && value >= '1900' && value < '2200';
}
export function addDays(day, count) {
    return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}
export function addMonths(month, count) {
    const [year, number] = month.split('-').map(Number);
    return new Date(Date.UTC(year, number - 1 + count)).toISOString().slice(0, 7);
}
function lastDayOf(month) {
    return addDays(`${addMonths(month, 1)}-01`, -1);
}
/** The weeks of a month from Monday on; null for days of the months beside it. */
export function weeksOf(month) {
    const first = `${month}-01`;
    const before = (new Date(first).getUTCDay() + 6) % 7;
    const length = Number(lastDayOf(month).slice(8));
    return Array.from({ length: Math.ceil((before + length) / 7) }, (_week, week) => Array.from({ length: 7 }, (_day, day) => {
        const number = week * 7 + day - before;
        return number >= 0 && number < length ? addDays(first, number) : null;
    }));
}
/** A zone that this machine knows: an old one may lack a new zone. */
export function knownZone(timeZone) {
    try {
        return new Intl.DateTimeFormat('en', { timeZone: timeZone ?? 'UTC' }).resolvedOptions().timeZone;
    }
    catch {
        return 'UTC';
    }
}
export function viewerZone() {
    return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
/** The day of an instant in a zone; of now in that of the machine if neither is given. */
export function dayOf(instant, timeZone) {
    const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
        timeZone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
    }).formatToParts(instant === undefined ? undefined : new Date(instant));
    return ['year', 'month', 'day']
        .map((type) => parts.find((part) => part.type === type).value)
        .join('-');
}
/** The first and the last day of an event where it is; null for one whose days are not known. */
export function daysOf({ _event: event }) {
    const { starts_at: start, ends_at: end, starts_on: first, ends_on: last } = event;
    if (start) {
        const zone = knownZone(event.time_zone);
        // What ends at midnight does not reach into the next day.
        const lastMoment = Math.max(Date.parse(start), Date.parse(end ?? start) - 1);
        return { first: dayOf(start, zone), last: dayOf(lastMoment, zone) };
    }
    return first?.length === 10 && last?.length === 10 ? { first, last } : null;
}
const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
/** The first and the last day that the options reach to; null when they say nothing that makes sense. */
function boundsOf({ from, to, days }, today) {
    if (days) {
        return /^\d{1,4}$/.test(days) && !from && !to ? [today, addDays(today, Number(days) - 1)] : null;
    }
    const bounds = [from || '1900-01-01', to || '2199-12-31'];
    return bounds.every(isDay) && bounds[0] <= bounds[1] ? bounds : null;
}
/** The month that is shown: the one wanted or that of today, within what the options reach. */
export function monthShown(options, today, wanted = today.slice(0, 7)) {
    const bounds = boundsOf(options, today);
    if (!bounds) {
        // Whoever is asked says what is wrong with them.
        const { from, to, days } = options;
        return { month: wanted, previous: null, next: null, reach: { from, to, days } };
    }
    const [first, last] = bounds;
    const [firstMonth, lastMonth] = bounds.map((day) => day.slice(0, 7));
    const month = wanted < firstMonth ? firstMonth : wanted > lastMonth ? lastMonth : wanted;
    const [begin, end] = [`${month}-01`, lastDayOf(month)];
    return {
        month,
        previous: month > firstMonth ? addMonths(month, -1) : null,
        next: month < lastMonth ? addMonths(month, 1) : null,
        reach: { from: begin > first ? begin : first, to: end < last ? end : last },
    };
}
//# sourceMappingURL=embed-month.js.map