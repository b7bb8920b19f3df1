var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Args, Context, Field, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver, } from '@nestjs/graphql';
import { ViewerObject } from '../accounts/viewer.resolver.js';
import { AnyoneMay, PersonMay } from '../platform/auth/access.js';
import { Authentication } from '../platform/auth/authentication.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { Config } from '../platform/config.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { Lang, LANG_ARGUMENT, localized, LocalizedText } from '../platform/graphql/text.js';
import { CodesService } from './codes.service.js';
import { InstitutionsService } from './institutions.service.js';
import { Session, SESSION_PREFIX, sessionPolicy } from './session.entity.js';
import { SESSION_MS, SessionsService } from './sessions.service.js';
import { EndSessionInput, RequestSignInCodeInput, SignInInput, SignOutInput } from './signin.inputs.js';
let RequestSignInCodePayload = class RequestSignInCodePayload {
};
__decorate([
    Field({ description: 'Goes with the code to `signIn`. Keep it until then.' }),
    __metadata("design:type", String)
], RequestSignInCodePayload.prototype, "challenge", void 0);
__decorate([
    Field(() => Int, { description: 'For how many seconds the code holds.' }),
    __metadata("design:type", Number)
], RequestSignInCodePayload.prototype, "expiresIn", void 0);
RequestSignInCodePayload = __decorate([
    ObjectType({
        description: 'What follows upon asking for a code. It is the same for every address, known or not.',
    })
], RequestSignInCodePayload);
export { RequestSignInCodePayload };
let SignInPayload = class SignInPayload {
};
__decorate([
    Field({ description: 'The session.' }),
    __metadata("design:type", Session)
], SignInPayload.prototype, "session", void 0);
SignInPayload = __decorate([
    ObjectType({ description: 'The session that has begun. Its token came in a cookie.' })
], SignInPayload);
export { SignInPayload };
let SignOutPayload = class SignOutPayload {
};
__decorate([
    Field({ description: 'Always true.' }),
    __metadata("design:type", Boolean)
], SignOutPayload.prototype, "isSignedOut", void 0);
SignOutPayload = __decorate([
    ObjectType({ description: 'What is left after signing out.' })
], SignOutPayload);
export { SignOutPayload };
let EndSessionPayload = class EndSessionPayload {
};
__decorate([
    Field({ description: 'The session.' }),
    __metadata("design:type", Session)
], EndSessionPayload.prototype, "session", void 0);
EndSessionPayload = __decorate([
    ObjectType({ description: 'The session that has ended.' })
], EndSessionPayload);
export { EndSessionPayload };
let SignInInstitution = class SignInInstitution {
};
__decorate([
    Field({ description: 'Its slug.' }),
    __metadata("design:type", String)
], SignInInstitution.prototype, "slug", void 0);
__decorate([
    Field({ description: 'Where to send the browser; `?returnTo=/path` says where it comes back to.' }),
    __metadata("design:type", String)
], SignInInstitution.prototype, "url", void 0);
SignInInstitution = __decorate([
    ObjectType('SignInInstitution', { description: 'An institution through which its people can sign in.' })
], SignInInstitution);
export { SignInInstitution };
let SignInResolver = class SignInResolver {
    constructor(config, codes, sessions, institutions, authentication, registry) {
        this.config = config;
        this.codes = codes;
        this.sessions = sessions;
        this.institutions = institutions;
        this.authentication = authentication;
        registry.register(SESSION_PREFIX, {
            type: 'Session',
            policy: sessionPolicy,
            load: (ids) => sessions.byIds(ids),
        });
    }
    signInInstitutions() {
        return this.institutions.providers.map((provider) => ({
            provider,
            slug: provider.slug,
            url: new URL(`/sign-in/${provider.slug}`, this.config.publicUrl).href,
        }));
    }
    async requestSignInCode({ viewer, request }, input) {
        return { challenge: await this.codes.request(viewer, input, request.ip), expiresIn: 600 };
    }
    async signIn({ viewer, request, reply }, input) {
        const from = { address: request.ip, userAgent: request.headers['user-agent'] };
        const { id, secret } = await this.codes.signIn(viewer, input, from);
        reply.header('set-cookie', this.authentication.setCookie(secret, SESSION_MS / 1000));
        const [session] = await this.sessions.byIds([id]);
        return { session };
    }
    async signOut({ viewer, reply }, input) {
        await this.sessions.signOut(viewer, input);
        reply.header('set-cookie', this.authentication.setCookie('', 0));
        return { isSignedOut: true };
    }
    async endSession(viewer, input) {
        const [session] = await this.sessions.byIds([await this.sessions.end(viewer, input)]);
        return { session };
    }
    isCurrent({ id }, { sessionId }) {
        return id === sessionId;
    }
};
__decorate([
    AnyoneMay(),
    Query(() => [SignInInstitution], {
        description: 'The institutions through which their people can sign in.',
    }),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", Array)
], SignInResolver.prototype, "signInInstitutions", null);
__decorate([
    AnyoneMay(),
    Mutation(() => RequestSignInCodePayload, {
        nullable: true,
        description: 'Sends a sign-in code to the address, if an account has it. It holds for 10 minutes and five tries. Reason: ' +
            'TOO_MANY_TRIES (with `retryAfter` in seconds): five codes in 15 minutes for an address, and a limit for each network.',
    }),
    __param(0, Context()),
    __param(1, Args('input', { description: 'Where to.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RequestSignInCodeInput]),
    __metadata("design:returntype", Promise)
], SignInResolver.prototype, "requestSignInCode", null);
__decorate([
    AnyoneMay(),
    Mutation(() => SignInPayload, {
        nullable: true,
        description: 'Signs in with the code from the mail and sets a cookie. Reasons: CODE_WRONG, TOO_MANY_TRIES (with ' +
            '`retryAfter` in seconds).',
    }),
    __param(0, Context()),
    __param(1, Args('input', { description: 'The challenge and the code.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, SignInInput]),
    __metadata("design:returntype", Promise)
], SignInResolver.prototype, "signIn", null);
__decorate([
    PersonMay(),
    Mutation(() => SignOutPayload, {
        nullable: true,
        description: 'Ends the session, or all sessions of the account.',
    }),
    __param(0, Context()),
    __param(1, Args('input', { description: 'How far.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, SignOutInput]),
    __metadata("design:returntype", Promise)
], SignInResolver.prototype, "signOut", null);
__decorate([
    PersonMay(),
    Mutation(() => EndSessionPayload, {
        nullable: true,
        description: 'Ends a session, such as one on a device that was lost. Done again, it changes nothing. Reason: NOT_FOUND.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Which.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, EndSessionInput]),
    __metadata("design:returntype", Promise)
], SignInResolver.prototype, "endSession", null);
__decorate([
    ResolveField(() => Boolean, { description: 'Whether it is the session that asks.' }),
    __param(0, Parent()),
    __param(1, CurrentViewer()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Session, Object]),
    __metadata("design:returntype", Boolean)
], SignInResolver.prototype, "isCurrent", null);
SignInResolver = __decorate([
    Resolver(() => Session),
    __metadata("design:paramtypes", [Config,
        CodesService,
        SessionsService,
        InstitutionsService,
        Authentication,
        NodeRegistry])
], SignInResolver);
export { SignInResolver };
let SignInInstitutionResolver = class SignInInstitutionResolver {
    name({ provider }, lang) {
        const { en, ru, zh } = provider.name;
        return localized({ [Lang.EN]: en, [Lang.RU]: ru, [Lang.ZH]: zh }, lang);
    }
};
__decorate([
    ResolveField(() => LocalizedText, { description: 'Its name in a language.' }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SignInInstitution, String]),
    __metadata("design:returntype", LocalizedText)
], SignInInstitutionResolver.prototype, "name", null);
SignInInstitutionResolver = __decorate([
    Resolver(() => SignInInstitution)
], SignInInstitutionResolver);
export { SignInInstitutionResolver };
let ViewerSessionFields = class ViewerSessionFields {
    constructor(sessionsService) {
        this.sessionsService = sessionsService;
    }
    async sessions({ viewer }) {
        return viewer.accountId ? await this.sessionsService.ofAccount(viewer.accountId) : [];
    }
};
__decorate([
    ResolveField(() => [Session], {
        description: 'The sessions of the account that are still good, the last used first. Empty for the public and for keys.',
    }),
    __param(0, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", Promise)
], ViewerSessionFields.prototype, "sessions", null);
ViewerSessionFields = __decorate([
    Resolver(() => ViewerObject),
    __metadata("design:paramtypes", [SessionsService])
], ViewerSessionFields);
export { ViewerSessionFields };
//# sourceMappingURL=signin.resolver.js.map