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
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Document } from '../documents/document.entity.js';
import { DocumentsService } from '../documents/documents.service.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
import { Lang, LANG_ARGUMENT, LocalizedText, localizedOf } from '../platform/graphql/text.js';
import { ChronicleService } from './chronicle.service.js';
import { ProgramEntry, ProgramState, stateOf } from './program.entity.js';
import { RecordProgramEntryInput, RetractProgramEntryInput } from './program.inputs.js';
import { JointProgram } from './program.entity.js';
import { ProgramPayload } from './program.resolver.js';
const KEEPERS = 'The operator, the secretariat of either side, and liaison officers and editors of its parties.';
/** The life of a program. */
let ProgramChronicleFields = class ProgramChronicleFields {
    constructor(service) {
        this.service = service;
    }
    async recordProgramEntry(viewer, input) {
        return { program: await this.service.record(viewer, input) };
    }
    async retractProgramEntry(viewer, input) {
        return { program: await this.service.retract(viewer, input) };
    }
    async chronicle({ id }, { perRequest }) {
        return await this.service.entries(perRequest, id);
    }
    async state({ id }, { perRequest }) {
        return stateOf(await this.service.entries(perRequest, id))?.state ?? null;
    }
    async stateAsOf({ id }, { perRequest }) {
        const entry = stateOf(await this.service.entries(perRequest, id));
        return entry?.attestedOn ?? entry?.happenedOn ?? null;
    }
};
__decorate([
    IdentifiedMay(),
    Mutation(() => ProgramPayload, {
        nullable: true,
        description: `Records what happened to a program. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with ` +
            '`current`), ENTRY_EMPTY, ENTRY_IN_FUTURE, ATTESTED_OUTSIDE, and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'What happened.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RecordProgramEntryInput]),
    __metadata("design:returntype", Promise)
], ProgramChronicleFields.prototype, "recordProgramEntry", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => ProgramPayload, {
        nullable: true,
        description: `Retracts an entry that was a mistake; the history keeps it. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, ` +
            'VERSION_STALE (with `current`), and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Which.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RetractProgramEntryInput]),
    __metadata("design:returntype", Promise)
], ProgramChronicleFields.prototype, "retractProgramEntry", null);
__decorate([
    ResolveField(() => [ProgramEntry], {
        description: 'What happened to it, from the first to the last; what has no date first.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [JointProgram, Object]),
    __metadata("design:returntype", Promise)
], ProgramChronicleFields.prototype, "chronicle", null);
__decorate([
    ResolveField(() => ProgramState, {
        nullable: true,
        description: 'The last state on record; it need not be that of today, see `stateAsOf`. Null when none is known.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [JointProgram, Object]),
    __metadata("design:returntype", Promise)
], ProgramChronicleFields.prototype, "state", null);
__decorate([
    ResolveField(() => PartialDateScalar, {
        nullable: true,
        description: 'The last day with proof of the state; null when not known.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [JointProgram, Object]),
    __metadata("design:returntype", Promise)
], ProgramChronicleFields.prototype, "stateAsOf", null);
ProgramChronicleFields = __decorate([
    Resolver(() => JointProgram),
    __metadata("design:paramtypes", [ChronicleService])
], ProgramChronicleFields);
export { ProgramChronicleFields };
let ProgramEntryResolver = class ProgramEntryResolver {
    constructor(documents) {
        this.documents = documents;
    }
    async document({ documentId }, context) {
        return documentId ? await this.documents.visible(context, documentId) : undefined;
    }
    text(entry, lang) {
        return localizedOf(entry, 'text', lang);
    }
};
__decorate([
    ResolveField(() => Document, {
        nullable: true,
        description: 'Its document; null when none is on record, or for those who may not know of it.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ProgramEntry, Object]),
    __metadata("design:returntype", Promise)
], ProgramEntryResolver.prototype, "document", null);
__decorate([
    ResolveField(() => LocalizedText, {
        nullable: true,
        description: 'What happened, in a language; null where only the state is known.',
    }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ProgramEntry, String]),
    __metadata("design:returntype", Object)
], ProgramEntryResolver.prototype, "text", null);
ProgramEntryResolver = __decorate([
    Resolver(() => ProgramEntry),
    __metadata("design:paramtypes", [DocumentsService])
], ProgramEntryResolver);
export { ProgramEntryResolver };
//# sourceMappingURL=chronicle.resolver.js.map