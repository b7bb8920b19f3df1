import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../platform/auth/viewer.js';
import { Office, OfficeKind } from '../secretariat/office.entity.js';
import { Appointment, Duty } from './appointment.entity.js';
import { AT_INSTANT } from './appointment.inputs.js';
import { AppointmentsService } from './appointments.service.js';

const DUTIES: Partial<Record<OfficeKind, readonly Duty[]>> = {
  [OfficeKind.PERMANENT_CHAIR]: [Duty.PERMANENT_CHAIR],
  [OfficeKind.PERMANENT_SECRETARIAT]: [Duty.SECRETARIAT_HEAD, Duty.SECRETARIAT_OFFICER],
};

@Resolver(() => Office)
export class OfficeStaffFields {
  constructor(private readonly appointments: AppointmentsService) {}

  @ResolveField(() => [Appointment], {
    description:
      "Who is appointed to the association's permanent chair or secretariat at an instant, the head first, as far as " +
      'the viewer may know of them. Empty for other offices.',
  })
  async staff(
    @Parent() { kind, side, isOfTheAssociation }: Office,
    @Context() { viewer, perRequest }: RequestContext,
    @Args('at', AT_INSTANT) at?: Date | null,
  ): Promise<Appointment[]> {
    const duties = DUTIES[kind];
    if (!duties || !side || !isOfTheAssociation) return [];
    return await this.appointments.ofSides(perRequest, viewer, side, duties, at ?? null);
  }
}
