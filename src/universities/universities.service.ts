import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { inputError, notFound, type PortalError } from '../platform/errors.js';
import { Lang } from '../platform/graphql/text.js';
import { newId } from '../platform/ids.js';
import { parseRor } from './ror.js';
import { UniversityIdentifier } from './university-identifier.entity.js';
import { NameKind, UniversityName } from './university-name.entity.js';
import { University, UNIVERSITY_PREFIX } from './university.entity.js';
import type {
  CreateUniversityInput,
  RenameUniversityInput,
  TextsInput,
  UpdateUniversityInput,
} from './university.inputs.js';

const LANGUAGES = { en: Lang.EN, ru: Lang.RU, zh: Lang.ZH } as const;

/** The register of universities. */
@Injectable()
export class UniversitiesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async bySlug(slug: string): Promise<University> {
    const [university] = await this.db.many(University, sql`select * from university where slug = ${slug}`);
    if (!university) throw notFound('university', ['slug']);
    return university;
  }

  async byIds(ids: readonly string[]): Promise<University[]> {
    return await this.db.many(University, sql`select * from university where id = any(${ids})`);
  }

  /** Records that ship with the portal bring their id, and the fields that no source states. */
  async create(
    input: CreateUniversityInput,
    id = newId(UNIVERSITY_PREFIX),
    unsourcedFields: string[] = [],
  ): Promise<University> {
    return await this.db.transaction(async () => {
      if (!input.names.en && !input.names.ru && !input.names.zh) throw nameRequired();
      const now = this.clock.now();
      await this.db
        .repo(University)
        .insert({ ...columnsOf(input), id, version: 1, unsourcedFields, createdAt: now, updatedAt: now });
      await this.writeLists(id, input);
      return await this.byId(id);
    });
  }

  async update(input: UpdateUniversityInput): Promise<University> {
    return await this.db.transaction(async () => {
      await this.change(input, columnsOf(input));
      await this.writeLists(input.id, input);
      await this.refuseNameless(input.id);
      return await this.byId(input.id);
    });
  }

  async rename(input: RenameUniversityInput): Promise<University> {
    return await this.db.transaction(async () => {
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
      return await this.byId(input.id);
    });
  }

  private async byId(id: string): Promise<University> {
    const [university] = await this.byIds([id]);
    return university;
  }

  private async change(
    input: { id: string; expectedVersion: number },
    columns: Partial<University>,
  ): Promise<void> {
    const updatedAt = this.clock.now();
    await updateVersioned(this.db, University, 'university', input, { ...columns, updatedAt });
  }

  private async writeLists(universityId: string, input: Partial<CreateUniversityInput>): Promise<void> {
    const { names, abbreviations, aliases, formerNames, identifiers } = input;
    if (names) await this.writeTexts(universityId, NameKind.OFFICIAL, names);
    if (abbreviations) await this.writeTexts(universityId, NameKind.ABBREVIATION, abbreviations);
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

  private async writeTexts(universityId: string, kind: NameKind, texts: TextsInput): Promise<void> {
    const repo = this.db.repo(UniversityName);
    for (const [key, lang] of Object.entries(LANGUAGES)) {
      const text = texts[key as keyof TextsInput];
      if (text === undefined) continue;
      const inUse = { universityId, kind, lang, isFormer: false };
      if (text === null) await repo.delete(inUse);
      else {
        const { affected } = await repo.update(inUse, { text });
        if (!affected) await repo.insert({ ...inUse, id: newId('unn'), text });
      }
    }
  }

  private async replaceNames(
    list: Pick<UniversityName, 'universityId' | 'kind' | 'isFormer'>,
    names: Partial<UniversityName>[],
  ): Promise<void> {
    const repo = this.db.repo(UniversityName);
    await repo.delete(list);
    if (names.length > 0) await repo.insert(names.map((name) => ({ ...name, ...list, id: newId('unn') })));
  }

  private async refuseNameless(id: string): Promise<void> {
    const inUse = { universityId: id, kind: NameKind.OFFICIAL, isFormer: false };
    if (!(await this.db.repo(UniversityName).existsBy(inUse))) throw nameRequired();
  }
}

function nameRequired(): PortalError {
  return inputError('NAME_REQUIRED', 'A university needs a name in one language at least.', [
    'input',
    'names',
  ]);
}

/** The columns that the input speaks of; what it leaves out is left out here too. */
function columnsOf(input: Partial<CreateUniversityInput>): Partial<University> {
  const { slug, side, country, timeZone, foundedIn, foundedInSources, website, note, sources } = input;
  const columns: Partial<University> = {
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
