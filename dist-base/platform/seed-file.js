import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { readFileSync } from 'node:fs';
import { problemsOf } from './validation.js';
/** A wrong file is refused whole, with every fault by its place. */
export class SeedFaults extends Error {
    constructor(file, faults) {
        super(`${file} was not loaded. It has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:\n` +
            faults.map(({ place, message }) => `  ${place}: ${message}`).join('\n'));
        this.file = file;
        this.faults = faults;
    }
}
/** `universities[3].membership[0].from` */
export function placeOf(path) {
    return path
        .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
        .join('')
        .replace(/^\./, '');
}
/** Reads a file of facts as its class and checks it. `further` finds what one record alone cannot show. */
export function readSeedFile(shape, file, further = () => []) {
    let plain;
    try {
        plain = JSON.parse(readFileSync(file, 'utf8'));
    }
    catch (error) {
        throw new SeedFaults(file, [{ place: 'file', message: `cannot be read: ${error.message}` }]);
    }
    if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) {
        throw new SeedFaults(file, [{ place: 'file', message: 'must be a JSON object' }]);
    }
    const content = plainToInstance(shape, plain);
    const faults = problemsOf(validateSync(content, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true })).map(({ path, message }) => ({ place: placeOf(path), message }));
    // The further checks rely on the shape.
    if (faults.length === 0)
        faults.push(...further(content));
    if (faults.length > 0)
        throw new SeedFaults(file, faults);
    return content;
}
//# sourceMappingURL=seed-file.js.map