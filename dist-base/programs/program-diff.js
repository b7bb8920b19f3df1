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
import { applyPatch, createPatch, Pointer } from 'rfc6902';
import { JsonScalar } from '../platform/graphql/json.js';
export var ChangeKind;
(function (ChangeKind) {
    ChangeKind["ADD"] = "ADD";
    ChangeKind["REMOVE"] = "REMOVE";
    ChangeKind["REPLACE"] = "REPLACE";
})(ChangeKind || (ChangeKind = {}));
registerEnumType(ChangeKind, {
    name: 'ChangeKind',
    description: 'What happened at a place of a content.',
    valuesMap: {
        ADD: { description: 'Something came to it; in a list, what follows moves up.' },
        REMOVE: { description: 'It went; in a list, what follows moves down.' },
        REPLACE: { description: 'Something else took its place.' },
    },
});
let ProgramChange = class ProgramChange {
};
__decorate([
    Field(() => ChangeKind, { description: 'What happened.' }),
    __metadata("design:type", String)
], ProgramChange.prototype, "kind", void 0);
__decorate([
    Field({ description: 'Where, as a JSON Pointer (RFC 6901), when the changes before have been made.' }),
    __metadata("design:type", String)
], ProgramChange.prototype, "path", void 0);
__decorate([
    Field(() => JsonScalar, { nullable: true, description: 'What stood there; null where nothing did.' }),
    __metadata("design:type", Object)
], ProgramChange.prototype, "before", void 0);
__decorate([
    Field(() => JsonScalar, { nullable: true, description: 'What stands there; null where nothing does.' }),
    __metadata("design:type", Object)
], ProgramChange.prototype, "after", void 0);
ProgramChange = __decorate([
    ObjectType({
        description: 'One change of a content. In turn they lead from the one to the other (RFC 6902).',
    })
], ProgramChange);
export { ProgramChange };
/** What differs, and nothing else. */
export function changesBetween(from, to) {
    const state = structuredClone(from);
    return createPatch(from, to).map((operation) => {
        const { op } = operation;
        if (op !== 'add' && op !== 'remove' && op !== 'replace')
            throw new Error(`unexpected operation ${op}`);
        const path = operation.path.replace(/-$/, () => endOf(state, operation.path));
        const before = op === 'add' ? null : Pointer.fromJSON(path).get(state);
        const [error] = applyPatch(state, [structuredClone(operation)]);
        if (error)
            throw error;
        const after = op === 'remove' ? null : operation.value;
        return { kind: op.toUpperCase(), path, before, after };
    });
}
/** The end of a list is `-` in a patch; readers want to know which place that is. */
function endOf(state, path) {
    const list = path.endsWith('/-') ? Pointer.fromJSON(path.slice(0, -2)).get(state) : undefined;
    return Array.isArray(list) ? String(list.length) : '-';
}
//# sourceMappingURL=program-diff.js.map