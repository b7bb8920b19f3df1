var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Args, Context, Field, ID, Info, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver, } from '@nestjs/graphql';
import { IdentifiedMay, OperatorMay } from '../auth/access.js';
import { CurrentViewer } from '../auth/viewer.js';
import { inputError } from '../errors.js';
import { JsonScalar } from '../graphql/json.js';
import { PAGE_MAX } from '../graphql/limits.js';
import { Node, NodeRegistry } from '../graphql/node.js';
import { connectionOf, PageArgs } from '../graphql/page.js';
import { AUDIT_PREFIX, AuditEntry } from './audit-entry.entity.js';
import { Audit } from './audit.js';
import { AuditFilter, EraseHistoryInput } from './audit.inputs.js';
import { auditPolicy, AuditService } from './audit.service.js';
const AuditEntryConnection = connectionOf(AuditEntry, 'AuditEntry');
let AuditFault = class AuditFault {
};
__decorate([
    Field(() => Int, { description: 'The place of the entry.' }),
    __metadata("design:type", Number)
], AuditFault.prototype, "seq", void 0);
__decorate([
    Field({ description: 'What is wrong with it.' }),
    __metadata("design:type", String)
], AuditFault.prototype, "message", void 0);
AuditFault = __decorate([
    ObjectType({ description: 'Where a check of the audit found the chain broken.' })
], AuditFault);
export { AuditFault };
let AuditVerification = class AuditVerification {
};
__decorate([
    Field({ description: 'Whether every entry is there and is what was written.' }),
    __metadata("design:type", Boolean)
], AuditVerification.prototype, "isIntact", void 0);
__decorate([
    Field(() => Int, { description: 'Entries that were read and found right.' }),
    __metadata("design:type", Number)
], AuditVerification.prototype, "entries", void 0);
__decorate([
    Field(() => Int, { description: 'Entries of which the values were erased, by acts of the chain itself.' }),
    __metadata("design:type", Number)
], AuditVerification.prototype, "erased", void 0);
__decorate([
    Field(() => Int, { description: 'The place of the last entry that is right; 0 when there is none.' }),
    __metadata("design:type", Number)
], AuditVerification.prototype, "headSeq", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'Its hash; null when there is none. Keep both elsewhere: `npm run audit:verify -- <headSeq> <headHash>` tells ' +
            'later whether the chain still leads to it.',
    }),
    __metadata("design:type", Object)
], AuditVerification.prototype, "headHash", void 0);
__decorate([
    Field(() => AuditFault, { nullable: true, description: 'The first fault; null when there is none.' }),
    __metadata("design:type", Object)
], AuditVerification.prototype, "fault", void 0);
AuditVerification = __decorate([
    ObjectType({ description: 'What a check of the whole audit has found.' })
], AuditVerification);
export { AuditVerification };
let EraseHistoryPayload = class EraseHistoryPayload {
};
__decorate([
    Field(() => ID, { description: 'The record.' }),
    __metadata("design:type", String)
], EraseHistoryPayload.prototype, "subjectId", void 0);
EraseHistoryPayload = __decorate([
    ObjectType({ description: 'The record whose history was erased.' })
], EraseHistoryPayload);
export { EraseHistoryPayload };
let AuditResolver = class AuditResolver {
    constructor(audits, audit, registry) {
        this.audits = audits;
        this.audit = audit;
        registry.register(AUDIT_PREFIX, {
            type: 'AuditEntry',
            policy: auditPolicy,
            load: (ids) => audits.byIds(ids),
        });
    }
    async auditEntries(viewer, page, info, filter) {
        return await this.audits.page(viewer, page, filter ?? {}, info);
    }
    async verifyAuditChain() {
        const found = await this.audit.verify();
        return { ...found, isIntact: found.fault === null };
    }
    async eraseHistory(viewer, input) {
        return { subjectId: await this.audits.erase(viewer, input) };
    }
    async before(entry, context) {
        return (await this.values(entry, context)).before;
    }
    async after(entry, context) {
        return (await this.values(entry, context)).after;
    }
    async reason(entry, context) {
        return (await this.values(entry, context)).reason;
    }
    async erasedAt(entry, context) {
        return (await this.values(entry, context)).erasedAt;
    }
    async values({ id }, { perRequest }) {
        return (await perRequest.one('audit values', id, (ids) => this.audits.values(ids)));
    }
};
__decorate([
    IdentifiedMay(),
    Query(() => AuditEntryConnection, {
        description: 'Who did what, the newest first: all for the operator, those of a side for its secretariat, those of a ' +
            'university or partner for its liaison officer, none for others. Reasons: PAGE_SIZE, CURSOR_MALFORMED, ' +
            'CURSOR_OF_ANOTHER_LIST.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args()),
    __param(2, Info()),
    __param(3, Args('filter', { nullable: true, description: 'Which ones. Default: all.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, PageArgs, Object, AuditFilter]),
    __metadata("design:returntype", Promise)
], AuditResolver.prototype, "auditEntries", null);
__decorate([
    OperatorMay(),
    Query(() => AuditVerification, {
        description: 'Checks the whole chain. It reads every entry: a thousand take some tens of milliseconds.',
    }),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", Promise)
], AuditResolver.prototype, "verifyAuditChain", null);
__decorate([
    OperatorMay(),
    Mutation(() => EraseHistoryPayload, {
        nullable: true,
        description: 'Erases what was before and after in the history of a record, and the reasons. That something was done, ' +
            'by whom and when, stays, and the chain still holds. For demands under data protection law. Reason: NOT_FOUND.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Which record, and why.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, EraseHistoryInput]),
    __metadata("design:returntype", Promise)
], AuditResolver.prototype, "eraseHistory", null);
__decorate([
    ResolveField(() => JsonScalar, {
        nullable: true,
        description: 'The changed values before; null for a new record, and when erased.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [AuditEntry, Object]),
    __metadata("design:returntype", Promise)
], AuditResolver.prototype, "before", null);
__decorate([
    ResolveField(() => JsonScalar, {
        nullable: true,
        description: 'The changed values after; null when erased.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [AuditEntry, Object]),
    __metadata("design:returntype", Promise)
], AuditResolver.prototype, "after", null);
__decorate([
    ResolveField(() => String, { nullable: true, description: 'Why, as far as somebody said.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [AuditEntry, Object]),
    __metadata("design:returntype", Promise)
], AuditResolver.prototype, "reason", null);
__decorate([
    ResolveField(() => Date, {
        nullable: true,
        description: 'When its values were erased; null when they were not.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [AuditEntry, Object]),
    __metadata("design:returntype", Promise)
], AuditResolver.prototype, "erasedAt", null);
AuditResolver = __decorate([
    Resolver(() => AuditEntry),
    __metadata("design:paramtypes", [AuditService,
        Audit,
        NodeRegistry])
], AuditResolver);
export { AuditResolver };
/** Every record has a history. */
let HistoryFields = class HistoryFields {
    constructor(audits) {
        this.audits = audits;
    }
    async history({ id }, { viewer, perRequest }, first) {
        if (first < 1 || first > PAGE_MAX) {
            throw inputError('PAGE_SIZE', `Ask for 1 to ${PAGE_MAX} acts; all of them are in auditEntries.`, [
                'first',
            ]);
        }
        const history = await perRequest.one(`history ${first}`, id, (ids) => this.audits.histories(viewer, ids, first));
        return history ?? null;
    }
};
__decorate([
    ResolveField(() => [AuditEntry], {
        nullable: true,
        description: 'Who changed the record, the newest act first; null for those who may not read it. All of it: `auditEntries`.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __param(2, Args('first', {
        type: () => Int,
        defaultValue: 20,
        description: `So many at the most, 1 to ${PAGE_MAX} (PAGE_SIZE beyond).`,
    })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Node, Object, Number]),
    __metadata("design:returntype", Promise)
], HistoryFields.prototype, "history", null);
HistoryFields = __decorate([
    Resolver(() => Node),
    __metadata("design:paramtypes", [AuditService])
], HistoryFields);
export { HistoryFields };
//# sourceMappingURL=audit.resolver.js.map