import { domainToASCII } from 'node:url';
import { rule } from './validation.js';
const LOCAL_PART = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
/**
 * What tells addresses apart: in lower case, with the domain as DNS knows it. Undefined for what is no address, or
 * has other than ASCII letters before the @: no letter may look like another one.
 */
export function emailKey(address) {
    const at = address.lastIndexOf('@');
    const local = address.slice(0, Math.max(at, 0));
    const written = address.slice(at + 1);
    // The conversion reads a host out of a URL: what could end or encode one must not reach it.
    const domain = /[\p{Cc}\s/?#\\%:[\]]/u.test(written) ? '' : domainToASCII(written);
    if (!LOCAL_PART.test(local) || local.startsWith('.') || local.endsWith('.') || local.includes('..')) {
        return undefined;
    }
    const labels = domain.split('.');
    if (domain.length === 0 || domain.length > 253 || !labels.every((label) => LABEL.test(label)))
        return undefined;
    return `${local.toLowerCase()}@${domain}`;
}
export const IsEmailAddress = rule('isEmailAddress', 'must be an e-mail address, such as name@example.org, with nothing but ASCII before the @', (value) => typeof value === 'string' && value.length <= 254 && emailKey(value) !== undefined);
//# sourceMappingURL=email.js.map