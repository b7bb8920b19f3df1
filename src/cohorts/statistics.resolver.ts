import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AnyoneMay } from '../platform/auth/access.js';
import { CurrentViewer, type Viewer } from '../platform/auth/viewer.js';
import { Lang, LANG_ARGUMENT, localized, LocalizedText } from '../platform/graphql/text.js';
import { StatisticsService } from './statistics.service.js';
import { ProgramsOfField, ProgramStatistics } from './statistics.types.js';

@Resolver(() => ProgramsOfField)
export class StatisticsResolver {
  constructor(private readonly service: StatisticsService) {}

  @AnyoneMay()
  @Query(() => ProgramStatistics, {
    description: 'Joint programs counted by year, field and level, of the versions that count.',
  })
  async programStatistics(@CurrentViewer() viewer: Viewer): Promise<ProgramStatistics> {
    return await this.service.ofPrograms(viewer);
  }

  @ResolveField(() => LocalizedText, {
    name: 'name',
    nullable: true,
    description: 'Its name; null for what is not known.',
  })
  nameOf(@Parent() { name }: ProgramsOfField, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText | null {
    return name && localized({ [Lang.EN]: name.en, [Lang.RU]: name.ru, [Lang.ZH]: name.zh }, lang);
  }
}
