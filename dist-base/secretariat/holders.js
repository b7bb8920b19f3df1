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
import { HeldBy } from './office.entity.js';
import { Term } from './term.entity.js';
export var HolderAnswer;
(function (HolderAnswer) {
    HolderAnswer["HELD"] = "HELD";
    HolderAnswer["LAST_KNOWN"] = "LAST_KNOWN";
    HolderAnswer["UNKNOWN"] = "UNKNOWN";
    HolderAnswer["VACANT"] = "VACANT";
})(HolderAnswer || (HolderAnswer = {}));
registerEnumType(HolderAnswer, {
    name: 'HolderAnswer',
    description: 'What is known of the holder of an office on a day.',
    valuesMap: {
        HELD: {
            description: 'For certain: the day lies between the latest day on which the term can have begun and the earliest on ' +
                'which it can have ended, or the last day with proof where no end is known.',
        },
        LAST_KNOWN: {
            description: 'The last that is known to have held it. It may have ended since; no source says so.',
        },
        UNKNOWN: { description: 'Nobody is known. `mayBe` has those who may have held it on that day.' },
        VACANT: {
            description: 'Nobody held it: it did not exist, or its last term was ended and none has begun.',
        },
    },
});
let OfficeHolder = class OfficeHolder {
};
__decorate([
    Field(() => HolderAnswer, { description: 'How certain it is.' }),
    __metadata("design:type", String)
], OfficeHolder.prototype, "answer", void 0);
__decorate([
    Field(() => Term, { nullable: true, description: 'The term; null when the answer is UNKNOWN or VACANT.' }),
    __metadata("design:type", Object)
], OfficeHolder.prototype, "term", void 0);
__decorate([
    Field(() => HolderAnswer, {
        nullable: true,
        description: 'How certain `person` is; null where none is known.',
    }),
    __metadata("design:type", Object)
], OfficeHolder.prototype, "personAnswer", void 0);
__decorate([
    Field(() => [Term], { description: 'All terms that may have covered the day.' }),
    __metadata("design:type", Array)
], OfficeHolder.prototype, "mayBe", void 0);
OfficeHolder = __decorate([
    ObjectType({ description: 'Who held an office on a day, as far as it is known.' })
], OfficeHolder);
export { OfficeHolder };
/**
 * The terms of a day, as many as there are seats: those that cover it for certain, then the last that had begun for
 * certain and may have covered it still; of each the one that began last in front.
 */
function heldOn(terms, seats, day, proofOf) {
    const begun = Map.groupBy(lastBegun(terms, day, proofOf), (term) => term.mayCover(day) && proofOf(term).some((proof) => proof.surelyCovers(day))
        ? HolderAnswer.HELD
        : HolderAnswer.LAST_KNOWN);
    const certain = begun.get(HolderAnswer.HELD) ?? [];
    // An end takes the seat from whoever began before: nobody knows whether he still sat there.
    const others = begun.get(HolderAnswer.LAST_KNOWN)?.slice(0, Math.max(0, seats - certain.length)) ?? [];
    return [
        ...certain.map((term) => ({ term, answer: HolderAnswer.HELD })),
        ...others
            .filter((term) => term.mayCover(day))
            .map((term) => ({ term, answer: HolderAnswer.LAST_KNOWN })),
    ];
}
/** Those that had begun by a day for certain, the last first. */
function lastBegun(terms, day, proofOf) {
    return terms
        .map((term) => {
        const starts = proofOf(term).map(({ latestStart }) => latestStart);
        return { term, begun: starts.filter((start) => /^\d/.test(start)).sort()[0] };
    })
        .filter(({ begun }) => begun && begun <= day)
        .sort((left, right) => (left.begun < right.begun ? 1 : -1))
        .map(({ term }) => term);
}
/** Who held an office on a day: one answer for each holder, and one where none is known. */
export function holdersOn(office, terms, day) {
    const own = terms.filter(({ isOfPerson }) => isOfPerson === (office.heldBy === HeldBy.PERSON));
    const mayBe = own.filter((term) => term.mayCover(day));
    const none = { office, term: null, personTerm: null, personAnswer: null };
    if (!office.mayExistOn(day))
        return [{ ...none, answer: HolderAnswer.VACANT, mayBe: [] }];
    const peopleOf = (term) => term.isOfPerson
        ? []
        : terms.filter(({ isOfPerson, universityId }) => isOfPerson && universityId === term.universityId);
    const proofOf = (term) => [
        term,
        ...peopleOf(term).filter(({ latestStart }) => term.mayCover(latestStart)),
    ];
    const held = heldOn(own, office.seats, day, proofOf);
    if (held.length === 0) {
        const wasEnded = mayBe.length === 0 && lastBegun(own, day, proofOf)[0]?.isKept;
        return [{ ...none, answer: wasEnded ? HolderAnswer.VACANT : HolderAnswer.UNKNOWN, mayBe }];
    }
    return held.map(({ term, answer }) => {
        const person = term.isOfPerson
            ? { term, answer }
            : heldOn(peopleOf(term), 1, day, (each) => [each]).at(0);
        return {
            office,
            answer,
            term,
            personTerm: person?.term ?? null,
            personAnswer: person?.answer ?? null,
            mayBe,
        };
    });
}
//# sourceMappingURL=holders.js.map