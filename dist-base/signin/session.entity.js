var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Action } from '../platform/auth/policy.js';
import { itself, THE_OPERATOR } from '../platform/auth/rules.js';
import { ScopeKind } from '../platform/auth/scope.js';
import { Node } from '../platform/graphql/node.js';
export const SESSION_PREFIX = 'ses';
export var SignInMethod;
(function (SignInMethod) {
    SignInMethod["EMAIL_CODE"] = "EMAIL_CODE";
    SignInMethod["INSTITUTION"] = "INSTITUTION";
})(SignInMethod || (SignInMethod = {}));
registerEnumType(SignInMethod, {
    name: 'SignInMethod',
    description: 'How somebody has signed in.',
    valuesMap: {
        EMAIL_CODE: { description: 'With a code from a mail.' },
        INSTITUTION: { description: 'Through the institution (OpenID Connect).' },
    },
});
let Session = class Session {
    get scopeKind() {
        return ScopeKind.ASSOCIATION;
    }
    get side() {
        return null;
    }
    get universityId() {
        return null;
    }
    get partnerId() {
        return null;
    }
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], Session.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Session.prototype, "accountId", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Session.prototype, "tokenDigest", void 0);
__decorate([
    Column('text'),
    Field(() => SignInMethod, { description: 'How it began.' }),
    __metadata("design:type", String)
], Session.prototype, "method", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, {
        nullable: true,
        description: 'The institution through which it began, by its slug; null for a code.',
    }),
    __metadata("design:type", Object)
], Session.prototype, "provider", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, {
        nullable: true,
        description: 'What the browser calls itself, up to 200 characters.',
    }),
    __metadata("design:type", Object)
], Session.prototype, "userAgent", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When it began.' }),
    __metadata("design:type", Date)
], Session.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When it was last used, to the minute.' }),
    __metadata("design:type", Date)
], Session.prototype, "lastSeenAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When it ends at the latest.' }),
    __metadata("design:type", Date)
], Session.prototype, "expiresAt", void 0);
__decorate([
    Column('timestamptz', { nullable: true }),
    __metadata("design:type", Object)
], Session.prototype, "endedAt", void 0);
Session = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'A time for which somebody is signed in. It ends when not used for 24 hours, after 14 days, when it is ended, ' +
            'and when the account changes its address or is closed. Known to the person itself and the operator.',
    })
], Session);
export { Session };
const ITS_OWNER = itself(({ personId }) => personId, 'person_id');
export const sessionPolicy = {
    [Action.READ]: [ITS_OWNER, THE_OPERATOR],
    [Action.END]: [ITS_OWNER, THE_OPERATOR],
};
//# sourceMappingURL=session.entity.js.map