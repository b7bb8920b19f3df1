import { Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Action } from '../platform/auth/policy.js';
import type { RequestContext } from '../platform/auth/viewer.js';
import { University } from '../universities/university.entity.js';
import { JointProgram, ProgramParty } from './program.entity.js';
import { ProgramLoader } from './program.loader.js';

@ObjectType({ description: 'What a university does in a joint program.' })
export class ProgramParticipation {
  @Field({ description: 'The program.' })
  program: JointProgram;

  @Field({ description: 'The university as a party of the version that counts, with its roles.' })
  party: ProgramParty;
}

@Resolver(() => University)
export class UniversityProgramsFields {
  constructor(private readonly loader: ProgramLoader) {}

  @ResolveField(() => [ProgramParticipation], {
    description:
      'The joint programs of which it is a party, as far as the viewer may know of them, by their slugs.',
  })
  async programs(
    @Parent() { id }: University,
    @Context() context: RequestContext,
  ): Promise<ProgramParticipation[]> {
    const { perRequest } = context;
    const ids = await this.loader.programIdsOf(perRequest, id);
    const found = await Promise.all(
      ids.map(async (each) => {
        const [program, version] = await Promise.all([
          this.loader.permitted(context, Action.READ, each),
          this.loader.counting(perRequest, each),
        ]);
        const parties = await this.loader.parties(perRequest, version);
        const party = parties.find(({ universityId }) => universityId === id);
        return program && party ? [{ program, party }] : [];
      }),
    );
    return found.flat();
  }
}
