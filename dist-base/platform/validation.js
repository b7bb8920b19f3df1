import { ValidationPipe } from '@nestjs/common';
import { registerDecorator } from 'class-validator';
import { isPartialDate } from './dates.js';
import { inputProblems } from './errors.js';
import { isId } from './ids.js';
/** The faults of nested input as a flat list, each with its place. */
export function problemsOf(faults, path = []) {
    return faults.flatMap((fault) => {
        const place = [...path, /^\d+$/.test(fault.property) ? Number(fault.property) : fault.property];
        const own = Object.entries(fault.constraints ?? {}).map(([name, message]) => ({
            path: place,
            reason: name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase(),
            message,
        }));
        return [...own, ...problemsOf(fault.children ?? [], place)];
    });
}
/** The faults on their way out of the pipe of Nest. */
class InputFaults extends Error {
    constructor(faults) {
        super();
        this.faults = faults;
    }
}
/** Validates every input class; all problems of an input are reported at once, with their places. */
export class InputPipe extends ValidationPipe {
    constructor() {
        super({ transform: true, exceptionFactory: (faults) => new InputFaults(faults) });
    }
    async transform(value, metadata) {
        try {
            return (await super.transform(value, metadata));
        }
        catch (error) {
            if (!(error instanceof InputFaults))
                throw error;
            // An argument class (`@Args()` without a name) is itself the list of arguments.
            throw inputProblems(problemsOf(error.faults, metadata.data ? [metadata.data] : []));
        }
    }
}
/** A decorator for input classes; `each` applies it to every item of a list. */
export function rule(name, message, check) {
    return (each = false) => (target, property) => {
        registerDecorator({
            name,
            target: target.constructor,
            propertyName: property,
            options: { message: `${each ? 'each of ' : ''}$property ${message}`, each },
            validator: { validate: check },
        });
    };
}
export const IsPartialDate = rule('isPartialDate', 'must be a date such as 2011, 2011-03 or 2011-03-06', isPartialDate);
export const IsSlug = rule('isSlug', 'must be 1 to 64 lower-case letters, digits and single hyphens, such as "hit"', (value) => typeof value === 'string' && value.length <= 64 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value));
/** A text for people: trimmed, of a length, without control characters. */
export const IsLine = (max, each = false) => rule('isLine', `must be a text of 1 to ${max} characters in one line, without spaces at its ends`, (value) => typeof value === 'string' &&
    value.length <= max &&
    value.trim() === value &&
    value !== '' &&
    value.isWellFormed() &&
    // Line separators too, and marks that make a text read in another order than it is written.
    !/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(value))(each);
/** A text for people in paragraphs: of a length, with line feeds, without other control characters. */
export const IsText = (max) => rule('isText', `must be a text of 1 to ${max} characters without spaces at its ends`, (value) => typeof value === 'string' &&
    value.length <= max &&
    value.trim() === value &&
    value !== '' &&
    value.isWellFormed() &&
    !/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u.test(value))();
/** A name of the IANA database with its area; an abbreviation such as MSK is none. */
export function isTimeZone(value) {
    if (typeof value !== 'string' || !/^[A-Z][\w+-]*(\/[A-Z][\w+-]*)+$/.test(value))
        return false;
    try {
        return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
    }
    catch {
        return false;
    }
}
export const IsTimeZone = rule('isTimeZone', 'must be a zone of the IANA database, such as Asia/Shanghai', isTimeZone);
export const IsWebAddress = rule('isWebAddress', 'must be an http or https address of at most 500 characters', (value) => {
    if (typeof value !== 'string' || value.length > 500 || !/^https?:\/\/[^\s]+$/i.test(value))
        return false;
    const url = URL.parse(value);
    return url !== null && url.username === '' && url.password === '';
});
/** Where a fact comes from. */
export const IsSource = rule('isSource', 'must be a source: an http(s) address, or seed:, print: or note: and a text, at most 1,000 characters', (value) => typeof value === 'string' &&
    value.length <= 1000 &&
    !/\p{Cc}/u.test(value) &&
    /^(https?:\/\/\S+|seed:[\w.-]+|print:.+|note:.+)$/s.test(value));
export const IsAnyId = ({ each = false } = {}) => rule('isId', 'must be an id of this portal, such as uni_…', (value) => isId(value))(each);
export const IsIdOf = (prefix, each = false) => rule('isId', `must be an id that begins with ${prefix}_`, (value) => isId(value, prefix))(each);
//# sourceMappingURL=validation.js.map