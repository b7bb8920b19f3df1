var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { registerEnumType } from '@nestjs/graphql';
import { Column } from 'typeorm';
export var Side;
(function (Side) {
    Side["CN"] = "CN";
    Side["RU"] = "RU";
})(Side || (Side = {}));
registerEnumType(Side, {
    name: 'Side',
    description: 'The two sides of the association. A side is not a country: universities of Hong Kong and Macao stand on ' +
        'the Chinese side.',
    valuesMap: {
        CN: { description: 'The Chinese side (中方, китайская сторона).' },
        RU: { description: 'The Russian side (российская сторона, 俄方).' },
    },
});
export var ScopeKind;
(function (ScopeKind) {
    ScopeKind["ASSOCIATION"] = "ASSOCIATION";
    ScopeKind["SIDE"] = "SIDE";
    ScopeKind["UNIVERSITY"] = "UNIVERSITY";
    ScopeKind["PARTNER"] = "PARTNER";
})(ScopeKind || (ScopeKind = {}));
registerEnumType(ScopeKind, {
    name: 'ScopeKind',
    description: 'How far a right reaches, or whose a record is.',
    valuesMap: {
        ASSOCIATION: { description: 'The whole association.' },
        SIDE: { description: 'One side with its universities and partners.' },
        UNIVERSITY: { description: 'One university.' },
        PARTNER: { description: 'One partner.' },
    },
});
export const ASSOCIATION_SCOPE = {
    scopeKind: ScopeKind.ASSOCIATION,
    side: null,
    universityId: null,
    partnerId: null,
};
export function sideScope(side) {
    return { ...ASSOCIATION_SCOPE, scopeKind: ScopeKind.SIDE, side };
}
export function universityScope({ id, side }) {
    return { scopeKind: ScopeKind.UNIVERSITY, side, universityId: id, partnerId: null };
}
export function partnerScope({ id, side }) {
    return { scopeKind: ScopeKind.PARTNER, side, universityId: null, partnerId: id };
}
export function scopeOf({ scopeKind, side, universityId, partnerId }) {
    return { scopeKind, side, universityId, partnerId };
}
/** Whether what holds for the one scope holds for the other, which lies within it or is the same. */
export function covers(wide, narrow) {
    switch (wide.scopeKind) {
        case ScopeKind.ASSOCIATION:
            return true;
        case ScopeKind.SIDE:
            return narrow.side === wide.side;
        case ScopeKind.UNIVERSITY:
            return narrow.universityId === wide.universityId;
        case ScopeKind.PARTNER:
            return narrow.partnerId === wide.partnerId;
    }
}
/** A record of the association as a whole. */
export class OfTheAssociation {
    get scopeKind() {
        return ScopeKind.ASSOCIATION;
    }
    get side() {
        return null;
    }
    get universityId() {
        return null;
    }
    get partnerId() {
        return null;
    }
}
/** A record of one university. Its side is read along with it where somebody's rights are to be told. */
export class OfAUniversity {
    get scopeKind() {
        return ScopeKind.UNIVERSITY;
    }
    get partnerId() {
        return null;
    }
}
__decorate([
    Column('text'),
    __metadata("design:type", String)
], OfAUniversity.prototype, "universityId", void 0);
/** The columns of a record that belongs to a scope. */
export class ScopedRow {
}
__decorate([
    Column('text'),
    __metadata("design:type", String)
], ScopedRow.prototype, "scopeKind", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], ScopedRow.prototype, "side", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], ScopedRow.prototype, "universityId", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], ScopedRow.prototype, "partnerId", void 0);
//# sourceMappingURL=scope.js.map