import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { BodiesService } from '../association/bodies.service.js';
import { Body } from '../association/body.entity.js';
import { Person } from '../people/person.entity.js';
import { PersonLoader } from '../people/person.loader.js';
import { AnyoneMay } from '../platform/auth/access.js';
import type { RequestContext } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { Lang, LANG_ARGUMENT, localized, LocalizedText } from '../platform/graphql/text.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { OfficeHolder } from './holders.js';
import { InForce } from './in-force.types.js';
import { Office, OFFICE_PREFIX } from './office.entity.js';
import { OfficesService } from './offices.service.js';
import { officePolicy } from './secretariat.policy.js';
import { Term } from './term.entity.js';

const AS_OF = {
  type: () => DayScalar,
  nullable: true,
  description: 'The day. Default: the day for which the offices were asked for, else today in UTC.',
};
@Resolver(() => Office)
export class OfficeResolver {
  constructor(
    private readonly offices: OfficesService,
    private readonly bodies: BodiesService,
    private readonly clock: Clock,
    registry: NodeRegistry,
  ) {
    registry.register(OFFICE_PREFIX, {
      type: 'Office',
      policy: officePolicy,
      load: (ids) => offices.byIds(ids),
    });
  }

  @ResolveField(() => Body, { name: 'body', description: 'The body that it belongs to.' })
  async bodyOf(
    @Parent() { bodyId }: Office,
    @Context() { perRequest }: RequestContext,
  ): Promise<Body | undefined> {
    return await perRequest.one('body', bodyId, async (ids) => {
      return new Map((await this.bodies.byIds(ids)).map((body) => [body.id, body]));
    });
  }

  @ResolveField(() => LocalizedText, { description: 'The title in a language.' })
  title(
    @Parent() { titleEn, titleRu, titleZh }: Office,
    @Args('lang', LANG_ARGUMENT) lang: Lang,
  ): LocalizedText {
    return localized({ [Lang.EN]: titleEn, [Lang.RU]: titleRu, [Lang.ZH]: titleZh }, lang)!;
  }

  @ResolveField(() => OfficeHolder, {
    description:
      'Who holds it on a day; of several holders, of the certain ones the one that began last. Never null: see `answer`.',
  })
  async holder(
    @Parent() office: Office,
    @Context() { perRequest }: RequestContext,
    @Args('asOf', AS_OF) asOf?: string | null,
  ): Promise<OfficeHolder> {
    const [holder] = await this.offices.holders(perRequest, office, this.day(office, asOf));
    return holder;
  }

  @ResolveField(() => [OfficeHolder], {
    description:
      'All who hold it on a day, first those that do for certain, the last that began in front; one entry where none is known.',
  })
  async holders(
    @Parent() office: Office,
    @Context() { perRequest }: RequestContext,
    @Args('asOf', AS_OF) asOf?: string | null,
  ): Promise<OfficeHolder[]> {
    return await this.offices.holders(perRequest, office, this.day(office, asOf));
  }

  @ResolveField(() => [Term], {
    description: 'All terms on record, from the first to the last. For a day: those that may cover it.',
  })
  async terms(
    @Parent() office: Office,
    @Context() { perRequest }: RequestContext,
    @Args('asOf', {
      type: () => DayScalar,
      nullable: true,
      description: 'Only those that may cover this day.',
    })
    asOf?: string | null,
  ): Promise<Term[]> {
    const terms = await this.offices.terms(perRequest, office.id);
    return terms.filter((term) => !asOf || term.mayCover(asOf));
  }

  private day(office: Office, asOf: string | null | undefined): string {
    return asOf ?? office.asOf ?? this.clock.today();
  }
}

@Resolver(() => OfficeHolder)
export class OfficeHolderResolver {
  constructor(
    private readonly universities: UniversityLoader,
    private readonly people: PersonLoader,
  ) {}

  @ResolveField(() => Office, { name: 'office', description: 'The office.' })
  officeOf(@Parent() { office }: OfficeHolder): Office {
    return office;
  }

  @ResolveField(() => University, {
    nullable: true,
    description: 'The university that holds it, or for which the person does; null when none is known.',
  })
  async university(
    @Parent() { term }: OfficeHolder,
    @Context() { perRequest }: RequestContext,
  ): Promise<University | undefined> {
    return term?.universityId ? await this.universities.one(perRequest, term.universityId) : undefined;
  }

  @ResolveField(() => Person, {
    nullable: true,
    description:
      'The person who holds it, or exercises it for the university; null when none is known, and for those who ' +
      'may not know of the person.',
  })
  async person(
    @Parent() { personTerm }: OfficeHolder,
    @Context() context: RequestContext,
  ): Promise<Person | undefined> {
    return await this.people.visible(context, personTerm?.personId);
  }
}

@Resolver(() => InForce)
export class InForceResolver {
  constructor(private readonly service: OfficesService) {}

  @AnyoneMay()
  @Query(() => InForce, {
    description: 'Everything that was in force on a day: offices with their holders, memberships.',
  })
  inForce(@Args('on', { type: () => DayScalar, description: 'The day.' }) on: string): InForce {
    return { on };
  }

  @ResolveField(() => [Office], {
    description: 'The offices of all bodies that existed, with `holder` of that day.',
  })
  async offices(@Parent() { on }: InForce): Promise<Office[]> {
    return await this.service.all(on);
  }
}
