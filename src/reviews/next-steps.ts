import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Side } from '../platform/auth/scope.js';
import { ApplicationAct, isPossible } from '../applications/application-states.js';
import type { Application } from '../applications/application.entity.js';
import type { Review } from './review.entity.js';

export enum ApplicationParty {
  APPLICANT = 'APPLICANT',
  SECRETARIAT = 'SECRETARIAT',
  HEAD_OF_SECRETARIAT = 'HEAD_OF_SECRETARIAT',
}

registerEnumType(ApplicationParty, {
  name: 'ApplicationParty',
  description: 'Who does something with an application.',
  valuesMap: {
    APPLICANT: { description: 'The people of the university, or whoever has the private link.' },
    SECRETARIAT: { description: 'The permanent secretariat of a side.' },
    HEAD_OF_SECRETARIAT: { description: 'The head of the permanent secretariat of a side.' },
  },
});

@ObjectType({ description: 'What can be done to an application now, and by whom.' })
export class NextStep {
  @Field(() => ApplicationAct, { description: 'What.' })
  act: ApplicationAct;

  @Field(() => ApplicationParty, { description: 'By whom.' })
  by: ApplicationParty;

  @Field(() => Side, { nullable: true, description: 'Of which side; null for the applicant.' })
  side: Side | null;
}

const { APPLICANT, SECRETARIAT, HEAD_OF_SECRETARIAT } = ApplicationParty;

const BY: Record<ApplicationAct, ApplicationParty> = {
  [ApplicationAct.SUBMIT]: APPLICANT,
  [ApplicationAct.RETURN]: SECRETARIAT,
  [ApplicationAct.AGREE]: SECRETARIAT,
  [ApplicationAct.REFUSE]: SECRETARIAT,
  [ApplicationAct.APPEAL]: APPLICANT,
  [ApplicationAct.WITHDRAW]: APPLICANT,
  [ApplicationAct.OPEN_BALLOT]: SECRETARIAT,
  [ApplicationAct.CANCEL_BALLOT]: SECRETARIAT,
  [ApplicationAct.CARRY]: SECRETARIAT,
  [ApplicationAct.DEFEAT]: SECRETARIAT,
  [ApplicationAct.ADMIT]: HEAD_OF_SECRETARIAT,
  [ApplicationAct.DECLINE]: HEAD_OF_SECRETARIAT,
};

const OF_A_REVIEW = [ApplicationAct.RETURN, ApplicationAct.AGREE, ApplicationAct.REFUSE];

/** In the order of the acts; a secretariat that has reviewed the submission has done its part. */
export function nextSteps(application: Application, reviews: readonly Review[]): NextStep[] {
  const { submission } = application;
  const isDone = (side: Side): boolean =>
    reviews.some((review) => review.submission === submission && review.side === side);
  return Object.values(ApplicationAct)
    .filter((act) => isPossible(application, act))
    .flatMap((act): NextStep[] => {
      const by = BY[act];
      if (by === APPLICANT) return [{ act, by, side: null }];
      if (by === HEAD_OF_SECRETARIAT) return [{ act, by, side: application.side }];
      return Object.values(Side)
        .filter((side) => !OF_A_REVIEW.includes(act) || !isDone(side))
        .map((side) => ({ act, by, side }));
    });
}
