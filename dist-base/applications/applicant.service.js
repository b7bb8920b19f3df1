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
import { DocumentsService } from '../documents/documents.service.js';
import { Audience } from '../platform/auth/audience.js';
import { Action, forbidden, may } from '../platform/auth/policy.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned, versionStale } from '../platform/database/versioned.js';
import { ErrorCode, inputError, inputProblems, notFound, PortalError, } from '../platform/errors.js';
import { textColumns } from '../platform/graphql/texts.input.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { University } from '../universities/university.entity.js';
import { newAccessToken } from './access-links.js';
import { ApplicationRulesService } from './application-rules.service.js';
import { ApplicationAct, ApplicationState, isPossible } from './application-states.js';
import { actNotPossible, Application, APPLICATION_PREFIX, ApplicationSupporter, } from './application.entity.js';
import { applicationPolicy } from './application.policy.js';
import { ApplicationsService } from './applications.service.js';
const DAY_MS = 86_400_000;
/** Whoever has the link need not be known to anybody. */
const DOCUMENTS_MAX = 20;
const IN_THE_REGISTER = ['side', 'names', 'country', 'city', 'website', 'foundedIn'];
/** What the applicant does. Who that is, the viewer tells: people of the university, or whoever has the link. */
let ApplicantService = class ApplicantService {
    constructor(db, clock, mutations, applications, rules, documents) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.applications = applications;
        this.rules = rules;
        this.documents = documents;
    }
    /** The secret of the private link, for a university that is not in the register. */
    async start(viewer, input) {
        return await this.mutations.run(viewer, 'startApplication', input, async (record) => {
            const id = newId(APPLICATION_PREFIX);
            const university = input.universityId ? await this.universityOf(viewer, input.universityId) : undefined;
            const link = university ? undefined : newAccessToken();
            await this.check(university?.id ?? null, input);
            const now = this.clock.now();
            await this.db.repo(Application).insert({
                ...columnsOf(input),
                ...(university && { universityId: university.id, side: university.side }),
                id,
                version: 1,
                state: ApplicationState.DRAFT,
                stateSince: now,
                submission: 0,
                accessDigest: link?.digest ?? null,
                createdAt: now,
                updatedAt: now,
            });
            await this.writeSupporters(id, input.supporterIds);
            this.applications.record(record, viewer, id, null, await this.applications.values(id));
            return { id, ...(link && { secret: link.secret }) };
        });
    }
    async update(viewer, input) {
        return await this.change(viewer, 'updateApplication', input, async (application, record) => {
            mustBeBeingWritten(application);
            const { id, universityId, kind } = application;
            await this.check(universityId, { ...input, kind: input.kind ?? kind });
            const before = await this.applications.values(id);
            const columns = { ...columnsOf(input), updatedAt: this.clock.now() };
            await updateVersioned(this.db, Application, 'application', { ...input, id }, columns);
            await this.writeSupporters(id, input.supporterIds);
            this.applications.record(record, viewer, id, before, await this.applications.values(id));
        });
    }
    async submit(viewer, input) {
        return await this.act(viewer, 'submitApplication', input, ApplicationAct.SUBMIT, async (application) => {
            const problems = missingIn(application);
            if (problems.length > 0)
                throw inputProblems(problems);
            await this.checkAgain(application);
            return [ApplicationState.UNDER_REVIEW, await this.handedIn(application)];
        });
    }
    async appeal(viewer, input) {
        return await this.act(viewer, 'appealApplication', input, ApplicationAct.APPEAL, async (application) => {
            await this.checkAgain(application);
            const { appeal } = input;
            return [ApplicationState.UNDER_REVIEW, { ...(await this.handedIn(application)), appeal }];
        });
    }
    async withdraw(viewer, input) {
        return await this.act(viewer, 'withdrawApplication', input, ApplicationAct.WITHDRAW, async () => {
            return await Promise.resolve([ApplicationState.WITHDRAWN, {}]);
        });
    }
    /** By whoever has the link: its files were uploaded for the application. Others use `addDocument`. */
    async addDocument(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'addApplicationDocument', input, async (record) => {
            const application = await this.applications.hold(viewer, Action.UPDATE, input.applicationId);
            mustBeBeingWritten(application);
            const [{ many }] = await this.db.rows(sql `
        select count(*)::integer as many from document where subject_id = ${application.id}`);
            if (many >= DOCUMENTS_MAX) {
                throw new PortalError(ErrorCode.LIMITED, 'TOO_MANY_DOCUMENTS', `An application has at most ${DOCUMENTS_MAX} documents. One document can have three texts.`, { path: ['input', 'applicationId'] });
            }
            const content = { ...input, audience: Audience.SECRETARIATS };
            return { id: await this.documents.write(record, application, application.id, content) };
        });
        const [document] = await this.documents.byIds([id]);
        return document;
    }
    async act(viewer, mutation, input, act, work) {
        return await this.change(viewer, mutation, input, async (application, record) => {
            if (act === ApplicationAct.APPEAL && application.appeal !== null)
                throw alreadyAppealed();
            if (!isPossible(application, act))
                throw actNotPossible(application, act);
            const [to, more] = await work(application);
            await this.applications.advance(record, viewer, application, act, to, more);
        });
    }
    async change(viewer, mutation, input, work) {
        const { id } = await this.mutations.run(viewer, mutation, input, async (record) => {
            const application = await this.applications.hold(viewer, Action.UPDATE, input.applicationId);
            if (application.version !== input.expectedVersion)
                throw versionStale('application', application);
            await work(application, record);
            return { id: application.id };
        });
        const [application] = await this.applications.byIds([id]);
        return application;
    }
    async universityOf(viewer, universityId) {
        const path = ['input', 'universityId'];
        const [university] = await this.db.many(University, sql `select * from university where id = ${universityId}`);
        if (!university)
            throw notFound('university', path);
        const draft = Object.assign(new Application(), { universityId, side: university.side, submission: 0 });
        if (!may(applicationPolicy, Action.UPDATE, viewer, draft))
            throw forbidden(path);
        return university;
    }
    async check(universityId, input) {
        const official = universityId && IN_THE_REGISTER.find((field) => input[field] !== undefined);
        if (official) {
            throw inputError('IN_THE_REGISTER', `"${official}" of this university stands in the register.`, [
                'input',
                official,
            ]);
        }
        await this.rules.permitKind(universityId, input.kind, ['input']);
        await this.rules.permitSupporters(universityId, input.supporterIds ?? [], ['input']);
    }
    /** What was right when it was written need not be when it is handed in. */
    async checkAgain({ id, universityId, kind }) {
        const supporters = await this.db.rows(sql `
      select university_id as id from application_supporter where application_id = ${id} order by position`);
        const supporterIds = supporters.map((each) => each.id);
        await this.rules.permitKind(universityId, kind, ['application']);
        await this.rules.permitSupporters(universityId, supporterIds, ['application']);
    }
    async handedIn({ submission }) {
        const { reviewDays } = await this.rules.inForce();
        const now = this.clock.now();
        const due = new Date(now.getTime() + reviewDays * DAY_MS);
        return { submission: submission + 1, submittedAt: now, reviewDueOn: due.toISOString().slice(0, 10) };
    }
    async writeSupporters(id, supporterIds) {
        if (supporterIds === undefined)
            return;
        await this.db.repo(ApplicationSupporter).delete({ applicationId: id });
        const rows = (supporterIds ?? []).map((universityId, position) => ({
            applicationId: id,
            universityId,
            position,
        }));
        if (rows.length > 0)
            await this.db.repo(ApplicationSupporter).insert(rows);
    }
};
ApplicantService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        ApplicationsService,
        ApplicationRulesService,
        DocumentsService])
], ApplicantService);
export { ApplicantService };
export function mustBeBeingWritten({ isBeingWritten, state }) {
    if (isBeingWritten)
        return;
    throw new PortalError(ErrorCode.RULE_VIOLATION, 'NOT_BEING_WRITTEN', 'What was submitted stays as it is, unless a secretariat returns it for completion.', { path: ['input', 'applicationId'], state });
}
function alreadyAppealed() {
    return new PortalError(ErrorCode.RULE_VIOLATION, 'ALREADY_APPEALED', 'A refusal can be appealed once, and this one was. The university can apply anew.', { path: ['input', 'applicationId'] });
}
/** What a submission needs, each with its place in the application. */
function missingIn(application) {
    const { universityId, nameEn, nameRu, nameZh, cityEn, cityRu, cityZh } = application;
    const { side, country, website, foundedIn, students, staff, profile, reasons } = application;
    const ofNewcomer = [
        ['names.en', nameEn],
        ['names.ru', nameRu],
        ['names.zh', nameZh],
        ['side', side],
        ['country', country],
        ['city', cityEn ?? cityRu ?? cityZh],
        ['website', website],
        ['foundedIn', foundedIn],
    ];
    const ofAll = [
        ['students', students],
        ['staff', staff],
        ['profile', profile?.trim()],
        ['reasons', reasons?.trim()],
    ];
    return [...(universityId ? [] : ofNewcomer), ...ofAll]
        .filter(([, value]) => value === null || value === undefined || value === '')
        .map(([field]) => ({
        path: ['application', ...field.split('.')],
        reason: 'MISSING',
        message: `Before the application is submitted it needs "${field}" (\`updateApplication\`).`,
    }));
}
/** The columns that the input speaks of; what it leaves out is left out here too. */
function columnsOf(input) {
    const { kind, side, country, website, foundedIn, students, staff, profile, reasons } = input;
    const columns = { kind, side, country, website, foundedIn, students, staff, profile, reasons };
    const none = { en: null, ru: null, zh: null };
    return {
        ...Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)),
        ...textColumns('name', input.names === null ? none : input.names),
        ...textColumns('city', input.city === null ? none : input.city),
    };
}
//# sourceMappingURL=applicant.service.js.map