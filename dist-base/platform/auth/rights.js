import { registerEnumType } from '@nestjs/graphql';
import { ScopeKind } from './scope.js';
export var Role;
(function (Role) {
    Role["OPERATOR"] = "OPERATOR";
    Role["PERMANENT_CHAIR"] = "PERMANENT_CHAIR";
    Role["SECRETARIAT_HEAD"] = "SECRETARIAT_HEAD";
    Role["SECRETARIAT_OFFICER"] = "SECRETARIAT_OFFICER";
    Role["LIAISON_OFFICER"] = "LIAISON_OFFICER";
    Role["UNIVERSITY_EDITOR"] = "UNIVERSITY_EDITOR";
    Role["UNIVERSITY_READER"] = "UNIVERSITY_READER";
})(Role || (Role = {}));
registerEnumType(Role, {
    name: 'Role',
    description: 'What a grant makes of a person within its scope.',
    valuesMap: {
        OPERATOR: { description: 'Runs the portal. Of the association.' },
        PERMANENT_CHAIR: { description: 'Permanent chair (постоянный председатель, 常设主席). Of a side.' },
        SECRETARIAT_HEAD: {
            description: 'Head of the permanent secretariat (руководитель дирекции, 秘书处处长). Of a side.',
        },
        SECRETARIAT_OFFICER: { description: 'Works in the permanent secretariat. Of a side.' },
        LIAISON_OFFICER: {
            description: 'Liaison officer (координатор, 联络员). Of a university or a partner.',
        },
        UNIVERSITY_EDITOR: { description: 'Keeps the profile of a university.' },
        UNIVERSITY_READER: { description: 'Reads what a university keeps for its own people.' },
    },
});
/** The kinds of scope that a role can be given for. A constraint of the database says the same. */
export const SCOPES_OF_ROLE = {
    [Role.OPERATOR]: [ScopeKind.ASSOCIATION],
    [Role.PERMANENT_CHAIR]: [ScopeKind.SIDE],
    [Role.SECRETARIAT_HEAD]: [ScopeKind.SIDE],
    [Role.SECRETARIAT_OFFICER]: [ScopeKind.SIDE],
    [Role.LIAISON_OFFICER]: [ScopeKind.UNIVERSITY, ScopeKind.PARTNER],
    [Role.UNIVERSITY_EDITOR]: [ScopeKind.UNIVERSITY],
    [Role.UNIVERSITY_READER]: [ScopeKind.UNIVERSITY],
};
export var KeyScope;
(function (KeyScope) {
    KeyScope["READ_PUBLIC"] = "READ_PUBLIC";
    KeyScope["READ_MEMBERS"] = "READ_MEMBERS";
    KeyScope["WRITE_UNIVERSITY"] = "WRITE_UNIVERSITY";
    KeyScope["EVENTS"] = "EVENTS";
})(KeyScope || (KeyScope = {}));
registerEnumType(KeyScope, {
    name: 'KeyScope',
    description: 'What an institution key may do.',
    valuesMap: {
        READ_PUBLIC: { description: 'Read what is public. Every key may; alone it only says who is asking.' },
        READ_MEMBERS: { description: "Read the members' area: what the key's university keeps for its people." },
        WRITE_UNIVERSITY: { description: 'Keep the profile of its own university.' },
        EVENTS: { description: 'Keep the events of its owner.' },
    },
});
export function isInForce({ validFrom, validTo }, at) {
    return validFrom <= at && (validTo === null || at < validTo);
}
//# sourceMappingURL=rights.js.map