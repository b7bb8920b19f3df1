var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Side } from '../platform/auth/scope.js';
import { ApplicationAct, isPossible } from '../applications/application-states.js';
export var ApplicationParty;
(function (ApplicationParty) {
    ApplicationParty["APPLICANT"] = "APPLICANT";
    ApplicationParty["SECRETARIAT"] = "SECRETARIAT";
    ApplicationParty["HEAD_OF_SECRETARIAT"] = "HEAD_OF_SECRETARIAT";
})(ApplicationParty || (ApplicationParty = {}));
registerEnumType(ApplicationParty, {
    name: 'ApplicationParty',
    description: 'Who does something with an application.',
    valuesMap: {
        APPLICANT: { description: 'The people of the university, or whoever has the private link.' },
        SECRETARIAT: { description: 'The permanent secretariat of a side.' },
        HEAD_OF_SECRETARIAT: { description: 'The head of the permanent secretariat of a side.' },
    },
});
let NextStep = class NextStep {
};
__decorate([
    Field(() => ApplicationAct, { description: 'What.' }),
    __metadata("design:type", String)
], NextStep.prototype, "act", void 0);
__decorate([
    Field(() => ApplicationParty, { description: 'By whom.' }),
    __metadata("design:type", String)
], NextStep.prototype, "by", void 0);
__decorate([
    Field(() => Side, { nullable: true, description: 'Of which side; null for the applicant.' }),
    __metadata("design:type", Object)
], NextStep.prototype, "side", void 0);
NextStep = __decorate([
    ObjectType({ description: 'What can be done to an application now, and by whom.' })
], NextStep);
export { NextStep };
const { APPLICANT, SECRETARIAT, HEAD_OF_SECRETARIAT } = ApplicationParty;
const BY = {
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
export function nextSteps(application, reviews) {
    const { submission } = application;
    const isDone = (side) => reviews.some((review) => review.submission === submission && review.side === side);
    return Object.values(ApplicationAct)
        .filter((act) => isPossible(application, act))
        .flatMap((act) => {
        const by = BY[act];
        if (by === APPLICANT)
            return [{ act, by, side: null }];
        if (by === HEAD_OF_SECRETARIAT)
            return [{ act, by, side: application.side }];
        return Object.values(Side)
            .filter((side) => !OF_A_REVIEW.includes(act) || !isDone(side))
            .map((side) => ({ act, by, side }));
    });
}
//# sourceMappingURL=next-steps.js.map