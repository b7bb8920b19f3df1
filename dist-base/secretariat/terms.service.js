var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { PeopleService } from '../people/people.service.js';
import { personPolicy } from '../people/person.policy.js';
import { Action, permit } from '../platform/auth/policy.js';
import { scopeOf } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { firstDay } from '../platform/dates.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { ErrorCode, inputError, notFound, placedAt, PortalError } from '../platform/errors.js';
import { FactBasis } from '../platform/facts.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { OfficesService } from './offices.service.js';
import { officePolicy, termPolicy } from './secretariat.policy.js';
import { Term, TERM_PREFIX, TermEnding } from './term.entity.js';
/** Who holds which office. The rules over terms are constraints of the database. */
let TermsService = class TermsService {
    constructor(db, clock, mutations, offices, people) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.offices = offices;
        this.people = people;
    }
    /** `id` is given for records that ship with the portal. */
    async begin(viewer, input, id = newId(TERM_PREFIX)) {
        const done = await this.mutations.run(viewer, 'beginTerm', input, async (record) => {
            const [office] = await this.offices.byIds([input.officeId]);
            permit(officePolicy, Action.KEEP_TERMS, viewer, office, 'office', ['input', 'officeId']);
            await this.permitHolder(viewer, input);
            const { from, isKept, ...rest } = this.columnsOf(input);
            const columns = {
                ...rest,
                officeId: office.id,
                universityId: input.universityId ?? null,
                personId: input.personId ?? null,
                validFrom: from ?? null,
                isKept: isKept ?? false,
                expectedTo: input.expectedTo ?? (isKept && from ? plusYears(from, office.termYears) : null),
            };
            await this.insert(id, columns, record);
            return { id };
        });
        return await this.byId(done.id);
    }
    async handOver(viewer, input) {
        const work = this.mutations.run(viewer, 'handOver', input, async (record) => {
            const term = await this.hold(viewer, Action.END, input.id);
            await this.permitHolder(viewer, input);
            const [office] = await this.offices.byIds([term.officeId]);
            await this.close(term, input, TermEnding.HANDOVER, record);
            const made = newId(TERM_PREFIX);
            const columns = {
                officeId: term.officeId,
                universityId: input.universityId ?? null,
                personId: input.personId ?? null,
                post: input.post ?? null,
                ordinal: input.ordinal ?? (term.ordinal === null ? null : term.ordinal + 1),
                validFrom: input.on,
                expectedTo: input.expectedTo ?? plusYears(input.on, office.termYears),
                isKept: true,
                began: input.began,
                basis: FactBasis.STATED,
                note: input.note ?? null,
                sources: input.sources,
            };
            await this.insert(made, columns, record);
            return { id: made };
        });
        const { id } = await placedAt(ON_THE_DAY, work);
        const found = new Map((await this.offices.termsByIds([input.id, id])).map((term) => [term.id, term]));
        return { ended: found.get(input.id), term: found.get(id) };
    }
    async end(viewer, input) {
        const work = this.mutations.run(viewer, 'endTerm', input, async (record) => {
            const term = await this.hold(viewer, Action.END, input.id);
            await this.close(term, input, input.ended, record);
            return { id: term.id };
        });
        const { id } = await placedAt(ON_THE_DAY, work);
        return await this.byId(id);
    }
    async update(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'updateTerm', input, async (record) => {
            const term = await this.hold(viewer, Action.UPDATE, input.id);
            const before = await this.values(term.id);
            const { from, ...rest } = this.columnsOf(input);
            const columns = {
                ...rest,
                ...(from !== undefined && { validFrom: from }),
                updatedAt: this.clock.now(),
            };
            await updateVersioned(this.db, Term, 'term', input, columns);
            const after = await this.values(term.id);
            record({ type: 'Term', id: term.id, scope: scopeOf(term), before, after });
            return { id: term.id };
        });
        return await this.byId(id);
    }
    /** The term as it is and stays until the transaction ends, for one who may change it. */
    async hold(viewer, action, id) {
        await this.db.rows(sql `select 1 from term where id = ${id} for no key update`);
        const [term] = await this.offices.termsByIds([id]);
        permit(termPolicy, action, viewer, term, 'term', ['input', 'id']);
        return term;
    }
    async close(term, input, ended, record) {
        if (term.version === input.expectedVersion && term.validTo !== null) {
            throw new PortalError(ErrorCode.CONFLICT, 'TERM_ENDED', `The term has ended already (${term.validTo}). Look at who holds the office now, and begin from there.`, { path: ['input', 'id'], id: term.id });
        }
        const before = await this.values(term.id);
        const updatedAt = this.clock.now();
        await updateVersioned(this.db, Term, 'term', input, { validTo: input.on, ended, updatedAt });
        const after = await this.values(term.id);
        record({ type: 'Term', id: term.id, scope: scopeOf(term), before, after });
    }
    async insert(id, columns, record) {
        const now = this.clock.now();
        await this.db.repo(Term).insert({ ...columns, id, version: 1, createdAt: now, updatedAt: now });
        const term = await this.byId(id);
        record({ type: 'Term', id, scope: scopeOf(term), before: null, after: await this.values(id) });
    }
    /** Nobody can be named as a holder whom the caller may not know of. */
    async permitHolder(viewer, { personId, universityId }) {
        if (personId) {
            const [person] = await this.people.byIds([personId]);
            permit(personPolicy, Action.READ, viewer, person, 'person', ['input', 'personId']);
        }
        if (universityId) {
            const found = await this.db.rows(sql `select 1 from university where id = ${universityId}`);
            if (found.length === 0)
                throw notFound('university', ['input', 'universityId']);
        }
    }
    columnsOf(input) {
        const { attestedOn } = input;
        if (attestedOn && firstDay(attestedOn) > this.clock.today()) {
            throw inputError('ATTESTED_IN_FUTURE', 'Proof cannot come from a day that is not yet here.', [
                'input',
                'attestedOn',
            ]);
        }
        const { from, to, isKept, expectedTo, began, ended, basis, post, ordinal, note, sources } = input;
        const columns = {
            from,
            validTo: to,
            isKept,
            expectedTo,
            attestedOn,
            began,
            ended,
            basis,
            post,
            ordinal,
            note,
            sources,
        };
        return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
    }
    async byId(id) {
        const [term] = await this.offices.termsByIds([id]);
        return term;
    }
    async values(id) {
        const [{ values }] = await this.db.rows(sql `
      select to_jsonb(t) - '{id,version,created_at,updated_at,is_of_person,latest_start,earliest_end,certain,possible}'::text[] as values
      from term t where t.id = ${id}`);
        return values;
    }
};
TermsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        OfficesService,
        PeopleService])
], TermsService);
export { TermsService };
/** Whatever is wrong with the dates of a term that ends is wrong with the day on which it does. */
const ON_THE_DAY = { TERM_ORDER: 'on', ATTESTED_OUTSIDE: 'on', BEFORE_OFFICE: 'on', AFTER_OFFICE: 'on' };
/** The same day so many years later, in the precision of the date; of a leap day the day before. */
function plusYears(date, years) {
    if (years === null)
        return null;
    const later = String(Number(date.slice(0, 4)) + years).padStart(4, '0') + date.slice(4);
    return later.endsWith('-02-29') ? later.replace(/29$/, '28') : later;
}
//# sourceMappingURL=terms.service.js.map