import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { HeldBy, Office } from './office.entity.js';
import { Term } from './term.entity.js';

export enum HolderAnswer {
  HELD = 'HELD',
  LAST_KNOWN = 'LAST_KNOWN',
  UNKNOWN = 'UNKNOWN',
  VACANT = 'VACANT',
}

registerEnumType(HolderAnswer, {
  name: 'HolderAnswer',
  description: 'What is known of the holder of an office on a day.',
  valuesMap: {
    HELD: {
      description:
        'For certain: the day lies between the latest day on which the term can have begun and the earliest on ' +
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

@ObjectType({ description: 'Who held an office on a day, as far as it is known.' })
export class OfficeHolder {
  @Field(() => Office, { description: 'The office.' })
  office: Office;

  @Field(() => HolderAnswer, { description: 'How certain it is.' })
  answer: HolderAnswer;

  @Field(() => Term, { nullable: true, description: 'The term; null when the answer is UNKNOWN or VACANT.' })
  term: Term | null;

  @Field(() => HolderAnswer, {
    nullable: true,
    description: 'How certain `person` is; null where none is known.',
  })
  personAnswer: HolderAnswer | null;

  /** The term in which a person exercises what the university holds. */
  personTerm: Term | null;

  @Field(() => [Term], { description: 'All terms that may have covered the day.' })
  mayBe: Term[];
}

interface Held {
  term: Term;
  answer: HolderAnswer.HELD | HolderAnswer.LAST_KNOWN;
}

/**
 * A term and what proves it: its own dates and, for a university's, the people who exercised the office for it. `begun` is the first
 * day by which one of these had begun for certain; null when none is known.
 */
interface Proven {
  term: Term;
  proof: readonly Term[];
  begun: string | null;
}

function proven(term: Term, people: readonly Term[]): Proven {
  const proof = [term, ...people.filter(({ latestStart }) => term.mayCover(latestStart))];
  let begun: string | null = null;
  for (const { latestStart } of proof) {
    if (!latestStart.endsWith('infinity') && (begun === null || latestStart < begun)) begun = latestStart;
  }
  return { term, proof, begun };
}

/**
 * The terms of a day, as many as there are seats: those that cover it for certain, then the last that had begun for
 * certain and may have covered it still; of each the one that began last in front.
 */
function heldOn(terms: readonly Proven[], seats: number, day: string): Held[] {
  const certain: Held[] = [];
  const others: Held[] = [];
  for (const { term, proof } of lastBegun(terms, day)) {
    if (term.mayCover(day) && proof.some((each) => each.surelyCovers(day))) {
      certain.push({ term, answer: HolderAnswer.HELD });
    } else others.push({ term, answer: HolderAnswer.LAST_KNOWN });
  }
  // An end takes the seat from whoever began before: nobody knows whether he still sat there.
  const seated = others.slice(0, Math.max(0, seats - certain.length));
  return certain.concat(seated.filter(({ term }) => term.mayCover(day)));
}

/** Those that had begun by a day for certain, the last first. */
function lastBegun(terms: readonly Proven[], day: string): Proven[] {
  return terms
    .filter(({ begun }) => begun !== null && begun <= day)
    .sort((left, right) => (left.begun! < right.begun! ? 1 : -1));
}

/** Who held an office on a day: one answer for each holder, and one where none is known. */
export function holdersOn(office: Office, terms: readonly Term[], day: string): OfficeHolder[] {
  const none = { office, term: null, personTerm: null, personAnswer: null };
  if (!office.mayExistOn(day)) return [{ ...none, answer: HolderAnswer.VACANT, mayBe: [] }];
  const own = terms.filter(({ isOfPerson }) => isOfPerson === (office.heldBy === HeldBy.PERSON));
  const mayBe = own.filter((term) => term.mayCover(day));
  const peopleOf = (term: Term): Term[] =>
    term.isOfPerson
      ? []
      : terms.filter(({ isOfPerson, universityId }) => isOfPerson && universityId === term.universityId);
  const all = own.map((term) => proven(term, peopleOf(term)));
  const held = heldOn(all, office.seats, day);
  if (held.length === 0) {
    const wasEnded = mayBe.length === 0 && lastBegun(all, day)[0]?.term.isKept;
    return [{ ...none, answer: wasEnded ? HolderAnswer.VACANT : HolderAnswer.UNKNOWN, mayBe }];
  }
  return held.map(({ term, answer }) => {
    const people = peopleOf(term).map((each) => proven(each, []));
    const person = term.isOfPerson ? { term, answer } : heldOn(people, 1, day).at(0);
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
