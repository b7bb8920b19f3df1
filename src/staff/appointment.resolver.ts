import {
  Args,
  Context,
  Field,
  Info,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Document } from '../documents/document.entity.js';
import { DocumentsService } from '../documents/documents.service.js';
import { Person } from '../people/person.entity.js';
import { PersonLoader } from '../people/person.loader.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { Side } from '../platform/auth/scope.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs, type Page } from '../platform/graphql/page.js';
import { Lang, LANG_ARGUMENT, localized, LocalizedText } from '../platform/graphql/text.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { Appointment, APPOINTMENT_PREFIX } from './appointment.entity.js';
import { AppointInput, EndAppointmentInput, UpdateAppointmentInput } from './appointment.inputs.js';
import { appointmentPolicy } from './appointment.policy.js';
import { AppointmentsService } from './appointments.service.js';

const WithoutLiaisonConnection = connectionOf(University, 'WithoutLiaisonOfficer');

@ObjectType({ description: 'The appointment as it is after the change.' })
export class AppointmentPayload {
  @Field({ description: 'The appointment.' })
  appointment: Appointment;
}

const APPOINTERS =
  'The permanent chair is appointed by the operator, the head by the permanent chair, officers by the head, liaison ' +
  'officers by the secretariat of the side. Nobody but the operator appoints himself.';
@Resolver(() => Appointment)
export class AppointmentResolver {
  constructor(
    private readonly appointments: AppointmentsService,
    private readonly people: PersonLoader,
    private readonly universities: UniversityLoader,
    private readonly documents: DocumentsService,
    private readonly clock: Clock,
    registry: NodeRegistry,
  ) {
    registry.register(APPOINTMENT_PREFIX, {
      type: 'Appointment',
      policy: appointmentPolicy,
      load: (ids) => appointments.byIds(ids),
    });
  }

  @IdentifiedMay()
  @Query(() => WithoutLiaisonConnection, {
    nullable: true,
    description:
      'The universities of a side that have no liaison officer at this moment, by their slugs: for the secretariat ' +
      'of the side and the operator. Reasons: NOT_ALLOWED, PAGE_SIZE, CURSOR_MALFORMED, CURSOR_OF_ANOTHER_LIST.',
  })
  async universitiesWithoutLiaisonOfficer(
    @CurrentViewer() viewer: Viewer,
    @Args('side', { type: () => Side, description: 'The side.' }) side: Side,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<University>> {
    return await this.appointments.without(viewer, side, page, info);
  }

  @IdentifiedMay()
  @Mutation(() => AppointmentPayload, {
    nullable: true,
    description:
      `Appoints a person to a duty and gives the role of it for the same time. ${APPOINTERS} Reasons: NOT_FOUND, ` +
      'NOT_ALLOWED, DUTY_PLACE, DUTY_TAKEN, GRANT_TERM, GRANT_OVERLAP, and the names of the checks of the fields.',
  })
  async appoint(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Who, to what, where and when.' }) input: AppointInput,
  ): Promise<AppointmentPayload> {
    return { appointment: await this.appointments.appoint(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => AppointmentPayload, {
    nullable: true,
    description:
      'Changes what an appointment says of function and mandate: whoever may appoint. Reasons: NOT_FOUND, ' +
      'NOT_ALLOWED, VERSION_STALE (with `current`), and the names of the checks of the fields.',
  })
  async updateAppointment(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The changes.' }) input: UpdateAppointmentInput,
  ): Promise<AppointmentPayload> {
    return { appointment: await this.appointments.update(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => AppointmentPayload, {
    nullable: true,
    description:
      'Ends an appointment and the role with it: whoever may appoint, and the person itself. Reasons: NOT_FOUND, ' +
      'NOT_ALLOWED, VERSION_STALE (with `current`), GRANT_END_PAST, GRANT_ENDS_BEFORE.',
  })
  async endAppointment(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and when.' }) input: EndAppointmentInput,
  ): Promise<AppointmentPayload> {
    return { appointment: await this.appointments.end(viewer, input) };
  }

  @ResolveField(() => [Document], {
    name: 'documents',
    description: 'Its documents, such as the mandate itself, as far as the viewer may know of them.',
  })
  async documentsOf(@Parent() { id }: Appointment, @Context() context: RequestContext): Promise<Document[]> {
    return await this.documents.about(context, id);
  }

  @ResolveField(() => Boolean, { description: 'Whether it holds at this moment.' })
  isInForce(@Parent() appointment: Appointment): boolean {
    return appointment.isInForce(this.clock.now());
  }

  @ResolveField(() => Side, { nullable: true, description: 'The side.' })
  side(@Parent() { side }: Appointment): Side | null {
    return side;
  }

  @ResolveField(() => LocalizedText, {
    name: 'function',
    nullable: true,
    description: 'The function in a language; null when nothing is said of it.',
  })
  functionIn(
    @Parent() { functionEn, functionRu, functionZh }: Appointment,
    @Args('lang', LANG_ARGUMENT) lang: Lang,
  ): LocalizedText | null {
    return localized({ [Lang.EN]: functionEn, [Lang.RU]: functionRu, [Lang.ZH]: functionZh }, lang);
  }

  @ResolveField(() => Person, {
    nullable: true,
    description: 'The person; null for those who may know of the appointment but not of the person.',
  })
  async person(
    @Parent() { personId }: Appointment,
    @Context() context: RequestContext,
  ): Promise<Person | undefined> {
    return await this.people.visible(context, personId);
  }

  @ResolveField(() => University, {
    nullable: true,
    description: 'The university, of a representative or alternate.',
  })
  async university(
    @Parent() { universityId }: Appointment,
    @Context() { perRequest }: RequestContext,
  ): Promise<University | undefined> {
    return universityId ? await this.universities.one(perRequest, universityId) : undefined;
  }
}
