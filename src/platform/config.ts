import { plainToInstance, Transform } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  Matches,
  Max,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const toInt = Transform(({ value }) =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
);

const MAIL_FROM = /^(?:([^<>"\p{Cc}]+)(?=<))?<?([^\s<>@,;:"()[\]\\]+@[^\s<>@,;:"()[\]\\]+)>?$/u;

/** Every setting of the portal. `.env.example` explains each one; nothing else reads the environment. */
export class Config {
  @IsIn(['development', 'test', 'production'])
  NODE_ENV: 'development' | 'test' | 'production' = 'development';

  @IsNotEmpty()
  HOST: string = '127.0.0.1';

  @toInt
  @IsInt()
  @Min(0)
  @Max(65535)
  PORT: number = 3000;

  @IsOptional()
  @Matches(/^postgres(ql)?:\/\/[^\s]+$/, {
    message: 'DATABASE_URL must look like postgres://user:password@host:5432/database',
  })
  DATABASE_URL?: string;

  /** Replicas of the database, with commas between: they answer public questions. */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\/[^\s,]+(,postgres(ql)?:\/\/[^\s,]+)*$/, {
    message: 'DATABASE_REPLICA_URLS must be addresses like DATABASE_URL, with commas between',
  })
  DATABASE_REPLICA_URLS?: string;

  /** Whether answers to public questions are kept until something is changed. */
  @IsIn(['on', 'off'])
  ANSWER_CACHE: 'on' | 'off' = 'on';

  /** Connections that this process may hold open. */
  @toInt
  @IsInt()
  @Min(1)
  @Max(100)
  DATABASE_POOL_SIZE: number = 10;

  @IsNotEmpty()
  DATA_DIR: string = './data';

  /** Where people reach the portal. */
  @IsOptional()
  @Matches(/^https?:\/\/[^\s/?#@]+\/?$/, {
    message: 'PUBLIC_URL must be an http or https address without a path, such as https://portal.example.org',
  })
  PUBLIC_URL?: string;

  /** Addresses of reverse proxies whose X-Forwarded-For is believed. */
  @IsOptional()
  @Matches(/^[0-9a-f.:/]+(,[0-9a-f.:/]+)*$/i, {
    message:
      'TRUSTED_PROXIES must be addresses or networks with commas between, such as 127.0.0.1,10.0.0.0/8',
  })
  TRUSTED_PROXIES?: string;

  /** The institutions through which people can sign in: a JSON file. */
  @IsOptional()
  OIDC_PROVIDERS_FILE?: string;

  /** Sign-in codes that people behind one address of the network may ask for in 15 minutes. */
  @toInt
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  SIGN_IN_CODES_PER_NETWORK: number = 100;

  @IsOptional()
  @MinLength(32, { message: 'PORTAL_OPERATOR_TOKEN must have at least 32 characters' })
  @Matches(/^[\x21-\x7e]+$/, { message: 'PORTAL_OPERATOR_TOKEN must be printable ASCII without spaces' })
  PORTAL_OPERATOR_TOKEN?: string;

  /** Seals secret ballots; without it, DATA_DIR/ballot-secret is made and read. */
  @IsOptional()
  @MinLength(32, { message: 'BALLOT_SECRET must have at least 32 characters' })
  @Matches(/^[\x21-\x7e]+$/, { message: 'BALLOT_SECRET must be printable ASCII without spaces' })
  BALLOT_SECRET?: string;

  /** Whether this process does the jobs that wait, such as sending mail. */
  @IsIn(['on', 'off'])
  JOBS: 'on' | 'off' = 'on';

  /** The server that takes mail; without it, mail is written to DATA_DIR/outbox. */
  @IsOptional()
  @Matches(/^smtps?:\/\/[^\s]+$/, {
    message: 'SMTP_URL must look like smtp://user:password@host:587 or smtps://user:password@host:465',
  })
  SMTP_URL?: string;

  /** The sender of all mail: an address, or a name and the address in angle brackets. */
  @Matches(MAIL_FROM, { message: 'MAIL_FROM must look like Portal <portal@example.org>' })
  MAIL_FROM: string = 'ASRTU portal <portal@localhost>';

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  LOG_LEVEL: string = 'info';

  @IsIn(['json', 'pretty'])
  LOG_FORMAT: 'json' | 'pretty' = process.stdout.isTTY ? 'pretty' : 'json';

  /** Seconds between the wish to stop and the closing of the listener. */
  @toInt
  @IsInt()
  @Min(0)
  @Max(300)
  DRAIN_SECONDS: number = 2;

  get production(): boolean {
    return this.NODE_ENV === 'production';
  }

  get embedded(): boolean {
    return this.DATABASE_URL === undefined;
  }

  get replicaUrls(): string[] {
    return (!this.embedded && this.DATABASE_REPLICA_URLS?.split(',')) || [];
  }

  get publicUrl(): URL {
    return new URL(
      this.PUBLIC_URL ?? `http://${this.HOST.includes(':') ? `[${this.HOST}]` : this.HOST}:${this.PORT}`,
    );
  }

  get overHttps(): boolean {
    return this.publicUrl.protocol === 'https:';
  }

  get mailFrom(): { name: string; address: string } {
    const [, name, address] = MAIL_FROM.exec(this.MAIL_FROM)!;
    return { name: name?.trim() ?? '', address };
  }

  get dataDir(): string {
    return resolve(this.DATA_DIR);
  }
}

export class ConfigError extends Error {}

/** Reads the settings and reports all problems at once. An empty value counts as not set. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const known = Object.keys(new Config()).concat(
    'DATABASE_URL',
    'DATABASE_REPLICA_URLS',
    'PORTAL_OPERATOR_TOKEN',
    'BALLOT_SECRET',
    'PUBLIC_URL',
    'TRUSTED_PROXIES',
    'OIDC_PROVIDERS_FILE',
    'SMTP_URL',
  );
  const given = Object.fromEntries(
    known.filter((key) => env[key]?.trim()).map((key) => [key, env[key]!.trim()]),
  );
  const config = plainToInstance(Config, given, { exposeDefaultValues: true });
  const problems = validateSync(config).flatMap((fault) => Object.values(fault.constraints ?? {}));
  if (problems.length > 0) {
    throw new ConfigError(
      `The portal cannot start with these settings:\n${problems.map((problem) => `  - ${problem}`).join('\n')}\n` +
        'The settings are explained in .env.example.',
    );
  }
  return config;
}

/** The settings of this process: the environment, and the file `.env` for what the environment does not set. */
export function processConfig(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return readConfig(process.env);
}
