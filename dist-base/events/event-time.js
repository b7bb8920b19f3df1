import { Temporal } from 'temporal-polyfill';
import { firstDay, lastDay } from '../platform/dates.js';
import { inputError } from '../platform/errors.js';
/** A local time such as 2026-06-01T09:00, and where the clock shows it twice, with the offset: 2026-10-25T02:30+02:00. */
const LOCAL = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?)([+-]\d{2}:\d{2})?$/;
export function isLocalTime(value) {
    const match = typeof value === 'string' ? LOCAL.exec(value) : null;
    if (!match)
        return false;
    try {
        Temporal.PlainDateTime.from(match[1], { overflow: 'reject' });
        return true;
    }
    catch {
        return false;
    }
}
/** The instant of a local time; a time that does not exist in its zone, or exists twice, is refused. */
export function readLocalTime(text, zone, path) {
    const [, local, offset] = LOCAL.exec(text);
    const plain = Temporal.PlainDateTime.from(local, { overflow: 'reject' });
    const [earlier, later] = ['earlier', 'later'].map((disambiguation) => plain.toZonedDateTime(zone, { disambiguation }));
    // In a gap neither of them shows this time.
    if (!earlier.toPlainDateTime().equals(plain)) {
        throw inputError('TIME_SKIPPED', `The clocks of ${zone} are put forward over this time: after ${later.toPlainDateTime().toString()} comes no such time. Choose another one.`, path);
    }
    const candidates = earlier.epochMilliseconds === later.epochMilliseconds ? [earlier] : [earlier, later];
    const chosen = offset ? candidates.filter((each) => each.offset === offset) : candidates;
    if (chosen.length === 0) {
        throw inputError('OFFSET_WRONG', `In ${zone} this time has the offset ${candidates.map((each) => each.offset).join(' or ')}. Leave it out, or correct it.`, path);
    }
    if (chosen.length > 1) {
        throw inputError('TIME_AMBIGUOUS', `The clocks of ${zone} show this time twice. Say which: ${candidates.map((each) => `${local}${each.offset}`).join(' or ')}.`, path);
    }
    return {
        local: plain.toString({ smallestUnit: 'second' }),
        instant: new Date(chosen[0].epochMilliseconds),
    };
}
/** What the clocks of a zone show at an instant, with the offset: 2026-06-01T09:00:00+08:00. */
export function showInZone(instant, zone) {
    return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
        .toZonedDateTimeISO(zone)
        .toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
/** The first moment of a day where it is; without a zone wherever it comes first. */
function dawn(day, zone, side) {
    const plain = Temporal.PlainDate.from(day);
    if (zone)
        return new Date(plain.toZonedDateTime(zone).epochMilliseconds);
    // Days begin 14 hours before and end 12 hours after those of UTC.
    const shift = side === 'first' ? { hours: -14 } : { hours: 12 };
    return new Date(plain.toZonedDateTime('UTC').add(shift).epochMilliseconds);
}
/** From the first moment at which something on these days may begin to the one by which it is over. */
export function spanOfDays(startsOn, endsOn, zone) {
    const dayAfter = Temporal.PlainDate.from(lastDay(endsOn ?? startsOn))
        .add({ days: 1 })
        .toString();
    return { beginsAt: dawn(firstDay(startsOn), zone, 'first'), finishesAt: dawn(dayAfter, zone, 'last') };
}
const TIMELESS = {
    startsOn: null,
    endsOn: null,
    startsLocal: null,
    endsLocal: null,
    startsAt: null,
    endsAt: null,
};
/** After every time that is known. */
const UNKNOWN_TIME = '9999';
/** The time of an event as it is written, with the instants that it leads to. */
export function timeOf(time) {
    const { startsAt = null, endsAt = null, timeZone = null, startsOn = null, endsOn = null } = time;
    const path = ['input', 'time'];
    if ((startsAt ?? endsAt) && (startsOn ?? endsOn)) {
        throw inputError('TIME_MIXED', 'Give times (`startsAt`, `endsAt`) or days (`startsOn`), not both.', path);
    }
    if (startsAt ?? endsAt) {
        if (!startsAt || !endsAt || !timeZone) {
            throw inputError('TIME_INCOMPLETE', 'Times need `startsAt`, `endsAt` and `timeZone`.', path);
        }
        const [start, end] = [
            readLocalTime(startsAt, timeZone, [...path, 'startsAt']),
            readLocalTime(endsAt, timeZone, [...path, 'endsAt']),
        ];
        const instants = { startsAt: start.instant, endsAt: end.instant };
        const span = { beginsAt: start.instant, finishesAt: end.instant, beginsKey: keyOf(start.instant) };
        return { ...TIMELESS, ...instants, ...span, timeZone, startsLocal: start.local, endsLocal: end.local };
    }
    if (!startsOn) {
        if (endsOn)
            throw inputError('TIME_INCOMPLETE', 'A last day needs a first one.', path);
        return { ...TIMELESS, timeZone, beginsAt: null, finishesAt: null, beginsKey: UNKNOWN_TIME };
    }
    const span = spanOfDays(startsOn, endsOn, timeZone);
    return { ...TIMELESS, ...span, beginsKey: keyOf(span.beginsAt), startsOn, endsOn, timeZone };
}
function keyOf(instant) {
    return instant.toISOString();
}
export function isMoved(event, time) {
    const shape = ({ startsAt, endsAt, startsOn, endsOn, timeZone }) => JSON.stringify([startsAt, endsAt, startsOn, endsOn, timeZone]);
    return shape(event) !== shape(time);
}
//# sourceMappingURL=event-time.js.map