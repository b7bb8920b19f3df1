var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ShownBy } from '../platform/database/shown-fields.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { ScopeKind, Side } from '../platform/auth/scope.js';
import { Node } from '../platform/graphql/node.js';
export const UNIVERSITY_PREFIX = 'uni';
export var CoordinatesPrecision;
(function (CoordinatesPrecision) {
    CoordinatesPrecision["CITY"] = "CITY";
    CoordinatesPrecision["CAMPUS"] = "CAMPUS";
})(CoordinatesPrecision || (CoordinatesPrecision = {}));
registerEnumType(CoordinatesPrecision, {
    name: 'CoordinatesPrecision',
    description: 'What a pair of coordinates is a point of.',
    valuesMap: {
        CITY: { description: 'A point of the city.' },
        CAMPUS: { description: 'A point of the campus.' },
    },
});
let Coordinates = class Coordinates {
};
__decorate([
    Field(() => Float, { description: 'Degrees north, -90 to 90.' }),
    __metadata("design:type", Number)
], Coordinates.prototype, "latitude", void 0);
__decorate([
    Field(() => Float, { description: 'Degrees east, -180 to 180.' }),
    __metadata("design:type", Number)
], Coordinates.prototype, "longitude", void 0);
__decorate([
    Field(() => CoordinatesPrecision, { description: 'What the point is a point of.' }),
    __metadata("design:type", String)
], Coordinates.prototype, "precision", void 0);
Coordinates = __decorate([
    ObjectType({ description: 'A point on the earth in WGS 84.' })
], Coordinates);
export { Coordinates };
let University = class University {
    get scopeKind() {
        return ScopeKind.UNIVERSITY;
    }
    get universityId() {
        return this.id;
    }
    get partnerId() {
        return null;
    }
    get coordinates() {
        if (this.latitude === null || this.longitude === null || this.coordinatesPrecision === null)
            return null;
        return { latitude: this.latitude, longitude: this.longitude, precision: this.coordinatesPrecision };
    }
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], University.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' }),
    __metadata("design:type", Number)
], University.prototype, "version", void 0);
__decorate([
    Column('text'),
    Field({ description: 'The short name in addresses: lower-case letters, digits and hyphens, up to 64.' }),
    __metadata("design:type", String)
], University.prototype, "slug", void 0);
__decorate([
    Column('text'),
    Field(() => Side, { description: 'The side of the association on which the university stands.' }),
    __metadata("design:type", String)
], University.prototype, "side", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, {
        nullable: true,
        description: 'The country: ISO 3166-1, two letters, such as CN, HK, MO or RU.',
    }),
    __metadata("design:type", Object)
], University.prototype, "country", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], University.prototype, "cityEn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], University.prototype, "cityRu", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], University.prototype, "cityZh", void 0);
__decorate([
    Column('text'),
    Field({ description: 'The time zone: a name of the IANA database, such as Asia/Shanghai.' }),
    __metadata("design:type", String)
], University.prototype, "timeZone", void 0);
__decorate([
    ShownBy('coordinates'),
    Column('double precision', { nullable: true }),
    __metadata("design:type", Object)
], University.prototype, "latitude", void 0);
__decorate([
    ShownBy('coordinates'),
    Column('double precision', { nullable: true }),
    __metadata("design:type", Object)
], University.prototype, "longitude", void 0);
__decorate([
    ShownBy('coordinates'),
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], University.prototype, "coordinatesPrecision", void 0);
__decorate([
    ShownBy(),
    Column('integer', { nullable: true }),
    Field(() => Int, {
        nullable: true,
        description: 'The year of its founding, 1000 to 2100; sources may count differently.',
    }),
    __metadata("design:type", Object)
], University.prototype, "foundedIn", void 0);
__decorate([
    ShownBy(),
    Column('text', { array: true }),
    Field(() => [String], { description: 'Where the year of founding comes from.' }),
    __metadata("design:type", Array)
], University.prototype, "foundedInSources", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description: 'The website: an http or https address.' }),
    __metadata("design:type", Object)
], University.prototype, "website", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, {
        nullable: true,
        description: 'The id in the Research Organization Registry, such as https://ror.org/01yqg2h08. Its checksum is right.',
    }),
    __metadata("design:type", Object)
], University.prototype, "ror", void 0);
__decorate([
    ShownBy(),
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description: 'A remark of the register.' }),
    __metadata("design:type", Object)
], University.prototype, "note", void 0);
__decorate([
    ShownBy(),
    Column('text', { array: true }),
    Field(() => [String], {
        description: 'Where the record comes from: web addresses, or `seed:` (the article on the program of HIT and BMSTU), ' +
            '`print:` and `note:` with a text.',
    }),
    __metadata("design:type", Array)
], University.prototype, "sources", void 0);
__decorate([
    ShownBy(),
    Column('text', { array: true }),
    Field(() => [String], {
        description: 'Fields that are general knowledge and stand in none of the sources.',
    }),
    __metadata("design:type", Array)
], University.prototype, "unsourcedFields", void 0);
__decorate([
    ShownBy(),
    Column('timestamptz'),
    Field({ description: 'When the record was made.' }),
    __metadata("design:type", Date)
], University.prototype, "createdAt", void 0);
__decorate([
    ShownBy(),
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], University.prototype, "updatedAt", void 0);
University = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'A university of the register: a member of the association, a former one, or one that may become one. What ' +
            'no source says is null.',
    })
], University);
export { University };
onConstraint('university_slug_key', () => new PortalError(ErrorCode.CONFLICT, 'SLUG_TAKEN', 'Another university has this slug. Choose another one.', {
    path: ['input', 'slug'],
}));
onConstraint('university_ror_key', () => new PortalError(ErrorCode.CONFLICT, 'ROR_TAKEN', 'Another university of the register has this ROR id.', {
    path: ['input', 'ror'],
}));
//# sourceMappingURL=university.entity.js.map