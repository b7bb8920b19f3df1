var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
let ExpiryAlert = class ExpiryAlert {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], ExpiryAlert.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], ExpiryAlert.prototype, "basisId", void 0);
__decorate([
    Column('text'),
    Field(() => PartialDateScalar, { description: 'The end that it warned of.' }),
    __metadata("design:type", String)
], ExpiryAlert.prototype, "validTo", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'How many months before the end: 12, 6 or 3.' }),
    __metadata("design:type", Number)
], ExpiryAlert.prototype, "months", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When it was raised.' }),
    __metadata("design:type", Date)
], ExpiryAlert.prototype, "raisedAt", void 0);
__decorate([
    Field(() => Int, { description: 'To how many people it has been sent.' }),
    __metadata("design:type", Number)
], ExpiryAlert.prototype, "sent", void 0);
ExpiryAlert = __decorate([
    Entity(),
    ObjectType({
        description: 'A warning that an approval or agreement ends, as it was sent to the parties and secretariats.',
    })
], ExpiryAlert);
export { ExpiryAlert };
let ExpiryAlertMail = class ExpiryAlertMail {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], ExpiryAlertMail.prototype, "alertId", void 0);
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], ExpiryAlertMail.prototype, "accountId", void 0);
__decorate([
    Column('timestamptz', { nullable: true }),
    __metadata("design:type", Object)
], ExpiryAlertMail.prototype, "sentAt", void 0);
ExpiryAlertMail = __decorate([
    Entity()
], ExpiryAlertMail);
export { ExpiryAlertMail };
//# sourceMappingURL=alert.entity.js.map