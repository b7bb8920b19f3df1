import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IdentifiedMay } from '../platform/auth/access.js';
import { Side } from '../platform/auth/scope.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { Lang, LANG_ARGUMENT, localized, LocalizedText } from '../platform/graphql/text.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { PartyRole, type ProgramTexts } from './program-content.js';
import { PartyContactPoint, ProgramParty } from './program.entity.js';
import { SetPartyContactPointsInput } from './program.inputs.js';
import { ProgramLoader } from './program.loader.js';
import { ProgramPayload } from './program.resolver.js';
import { ProgramsService } from './programs.service.js';

@Resolver(() => ProgramParty)
export class PartyResolver {
  constructor(
    private readonly universities: UniversityLoader,
    private readonly programs: ProgramLoader,
    private readonly service: ProgramsService,
  ) {}

  @IdentifiedMay()
  @Mutation(() => ProgramPayload, {
    nullable: true,
    description:
      'Says how a party is reached about a program. The operator, the secretariat of either side, and liaison officers ' +
      'and editors of its parties. Reasons: NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with `current`), PARTY_UNKNOWN, and ' +
      'the names of the checks of the fields.',
  })
  async setPartyContactPoints(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The contact points.' }) input: SetPartyContactPointsInput,
  ): Promise<ProgramPayload> {
    return { program: await this.service.setContactPoints(viewer, input) };
  }

  @ResolveField(() => [PartyContactPoint], {
    description: 'How it is reached about the program: official ways only.',
  })
  async contactPoints(
    @Parent() party: ProgramParty,
    @Context() { perRequest }: RequestContext,
  ): Promise<PartyContactPoint[]> {
    return await this.programs.contactPoints(perRequest, party);
  }

  @ResolveField(() => University, {
    nullable: true,
    description: 'The university of the register; null for an outsider.',
  })
  university(
    @Parent() party: ProgramParty,
    @Context() { perRequest }: RequestContext,
  ): University | Promise<University | undefined> | undefined {
    const { universityId: id, universitySlug, universitySide } = party;
    return id
      ? this.universities.known(perRequest, { id, slug: universitySlug!, side: universitySide! })
      : undefined;
  }

  @ResolveField(() => LocalizedText, {
    nullable: true,
    description: 'The name of an outsider; null for a university of the register, which has its own.',
  })
  name(@Parent() { terms }: ProgramParty, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText | null {
    return inLanguage(terms.name, lang);
  }

  @ResolveField(() => Side, { nullable: true, description: 'The side that it stands on; null for none.' })
  side(@Parent() { side }: ProgramParty): Side | null {
    return side;
  }

  @ResolveField(() => String, { description: 'The code of its country.' })
  country(@Parent() { terms }: ProgramParty): string {
    return terms.country;
  }

  @ResolveField(() => [PartyRole], { description: 'What it does.' })
  roles(@Parent() { terms }: ProgramParty): PartyRole[] {
    return terms.roles;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The faculty or institute that is in charge; null when not said.',
  })
  unit(@Parent() { terms }: ProgramParty): string | null {
    return terms.unit ?? null;
  }

  @ResolveField(() => LocalizedText, {
    nullable: true,
    description: 'The diploma that it awards; null when it awards none, or when not said.',
  })
  diploma(@Parent() { terms }: ProgramParty, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText | null {
    return inLanguage(terms.diploma, lang);
  }
}

function inLanguage(texts: ProgramTexts | null | undefined, lang: Lang): LocalizedText | null {
  return texts ? localized({ [Lang.EN]: texts.en, [Lang.RU]: texts.ru, [Lang.ZH]: texts.zh }, lang) : null;
}
