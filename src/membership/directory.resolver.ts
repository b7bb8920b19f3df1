import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { AnyoneMay } from '../platform/auth/access.js';
import { connectionOf, PageArgs, type Page } from '../platform/graphql/page.js';
import { University } from '../universities/university.entity.js';
import { DirectoryService } from './directory.service.js';
import { UniversityFilter, UniversityOrder } from './membership.inputs.js';

const UniversityConnection = connectionOf(University, 'University');

/** The list of universities stands here, and not with them, because it is filtered and ordered by membership. */
@Resolver()
export class DirectoryResolver {
  constructor(private readonly directory: DirectoryService) {}

  @AnyoneMay()
  @Query(() => UniversityConnection, {
    description:
      'The universities of the register. It is not the complete list of members: that one is not public. Reasons: ' +
      'PAGE_SIZE, CURSOR_MALFORMED, CURSOR_OF_ANOTHER_LIST, MEMBERSHIP_WITHOUT_DAY.',
  })
  async universities(
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { nullable: true, description: 'Which ones. Default: all.' }) filter?: UniversityFilter,
    @Args('orderBy', { nullable: true, description: 'In which order. Default: by the English name.' })
    orderBy?: UniversityOrder,
  ): Promise<Page<University>> {
    return await this.directory.page(page, filter ?? {}, orderBy, info);
  }
}
