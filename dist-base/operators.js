import sql from 'sql-template-tag';
import { AccountsService } from './accounts/accounts.service.js';
import { GrantsService } from './accounts/grants.service.js';
import { PeopleService } from './people/people.service.js';
import { Role } from './platform/auth/rights.js';
import { SYSTEM } from './platform/auth/viewer.js';
import { Db } from './platform/database/db.js';
import { emailKey } from './platform/email.js';
import { Lang } from './platform/graphql/text.js';
/** The address of the operator of an embedded portal, until somebody changes it. */
export const FIRST_OPERATOR = 'operator@localhost';
/** Makes whoever has the address an operator, with a new person and account where there is none. */
export async function makeOperator(app, email) {
    const db = app.get(Db);
    const reason = 'made an operator at the terminal';
    await db.transaction(async () => {
        const [account] = await db.rows(sql `select person_id from account where email_key = ${emailKey(email)}`);
        let personId = account?.person_id;
        if (!personId) {
            const name = { lang: Lang.EN, givenName: 'Operator' };
            const input = { scope: {}, name, isPublic: false, contactPoints: [], reason };
            personId = (await app.get(PeopleService).create(SYSTEM, input)).id;
            await app.get(AccountsService).create(SYSTEM, { personId, email, lang: Lang.EN, reason });
        }
        const [grant] = await db.rows(sql `
      select from role_grant where person_id = ${personId} and role = 'OPERATOR' and upper_inf(period)`);
        if (!grant) {
            await app.get(GrantsService).give(SYSTEM, { personId, role: Role.OPERATOR, scope: {}, reason });
        }
    });
}
/** For the embedded database: a portal that nobody can run is of no use. Tells whether one was made. */
export async function makeFirstOperator(app) {
    const [any] = await app.get(Db).rows(sql `select from role_grant where role = 'OPERATOR' limit 1`);
    if (any)
        return false;
    await makeOperator(app, FIRST_OPERATOR);
    return true;
}
//# sourceMappingURL=operators.js.map