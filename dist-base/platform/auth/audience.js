import { registerEnumType } from '@nestjs/graphql';
import sql, { raw } from 'sql-template-tag';
import { Lang } from '../graphql/text.js';
import { NOWHERE } from './policy.js';
import { KeyScope, Role } from './rights.js';
import { ScopeKind } from './scope.js';
export var Audience;
(function (Audience) {
    Audience["PUBLIC"] = "PUBLIC";
    Audience["MEMBERS"] = "MEMBERS";
    Audience["SECRETARIATS"] = "SECRETARIATS";
})(Audience || (Audience = {}));
registerEnumType(Audience, {
    name: 'Audience',
    description: 'For whom a record is meant. Each has what the ones before have.',
    valuesMap: {
        PUBLIC: { description: 'For everybody.' },
        MEMBERS: {
            description: "For the people of universities, the secretariats and the permanent chairs, and for universities' keys " +
                'with the scope READ_MEMBERS.',
        },
        SECRETARIATS: {
            description: 'For the secretariats and permanent chairs of both sides, and the operator.',
        },
    },
});
const OF_SECRETARIATS = [
    Role.OPERATOR,
    Role.PERMANENT_CHAIR,
    Role.SECRETARIAT_HEAD,
    Role.SECRETARIAT_OFFICER,
];
function ofSecretariats({ rights }) {
    return rights.find(({ role }) => OF_SECRETARIATS.includes(role));
}
/** Whatever somebody is within the association; a partner is outside of it. */
function ofMembers({ rights, key }) {
    const right = rights.find(({ scopeKind }) => scopeKind !== ScopeKind.PARTNER);
    return right ?? (key?.scopes.includes(KeyScope.READ_MEMBERS) || undefined);
}
/** Who may know of records that are meant for an audience. `column` is where SQL finds the audience. */
export function audienceRules(audienceOf, column = 'audience') {
    return [
        {
            name: 'ANYONE',
            says: {
                [Lang.EN]: 'It is public.',
                [Lang.RU]: 'Это открыто для всех.',
                [Lang.ZH]: '这是公开的。',
            },
            grounds: (_viewer, record) => audienceOf(record) === Audience.PUBLIC || undefined,
            where: (_viewer, alias) => sql `${alias}.${raw(column)} = 'PUBLIC'`,
        },
        {
            name: 'SECRETARIATS',
            says: {
                [Lang.EN]: 'The secretariats and permanent chairs of both sides and the operator may.',
                [Lang.RU]: 'Это могут секретариаты и постоянные председатели обеих сторон и оператор.',
                [Lang.ZH]: '双方秘书处、常设主席和运营者可以。',
            },
            grounds: (viewer) => ofSecretariats(viewer),
            where: (viewer) => (ofSecretariats(viewer) ? raw('true') : NOWHERE),
        },
        {
            name: 'MEMBERS',
            says: {
                [Lang.EN]: 'The people of universities and keys with the scope READ_MEMBERS may.',
                [Lang.RU]: 'Это могут люди университетов и ключи с областью READ_MEMBERS.',
                [Lang.ZH]: '各大学的人员和具有 READ_MEMBERS 权限的密钥可以。',
            },
            grounds: (viewer, record) => (audienceOf(record) === Audience.MEMBERS ? ofMembers(viewer) : undefined),
            where: (viewer, alias) => (ofMembers(viewer) ? sql `${alias}.${raw(column)} = 'MEMBERS'` : NOWHERE),
        },
    ];
}
//# sourceMappingURL=audience.js.map