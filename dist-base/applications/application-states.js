import { registerEnumType } from '@nestjs/graphql';
/** Where an application stands. */
export var ApplicationState;
(function (ApplicationState) {
    ApplicationState["DRAFT"] = "DRAFT";
    ApplicationState["UNDER_REVIEW"] = "UNDER_REVIEW";
    ApplicationState["RETURNED"] = "RETURNED";
    ApplicationState["AGREED"] = "AGREED";
    ApplicationState["IN_BALLOT"] = "IN_BALLOT";
    ApplicationState["CARRIED"] = "CARRIED";
    ApplicationState["NOT_CARRIED"] = "NOT_CARRIED";
    ApplicationState["REFUSED"] = "REFUSED";
    ApplicationState["WITHDRAWN"] = "WITHDRAWN";
    ApplicationState["ADMITTED"] = "ADMITTED";
    ApplicationState["DECLINED"] = "DECLINED";
})(ApplicationState || (ApplicationState = {}));
registerEnumType(ApplicationState, {
    name: 'ApplicationState',
    description: 'Where an application for membership stands.',
    valuesMap: {
        DRAFT: { description: 'Being written. Only the applicant knows of it.' },
        UNDER_REVIEW: { description: 'Submitted; the secretariats of both sides review it.' },
        RETURNED: {
            description: 'A secretariat asks for more; the applicant completes it and submits it again.',
        },
        AGREED: { description: 'Both secretariats agree.' },
        IN_BALLOT: { description: 'The liaison officers vote on it.' },
        CARRIED: { description: 'The vote has carried it.' },
        NOT_CARRIED: { description: 'The vote has not carried it.' },
        REFUSED: { description: 'A secretariat has refused it. It can be appealed once.' },
        WITHDRAWN: { description: 'The applicant has withdrawn it.' },
        ADMITTED: { description: 'Decided: the university is a member of the kind applied for.' },
        DECLINED: { description: 'Decided: it is not.' },
    },
});
/** What is done to an application. */
export var ApplicationAct;
(function (ApplicationAct) {
    ApplicationAct["SUBMIT"] = "SUBMIT";
    ApplicationAct["RETURN"] = "RETURN";
    ApplicationAct["AGREE"] = "AGREE";
    ApplicationAct["REFUSE"] = "REFUSE";
    ApplicationAct["APPEAL"] = "APPEAL";
    ApplicationAct["WITHDRAW"] = "WITHDRAW";
    ApplicationAct["OPEN_BALLOT"] = "OPEN_BALLOT";
    ApplicationAct["CANCEL_BALLOT"] = "CANCEL_BALLOT";
    ApplicationAct["CARRY"] = "CARRY";
    ApplicationAct["DEFEAT"] = "DEFEAT";
    ApplicationAct["ADMIT"] = "ADMIT";
    ApplicationAct["DECLINE"] = "DECLINE";
})(ApplicationAct || (ApplicationAct = {}));
registerEnumType(ApplicationAct, {
    name: 'ApplicationAct',
    description: 'What is done to an application for membership.',
    valuesMap: {
        SUBMIT: { description: 'The applicant hands it in, for the first time or completed.' },
        RETURN: { description: 'A secretariat asks for more.' },
        AGREE: { description: 'A secretariat agrees.' },
        REFUSE: { description: 'A secretariat refuses.' },
        APPEAL: { description: 'The applicant appeals against the refusal, once.' },
        WITHDRAW: { description: 'The applicant withdraws it.' },
        OPEN_BALLOT: { description: 'A vote on it is opened.' },
        CANCEL_BALLOT: { description: 'The vote is broken off, without a result.' },
        CARRY: { description: 'The vote carries it.' },
        DEFEAT: { description: 'The vote does not carry it.' },
        ADMIT: { description: 'It is decided that the university is a member.' },
        DECLINE: { description: 'It is decided that it is not.' },
    },
});
const { DRAFT, UNDER_REVIEW, RETURNED, AGREED, IN_BALLOT, CARRIED, NOT_CARRIED, REFUSED, WITHDRAWN } = ApplicationState;
/**
 * The whole life of an application: from where each act is possible, and where it leads. Where it leads to more than one
 * state, the act itself says which: an agreement is the last one or not, and an observer is admitted without a vote.
 */
export const LIFE = {
    [ApplicationAct.SUBMIT]: { from: [DRAFT, RETURNED], to: [UNDER_REVIEW] },
    [ApplicationAct.RETURN]: { from: [UNDER_REVIEW], to: [RETURNED] },
    [ApplicationAct.AGREE]: { from: [UNDER_REVIEW], to: [UNDER_REVIEW, AGREED] },
    [ApplicationAct.REFUSE]: { from: [UNDER_REVIEW], to: [REFUSED] },
    [ApplicationAct.APPEAL]: { from: [REFUSED], to: [UNDER_REVIEW] },
    [ApplicationAct.WITHDRAW]: { from: [DRAFT, UNDER_REVIEW, RETURNED, AGREED, CARRIED], to: [WITHDRAWN] },
    [ApplicationAct.OPEN_BALLOT]: { from: [AGREED], to: [IN_BALLOT] },
    [ApplicationAct.CANCEL_BALLOT]: { from: [IN_BALLOT], to: [AGREED] },
    [ApplicationAct.CARRY]: { from: [IN_BALLOT], to: [CARRIED] },
    [ApplicationAct.DEFEAT]: { from: [IN_BALLOT], to: [NOT_CARRIED] },
    [ApplicationAct.ADMIT]: { from: [AGREED, CARRIED], to: [ApplicationState.ADMITTED] },
    [ApplicationAct.DECLINE]: { from: [AGREED, CARRIED, NOT_CARRIED], to: [ApplicationState.DECLINED] },
};
/** States in which nothing more happens to it. A refused one may still be appealed. */
export const ENDED = [
    REFUSED,
    WITHDRAWN,
    ApplicationState.ADMITTED,
    ApplicationState.DECLINED,
];
/** What a university applies for. */
export var ApplicationKind;
(function (ApplicationKind) {
    ApplicationKind["NEW_OBSERVER"] = "NEW_OBSERVER";
    ApplicationKind["NEW_FULL"] = "NEW_FULL";
    ApplicationKind["PROMOTION"] = "PROMOTION";
})(ApplicationKind || (ApplicationKind = {}));
registerEnumType(ApplicationKind, {
    name: 'ApplicationKind',
    description: 'What a university applies for.',
    valuesMap: {
        NEW_OBSERVER: { description: 'To become an observer: both secretariats agree.' },
        NEW_FULL: {
            description: 'To become a full member at once: both secretariats agree, and a vote carries it.',
        },
        PROMOTION: {
            description: 'To become a full member, as an observer: both secretariats agree, and a vote carries it.',
        },
    },
});
/** Whether the liaison officers vote on it. */
export function needsBallot(kind) {
    return kind !== ApplicationKind.NEW_OBSERVER;
}
/** Whether an act is possible: LIFE, and what it does not tell. */
export function isPossible({ state, kind, appeal }, act) {
    if (!LIFE[act].from.includes(state))
        return false;
    if (act === ApplicationAct.OPEN_BALLOT)
        return needsBallot(kind);
    if (act === ApplicationAct.ADMIT)
        return state === CARRIED || !needsBallot(kind);
    if (act === ApplicationAct.APPEAL)
        return appeal === null;
    return true;
}
//# sourceMappingURL=application-states.js.map