import {
  Args,
  Context,
  Field,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { AnyoneMay, IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { Lang, LANG_ARGUMENT, localized, LocalizedText } from '../platform/graphql/text.js';
import { UniversitiesService } from './universities.service.js';
import { UniversityIdentifier } from './university-identifier.entity.js';
import { NameKind, officialNameOf, UniversityName } from './university-name.entity.js';
import { Coordinates, University, UNIVERSITY_PREFIX } from './university.entity.js';
import { CreateUniversityInput, RenameUniversityInput, UpdateUniversityInput } from './university.inputs.js';
import { UniversityLoader } from './university.loader.js';
import { universityPolicy } from './university.policy.js';

@ObjectType({ description: 'The university as it is after the change.' })
export class UniversityPayload {
  @Field({ description: 'The university.' })
  university: University;
}

@Resolver(() => University)
export class UniversityResolver {
  constructor(
    private readonly universities: UniversitiesService,
    private readonly loader: UniversityLoader,
    registry: NodeRegistry,
  ) {
    registry.register(UNIVERSITY_PREFIX, {
      type: 'University',
      policy: universityPolicy,
      load: (ids) => universities.byIds(ids),
    });
  }

  @AnyoneMay()
  @Query(() => University, {
    nullable: true,
    description: 'A university by its slug. Reason: NOT_FOUND.',
  })
  async university(
    @Args('slug', { description: 'The slug, such as "hit".' }) slug: string,
  ): Promise<University> {
    return await this.universities.bySlug(slug);
  }

  @IdentifiedMay()
  @Mutation(() => UniversityPayload, {
    nullable: true,
    description:
      'Adds a university to the register; that makes it no member. The operator, or the secretariat of its side. Reasons: NOT_ALLOWED, SLUG_TAKEN, ROR_TAKEN, ' +
      'IDENTIFIER_TAKEN, NAME_REQUIRED, NAME_OVERLAP, and the names of the checks of the fields.',
  })
  async createUniversity(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The university.' }) input: CreateUniversityInput,
  ): Promise<UniversityPayload> {
    return { university: await this.universities.create(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => UniversityPayload, {
    nullable: true,
    description:
      'Changes or corrects a university. Its liaison officer, editors and keys (WRITE_UNIVERSITY) keep what is not official ' +
      '(OFFICIAL_FIELD); the operator and the secretariat of its side everything. Reasons: VERSION_STALE (with `current`), NOT_ALLOWED, NOT_FOUND, SLUG_TAKEN, ' +
      'ROR_TAKEN, IDENTIFIER_TAKEN, NAME_REQUIRED, NAME_OVERLAP, and the names of the checks of the fields.',
  })
  async updateUniversity(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The changes.' }) input: UpdateUniversityInput,
  ): Promise<UniversityPayload> {
    return { university: await this.universities.update(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => UniversityPayload, {
    nullable: true,
    description:
      'Gives a university a new official name in one language from a date on; the name of before becomes a ' +
      'former one. Reasons: VERSION_STALE (with `current`), NOT_ALLOWED, NOT_FOUND, NAME_PERIOD, NAME_OVERLAP.',
  })
  async renameUniversity(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The new name.' }) input: RenameUniversityInput,
  ): Promise<UniversityPayload> {
    return { university: await this.universities.rename(viewer, input) };
  }

  @ResolveField(() => LocalizedText, {
    description:
      'The official name in a language, or in the next one that has it. With `asOf`: the name of that day.',
  })
  async name(
    @Parent() university: University,
    @Context() { perRequest }: RequestContext,
    @Args('lang', LANG_ARGUMENT) lang: Lang,
    @Args('asOf', {
      type: () => DayScalar,
      nullable: true,
      description:
        'A day. A former name is given when it held on the day for certain, or when the present one cannot have.',
    })
    asOf?: string | null,
  ): Promise<LocalizedText> {
    return officialNameOf(await this.loader.names(perRequest, university.id), lang, asOf);
  }

  @ResolveField(() => LocalizedText, {
    nullable: true,
    description:
      'The usual short form in a language, or in the next one that has it; null when none is known.',
  })
  async abbreviation(
    @Parent() university: University,
    @Context() { perRequest }: RequestContext,
    @Args('lang', LANG_ARGUMENT) lang: Lang,
  ): Promise<LocalizedText | null> {
    const names = await this.loader.names(perRequest, university.id);
    const short = names.filter(({ kind, isFormer }) => kind === NameKind.ABBREVIATION && !isFormer);
    return localized(Object.fromEntries(short.map(({ lang: own, text }) => [own, text])), lang);
  }

  @ResolveField(() => [UniversityName], {
    description:
      'All names: those in use first, official before abbreviations before aliases, then former ones.',
  })
  async names(
    @Parent() university: University,
    @Context() { perRequest }: RequestContext,
    @Args('lang', { type: () => Lang, nullable: true, description: 'Only names of this language.' })
    lang?: Lang | null,
    @Args('kind', { type: () => NameKind, nullable: true, description: 'Only names of this kind.' })
    kind?: NameKind | null,
  ): Promise<UniversityName[]> {
    const names = await this.loader.names(perRequest, university.id);
    return names.filter((name) => (!lang || name.lang === lang) && (!kind || name.kind === kind));
  }

  @ResolveField(() => LocalizedText, {
    nullable: true,
    description: 'The city in a language, or in the next one that has it; null when not known.',
  })
  city(
    @Parent() { cityEn, cityRu, cityZh }: University,
    @Args('lang', LANG_ARGUMENT) lang: Lang,
  ): LocalizedText | null {
    return localized({ [Lang.EN]: cityEn, [Lang.RU]: cityRu, [Lang.ZH]: cityZh }, lang);
  }

  @ResolveField(() => Coordinates, { nullable: true, description: 'Where it stands; null when not known.' })
  coordinates(@Parent() university: University): Coordinates | null {
    return university.coordinates;
  }

  @ResolveField(() => [UniversityIdentifier], { description: 'Identifiers in registers other than ROR.' })
  async identifiers(
    @Parent() university: University,
    @Context() { perRequest }: RequestContext,
  ): Promise<UniversityIdentifier[]> {
    return await this.loader.identifiers(perRequest, university.id);
  }
}
