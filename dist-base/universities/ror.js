import { rule } from '../platform/validation.js';
/** ROR, the Research Organization Registry: https://ror.readme.io/docs/ror-identifier-pattern */
const PATTERN = /^(?:(?:https?:\/\/)?ror\.org\/)?(0[a-hj-km-np-tv-z0-9]{6})(\d{2})$/;
/** Crockford's base 32, in lower case. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
/** The id in its full form, `https://ror.org/01yqg2h08`, or undefined when its syntax or checksum is wrong. */
export function parseRor(text) {
    const [, digits, checksum] = PATTERN.exec(text.trim().toLowerCase()) ?? [];
    if (!digits)
        return undefined;
    let number = 0n;
    for (const digit of digits)
        number = number * 32n + BigInt(DIGITS.indexOf(digit));
    // ISO 7064, mod 97-10
    const expected = 98n - ((number * 100n) % 97n);
    return BigInt(checksum) === expected ? `https://ror.org/${digits}${checksum}` : undefined;
}
export const IsRor = rule('isRor', 'must be a ROR id with a right checksum, such as https://ror.org/01yqg2h08', (value) => typeof value === 'string' && parseRor(value) !== undefined);
//# sourceMappingURL=ror.js.map