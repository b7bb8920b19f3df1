import sql, { join, raw } from 'sql-template-tag';
import { Lang } from '../graphql/text.js';
import { NOWHERE } from './policy.js';
import { Role } from './rights.js';
import { covers, ScopeKind } from './scope.js';
function texts(en, ru, zh) {
    return { [Lang.EN]: en, [Lang.RU]: ru, [Lang.ZH]: zh };
}
/** Public. */
export const ANYONE = {
    name: 'ANYONE',
    says: texts('It is public.', 'Это открыто для всех.', '这是公开的。'),
    grounds: () => true,
    where: () => raw('true'),
};
/** For records that lie within the scope of one of the viewer's rights. */
function holders(name, roles, says) {
    return {
        name,
        says,
        grounds: ({ rights }, object) => rights.find((right) => roles.includes(right.role) && covers(right, object)),
        where: ({ rights }, alias) => {
            const own = rights.filter(({ role }) => roles.includes(role));
            return own.length === 0
                ? NOWHERE
                : sql `(${join(own.map((right) => within(right, alias)), ' or ')})`;
        },
    };
}
/** `covers` in SQL. */
function within(scope, alias) {
    switch (scope.scopeKind) {
        case ScopeKind.ASSOCIATION:
            return raw('true');
        case ScopeKind.SIDE:
            return sql `${alias}.side = ${scope.side}`;
        case ScopeKind.UNIVERSITY:
            return sql `${alias}.university_id = ${scope.universityId}`;
        case ScopeKind.PARTNER:
            return sql `${alias}.partner_id = ${scope.partnerId}`;
    }
}
export const THE_OPERATOR = holders('OPERATOR', [Role.OPERATOR], texts('The operator of the portal may.', 'Это может оператор портала.', '门户运营者可以。'));
const OF_SECRETARIAT = [Role.SECRETARIAT_HEAD, Role.SECRETARIAT_OFFICER];
export const SECRETARIAT_OF_THE_SIDE = holders('SECRETARIAT_OF_THE_SIDE', OF_SECRETARIAT, texts('The permanent secretariat of its side may.', 'Это может постоянный секретариат её стороны.', '其所属一方的常设秘书处可以。'));
/** Whether somebody looks after a scope: for what is not there yet, or is no record. */
export function looksAfter(viewer, scope) {
    return [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE].some((rule) => rule.grounds(viewer, scope));
}
export const CHAIR_OF_THE_SIDE = holders('CHAIR_OF_THE_SIDE', [Role.PERMANENT_CHAIR], texts('The permanent chair of its side may.', 'Это может постоянный председатель её стороны.', '其所属一方的常设主席可以。'));
/** For what is of the association as a whole: either side's secretariat keeps it. */
export const A_SECRETARIAT = {
    name: 'A_SECRETARIAT',
    says: texts('It is of the whole association: the permanent secretariat of either side may.', 'Это относится ко всей ассоциации: это может постоянный секретариат любой стороны.', '这属于整个联盟：任何一方的常设秘书处都可以。'),
    grounds: ({ rights }, { scopeKind }) => scopeKind === ScopeKind.ASSOCIATION
        ? rights.find(({ role }) => OF_SECRETARIAT.includes(role))
        : undefined,
    where: ({ rights }, alias) => rights.some(({ role }) => OF_SECRETARIAT.includes(role))
        ? sql `${alias}.scope_kind = 'ASSOCIATION'`
        : NOWHERE,
};
export const ITS_LIAISON_OFFICER = holders('ITS_LIAISON_OFFICER', [Role.LIAISON_OFFICER], texts('The liaison officer of its university or partner may.', 'Это может координатор её университета или партнёра.', '其所属大学或合作方的联络员可以。'));
export const ITS_EDITOR = holders('ITS_EDITOR', [Role.UNIVERSITY_EDITOR], texts('An editor of its university may.', 'Это может редактор её университета.', '其所属大学的编辑可以。'));
export const ITS_READER = holders('ITS_READER', [Role.UNIVERSITY_READER], texts('A reader of its university may.', 'Это может читатель её университета.', '其所属大学的读者可以。'));
/** For records of the university or partner that owns the viewer's key, if the key has the scope. */
export function itsKey(scope) {
    return {
        name: `ITS_KEY_${scope}`,
        says: texts(`An institution key of its owner with the scope ${scope} may.`, `Это может ключ её организации с областью ${scope}.`, `其所属机构的密钥（权限 ${scope}）可以。`),
        grounds: ({ key }, object) => (key?.scopes.includes(scope) && covers(key.owner, object)) || undefined,
        where: ({ key }, alias) => (key?.scopes.includes(scope) ? within(key.owner, alias) : NOWHERE),
    };
}
/** For a record of the viewer's own person. */
export function itself(personOf, column) {
    return {
        name: 'ITSELF',
        says: texts('The person itself may.', 'Это может само лицо.', '本人可以。'),
        grounds: ({ personId }, object) => (personId !== undefined && personOf(object) === personId) || undefined,
        where: ({ personId }, alias) => personId === undefined ? NOWHERE : sql `${alias}.${raw(column)} = ${personId}`,
    };
}
//# sourceMappingURL=rules.js.map