import {
  Args,
  Context,
  Field,
  GraphQLISODateTime,
  Mutation,
  ObjectType,
  Parent,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { BodiesService } from '../association/bodies.service.js';
import { Body } from '../association/body.entity.js';
import { Person } from '../people/person.entity.js';
import { PersonLoader } from '../people/person.loader.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { Lang, LANG_ARGUMENT, LocalizedText, localizedOf } from '../platform/graphql/text.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { OfficeHolder } from './holders.js';
import { isOpenAt, Office, OFFICE_PREFIX, OfficeContactPoint, OfficeHours } from './office.entity.js';
import { CreateOfficeInput, UpdateOfficeInput } from './office.inputs.js';
import { OfficesService } from './offices.service.js';
import { officePolicy } from './secretariat.policy.js';
import { Term } from './term.entity.js';

const AS_OF = {
  type: () => DayScalar,
  nullable: true,
  description: 'The day. Default: the day for which the offices were asked for, else today in UTC.',
};
const REASONS =
  'NOT_FOUND, NOT_ALLOWED, OFFICE_EXISTS, TITLE_REQUIRED, OFFICE_ORDER, ZONE_REQUIRED, HOURS_ORDER, HOURS_OVERLAP, and ' +
  'the names of the checks of the fields.';

@ObjectType({ description: 'The office as it is after the change.' })
export class OfficePayload {
  @Field({ description: 'The office.' })
  office: Office;
}

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

  @IdentifiedMay()
  @Mutation(() => OfficePayload, {
    nullable: true,
    description: `Adds an office to a body: the operator; to a sub-alliance or an assembly the secretariat of either side. Reasons: ${REASONS}`,
  })
  async createOffice(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The office.' }) input: CreateOfficeInput,
  ): Promise<OfficePayload> {
    return { office: await this.offices.create(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => OfficePayload, {
    nullable: true,
    description:
      'Changes an office. How it is reached (languages, contact points, zone, hours): the secretariat and the permanent ' +
      'chair of the side; all else is official: as for createOffice. Its terms must still fit. Reasons: VERSION_STALE ' +
      `(with \`current\`), OFFICIAL_FIELD, SEATS_TAKEN, BEFORE_OFFICE, AFTER_OFFICE, ${REASONS}`,
  })
  async updateOffice(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The changes.' }) input: UpdateOfficeInput,
  ): Promise<OfficePayload> {
    return { office: await this.offices.update(viewer, input) };
  }

  @ResolveField(() => Body, { name: 'body', description: 'The body that it belongs to.' })
  async bodyOf(
    @Parent() { bodyId }: Office,
    @Context() { perRequest }: RequestContext,
  ): Promise<Body | undefined> {
    return await this.bodies.one(perRequest, bodyId);
  }

  @ResolveField(() => LocalizedText, { description: 'The title in a language.' })
  title(@Parent() office: Office, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText {
    return localizedOf(office, 'title', lang)!;
  }

  @ResolveField(() => [OfficeContactPoint], { description: 'Public ways to reach it.' })
  async contactPoints(
    @Parent() { id }: Office,
    @Context() { perRequest }: RequestContext,
  ): Promise<OfficeContactPoint[]> {
    return await this.offices.contactPoints(perRequest, id);
  }

  @ResolveField(() => [OfficeHours], {
    description: 'When it is open in its own zone (`timeZone`), from Monday on; empty when not known.',
  })
  async openingHours(
    @Parent() { id }: Office,
    @Context() { perRequest }: RequestContext,
  ): Promise<OfficeHours[]> {
    return await this.offices.hours(perRequest, id);
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description: 'Whether it is open at an instant by its opening hours; null when these are not known.',
  })
  async isOpen(
    @Parent() { id, timeZone }: Office,
    @Context() { perRequest }: RequestContext,
    @Args('at', { type: () => GraphQLISODateTime, nullable: true, description: 'The instant. Default: now.' })
    at?: Date | null,
  ): Promise<boolean | null> {
    const hours = await this.offices.hours(perRequest, id);
    return timeZone && hours.length > 0 ? isOpenAt(hours, timeZone, at ?? this.clock.now()) : null;
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
