var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ScopedRow } from '../platform/auth/scope.js';
import { Node } from '../platform/graphql/node.js';
import { DayScalar } from '../platform/graphql/scalars.js';
let EmbedKey = class EmbedKey extends ScopedRow {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], EmbedKey.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' }),
    __metadata("design:type", Number)
], EmbedKey.prototype, "version", void 0);
__decorate([
    Column('text'),
    Field({ description: 'Which site it is for, 1 to 100 characters.' }),
    __metadata("design:type", String)
], EmbedKey.prototype, "name", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When it was made.' }),
    __metadata("design:type", Date)
], EmbedKey.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], EmbedKey.prototype, "updatedAt", void 0);
__decorate([
    Column('timestamptz', { nullable: true }),
    Field(() => GraphQLISODateTime, {
        nullable: true,
        description: 'Since when nothing is counted for it any more; null while it is.',
    }),
    __metadata("design:type", Object)
], EmbedKey.prototype, "endedAt", void 0);
EmbedKey = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'A public name for a site that embeds events: with `key=` and its id in the address, feeds and embeds are counted ' +
            'for it. It is no secret and gives no right. Known to the liaison officers and editors of its owner, the ' +
            "secretariat of its side and the operator; one of the association's own to both secretariats.",
    })
], EmbedKey);
export { EmbedKey };
let EmbedLoad = class EmbedLoad {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], EmbedLoad.prototype, "embedKeyId", void 0);
__decorate([
    PrimaryColumn('date'),
    Field(() => DayScalar, { description: 'The day in UTC.' }),
    __metadata("design:type", String)
], EmbedLoad.prototype, "day", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Requests that were answered.' }),
    __metadata("design:type", Number)
], EmbedLoad.prototype, "loads", void 0);
EmbedLoad = __decorate([
    Entity(),
    ObjectType({
        description: 'How often events were loaded for an embed key on a day. Browsers and proxies keep copies for minutes and show ' +
            'them without asking: so it counts loads, not views.',
    })
], EmbedLoad);
export { EmbedLoad };
//# sourceMappingURL=embed-key.entity.js.map