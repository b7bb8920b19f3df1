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
import { Allow, ArrayMinSize, IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, Matches, Max, Min, ValidateIf, ValidateNested, } from 'class-validator';
import sql from 'sql-template-tag';
import { firstDay, lastDay } from '../platform/dates.js';
import { Lang } from '../platform/graphql/text.js';
import { SYSTEM } from '../platform/auth/viewer.js';
import { seedId } from '../platform/ids.js';
import { placeOf, readSeedFile } from '../platform/seed-file.js';
import { IsLine, IsPartialDate, IsSlug, IsSource, IsTimeZone, IsWebAddress } from '../platform/validation.js';
import { IsRor, parseRor } from '../universities/ror.js';
import { CoordinatesPrecision, UNIVERSITY_PREFIX } from '../universities/university.entity.js';
import { Side } from '../platform/auth/scope.js';
import { FactBasis } from '../platform/facts.js';
import { Evidence, MEMBERSHIP_PREFIX, MemberKind, MembershipBeginning, MembershipEnding, } from './membership-period.entity.js';
/** A name or null in each of the three languages. */
class Texts {
}
__decorate([
    ValidateIf((_, value) => value !== null),
    IsLine(300),
    __metadata("design:type", Object)
], Texts.prototype, "en", void 0);
__decorate([
    ValidateIf((_, value) => value !== null),
    IsLine(300),
    __metadata("design:type", Object)
], Texts.prototype, "ru", void 0);
__decorate([
    ValidateIf((_, value) => value !== null),
    IsLine(300),
    __metadata("design:type", Object)
], Texts.prototype, "zh", void 0);
class TextLists {
}
__decorate([
    IsArray(),
    IsLine(300, true),
    __metadata("design:type", Array)
], TextLists.prototype, "en", void 0);
__decorate([
    IsArray(),
    IsLine(300, true),
    __metadata("design:type", Array)
], TextLists.prototype, "ru", void 0);
__decorate([
    IsArray(),
    IsLine(300, true),
    __metadata("design:type", Array)
], TextLists.prototype, "zh", void 0);
class RosterFormerName {
}
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => Texts),
    __metadata("design:type", Texts)
], RosterFormerName.prototype, "names", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    __metadata("design:type", Object)
], RosterFormerName.prototype, "from", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    __metadata("design:type", Object)
], RosterFormerName.prototype, "to", void 0);
__decorate([
    IsOptional(),
    IsLine(1000),
    __metadata("design:type", Object)
], RosterFormerName.prototype, "note", void 0);
__decorate([
    ArrayMinSize(1),
    IsSource(true),
    __metadata("design:type", Array)
], RosterFormerName.prototype, "sources", void 0);
class RosterPeriod {
}
__decorate([
    IsOptional(),
    IsIn(Object.values(MemberKind)),
    __metadata("design:type", Object)
], RosterPeriod.prototype, "kind", void 0);
__decorate([
    IsOptional(),
    IsIn(Object.values(FactBasis)),
    __metadata("design:type", Object)
], RosterPeriod.prototype, "kindBasis", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    __metadata("design:type", Object)
], RosterPeriod.prototype, "from", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    __metadata("design:type", Object)
], RosterPeriod.prototype, "to", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    __metadata("design:type", Object)
], RosterPeriod.prototype, "attestedOn", void 0);
__decorate([
    ArrayMinSize(1),
    IsSource(true),
    __metadata("design:type", Array)
], RosterPeriod.prototype, "sources", void 0);
__decorate([
    IsOptional(),
    IsLine(2000),
    __metadata("design:type", Object)
], RosterPeriod.prototype, "note", void 0);
class RosterCoordinates {
}
__decorate([
    Min(-90),
    Max(90),
    __metadata("design:type", Number)
], RosterCoordinates.prototype, "lat", void 0);
__decorate([
    Min(-180),
    Max(180),
    __metadata("design:type", Number)
], RosterCoordinates.prototype, "lng", void 0);
__decorate([
    IsIn(['city', 'campus']),
    __metadata("design:type", String)
], RosterCoordinates.prototype, "precision", void 0);
class RosterUniversity {
}
__decorate([
    IsSlug(),
    __metadata("design:type", String)
], RosterUniversity.prototype, "slug", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => Texts),
    __metadata("design:type", Texts)
], RosterUniversity.prototype, "names", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => TextLists),
    __metadata("design:type", TextLists)
], RosterUniversity.prototype, "aliases", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => Texts),
    __metadata("design:type", Texts)
], RosterUniversity.prototype, "abbreviations", void 0);
__decorate([
    IsArray(),
    ValidateNested({ each: true }),
    Type(() => RosterFormerName),
    __metadata("design:type", Array)
], RosterUniversity.prototype, "formerNames", void 0);
__decorate([
    IsIn(Object.values(Side)),
    __metadata("design:type", String)
], RosterUniversity.prototype, "side", void 0);
__decorate([
    IsOptional(),
    Matches(/^[A-Z]{2}$/, { message: '$property must be two capital letters of ISO 3166-1, or null' }),
    __metadata("design:type", Object)
], RosterUniversity.prototype, "country", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => Texts),
    __metadata("design:type", Texts)
], RosterUniversity.prototype, "city", void 0);
__decorate([
    IsTimeZone(),
    __metadata("design:type", String)
], RosterUniversity.prototype, "timeZone", void 0);
__decorate([
    IsOptional(),
    IsInt(),
    Min(1000),
    Max(2100),
    __metadata("design:type", Object)
], RosterUniversity.prototype, "foundedIn", void 0);
__decorate([
    IsOptional(),
    IsArray(),
    IsSource(true),
    __metadata("design:type", Object)
], RosterUniversity.prototype, "foundedInSources", void 0);
__decorate([
    IsOptional(),
    IsWebAddress(),
    __metadata("design:type", Object)
], RosterUniversity.prototype, "website", void 0);
__decorate([
    IsOptional(),
    IsRor(),
    __metadata("design:type", Object)
], RosterUniversity.prototype, "ror", void 0);
__decorate([
    IsOptional(),
    IsObject(),
    ValidateNested(),
    Type(() => RosterCoordinates),
    __metadata("design:type", Object)
], RosterUniversity.prototype, "coordinates", void 0);
__decorate([
    IsArray(),
    ValidateNested({ each: true }),
    Type(() => RosterPeriod),
    __metadata("design:type", Array)
], RosterUniversity.prototype, "membership", void 0);
__decorate([
    IsIn(['strong', 'weak', 'likely', 'possible']),
    __metadata("design:type", String)
], RosterUniversity.prototype, "evidence", void 0);
__decorate([
    IsOptional(),
    IsLine(2000),
    __metadata("design:type", Object)
], RosterUniversity.prototype, "note", void 0);
__decorate([
    IsArray(),
    IsString({ each: true }),
    __metadata("design:type", Array)
], RosterUniversity.prototype, "unsourced", void 0);
__decorate([
    ArrayMinSize(1),
    IsSource(true),
    __metadata("design:type", Array)
], RosterUniversity.prototype, "sources", void 0);
export class Roster {
}
__decorate([
    Allow(),
    __metadata("design:type", Object)
], Roster.prototype, "about", void 0);
__decorate([
    IsArray(),
    ValidateNested({ each: true }),
    Type(() => RosterUniversity),
    __metadata("design:type", Array)
], Roster.prototype, "universities", void 0);
__decorate([
    IsArray(),
    ValidateNested({ each: true }),
    Type(() => RosterUniversity),
    __metadata("design:type", Array)
], Roster.prototype, "likelyMembers", void 0);
/** The universities that sources call members, with their memberships. */
export function readRoster(file, foundedOn) {
    return readSeedFile(Roster, file, (roster) => faultsBetween(roster, foundedOn));
}
/** What no single field shows: repetitions, and dates that contradict each other. */
function faultsBetween(roster, foundedOn) {
    const faults = [];
    const taken = new Map();
    for (const list of ['universities', 'likelyMembers']) {
        roster[list].forEach((university, index) => {
            const fault = (path, message) => faults.push({ place: placeOf([list, index, ...path]), message });
            for (const field of ['slug', 'ror']) {
                const value = field === 'ror' ? university.ror && parseRor(university.ror) : university.slug;
                if (!value)
                    continue;
                const key = `${field} ${value}`;
                if (taken.has(key))
                    fault([field], `"${university[field]}" stands already at ${taken.get(key)}`);
                taken.set(key, placeOf([list, index]));
            }
            const { en, ru, zh } = university.names;
            if (!en && !ru && !zh)
                fault(['names'], 'a university needs a name in one language at least');
            university.formerNames.forEach((former, name) => {
                const { from, to } = former;
                if (from && to && firstDay(from) > lastDay(to))
                    fault(['formerNames', name], 'ends before it begins');
                if (university.formerNames.slice(0, name).some((other) => heldTogether(former, other))) {
                    fault(['formerNames', name], 'held at the same time as another one of its language');
                }
            });
            university.membership.forEach((period, number) => {
                faultsOfPeriod(period, university.membership[number + 1]).forEach((message) => fault(['membership', number], message));
                const days = [period.from, period.attestedOn].filter((date) => typeof date === 'string');
                const tooEarly = period.to && lastDay(period.to) <= firstDay(foundedOn);
                if (tooEarly || days.some((date) => lastDay(date) < firstDay(foundedOn))) {
                    fault(['membership', number], `is older than the association, which was founded on ${foundedOn}`);
                }
            });
        });
    }
    return faults;
}
function heldTogether(one, other) {
    const sameLanguage = ['en', 'ru', 'zh'].some((lang) => one.names[lang] && other.names[lang]);
    if (!sameLanguage || !one.from || !one.to || !other.from || !other.to)
        return false;
    return lastDay(one.from) < firstDay(other.to) && lastDay(other.from) < firstDay(one.to);
}
function faultsOfPeriod({ kind, kindBasis, from, to, attestedOn }, next) {
    const faults = [];
    if (Boolean(kind) !== Boolean(kindBasis))
        faults.push('a kind needs a kindBasis, and a kindBasis a kind');
    if (from && to && firstDay(from) >= lastDay(to))
        faults.push('ends before it begins');
    if (attestedOn && from && lastDay(attestedOn) < firstDay(from))
        faults.push('attestedOn lies before from');
    if (attestedOn && to && firstDay(attestedOn) >= lastDay(to))
        faults.push('attestedOn lies after to');
    if (next && (!to || !next.from || lastDay(next.from) < firstDay(to)))
        faults.push('overlaps the next period');
    return faults;
}
/**
 * Adds what is missing. A university that is there, by its id, slug or ROR id, is left as it is: from its first
 * day on the portal it keeps its own data.
 */
