import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../people/person.entity.js';
import { PersonLoader } from '../people/person.loader.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { Office } from './office.entity.js';
import { OfficesService } from './offices.service.js';
import { termPolicy } from './secretariat.policy.js';
import { BeginTermInput, EndTermInput, HandOverInput, UpdateTermInput } from './term.inputs.js';
import { Term, TERM_PREFIX } from './term.entity.js';
import { TermsService } from './terms.service.js';

@ObjectType({ description: 'The term as it is after the change.' })
export class TermPayload {
  @Field({ description: 'The term.' })
  term: Term;
}

@ObjectType({ description: 'Both terms as they are after the handover.' })
export class HandOverPayload {
  @Field({ description: 'The term that has ended.' })
  ended: Term;

  @Field({ description: 'The term that follows upon it.' })
  term: Term;
}

const KEEPERS =
  'The operator; for rotating chairs, executive heads and other offices the secretariat of the side; for the ' +
  'permanent secretariat the permanent chair of the side.';
const REASONS =
  'NOT_FOUND, NOT_ALLOWED, SEATS_TAKEN, OTHER_SIDE, HOLDER_KIND, FULL_MEMBER_REQUIRED, BEFORE_OFFICE, AFTER_OFFICE, ' +
  'TERM_ORDER, ORDINAL_TAKEN, ATTESTED_OUTSIDE, ATTESTED_IN_FUTURE, KEPT_FROM, END_WITHOUT_DATE, and the names of ' +
  'the checks of the fields.';

@Resolver(() => Term)
export class TermResolver {
  constructor(
    private readonly terms: TermsService,
    private readonly offices: OfficesService,
    private readonly universities: UniversityLoader,
    private readonly people: PersonLoader,
    private readonly clock: Clock,
    registry: NodeRegistry,
  ) {
    registry.register(TERM_PREFIX, {
      type: 'Term',
      policy: termPolicy,
      load: (ids) => offices.termsByIds(ids),
    });
  }

  @IdentifiedMay()
  @Mutation(() => TermPayload, {
    nullable: true,
    description: `Records a term of an office that has a free seat then. ${KEEPERS} Reasons: ${REASONS}`,
  })
  async beginTerm(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The term.' }) input: BeginTermInput,
  ): Promise<TermPayload> {
    return { term: await this.terms.begin(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => HandOverPayload, {
    nullable: true,
    description:
      'Ends a term and begins the next one on the same day, both or neither. Of two at once one wins; the other gets ' +
      `VERSION_STALE with the term as it is then (\`current\`). ${KEEPERS} Reasons: VERSION_STALE, TERM_ENDED, ${REASONS}`,
  })
  async handOver(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which term ends, and who follows.' }) input: HandOverInput,
  ): Promise<HandOverPayload> {
    return await this.terms.handOver(viewer, input);
  }

  @IdentifiedMay()
  @Mutation(() => TermPayload, {
    nullable: true,
    description: `Ends a term with nobody following at once. ${KEEPERS} Reasons: VERSION_STALE (with \`current\`), TERM_ENDED, ${REASONS}`,
  })
  async endTerm(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and when.' }) input: EndTermInput,
  ): Promise<TermPayload> {
    return { term: await this.terms.end(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => TermPayload, {
    nullable: true,
    description: `Corrects a term. ${KEEPERS} Reasons: VERSION_STALE (with \`current\`), ${REASONS}`,
  })
  async updateTerm(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The changes.' }) input: UpdateTermInput,
  ): Promise<TermPayload> {
    return { term: await this.terms.update(viewer, input) };
  }

  @ResolveField(() => Office, { description: 'The office.' })
  async office(
    @Parent() { officeId }: Term,
    @Context() { perRequest }: RequestContext,
  ): Promise<Office | undefined> {
    return await this.offices.one(perRequest, officeId);
  }

  @ResolveField(() => University, {
    nullable: true,
    description: 'The university that holds the office, or for which the person does.',
  })
  async university(
    @Parent() { universityId }: Term,
    @Context() { perRequest }: RequestContext,
  ): Promise<University | undefined> {
    return universityId ? await this.universities.one(perRequest, universityId) : undefined;
  }

  @ResolveField(() => Person, {
    nullable: true,
    description: 'The person; null where there is none, and for those who may not know of the person.',
  })
  async person(
    @Parent() { personId }: Term,
    @Context() context: RequestContext,
  ): Promise<Person | undefined> {
    return await this.people.visible(context, personId);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'What the person was at the university at that time, in English; null when not known, and for those who may ' +
      'not know of the person.',
  })
  async post(@Parent() term: Term, @Context() context: RequestContext): Promise<string | null> {
    return (await this.maySee(term, context)) ? term.post : null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'A remark of the register, in English; null for those who may not know of the person.',
  })
  async note(@Parent() term: Term, @Context() context: RequestContext): Promise<string | null> {
    return (await this.maySee(term, context)) ? term.note : null;
  }

  @ResolveField(() => Boolean, {
    description: 'True when it was meant to end before today (UTC) and no end is recorded.',
  })
  isOverdue(@Parent() term: Term): boolean {
    return term.isOverdue(this.clock.today());
  }

  /** What is said of a person in words is as private as the person. */
  private async maySee({ personId }: Term, context: RequestContext): Promise<boolean> {
    return personId === null || (await this.people.visible(context, personId)) !== undefined;
  }
}
