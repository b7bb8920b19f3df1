import { Args, Field, Info, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer, type Viewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs, type Page } from '../platform/graphql/page.js';
import { Partner, PARTNER_PREFIX } from './partner.entity.js';
import { PartnersService } from './partners.service.js';
import { CreatePartnerInput, UpdatePartnerInput } from './person.inputs.js';
import { partnerPolicy } from './person.policy.js';

const PartnerConnection = connectionOf(Partner, 'Partner');

@ObjectType({ description: 'The partner as it is after the change.' })
export class PartnerPayload {
  @Field({ description: 'The partner.' })
  partner: Partner;
}

@Resolver(() => Partner)
export class PartnerResolver {
  constructor(
    private readonly partners: PartnersService,
    registry: NodeRegistry,
  ) {
    registry.register(PARTNER_PREFIX, {
      type: 'Partner',
      policy: partnerPolicy,
      load: (ids) => partners.byIds(ids),
    });
  }

  @IdentifiedMay()
  @Query(() => PartnerConnection, {
    name: 'partners',
    description:
      'The partners that the viewer may know of, by name. Reasons: PAGE_SIZE, CURSOR_MALFORMED, CURSOR_OF_ANOTHER_LIST.',
  })
  async list(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Partner>> {
    return await this.partners.page(viewer, page, info);
  }

  @IdentifiedMay()
  @Mutation(() => PartnerPayload, {
    nullable: true,
    description:
      'Adds a partner: the operator, or the secretariat of the side that is to look after it. Reasons: NOT_ALLOWED, ' +
      'and the names of the checks of the fields.',
  })
  async createPartner(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The partner.' }) input: CreatePartnerInput,
  ): Promise<PartnerPayload> {
    return { partner: await this.partners.create(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => PartnerPayload, {
    nullable: true,
    description:
      'Changes a partner: the operator, or the secretariat that looks after it. Reasons: NOT_FOUND, NOT_ALLOWED, ' +
      'VERSION_STALE (with `current`), and the names of the checks of the fields.',
  })
  async updatePartner(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The changes.' }) input: UpdatePartnerInput,
  ): Promise<PartnerPayload> {
    return { partner: await this.partners.update(viewer, input) };
  }
}
