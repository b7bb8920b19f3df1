import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Side } from '../platform/auth/scope.js';
import type { RequestContext } from '../platform/auth/viewer.js';
import { Lang, LANG_ARGUMENT, localized, LocalizedText } from '../platform/graphql/text.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { PartyRole, type ProgramTexts } from './program-content.js';
import { ProgramParty } from './program.entity.js';

@Resolver(() => ProgramParty)
export class PartyResolver {
  constructor(private readonly universities: UniversityLoader) {}

  @ResolveField(() => University, {
    nullable: true,
    description: 'The university of the register; null for an outsider.',
  })
  async university(
    @Parent() { universityId }: ProgramParty,
    @Context() { perRequest }: RequestContext,
  ): Promise<University | undefined> {
    return universityId ? await this.universities.one(perRequest, universityId) : undefined;
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
