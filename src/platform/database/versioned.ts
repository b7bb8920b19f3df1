import type { QueryDeepPartialEntity } from 'typeorm';
import { ErrorCode, notFound, PortalError } from '../errors.js';
import type { Db } from './db.js';

interface Versioned {
  id: string;
  version: number;
  updatedAt: Date;
}

/**
 * Writes columns if the record is still the one that the caller has seen, and counts its version up. The check
 * is the WHERE of the update itself, so that of two writers the database lets one win.
 */
export async function updateVersioned<T extends Versioned>(
  db: Db,
  entity: abstract new () => T,
  what: string,
  { id, expectedVersion }: { id: string; expectedVersion: number },
  columns: Partial<T> & Pick<T, 'updatedAt'>,
): Promise<void> {
  const repo = db.repo<Versioned>(entity);
  const changes = { ...columns, version: () => 'version + 1' } as QueryDeepPartialEntity<Versioned>;
  const { affected } = await repo.update({ id, version: expectedVersion }, changes);
  if (affected === 1) return;
  const current = await repo.findOneBy({ id });
  if (!current) throw notFound(what, ['input', 'id']);
  throw stale(what, current);
}

export function stale(what: string, { id, version }: Pick<Versioned, 'id' | 'version'>): PortalError {
  return new PortalError(
    ErrorCode.CONFLICT,
    'VERSION_STALE',
    `The ${what} has been changed meanwhile: its version is ${version}. Look at it as it is now (extensions.current), then repeat the change.`,
    { path: ['input', 'expectedVersion'], id, currentVersion: version },
  );
}
