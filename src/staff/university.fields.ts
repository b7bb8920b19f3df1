import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../platform/auth/viewer.js';
import { University } from '../universities/university.entity.js';
import { Appointment } from './appointment.entity.js';
import { AT_INSTANT } from './appointment.inputs.js';
import { AppointmentsService } from './appointments.service.js';

@Resolver(() => University)
export class UniversityLiaisonFields {
  constructor(private readonly appointments: AppointmentsService) {}

  @ResolveField(() => [Appointment], {
    description:
      'Its liaison officers at an instant, the representative first, as far as the viewer may know of them.',
  })
  async liaisonOfficers(
    @Parent() { id }: University,
    @Context() { viewer, perRequest }: RequestContext,
    @Args('at', AT_INSTANT) at?: Date | null,
  ): Promise<Appointment[]> {
    return await this.appointments.ofUniversities(perRequest, viewer, id, at ?? null);
  }
}
