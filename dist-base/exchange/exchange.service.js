var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { ApprovalLoader } from '../approvals/approval.loader.js';
import { Config } from '../platform/config.js';
import { Lang } from '../platform/graphql/text.js';
import { ProgramLoader } from '../programs/program.loader.js';
import { NameKind } from '../universities/university-name.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { ewp } from './ewp.js';
import { ooapi } from './ooapi.js';
import { schemaOrg } from './schema-org.js';
export var ExchangeFormat;
(function (ExchangeFormat) {
    ExchangeFormat["SCHEMA_ORG"] = "SCHEMA_ORG";
    ExchangeFormat["OOAPI"] = "OOAPI";
    ExchangeFormat["EWP"] = "EWP";
})(ExchangeFormat || (ExchangeFormat = {}));
export const FORMATS = {
    [ExchangeFormat.SCHEMA_ORG]: { name: 'schema-org', mediaType: 'application/ld+json', write: schemaOrg },
    [ExchangeFormat.OOAPI]: { name: 'ooapi', mediaType: 'application/json', write: ooapi },
    [ExchangeFormat.EWP]: { name: 'ewp', mediaType: 'application/json', write: ewp },
};
/** Programs in the formats of others. */
let ExchangeService = class ExchangeService {
    constructor(config, programs, universities, approvals) {
        this.config = config;
        this.programs = programs;
        this.universities = universities;
        this.approvals = approvals;
    }
    /** Of a program that the viewer may know of. */
    async write(request, program, format) {
        const [version, bases] = await Promise.all([
            this.programs.counting(request, program.id),
            this.approvals.ofProgram(request, program.id),
        ]);
        const parties = await this.programs.parties(request, version);
        const writer = FORMATS[format];
        return writer.write({
            program,
            version,
            content: version.terms,
            parties: await Promise.all(parties.map((party) => this.party(request, party))),
            bases,
            url: new URL(`/exports/${writer.name}/${program.slug}`, this.config.publicUrl).href,
        });
    }
    async party(request, party) {
        const { terms, approvedAt, universityId } = party;
        const none = { abbreviation: null, website: null, ror: null };
        if (!universityId)
            return { terms, approvedAt, name: terms.name, ...none };
        const [university, names] = await Promise.all([
            this.universities.one(request, universityId),
            this.universities.names(request, universityId),
        ]);
        return {
            terms,
            approvedAt,
            name: official(names),
            abbreviation: inUse(names, NameKind.ABBREVIATION, Lang.EN) ?? null,
            website: university.website,
            ror: university.ror,
        };
    }
};
ExchangeService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Config,
        ProgramLoader,
        UniversityLoader,
        ApprovalLoader])
], ExchangeService);
export { ExchangeService };
function inUse(names, kind, lang) {
    return names.find((name) => name.kind === kind && name.lang === lang && !name.isFormer)?.text;
}
function official(names) {
    const [en, ru, zh] = [Lang.EN, Lang.RU, Lang.ZH].map((lang) => inUse(names, NameKind.OFFICIAL, lang));
    return { en, ru, zh };
}
//# sourceMappingURL=exchange.service.js.map