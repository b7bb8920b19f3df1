var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ContactKind } from '../people/person.entity.js';
import { Audience } from '../platform/auth/audience.js';
import { OfTheAssociation } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
export const PROGRAM_PREFIX = 'prg';
let JointProgram = class JointProgram extends OfTheAssociation {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], JointProgram.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' }),
    __metadata("design:type", Number)
], JointProgram.prototype, "version", void 0);
__decorate([
    Column('text'),
    Field({ description: 'A short name for addresses. It never changes.' }),
    __metadata("design:type", String)
], JointProgram.prototype, "slug", void 0);
__decorate([
    Column('text'),
    Field(() => Audience, { description: 'For whom it is meant.' }),
    __metadata("design:type", String)
], JointProgram.prototype, "audience", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description: 'A remark, in English.' }),
    __metadata("design:type", Object)
], JointProgram.prototype, "note", void 0);
__decorate([
    Column('text', { array: true }),
    Field(() => [String], { description: 'Where it comes from.' }),
    __metadata("design:type", Array)
], JointProgram.prototype, "sources", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was made.' }),
    __metadata("design:type", Date)
], JointProgram.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], JointProgram.prototype, "updatedAt", void 0);
JointProgram = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'A joint program (совместная образовательная программа, 合作办学) of two or more parties, with at least one of each ' +
            'side. What the parties agree on stands in its versions. Known to its audience and to the people of its parties.',
    })
], JointProgram);
export { JointProgram };
let ProgramVersion = class ProgramVersion {
    /** Not to be changed: all who ask are given the same. */
    get terms() {
        return (this.parsed ??= JSON.parse(this.text));
    }
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], ProgramVersion.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], ProgramVersion.prototype, "programId", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Its number within the program, from 1.' }),
    __metadata("design:type", Number)
], ProgramVersion.prototype, "number", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'The form of its content.' }),
    __metadata("design:type", Number)
], ProgramVersion.prototype, "schemaVersion", void 0);
__decorate([
    Column('text', { name: 'content' }),
    Field({
        name: 'canonicalJson',
        description: 'Its content as JSON in the canonical form of RFC 8785: the text that is hashed, as UTF-8.',
    }),
    __metadata("design:type", String)
], ProgramVersion.prototype, "text", void 0);
__decorate([
    Column('text'),
    Field({
        description: 'The SHA-256 of `canonicalJson`, in hexadecimal digits. It is what parties approve.',
    }),
    __metadata("design:type", String)
], ProgramVersion.prototype, "sha256", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When it was proposed.' }),
    __metadata("design:type", Date)
], ProgramVersion.prototype, "createdAt", void 0);
__decorate([
    Field(() => Date, {
        nullable: true,
        description: 'Since when all its parties have approved it; null while one has not.',
    }),
    __metadata("design:type", Object)
], ProgramVersion.prototype, "agreedAt", void 0);
ProgramVersion = __decorate([
    Entity(),
    ObjectType({
        description: 'What the parties of a program agree on, at one time. It never changes; what differs is another version. It is in ' +
            'effect when all its parties have approved it.',
    })
], ProgramVersion);
export { ProgramVersion };
/** A party of a version, with what it has been agreed on. */
let ProgramParty = class ProgramParty {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], ProgramParty.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], ProgramParty.prototype, "versionId", void 0);
__decorate([
    Column('integer'),
    __metadata("design:type", Number)
], ProgramParty.prototype, "position", void 0);
__decorate([
    Column('text'),
    Field({ description: 'The id of a university of the register, or the short name of an outsider.' }),
    __metadata("design:type", String)
], ProgramParty.prototype, "key", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], ProgramParty.prototype, "universityId", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], ProgramParty.prototype, "side", void 0);
__decorate([
    Field(() => Date, { nullable: true, description: 'When it approved the version; null while it has not.' }),
    __metadata("design:type", Object)
], ProgramParty.prototype, "approvedAt", void 0);
ProgramParty = __decorate([
    Entity(),
    ObjectType({ description: 'A party of a program.' })
], ProgramParty);
export { ProgramParty };
let PartyApproval = class PartyApproval {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], PartyApproval.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], PartyApproval.prototype, "versionId", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], PartyApproval.prototype, "partyKey", void 0);
__decorate([
    Column('timestamptz'),
    __metadata("design:type", Date)
], PartyApproval.prototype, "approvedAt", void 0);
PartyApproval = __decorate([
    Entity()
], PartyApproval);
export { PartyApproval };
let ProgramObjection = class ProgramObjection {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], ProgramObjection.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], ProgramObjection.prototype, "versionId", void 0);
__decorate([
    Column('text'),
    Field({ description: 'The key of the party.' }),
    __metadata("design:type", String)
], ProgramObjection.prototype, "partyKey", void 0);
__decorate([
    Column('text'),
    Field({ description: 'The place in the content, as a JSON Pointer (RFC 6901).' }),
    __metadata("design:type", String)
], ProgramObjection.prototype, "path", void 0);
__decorate([
    Column('text'),
    Field({ description: 'What it says.' }),
    __metadata("design:type", String)
], ProgramObjection.prototype, "text", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When it was made.' }),
    __metadata("design:type", Date)
], ProgramObjection.prototype, "objectedAt", void 0);
ProgramObjection = __decorate([
    Entity(),
    ObjectType({ description: 'What a party objects to in a version.' })
], ProgramObjection);
export { ProgramObjection };
export const ENTRY_PREFIX = 'pen';
export var ProgramState;
(function (ProgramState) {
    ProgramState["PLANNED"] = "PLANNED";
    ProgramState["PROPOSED"] = "PROPOSED";
    ProgramState["AGREED"] = "AGREED";
    ProgramState["APPLIED"] = "APPLIED";
    ProgramState["APPROVED"] = "APPROVED";
    ProgramState["ENROLLING"] = "ENROLLING";
    ProgramState["ENROLMENT_STOPPED"] = "ENROLMENT_STOPPED";
    ProgramState["ENDED"] = "ENDED";
    ProgramState["REFUSED"] = "REFUSED";
})(ProgramState || (ProgramState = {}));
registerEnumType(ProgramState, {
    name: 'ProgramState',
    description: 'How far a program has come.',
    valuesMap: {
        PLANNED: { description: 'It is being prepared.' },
        PROPOSED: { description: 'One party has proposed it to the others.' },
        AGREED: { description: 'The parties have signed an agreement.' },
        APPLIED: { description: 'It has been submitted for the approval of a state.' },
        APPROVED: { description: 'It has been approved by a state.' },
        ENROLLING: { description: 'It takes students.' },
        ENROLMENT_STOPPED: { description: 'It takes no new students; those that it has finish.' },
        ENDED: { description: 'It has ended.' },
        REFUSED: { description: 'It was refused.' },
    },
});
let ProgramEntry = class ProgramEntry {
};
__decorate([
    PrimaryColumn('text'),
    Field(() => ID, { description: 'Its id.' }),
    __metadata("design:type", String)
], ProgramEntry.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], ProgramEntry.prototype, "programId", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => ProgramState, {
        nullable: true,
        description: 'The state that it came into; null where it stayed in its state.',
    }),
    __metadata("design:type", Object)
], ProgramEntry.prototype, "state", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => PartialDateScalar, { nullable: true, description: 'When it happened; null when not known.' }),
    __metadata("design:type", Object)
], ProgramEntry.prototype, "happenedOn", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => PartialDateScalar, {
        nullable: true,
        description: 'The last day with proof of it; null when none is known beside the day itself.',
    }),
    __metadata("design:type", Object)
], ProgramEntry.prototype, "attestedOn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], ProgramEntry.prototype, "textEn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], ProgramEntry.prototype, "textRu", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], ProgramEntry.prototype, "textZh", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], ProgramEntry.prototype, "documentId", void 0);
__decorate([
    Column('text', { array: true }),
    Field(() => [String], { description: 'Where it comes from.' }),
    __metadata("design:type", Array)
], ProgramEntry.prototype, "sources", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When it was recorded.' }),
    __metadata("design:type", Date)
], ProgramEntry.prototype, "recordedAt", void 0);
__decorate([
    Column('timestamptz', { nullable: true }),
    __metadata("design:type", Object)
], ProgramEntry.prototype, "retractedAt", void 0);
ProgramEntry = __decorate([
    Entity(),
    ObjectType({
        description: 'Something that happened to a program, with its source. It may have brought it into a state.',
    })
], ProgramEntry);
export { ProgramEntry };
let PartyContactPoint = class PartyContactPoint {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], PartyContactPoint.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], PartyContactPoint.prototype, "programId", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], PartyContactPoint.prototype, "partyKey", void 0);
__decorate([
    Column('integer'),
    __metadata("design:type", Number)
], PartyContactPoint.prototype, "position", void 0);
__decorate([
    Column('text'),
    Field(() => ContactKind, { description: 'By what means.' }),
    __metadata("design:type", String)
], PartyContactPoint.prototype, "kind", void 0);
__decorate([
    Column('text'),
    Field({ description: 'The address, number or name itself.' }),
    __metadata("design:type", String)
], PartyContactPoint.prototype, "value", void 0);
PartyContactPoint = __decorate([
    Entity(),
    ObjectType({
        description: 'A public way to reach a party about a program; never a private one of a person.',
    })
], PartyContactPoint);
export { PartyContactPoint };
/** The last state on record: by when it began or was seen, then by when it was recorded. */
export function stateOf(entries) {
    return entries.findLast(({ state }) => state !== null);
}
onConstraint('joint_program_slug_key', () => new PortalError(ErrorCode.CONFLICT, 'SLUG_TAKEN', 'Another program has this slug. Choose another one.', {
    path: ['input', 'slug'],
}));
onConstraint('party_approval_party_key_key', () => new PortalError(ErrorCode.CONFLICT, 'APPROVED_ALREADY', 'This party has approved this version already.', {
    path: ['input', 'sha256'],
}));
onConstraint('program_version_size_check', () => new PortalError(ErrorCode.LIMITED, 'CONTENT_LIMIT', 'The content has more than 200,000 bytes. Shorten it.', {
    path: ['input', 'content'],
}));
onConstraint('program_entry_content_check', () => inputError('ENTRY_EMPTY', 'Say what happened (`text`), into which state it came (`state`), or both.', [
    'input',
    'text',
]));
onConstraint('program_entry_order_check', () => new PortalError(ErrorCode.RULE_VIOLATION, 'ATTESTED_OUTSIDE', 'It cannot have been seen before it happened.', {
    path: ['input', 'attestedOn'],
}));
//# sourceMappingURL=program.entity.js.map