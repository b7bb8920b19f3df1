import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { domainToASCII } from 'node:url';
import * as oidc from 'openid-client';
import { readSeedFile, type SeedFault } from '../platform/seed-file.js';
import { IsLine, IsSlug, rule } from '../platform/validation.js';

const PATIENCE_S = 10;

/** There anybody can be an institution, and let its people have any address. */
const ANY_TENANT = /^https:\/\/login\.microsoftonline\.com\/+(common|organizations|consumers)(\/|$)/i;

const IsIssuer = rule(
  'isIssuer',
  'must be the https address of one institution (http on this machine only)',
  (value) => {
    const url = typeof value === 'string' ? URL.parse(value) : null;
    if (!url || url.search || url.hash || url.username || url.password || ANY_TENANT.test(url.href))
      return false;
    return (
      url.protocol === 'https:' ||
      (url.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname))
    );
  },
);

const IsDomain = rule(
  'isDomain',
  'must be a domain in lower case, such as hit.edu.cn',
  (value) =>
    typeof value === 'string' && /^[a-z0-9.-]+\.[a-z0-9-]+$/.test(value) && domainToASCII(value) === value,
);

export class ProviderName {
  @IsLine(100)
  en: string;

  @IsOptional()
  @IsLine(100)
  ru?: string;

  @IsOptional()
  @IsLine(100)
  zh?: string;
}

/** An institution that says who its people are, by OpenID Connect. */
export class Provider {
  @IsSlug()
  slug: string;

  @IsObject()
  @ValidateNested()
  @Type(() => ProviderName)
  name: ProviderName;

  @IsIssuer()
  issuer: string;

  @IsLine(300)
  clientId: string;

  @IsOptional()
  @IsString()
  @MinLength(16)
  clientSecret?: string;

  /** Slugs of the universities whose people may sign in through it. */
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsSlug(true)
  universities: string[];

  /** The domains of the addresses that it may speak for. */
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsDomain(true)
  emailDomains: string[];

  /** True for an institution whose addresses are its own and right, though it does not say `email_verified`. */
  @IsOptional()
  @IsBoolean()
  vouchesForEmail?: boolean;

  /** The name of the claim with the address, `email` by default. */
  @IsOptional()
  @Matches(/^[\w:/.-]{1,200}$/)
  emailClaim?: string;
}

class ProvidersFile {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Provider)
  providers: Provider[];
}

/** Reads the institutions of the settings; a wrong file stops the start, with every fault by its place. */
export function readProviders(file: string | undefined): Provider[] {
  if (!file) return [];
  return readSeedFile(ProvidersFile, file, ({ providers }) => {
    const faults: SeedFault[] = [];
    for (const key of ['slug', 'issuer'] as const) {
      const seen = new Set<string>();
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
function authenticationAt({ clientSecret }: Provider): oidc.ClientAuth {
  if (!clientSecret) return oidc.None();
  const [inHeader, inBody] = [oidc.ClientSecretBasic(clientSecret), oidc.ClientSecretPost(clientSecret)];
  return (server, ...request) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    (methods.includes('client_secret_post') ? inBody : inHeader)(server, ...request);
  };
}

/** Reads what the institution publishes about itself. */
export async function discover(provider: Provider): Promise<oidc.Configuration> {
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
