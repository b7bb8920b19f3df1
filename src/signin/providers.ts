import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { domainToASCII } from 'node:url';
import { readSeedFile, type SeedFault } from '../platform/seed-file.js';
import { IsLine, IsSlug, rule } from '../platform/validation.js';

const IsIssuer = rule('isIssuer', 'must be an https address (http on this machine only)', (value) => {
  const url = typeof value === 'string' ? URL.parse(value) : null;
  if (!url || url.search || url.hash) return false;
  return (
    url.protocol === 'https:' ||
    (url.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname))
  );
});

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
        if (seen.has(provider[key])) {
          faults.push({ place: `providers[${index}].${key}`, message: 'is there twice' });
        }
        seen.add(provider[key]);
      }
    }
    return faults;
  }).providers;
}
