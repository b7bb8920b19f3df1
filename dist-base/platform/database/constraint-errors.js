import { QueryFailedError } from 'typeorm';
import { ErrorCode, PortalError } from '../errors.js';
const byName = new Map();
/** serialization_failure, deadlock_detected, lock_not_available */
const GAVE_WAY = ['40001', '40P01', '55P03'];
/** Says which error the caller gets when a named constraint of the database refuses a row. */
export function onConstraint(name, error) {
    byName.set(name, error);
}
/** The error for the caller, or the database's own when no feature has claimed its constraint. */
export function translateDatabaseError(error) {
    if (!(error instanceof QueryFailedError))
        return error;
    const { constraint, code } = error.driverError;
    if (code && GAVE_WAY.includes(code)) {
        return new PortalError(ErrorCode.CONFLICT, 'TRY_AGAIN', 'Others have been changing the same records at the same moment. Nothing was changed; send it again.');
    }
    return (constraint && byName.get(constraint)?.()) || error;
}
//# sourceMappingURL=constraint-errors.js.map