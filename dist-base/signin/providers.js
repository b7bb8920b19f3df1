var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Type } from 'class-transformer';
import { ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsObject, IsOptional, IsString, Matches, MinLength, ValidateNested, } from 'class-validator';
import { domainToASCII } from 'node:url';
import * as oidc from 'openid-client';
import { readSeedFile } from '../platform/seed-file.js';
import { IsLine, IsSlug, rule } from '../platform/validation.js';
const PATIENCE_S = 10;
/** There anybody can be an institution, and let its people have any address. */
const ANY_TENANT = /^https:\/\/login\.microsoftonline\.com\/+(common|organizations|consumers)(\/|$)/i;
const IsIssuer = rule('isIssuer', 'must be the https address of one institution (http on this machine only)', (value) => {
    const url = typeof value === 'string' ? URL.parse(value) : null;
    if (!url || url.search || url.hash || url.username || url.password || ANY_TENANT.test(url.href))
        return false;
    return (url.protocol === 'https:' ||
        (url.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname)));
});
const IsDomain = rule('isDomain', 'must be a domain in lower case, such as hit.edu.cn', (value) => typeof value === 'string' && /^[a-z0-9.-]+\.[a-z0-9-]+$/.test(value) && domainToASCII(value) === value);
export class ProviderName {
}
__decorate([
    IsLine(100),
    __metadata("design:type", String)
], ProviderName.prototype, "en", void 0);
__decorate([
    IsOptional(),
    IsLine(100),
    __metadata("design:type", String)
], ProviderName.prototype, "ru", void 0);
__decorate([
    IsOptional(),
    IsLine(100),
    __metadata("design:type", String)
], ProviderName.prototype, "zh", void 0);
/** An institution that says who its people are, by OpenID Connect. */
export class Provider {
}
__decorate([
    IsSlug(),
    __metadata("design:type", String)
], Provider.prototype, "slug", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => ProviderName),
    __metadata("design:type", ProviderName)
], Provider.prototype, "name", void 0);
__decorate([
    IsIssuer(),
    __metadata("design:type", String)
], Provider.prototype, "issuer", void 0);
__decorate([
    IsLine(300),
    __metadata("design:type", String)
], Provider.prototype, "clientId", void 0);
__decorate([
    IsOptional(),
    IsString(),
    MinLength(16),
    __metadata("design:type", String)
], Provider.prototype, "clientSecret", void 0);
__decorate([
    ArrayMinSize(1),
    ArrayUnique(),
    IsSlug(true),
    __metadata("design:type", Array)
], Provider.prototype, "universities", void 0);
__decorate([
    ArrayMinSize(1),
    ArrayUnique(),
    IsDomain(true),
    __metadata("design:type", Array)
], Provider.prototype, "emailDomains", void 0);
__decorate([
    IsOptional(),
    IsBoolean(),
    __metadata("design:type", Boolean)
], Provider.prototype, "vouchesForEmail", void 0);
__decorate([
    IsOptional(),
    Matches(/^[\w:/.-]{1,200}$/),
    __metadata("design:type", String)
], Provider.prototype, "emailClaim", void 0);
class ProvidersFile {
}
__decorate([
    IsArray(),
    ValidateNested({ each: true }),
    Type(() => Provider),
    __metadata("design:type", Array)
], ProvidersFile.prototype, "providers", void 0);
/** Reads the institutions of the settings; a wrong file stops the start, with every fault by its place. */
export function readProviders(file) {
    if (!file)
        return [];
    return readSeedFile(ProvidersFile, file, ({ providers }) => {
        const faults = [];
        for (const key of ['slug', 'issuer']) {
            const seen = new Set();
            for (const [index, provider] of providers.entries()) {
                const value = key === 'issuer' ? new URL(provider.issuer).href : provider.slug;
                if (seen.has(value)) {
                    faults.push({ place: `providers[${index}].${key}`, message: 'is there twice' });
                }
                seen.add(value);
            }
        }
        for (const [index, { emailClaim, vouchesForEmail }] of providers.entries()) {
            if ((emailClaim ?? 'email') !== 'email' && !vouchesForEmail) {
                faults.push({
                    place: `providers[${index}].emailClaim`,
                    message: 'needs vouchesForEmail: "email_verified" speaks of the claim "email" alone',
                });
            }
        }
        return faults;
    }).providers;
}
/** The portal's secret goes as the institution takes it; one that does not say how takes it in the header. */
function authenticationAt({ clientSecret }) {
    if (!clientSecret)
        return oidc.None();
    const [inHeader, inBody] = [oidc.ClientSecretBasic(clientSecret), oidc.ClientSecretPost(clientSecret)];
    return (server, ...request) => {
        const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
        (methods.includes('client_secret_post') ? inBody : inHeader)(server, ...request);
    };
}
/** Reads what the institution publishes about itself. */
export async function discover(provider) {
    const issuer = new URL(provider.issuer);
    const authentication = authenticationAt(provider);
    const client = await oidc.discovery(issuer, provider.clientId, undefined, authentication, {
        timeout: PATIENCE_S,
        execute: issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [],
    });
    // Without this the signature of the ID token would not be looked at.
    oidc.enableNonRepudiationChecks(client);
    return client;
}
//# sourceMappingURL=providers.js.map