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
import sql from 'sql-template-tag';
import { Action, forbidden, may, permit } from '../platform/auth/policy.js';
import { looksAfter } from '../platform/auth/rules.js';
import { scopeOf, universityScope } from '../platform/auth/scope.js';
import { isOperator } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { inputError, notFound } from '../platform/errors.js';
import { Lang } from '../platform/graphql/text.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { parseRor } from './ror.js';
import { UniversityIdentifier } from './university-identifier.entity.js';
import { NameKind, UniversityName } from './university-name.entity.js';
import { University, UNIVERSITY_PREFIX } from './university.entity.js';
import { officialField, universityPolicy } from './university.policy.js';
const LANGUAGES = { en: Lang.EN, ru: Lang.RU, zh: Lang.ZH };
/** The register of universities. */
let UniversitiesService = class UniversitiesService {
    constructor(db, clock, mutations) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
    }
    async bySlug(slug) {
        const [university] = await this.db.many(University, sql `select * from university where slug = ${slug}`);
        if (!university)
            throw notFound('university', ['slug']);
        return university;
    }
    async byIds(ids) {
        return await this.db.many(University, sql `select * from university where id = any(${ids})`);
    }
    /** Records that ship with the portal bring their id, and the fields that no source states. */
    async create(viewer, input, id = newId(UNIVERSITY_PREFIX), unsourcedFields = []) {
        const done = await this.mutations.run(viewer, 'createUniversity', input, async (record) => {
            const scope = universityScope({ id, side: input.side });
            if (!looksAfter(viewer, scope))
                throw forbidden(['input', 'side']);
            if (!input.names.en && !input.names.ru && !input.names.zh)
                throw nameRequired();
            const now = this.clock.now();
            await this.db
                .repo(University)
                .insert({ ...columnsOf(input), id, version: 1, unsourcedFields, createdAt: now, updatedAt: now });
            await this.writeLists(id, input);
            record({ type: 'University', id, scope, before: null, after: await this.values(id) });
            return { id };
        });
        return await this.byId(done.id);
    }
    async update(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'updateUniversity', input, async (record) => {
            await this.apply(record, viewer, input);
            return { id: input.id };
        });
        return await this.byId(id);
    }
    /** The changes themselves, inside of a use case: of this room, or of one in which they were asked for. */
    async apply(record, viewer, input) {
        await this.changeWith(record, input.id, async (university) => {
            permit(universityPolicy, Action.UPDATE, viewer, university, 'university', ['input', 'id']);
            const official = officialField(input);
            if (official && !may(universityPolicy, Action.UPDATE_OFFICIAL, viewer, university)) {
                throw forbidden(['input', official], `"${official}" is official: ask the permanent secretariat of your side to change it (\`requestChange\`).`, 'OFFICIAL_FIELD');
            }
            if (input.side && input.side !== university.side && !isOperator(viewer)) {
                throw forbidden(['input', 'side'], 'Only the operator can move a university to the other side.');
            }
            await this.change(input, columnsOf(input));
            await this.writeLists(input.id, input);
            await this.refuseNameless(input.id);
        });
    }
    async rename(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'renameUniversity', input, async (record) => {
            await this.changeWith(record, input.id, async (university) => {
                permit(universityPolicy, Action.UPDATE_OFFICIAL, viewer, university, 'university', ['input', 'id']);
                await this.change(input, {});
                const names = this.db.repo(UniversityName);
                const inUse = { universityId: input.id, kind: NameKind.OFFICIAL, lang: input.lang, isFormer: false };
                await names.update(inUse, { isFormer: true, validTo: input.from });
                await names.insert({
                    ...inUse,
                    id: newId('unn'),
                    text: input.text,
                    validFrom: input.from,
                    sources: input.sources,
                });
            });
            return { id: input.id };
        });
        return await this.byId(id);
    }
    async changeWith(record, id, work) {
        const [university] = await this.byIds([id]);
        const before = university && (await this.values(id));
        await work(university);
        const now = await this.byId(id);
        record({ type: 'University', id, scope: scopeOf(now), before, after: await this.values(id) });
    }
    async byId(id) {
        const [university] = await this.byIds([id]);
        return university;
    }
    /** What the history keeps of a university, with its names and identifiers. */
    async values(id) {
        const [{ values }] = await this.db.rows(sql `
      select to_jsonb(u) - '{id,version,created_at,updated_at}'::text[] || jsonb_build_object(
        'names', (
          select coalesce(jsonb_agg(to_jsonb(n) - '{id,university_id,folded,held}'::text[] order by n.kind, n.lang, n.is_former, n.text, n.id), '[]')
          from university_name n where n.university_id = u.id
        ),
        'identifiers', (
          select coalesce(jsonb_agg(jsonb_build_object('scheme', i.scheme, 'value', i.value) order by i.scheme, i.value), '[]')
          from university_identifier i where i.university_id = u.id
        )
      ) as values
      from university u where u.id = ${id}`);
        return values;
    }
    async change(input, columns) {
        const updatedAt = this.clock.now();
        await updateVersioned(this.db, University, 'university', input, { ...columns, updatedAt });
    }
    async writeLists(universityId, input) {
        const { names, abbreviations, aliases, formerNames, identifiers } = input;
        if (names)
            await this.writeTexts(universityId, NameKind.OFFICIAL, names);
        if (abbreviations)
            await this.writeTexts(universityId, NameKind.ABBREVIATION, abbreviations);
        if (aliases) {
            await this.replaceNames({ universityId, kind: NameKind.ALIAS, isFormer: false }, aliases);
        }
        if (formerNames) {
            await this.replaceNames({ universityId, kind: NameKind.OFFICIAL, isFormer: true }, formerNames);
        }
        if (identifiers) {
            const repo = this.db.repo(UniversityIdentifier);
            await repo.delete({ universityId });
            if (identifiers.length > 0) {
                await repo.insert(identifiers.map((one) => ({ ...one, id: newId('uid'), universityId })));
            }
        }
    }
    async writeTexts(universityId, kind, texts) {
        const repo = this.db.repo(UniversityName);
        for (const [key, lang] of Object.entries(LANGUAGES)) {
            const text = texts[key];
            if (text === undefined)
                continue;
            const inUse = { universityId, kind, lang, isFormer: false };
            if (text === null)
                await repo.delete(inUse);
            else {
                const { affected } = await repo.update(inUse, { text });
                if (!affected)
                    await repo.insert({ ...inUse, id: newId('unn'), text });
            }
        }
    }
    async replaceNames(list, names) {
        const repo = this.db.repo(UniversityName);
        await repo.delete(list);
        if (names.length > 0)
            await repo.insert(names.map((name) => ({ ...name, ...list, id: newId('unn') })));
    }
    async refuseNameless(id) {
        const inUse = { universityId: id, kind: NameKind.OFFICIAL, isFormer: false };
        if (!(await this.db.repo(UniversityName).existsBy(inUse)))
            throw nameRequired();
    }
};
UniversitiesService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations])
], UniversitiesService);
export { UniversitiesService };
function nameRequired() {
    return inputError('NAME_REQUIRED', 'A university needs a name in one language at least.', [
        'input',
        'names',
    ]);
}
/** The columns that the input speaks of; what it leaves out is left out here too. */
function columnsOf(input) {
    const { slug, side, country, timeZone, foundedIn, foundedInSources, website, note, sources } = input;
    const columns = {
        slug,
        side,
        country,
        timeZone,
        foundedIn,
        foundedInSources,
        website,
        note,
        sources,
        cityEn: input.city?.en,
        cityRu: input.city?.ru,
        cityZh: input.city?.zh,
        ror: input.ror && parseRor(input.ror),
    };
    if (input.coordinates !== undefined) {
        columns.latitude = input.coordinates?.latitude ?? null;
        columns.longitude = input.coordinates?.longitude ?? null;
        columns.coordinatesPrecision = input.coordinates?.precision ?? null;
    }
    return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}
//# sourceMappingURL=universities.service.js.map