export async function seedRoster(db, universities, memberships, roster, foundedOn) {
    const present = await db.rows(sql `select id, slug, ror from university`);
    const taken = new Set(present.flatMap(({ id, slug, ror }) => [id, slug, ror]));
    const missing = roster.universities.filter(({ slug, ror }) => {
        const keys = [seedId(UNIVERSITY_PREFIX, slug), slug, ror && parseRor(ror)];
        return !keys.some((key) => key && taken.has(key));
    });
    for (const record of missing) {
        const id = seedId(UNIVERSITY_PREFIX, record.slug);
        await universities.create(SYSTEM, inputOf(record), id, record.unsourced);
        for (const [index, period] of record.membership.entries()) {
            await memberships.record(SYSTEM, {
                ...period,
                universityId: id,
                isOngoing: false,
                ...actsAround(record.membership, index, foundedOn),
                evidence: record.evidence === 'strong' ? Evidence.STRONG : Evidence.WEAK,
            }, seedId(MEMBERSHIP_PREFIX, `${record.slug} ${index}`));
        }
    }
    return { added: missing.length, present: roster.universities.length - missing.length };
}
function inputOf(record) {
    const { aliases, coordinates, formerNames, foundedInSources, ...rest } = record;
    return {
        ...rest,
        aliases: inLanguages(aliases).flatMap(([lang, texts]) => texts.map((text) => ({ lang, text }))),
        formerNames: formerNames.flatMap(({ names, from, to, note, sources }) => inLanguages(names).flatMap(([lang, text]) => text ? [{ lang, text, validFrom: from, validTo: to, note, sources }] : [])),
        coordinates: coordinates && {
            latitude: coordinates.lat,
            longitude: coordinates.lng,
            precision: coordinates.precision === 'city' ? CoordinatesPrecision.CITY : CoordinatesPrecision.CAMPUS,
        },
        foundedInSources: foundedInSources ?? [],
        identifiers: [],
    };
}
function inLanguages({ en, ru, zh }) {
    return [
        [Lang.EN, en],
        [Lang.RU, ru],
        [Lang.ZH, zh],
    ];
}
/**
 * How a period began and ended, as far as its dates say: a period that begins when an observer's ends is its
 * promotion; one that begins in the time of the founding belongs to a founder; any other known beginning is
 * an admission.
 */
function actsAround(periods, index, foundedOn) {
    const period = periods[index];
    return {
        began: beginning(period, periods[index - 1], foundedOn),
        ended: isPromotion(period, periods[index + 1]) ? MembershipEnding.PROMOTION : null,
    };
}
function beginning(period, before, foundedOn) {
    if (!period.from)
        return null;
    if (isPromotion(before, period))
        return MembershipBeginning.PROMOTION;
    return foundedOn.startsWith(period.from) ? MembershipBeginning.FOUNDING : MembershipBeginning.ADMISSION;
}
function isPromotion(before, after) {
    return (before?.kind === MemberKind.OBSERVER &&
        after?.kind === MemberKind.FULL &&
        Boolean(before.to) &&
        before.to === after.from);
}
//# sourceMappingURL=roster.seed.js.map