import { ErrorCode, notFound, PortalError } from '../errors.js';
/**
 * Writes columns if the record is still the one that the caller has seen, and counts its version up. The check
 * is the WHERE of the update itself, so that of two writers the database lets one win.
 */
export async function updateVersioned(db, entity, what, { id, expectedVersion }, columns) {
    const repo = db.repo(entity);
    const changes = { ...columns, version: () => 'version + 1' };
    const { affected } = await repo.update({ id, version: expectedVersion }, changes);
    if (affected === 1)
        return;
    const current = await repo.findOneBy({ id });
    if (!current)
        throw notFound(what, ['input', 'id']);
    throw versionStale(what, current);
}
export function versionStale(what, { id, version }) {
    return new PortalError(ErrorCode.CONFLICT, 'VERSION_STALE', `The ${what} has been changed meanwhile: its version is ${version}. Look at it as it is now (extensions.current), then repeat the change.`, { path: ['input', 'expectedVersion'], id, currentVersion: version });
}
//# sourceMappingURL=versioned.js.map