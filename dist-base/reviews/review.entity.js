var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ScopeKind, Side } from '../platform/auth/scope.js';
import { Node } from '../platform/graphql/node.js';
export const REVIEW_PREFIX = 'rev';
export var Verdict;
(function (Verdict) {
    Verdict["AGREE"] = "AGREE";
    Verdict["REFUSE"] = "REFUSE";
    Verdict["RETURN"] = "RETURN";
})(Verdict || (Verdict = {}));
registerEnumType(Verdict, {
    name: 'Verdict',
    description: 'What a secretariat says to an application.',
    valuesMap: {
        AGREE: { description: 'It agrees. When both do, the review is over.' },
        REFUSE: { description: 'It refuses, with the reason. One refusal ends the application.' },
        RETURN: { description: 'It asks for more, and says what is missing.' },
    },
});
let Review = class Review {
    get scopeKind() {
        return ScopeKind.SIDE;
    }
    get universityId() {
        return null;
    }
    get partnerId() {
        return null;
    }
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], Review.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Review.prototype, "applicationId", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Of which submission.' }),
    __metadata("design:type", Number)
], Review.prototype, "submission", void 0);
__decorate([
    Column('text'),
    Field(() => Side, { description: 'Of which side the secretariat is.' }),
    __metadata("design:type", String)
], Review.prototype, "side", void 0);
__decorate([
    Column('text'),
    Field(() => Verdict, { description: 'What it says.' }),
    __metadata("design:type", String)
], Review.prototype, "verdict", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, {
        nullable: true,
        description: 'Of a refusal the reason, of a return what is missing; a remark of others, or null.',
    }),
    __metadata("design:type", Object)
], Review.prototype, "statement", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When.' }),
    __metadata("design:type", Date)
], Review.prototype, "reviewedAt", void 0);
Review = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'What the permanent secretariat of a side says to one submission of an application. Known to whoever may know of the application.',
    })
], Review);
export { Review };
//# sourceMappingURL=review.entity.js.map