import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { inputError } from './errors.js';
/**
 * Ids are texts with a type in front: `uni_` and a UUIDv7. They are stored as they are shown, so that an id
 * means the same in a URL, a log line, an SQL statement and an answer.
 */
const ID = /^[a-z]{3}_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
export function newId(prefix) {
    return `${prefix}_${v7()}`;
}
/**
 * The id of a record that ships with the portal: the same on every installation, so that documentation and
 * partners' systems can name it. The time part is the day on which the association was founded.
 */
export function seedId(prefix, key) {
    const hash = createHash('sha256').update(`${prefix}:${key}`).digest();
    return `${prefix}_${v7({ msecs: Date.UTC(2011, 2, 6), seq: hash.readUInt32BE(0), random: hash.subarray(4, 20) })}`;
}
export function isId(value, prefix) {
    return typeof value === 'string' && ID.test(value) && (!prefix || value.startsWith(`${prefix}_`));
}
export function prefixOf(id) {
    return id.slice(0, 3);
}
/** Checks an id that came as an argument; `path` names the argument. */
export function parseId(value, path) {
    if (ID.test(value))
        return value;
    throw inputError('ID_MALFORMED', `"${value.slice(0, 60)}" is not an id of this portal. Ids look like uni_ and a UUID; take them from the field "id".`, path);
}
//# sourceMappingURL=ids.js.map