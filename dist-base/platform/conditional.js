const SECOND_MS = 1_000;
const second = (at) => Math.floor(at.getTime() / SECOND_MS);
/** Whether the second of one is over in that of the other. */
export function isBefore(at, now) {
    return second(at) < second(now);
}
/** Each encoding is another representation, with a tag of its own. */
export function tagFor(hash, encoding) {
    return `"${hash}${encoding === 'identity' ? '' : `-${encoding}`}"`;
}
/**
 * Whether the copy is still right (RFC 9110, 13.2.2): by its tag if one is given, whatever the date says; else by the date,
 * where there is one.
 */
export function isCurrent(asked, hash, changedAt) {
    const tags = asked['if-none-match'];
    if (tags !== undefined) {
        if (tags === tagFor(hash, 'identity'))
            return true;
        const own = ['identity', 'br', 'gzip'].map((encoding) => tagFor(hash, encoding));
        return tags
            .split(',')
            .map((tag) => tag.trim().replace(/^W\//, ''))
            .some((tag) => tag === '*' || own.includes(tag));
    }
    if (!changedAt)
        return false;
    const since = asked['if-modified-since'];
    const date = since === undefined ? NaN : Date.parse(since);
    return !Number.isNaN(date) && since.endsWith('GMT') && second(changedAt) <= second(new Date(date));
}
/** A second in which something was changed is not over: what else is changed within it would go unseen. */
export function lastModified(changedAt, now) {
    const seconds = second(changedAt) - (second(changedAt) === second(now) ? 1 : 0);
    return new Date(seconds * SECOND_MS).toUTCString();
}
/** The best encoding that the client takes. */
export function encodingFor(accepted) {
    const weights = new Map((accepted ?? '').split(',').map((part) => {
        const [name, ...parameters] = part
            .trim()
            .toLowerCase()
            .split(/\s*;\s*/);
        const q = parameters.find((parameter) => parameter.startsWith('q='));
        return [name, q === undefined ? 1 : Number(q.slice(2))];
    }));
    const weight = (name) => weights.get(name) ?? weights.get('*') ?? 0;
    const [br, gzip] = [weight('br'), weight('gzip')];
    if (br > 0 && br >= gzip)
        return 'br';
    return gzip > 0 ? 'gzip' : 'identity';
}
//# sourceMappingURL=conditional.js.map