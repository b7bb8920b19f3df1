var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { plainToInstance, Transform } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, Matches, Max, Min, MinLength, validateSync, } from 'class-validator';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
const toInt = Transform(({ value }) => typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value);
const MAIL_FROM = /^(?:([^<>"\p{Cc}]+)(?=<))?<?([^\s<>@,;:"()[\]\\]+@[^\s<>@,;:"()[\]\\]+)>?$/u;
/** Every setting of the portal. `.env.example` explains each one; nothing else reads the environment. */
export class Config {
    constructor() {
        this.NODE_ENV = 'development';
        this.HOST = '127.0.0.1';
        this.PORT = 3000;
        /** Whether answers to public questions are kept until something is changed. */
        this.ANSWER_CACHE = 'on';
        /** Connections that this process may hold open. */
        this.DATABASE_POOL_SIZE = 10;
        this.DATA_DIR = './data';
        /** Sign-in codes that people behind one address of the network may ask for in 15 minutes. */
        this.SIGN_IN_CODES_PER_NETWORK = 100;
        /** Whether this process does the jobs that wait, such as sending mail. */
        this.JOBS = 'on';
        /** The sender of all mail: an address, or a name and the address in angle brackets. */
        this.MAIL_FROM = 'ASRTU portal <portal@localhost>';
        this.LOG_LEVEL = 'info';
        this.LOG_FORMAT = process.stdout.isTTY ? 'pretty' : 'json';
        /** Seconds between the wish to stop and the closing of the listener. */
        this.DRAIN_SECONDS = 2;
    }
    get production() {
        return this.NODE_ENV === 'production';
    }
    get embedded() {
        return this.DATABASE_URL === undefined;
    }
    get replicaUrls() {
        return (!this.embedded && this.DATABASE_REPLICA_URLS?.split(',')) || [];
    }
    get publicUrl() {
        return new URL(this.PUBLIC_URL ?? `http://${this.HOST.includes(':') ? `[${this.HOST}]` : this.HOST}:${this.PORT}`);
    }
    get overHttps() {
        return this.publicUrl.protocol === 'https:';
    }
    get mailFrom() {
        const [, name, address] = MAIL_FROM.exec(this.MAIL_FROM);
        return { name: name?.trim() ?? '', address };
    }
    get dataDir() {
        return resolve(this.DATA_DIR);
    }
}
__decorate([
    IsIn(['development', 'test', 'production']),
    __metadata("design:type", String)
], Config.prototype, "NODE_ENV", void 0);
__decorate([
    IsNotEmpty(),
    __metadata("design:type", String)
], Config.prototype, "HOST", void 0);
__decorate([
    toInt,
    IsInt(),
    Min(0),
    Max(65535),
    __metadata("design:type", Number)
], Config.prototype, "PORT", void 0);
__decorate([
    IsOptional(),
    Matches(/^postgres(ql)?:\/\/[^\s]+$/, {
        message: 'DATABASE_URL must look like postgres://user:password@host:5432/database',
    }),
    __metadata("design:type", String)
], Config.prototype, "DATABASE_URL", void 0);
__decorate([
    IsOptional(),
    Matches(/^postgres(ql)?:\/\/[^\s,]+(,postgres(ql)?:\/\/[^\s,]+)*$/, {
        message: 'DATABASE_REPLICA_URLS must be addresses like DATABASE_URL, with commas between',
    }),
    __metadata("design:type", String)
], Config.prototype, "DATABASE_REPLICA_URLS", void 0);
__decorate([
    IsIn(['on', 'off']),
    __metadata("design:type", String)
], Config.prototype, "ANSWER_CACHE", void 0);
__decorate([
    toInt,
    IsInt(),
    Min(1),
    Max(100),
    __metadata("design:type", Number)
], Config.prototype, "DATABASE_POOL_SIZE", void 0);
__decorate([
    IsNotEmpty(),
    __metadata("design:type", String)
], Config.prototype, "DATA_DIR", void 0);
__decorate([
    IsOptional(),
    Matches(/^https?:\/\/[^\s/?#@]+\/?$/, {
        message: 'PUBLIC_URL must be an http or https address without a path, such as https://portal.example.org',
    }),
    __metadata("design:type", String)
], Config.prototype, "PUBLIC_URL", void 0);
__decorate([
    IsOptional(),
    Matches(/^[0-9a-f.:/]+(,[0-9a-f.:/]+)*$/i, {
        message: 'TRUSTED_PROXIES must be addresses or networks with commas between, such as 127.0.0.1,10.0.0.0/8',
    }),
    __metadata("design:type", String)
], Config.prototype, "TRUSTED_PROXIES", void 0);
__decorate([
    IsOptional(),
    __metadata("design:type", String)
], Config.prototype, "OIDC_PROVIDERS_FILE", void 0);
__decorate([
    toInt,
    IsInt(),
    Min(1),
    Max(1_000_000),
    __metadata("design:type", Number)
], Config.prototype, "SIGN_IN_CODES_PER_NETWORK", void 0);
__decorate([
    IsOptional(),
    MinLength(32, { message: 'PORTAL_OPERATOR_TOKEN must have at least 32 characters' }),
    Matches(/^[\x21-\x7e]+$/, { message: 'PORTAL_OPERATOR_TOKEN must be printable ASCII without spaces' }),
    __metadata("design:type", String)
], Config.prototype, "PORTAL_OPERATOR_TOKEN", void 0);
__decorate([
    IsOptional(),
    MinLength(32, { message: 'BALLOT_SECRET must have at least 32 characters' }),
    Matches(/^[\x21-\x7e]+$/, { message: 'BALLOT_SECRET must be printable ASCII without spaces' }),
    __metadata("design:type", String)
], Config.prototype, "BALLOT_SECRET", void 0);
__decorate([
    IsIn(['on', 'off']),
    __metadata("design:type", String)
], Config.prototype, "JOBS", void 0);
__decorate([
    IsOptional(),
    Matches(/^smtps?:\/\/[^\s]+$/, {
        message: 'SMTP_URL must look like smtp://user:password@host:587 or smtps://user:password@host:465',
    }),
    __metadata("design:type", String)
], Config.prototype, "SMTP_URL", void 0);
__decorate([
    Matches(MAIL_FROM, { message: 'MAIL_FROM must look like Portal <portal@example.org>' }),
    __metadata("design:type", String)
], Config.prototype, "MAIL_FROM", void 0);
__decorate([
    IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    __metadata("design:type", String)
], Config.prototype, "LOG_LEVEL", void 0);
__decorate([
    IsIn(['json', 'pretty']),
    __metadata("design:type", String)
], Config.prototype, "LOG_FORMAT", void 0);
__decorate([
    toInt,
    IsInt(),
    Min(0),
    Max(300),
    __metadata("design:type", Number)
], Config.prototype, "DRAIN_SECONDS", void 0);
export class ConfigError extends Error {
}
/** Reads the settings and reports all problems at once. An empty value counts as not set. */
export function readConfig(env) {
    const known = Object.keys(new Config()).concat('DATABASE_URL', 'DATABASE_REPLICA_URLS', 'PORTAL_OPERATOR_TOKEN', 'BALLOT_SECRET', 'PUBLIC_URL', 'TRUSTED_PROXIES', 'OIDC_PROVIDERS_FILE', 'SMTP_URL');
    const given = Object.fromEntries(known.filter((key) => env[key]?.trim()).map((key) => [key, env[key].trim()]));
    const config = plainToInstance(Config, given, { exposeDefaultValues: true });
    const problems = validateSync(config).flatMap((fault) => Object.values(fault.constraints ?? {}));
    if (problems.length > 0) {
        throw new ConfigError(`The portal cannot start with these settings:\n${problems.map((problem) => `  - ${problem}`).join('\n')}\n` +
            'The settings are explained in .env.example.');
    }
    return config;
}
/** The settings of this process: the environment, and the file `.env` for what the environment does not set. */
export function processConfig() {
    if (existsSync('.env'))
        process.loadEnvFile('.env');
    return readConfig(process.env);
}
//# sourceMappingURL=config.js.map