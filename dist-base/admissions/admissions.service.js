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
import { ApplicationAct, ApplicationKind, ApplicationState, isPossible, needsBallot, } from '../applications/application-states.js';
import { actNotPossible } from '../applications/application.entity.js';
import { ApplicationsService } from '../applications/applications.service.js';
import { BodiesService } from '../association/bodies.service.js';
import { DecisionsService } from '../meetings/decisions.service.js';
import { Evidence, MemberKind, MembershipBeginning, MembershipEnding, } from '../membership/membership-period.entity.js';
import { MembershipsService } from '../membership/memberships.service.js';
import { Audience } from '../platform/auth/audience.js';
import { Action, forbidden } from '../platform/auth/policy.js';
import { Role } from '../platform/auth/rights.js';
import { isOperator } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { firstDay, lastDay } from '../platform/dates.js';
import { Db } from '../platform/database/db.js';
import { versionStale } from '../platform/database/versioned.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { UniversitiesService } from '../universities/universities.service.js';
import { AdmissionOutcome } from './admission.inputs.js';
import { CertificatesService } from './certificates.service.js';
/** What the rooms that do the parts call their inputs, and where it stands in the input here. */
const PLACES = {
    ...Object.fromEntries(['bodyId', 'meetingId', 'number', 'decidedOn', 'title', 'text', 'isUnanimous', 'votes', 'sources'].map((field) => [field, ['decision', field]])),
    from: ['validFrom'],
    to: ['validFrom'],
    attestedOn: ['validFrom'],
    slug: ['register', 'slug'],
};
/** Decides on applications: everything that follows from it happens with it, or nothing does. */
let AdmissionsService = class AdmissionsService {
    constructor(db, clock, mutations, applications, universities, memberships, decisions, bodies, certificates) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.applications = applications;
        this.universities = universities;
        this.memberships = memberships;
        this.decisions = decisions;
        this.bodies = bodies;
        this.certificates = certificates;
    }
    async decide(viewer, input) {
        // The id of the outcome is that of the decision, from which all else is found again.
        const work = this.mutations.run(viewer, 'decideApplication', input, async (record) => {
            const application = await this.applications.hold(viewer, Action.READ, input.applicationId);
            this.permit(viewer, application);
            if (application.version !== input.expectedVersion)
                throw versionStale('application', application);
            if (input.outcome === AdmissionOutcome.DECLINE) {
                this.refuse(application, ApplicationAct.DECLINE);
                const decision = await this.publish(viewer, input, [application.id]);
                await this.applications.advance(record, viewer, application, ApplicationAct.DECLINE, ApplicationState.DECLINED);
                return { id: decision.id };
            }
            this.refuse(application, ApplicationAct.ADMIT);
            const validFrom = this.dayOf(input);
            const universityId = application.universityId ?? (await this.enter(viewer, application, input));
            const period = await this.admit(viewer, { ...application, universityId }, validFrom, input);
            const decision = await this.publish(viewer, input, [period.id, application.id]);
            await this.certificates.issue(record, application.id, period, decision);
            const to = ApplicationState.ADMITTED;
            const more = { universityId };
            await this.applications.advance(record, viewer, application, ApplicationAct.ADMIT, to, more);
            return { id: decision.id };
        });
        const { id } = await placed(work);
        const [decision] = await this.decisions.byIds([id]);
        const [application] = await this.applications.byIds([input.applicationId]);
        return { application, decision };
    }
    /** The head of the secretariat of the applicant's side, and the operator. */
    permit(viewer, { side }) {
        const isHead = viewer.rights.some((right) => right.role === Role.SECRETARIAT_HEAD && right.side === side);
        if (!isHead && !isOperator(viewer))
            throw forbidden(['input', 'applicationId']);
    }
    refuse(application, act) {
        const { state, kind } = application;
        if (act === ApplicationAct.ADMIT && state === ApplicationState.AGREED && needsBallot(kind)) {
            throw new PortalError(ErrorCode.RULE_VIOLATION, 'BALLOT_REQUIRED', 'Both secretariats agree; whether it becomes a full member, the liaison officers vote on first.', { path: ['input', 'applicationId'] });
        }
        if (!isPossible(application, act))
            throw actNotPossible(application, act);
    }
    dayOf({ validFrom, decision: { decidedOn } }) {
        const path = ['input', 'validFrom'];
        if (!validFrom)
            throw inputError('VALID_FROM_REQUIRED', 'Say from when it is a member.', path);
        const rule = (reason, message) => new PortalError(ErrorCode.RULE_VIOLATION, reason, message, { path });
        if (firstDay(validFrom) > this.clock.today()) {
            throw rule('ADMISSION_IN_FUTURE', 'A membership is recorded when it has begun.');
        }
        if (lastDay(validFrom) < firstDay(decidedOn)) {
            throw rule('ADMISSION_BEFORE_DECISION', 'Nobody is a member before that was decided.');
        }
        return validFrom;
    }
    /** Into the register, with what its application says of it. */
    async enter(viewer, application, input) {
        if (!input.register) {
            throw inputError('REGISTER_REQUIRED', 'The university is not in the register yet. Give it a slug and a time zone.', ['input', 'register']);
        }
        const { nameEn, nameRu, nameZh, cityEn, cityRu, cityZh, side, country, website, foundedIn } = application;
        const sources = [`note:its application for membership, submission ${application.submission}`];
        const { slug, timeZone } = input.register;
        const { id } = await this.universities.create(viewer, {
            slug,
            timeZone,
            names: { en: nameEn, ru: nameRu, zh: nameZh },
            city: { en: cityEn, ru: cityRu, zh: cityZh },
            side: side,
            country,
            website,
            foundedIn,
            foundedInSources: sources,
            abbreviations: {},
            aliases: [],
            formerNames: [],
            identifiers: [],
            sources,
            reason: input.reason,
        });
        return id;
    }
    async admit(viewer, { universityId, kind }, validFrom, { decision, reason }) {
        // Whoever else writes periods of the university waits from here on.
        await this.db.rows(sql `select 1 from university where id = ${universityId} for no key update`);
        const isPromotion = kind === ApplicationKind.PROMOTION;
        if (isPromotion) {
            const observer = await this.observerPeriod(universityId, validFrom);
            await this.memberships.update(viewer, {
                id: observer.id,
                expectedVersion: observer.version,
                to: validFrom,
                isOngoing: false,
                ended: MembershipEnding.PROMOTION,
                reason,
            });
        }
        return await this.memberships.record(viewer, {
            universityId,
            kind: kind === ApplicationKind.NEW_OBSERVER ? MemberKind.OBSERVER : MemberKind.FULL,
            from: validFrom,
            isOngoing: true,
            began: isPromotion ? MembershipBeginning.PROMOTION : MembershipBeginning.ADMISSION,
            decision: decision.number,
            evidence: Evidence.STRONG,
            sources: [`note:decision ${decision.number}`],
            reason,
        });
    }
    async observerPeriod(universityId, validFrom) {
        const periods = await this.memberships.ofUniversities([universityId]);
        const observer = periods.findLast((period) => period.kind === MemberKind.OBSERVER &&
            period.evidence === Evidence.STRONG &&
            period.validTo === null &&
            period.mayCover(firstDay(validFrom)));
        if (observer)
            return observer;
        throw new PortalError(ErrorCode.RULE_VIOLATION, 'NOT_AN_OBSERVER', 'The university is no observer on that day, and only an observer can be promoted.', { path: ['input', 'validFrom'] });
    }
    /** Written down and published, with links to what it has changed. */
    async publish(viewer, input, effects) {
        const { outcome, reason } = input;
        const { bodyId, audience, ...decision } = input.decision;
        const ofOutcome = outcome === AdmissionOutcome.ADMIT ? Audience.PUBLIC : Audience.SECRETARIATS;
        const { id } = await this.decisions.draft(viewer, {
            ...decision,
            bodyId: bodyId ?? (await this.bodies.bySlug('asrtu'))?.id ?? '',
            audience: audience ?? ofOutcome,
            effects,
            reason,
        });
        return await this.decisions.publish(viewer, { id, expectedVersion: 1, reason });
    }
};
AdmissionsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        ApplicationsService,
        UniversitiesService,
        MembershipsService,
        DecisionsService,
        BodiesService,
        CertificatesService])
], AdmissionsService);
export { AdmissionsService };
/** An error of a part, with the place in the input of the whole. */
async function placed(work) {
    try {
        return await work;
    }
    catch (error) {
        if (!(error instanceof PortalError))
            throw error;
        const { code, reason, message, details } = error;
        const [, field, ...rest] = details.path ?? [];
        const place = PLACES[field];
        if (!place)
            throw error;
        throw new PortalError(code, reason, message, { ...details, path: ['input', ...place, ...rest] });
    }
}
//# sourceMappingURL=admissions.service.js.map