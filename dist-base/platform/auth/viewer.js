import { createParamDecorator } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { Role } from './rights.js';
import { ASSOCIATION_SCOPE } from './scope.js';
export const ANONYMOUS = { kind: 'ANONYMOUS', actorId: 'anonymous', rights: [] };
const ALWAYS = { validFrom: new Date(0), validTo: null };
const OPERATOR_RIGHT = { grantId: null, role: Role.OPERATOR, ...ASSOCIATION_SCOPE, ...ALWAYS };
/** Whoever holds the operator's token. */
export const OPERATOR = { kind: 'OPERATOR_TOKEN', actorId: 'operator', rights: [OPERATOR_RIGHT] };
/** The portal itself: seeds and commands at the terminal. */
export const SYSTEM = { kind: 'SYSTEM', actorId: 'system', rights: [OPERATOR_RIGHT] };
export function isOperator(viewer) {
    return viewer.rights.some(({ role }) => role === Role.OPERATOR);
}
/** Whom the guard has found behind a request beside GraphQL. */
export const viewerOfRequest = new WeakMap();
export const CurrentViewer = createParamDecorator((_, host) => {
    return host.getType() === 'graphql'
        ? GqlExecutionContext.create(host).getContext().viewer
        : viewerOfRequest.get(host.switchToHttp().getRequest());
});
//# sourceMappingURL=viewer.js.map