import type { Account } from '../../src/accounts/account.entity.js';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import type { Grant } from '../../src/accounts/grant.entity.js';
import { GrantsService } from '../../src/accounts/grants.service.js';
import type { InstitutionKey } from '../../src/accounts/institution-key.entity.js';
import { KeysService } from '../../src/accounts/keys.service.js';
import type { Partner } from '../../src/people/partner.entity.js';
import { PartnersService } from '../../src/people/partners.service.js';
import type { Person } from '../../src/people/person.entity.js';
import type { CreatePersonInput } from '../../src/people/person.inputs.js';
import { PeopleService } from '../../src/people/people.service.js';
import { Audit } from '../../src/platform/audit/audit.js';
import { Authentication } from '../../src/platform/auth/authentication.js';
import type { KeyScope, Role } from '../../src/platform/auth/rights.js';
import { Side } from '../../src/platform/auth/scope.js';
import { OPERATOR, SYSTEM } from '../../src/platform/auth/viewer.js';
import type { ScopeInput } from '../../src/platform/graphql/scopes.js';
import { Lang } from '../../src/platform/graphql/text.js';
import { SignInMethod } from '../../src/signin/session.entity.js';
import { SessionsService } from '../../src/signin/sessions.service.js';
import type { TestApp } from './app.js';
import { Client } from './client.js';

let count = 0;

export async function addPerson(
  { app }: TestApp,
  scope: ScopeInput = {},
  more: Partial<CreatePersonInput> = {},
): Promise<Person> {
  count += 1;
  const name = { lang: Lang.EN, familyName: `Family${count}`, givenName: `Given${count}` };
  return await app
    .get(PeopleService)
    .create(OPERATOR, { scope, name, isPublic: false, contactPoints: [], ...more });
}

export async function addPartner({ app }: TestApp, side = Side.CN): Promise<Partner> {
  count += 1;
  return await app.get(PartnersService).create(OPERATOR, { name: `Partner ${count}`, side });
}

export async function addAccount(
  { app }: TestApp,
  { id }: Pick<Person, 'id'>,
  email = `person${(count += 1)}@example.org`,
): Promise<Account> {
  return await app.get(AccountsService).create(OPERATOR, { personId: id, email, lang: Lang.EN });
}

export async function giveRole(
  { app }: TestApp,
  { id }: Pick<Person, 'id'>,
  role: Role,
  scope: ScopeInput,
  term: { from?: Date; to?: Date } = {},
): Promise<Grant> {
  return await app.get(GrantsService).give(OPERATOR, { personId: id, role, scope, ...term });
}

/** A browser in which the owner of the account is signed in. */
export async function signedIn(
  { app, db, url }: TestApp,
  { id }: Pick<Account, 'id'>,
): Promise<{ client: Client; sessionId: string; cookie: string }> {
  const session = await db.transaction(
    async () =>
      await app
        .get(SessionsService)
        .begin(
          (act) => app.get(Audit).record(SYSTEM, 'signIn', act),
          { accountId: id, method: SignInMethod.EMAIL_CODE, provider: null },
          'a test',
        ),
  );
  const cookie = `${app.get(Authentication).cookieName}=${session.secret}`;
  return { client: new Client(url, undefined, { cookie }), sessionId: session.id, cookie };
}

export interface Actor {
  person: Person;
  account: Account;
  grant: Grant;
  client: Client;
  sessionId: string;
}

/** Somebody with a role, signed in. */
export async function actor(
  portal: TestApp,
  role: Role,
  scope: ScopeInput,
  term: { from?: Date; to?: Date } = {},
): Promise<Actor> {
  const person = await addPerson(portal, scope);
  const account = await addAccount(portal, person);
  const grant = await giveRole(portal, person, role, scope, term);
  return { person, account, grant, ...(await signedIn(portal, account)) };
}

export async function addKey(
  { app, url }: TestApp,
  ownerId: string,
  scopes: KeyScope[],
): Promise<{ key: InstitutionKey; secret: string; client: Client }> {
  count += 1;
  const made = await app.get(KeysService).create(OPERATOR, { ownerId, name: `Key ${count}`, scopes });
  return { ...made, client: new Client(url, made.secret) };
}
