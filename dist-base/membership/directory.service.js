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
import sql, { join, raw } from 'sql-template-tag';
import { Db } from '../platform/database/db.js';
import { inputError } from '../platform/errors.js';
import { readPage } from '../platform/graphql/page.js';
import { Lang } from '../platform/graphql/text.js';
import { University } from '../universities/university.entity.js';
import { MembershipAnswer } from './membership-period.entity.js';
import { OrderDirection, UniversityOrderField, } from './membership.inputs.js';
/** Each column is in the order of its language. */
const KEYS = {
    [Lang.EN]: raw('o.en'),
    [Lang.RU]: raw('o.ru'),
    [Lang.ZH]: raw('o.zh'),
};
/** The universities by their membership. */
let DirectoryService = class DirectoryService {
    constructor(db) {
        this.db = db;
    }
    async page(page, filter, orderBy, info) {
        const { field, lang, direction } = {
            field: UniversityOrderField.NAME,
            lang: Lang.EN,
            direction: OrderDirection.ASC,
            ...orderBy,
        };
        const descending = direction === OrderDirection.DESC;
        return await readPage(this.db, {
            name: ['universities', field, ...(field === UniversityOrderField.NAME ? [lang] : []), direction].join(' '),
            entity: University,
            select: sql `u.*`,
            id: sql `u.id`,
            where: whereOf(filter),
            descending,
            ...keyOf(field, lang, descending),
        }, page, info);
    }
};
DirectoryService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db])
], DirectoryService);
export { DirectoryService };
/** What is not known comes last: it is given the greatest key, or the least one in the other direction. */
function keyOf(field, lang, descending) {
    switch (field) {
        case UniversityOrderField.NAME:
            return {
                from: sql `university u join university_order o on o.university_id = u.id`,
                key: KEYS[lang],
                keyType: 'text',
            };
        case UniversityOrderField.JOINED_ON:
            return {
                from: sql `university u left join lateral (
          select to_char(partial_date_first(p.valid_from), 'YYYY-MM-DD') as day from membership_period p
          where p.university_id = u.id and p.evidence = 'STRONG' order by lower(p.possible), p.id limit 1
        ) joined on true`,
                key: sql `coalesce(joined.day, ${descending ? '0001-01-01' : '9999-12-31'}) collate "C"`,
                keyType: 'text',
            };
        case UniversityOrderField.FOUNDED_IN:
            return {
                from: sql `university u`,
                key: sql `coalesce(u.founded_in, ${descending ? 0 : 9999})`,
                keyType: 'integer',
            };
    }
}
function whereOf(filter) {
    const { side, country, kind, memberAsOf, membership, standing, hasStrongEvidence, text } = filter;
    const conditions = [sql `true`];
    if (side)
        conditions.push(sql `u.side = ${side}`);
    if (country)
        conditions.push(sql `u.country = ${country}`);
    if (text) {
        conditions.push(sql `(
      u.slug = lower(${text})
      or strpos(fold_text(concat_ws(' ', u.city_en, u.city_ru, u.city_zh)), fold_text(${text})) > 0
      or exists (
        select from university_name n where n.university_id = u.id and strpos(n.folded, fold_text(${text})) > 0
      )
    )`);
    }
    if (typeof hasStrongEvidence === 'boolean') {
        conditions.push(sql `exists (
      select from membership_period p where p.university_id = u.id and p.evidence = 'STRONG'
    ) = ${hasStrongEvidence}`);
    }
    if (memberAsOf) {
        if (standing)
            conditions.push(sql `standing_on(u.id, ${memberAsOf}::date) = any(${standing})`);
        if (membership || kind || !standing) {
            const byDefault = standing ? [MembershipAnswer.YES, MembershipAnswer.UNKNOWN] : [MembershipAnswer.YES];
            conditions.push(isOneOf(membership ?? byDefault, memberAsOf, kind));
        }
    }
    else {
        const field = membership ? 'membership' : 'standing';
        if (filter[field]) {
            throw inputError('MEMBERSHIP_WITHOUT_DAY', 'Give the day too: `memberAsOf`.', ['filter', field]);
        }
        if (kind) {
            conditions.push(sql `${kind} = (
        select p.kind from membership_period p where p.university_id = u.id and p.evidence = 'STRONG'
        order by lower(p.possible) desc, p.id limit 1
      )`);
        }
    }
    return join(conditions, ' and ');
}
/** The same rule as `membershipAnswer`, in SQL; with a kind, for the periods of that kind alone. */
function isOneOf(answers, day, kind) {
    const periods = sql `select from membership_period p where p.university_id = u.id`;
    const yes = kind
        ? sql `exists (${periods} and p.kind = ${kind} and p.certain @> ${day}::date)`
        : sql `exists (${periods} and p.certain_member @> ${day}::date)`;
    const possible = kind
        ? sql `exists (${periods} and p.kind = ${kind} and p.possible @> ${day}::date)`
        : sql `exists (${periods} and p.possible @> ${day}::date)`;
    const conditions = {
        [MembershipAnswer.YES]: yes,
        [MembershipAnswer.UNKNOWN]: sql `(${possible} and not ${yes})`,
        [MembershipAnswer.NO]: sql `not (${possible} or ${yes})`,
    };
    if (answers.length === 0)
        return sql `false`;
    return sql `(${join(answers.map((answer) => conditions[answer]), ' or ')})`;
}
//# sourceMappingURL=directory.service.js.map