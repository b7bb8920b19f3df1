import { QueryFailedError } from 'typeorm';
import type { PortalError } from '../errors.js';

const byName = new Map<string, () => PortalError>();

/** Says which error the caller gets when a named constraint of the database refuses a row. */
export function onConstraint(name: string, error: () => PortalError): void {
  byName.set(name, error);
}

/** The error for the caller, or the database's own when no feature has claimed its constraint. */
export function translateDatabaseError(error: unknown): unknown {
  if (!(error instanceof QueryFailedError)) return error;
  const { constraint } = error.driverError as { constraint?: string };
  return (constraint && byName.get(constraint)?.()) || error;
}
