import { spawn } from 'node:child_process';
import { getConstructionPlans, getRollbackPlans } from 'pg-boss';
import { JOB_TABLES } from '../src/platform/database/job-tables.js';
import { Migrator, SchemaBehindError } from '../src/platform/database/migrator.js';
import { emptyDatabase, type TestDatabase } from './support/database.js';

let database: TestDatabase;
let migrator: Migrator;
beforeAll(async () => {
  database = await emptyDatabase();
  migrator = new Migrator(database.dataSource);
});
afterAll(() => database.close());

/** Everything that migrations make, in words that can be compared. */
async function catalog(): Promise<unknown> {
  const lists = [
    `select table_name, column_name, data_type, is_nullable, column_default, generation_expression
     from information_schema.columns where table_schema = 'public' order by 1, 2`,
    `select conrelid::regclass::text as on_table, conname, pg_get_constraintdef(oid) as definition
     from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`,
    `select indexname, indexdef from pg_indexes where schemaname = 'public' order by 1`,
    `select proname, pg_get_functiondef(oid) as definition from pg_proc
     where pronamespace = 'public'::regnamespace and prolang in (select oid from pg_language where lanname in ('sql', 'plpgsql'))
     order by 1`,
    `select tgrelid::regclass::text as on_table, tgname, pg_get_triggerdef(oid) as definition from pg_trigger
     where not tgisinternal order by 1, 2`,
  ];
  const found = [];
  for (const list of lists) found.push(await database.dataSource.query(list));
  return found;
}

it('go up, all the way down, and up again to the same schema', async () => {
  await migrator.up();
  const before = await catalog();
  const undone: string[] = [];
  for (let name = await migrator.down(); name; name = await migrator.down()) undone.unshift(name);
  const states = await migrator.status();
  // The tables of the job queue have gone with the first file.
  expect([...undone, JOB_TABLES]).toEqual(states.map(({ name }) => name));
  expect(states.some(({ applied }) => applied)).toBe(false);
  const left = await database.dataSource.query(
    "select tablename from pg_tables where schemaname in ('public', 'pgboss') and tablename <> 'migration'",
  );
  expect(left).toEqual([]);
  expect(await migrator.up()).toEqual([...undone, JOB_TABLES]);
  expect(await catalog()).toEqual(before);
  expect(await migrator.up()).toEqual([]);
});

/** Tables that no record of the API stands for. */
const REACHED_BY_SQL_ALONE = [
  'account_identity',
  'ballot_box',
  'file_content',
  'idempotent_call',
  'institution_sign_in',
  'rate_limit',
  'sign_in_challenge',
  'university_order',
];

/** Columns that the database generates for the portal to read. */
const GENERATED = ['program_version title'];

it('agree with the entities, column by column', async () => {
  const rows = await database.dataSource.query<
    { table_name: string; column_name: string; type: string; is_nullable: string; generated: string }[]
  >(
    `select c.table_name, c.column_name, format_type(a.atttypid, null) as type, c.is_nullable, c.is_generated as generated
     from information_schema.columns c
     join pg_attribute a on a.attrelid = c.table_name::regclass and a.attname = c.column_name
     where c.table_schema = 'public' and c.table_name <> 'migration'`,
  );
  const inDatabase = rows
    // What the database generates is for its own use, but for some.
    .filter((row) => row.generated === 'NEVER' || GENERATED.includes(`${row.table_name} ${row.column_name}`))
    .map((row) => [row.table_name, row.column_name, row.type, row.is_nullable === 'YES'].join(' '));
  const inEntities = database.dataSource.entityMetadatas.flatMap((entity) =>
    entity.columns.map((column) => {
      const type = database.dataSource.driver
        .normalizeType(column)
        .replace('timestamptz', 'timestamp with time zone');
      return [
        entity.tableName,
        column.databaseName,
        column.isArray ? `${type}[]` : type,
        column.isNullable,
      ].join(' ');
    }),
  );
  const bare = (row: string) => REACHED_BY_SQL_ALONE.includes(row.split(' ')[0]);
  expect(inEntities.sort()).toEqual(inDatabase.filter((row) => !bare(row)).sort());
  expect([...new Set(inDatabase.filter(bare).map((row) => row.split(' ')[0]))].sort()).toEqual(
    REACHED_BY_SQL_ALONE,
  );
});

it('make a server refuse a schema that is behind, and say what to do', async () => {
  await migrator.refuseIfBehind();
  const name = await migrator.down();
  await expect(migrator.refuseIfBehind()).rejects.toThrow(SchemaBehindError);
  await expect(migrator.refuseIfBehind()).rejects.toThrow(`Missing: ${name}`);
  await expect(migrator.refuseIfBehind()).rejects.toThrow('npm run migrate up');
  await migrator.up();
});

it('bring the job queue of an older portal up to date', async () => {
  const before = await jobCatalog();
  const older = Number(JOB_TABLES.split('-').pop()) - 3;
  await database.dataSource.query('drop schema pgboss cascade');
  await database.dataSource.query(getConstructionPlans('pgboss'));
  // The way back of pg-boss is only for one step at a time.
  for (let version = older + 3; version > older; version--)
    await database.dataSource.query(getRollbackPlans('pgboss', version));
  expect((await migrator.status()).at(-1)).toEqual({ name: JOB_TABLES, applied: false });
  await expect(migrator.refuseIfBehind()).rejects.toThrow(`Missing: ${JOB_TABLES}`);
  expect(await migrator.up()).toEqual([JOB_TABLES]);
  expect(await jobCatalog()).toEqual(before);
  await migrator.refuseIfBehind();
});

/** Columns and indexes of the job queue. */
async function jobCatalog(): Promise<unknown> {
  return await database.dataSource.query(
    `select table_name as name, column_name as definition from information_schema.columns where table_schema = 'pgboss'
     union all select indexname, indexdef from pg_indexes where schemaname = 'pgboss' order by 1, 2`,
  );
}

it('are applied once when two processes begin at the same moment', async () => {
  while (await migrator.down());
  const others = await Promise.all([
    new Migrator(database.dataSource).up(),
    new Migrator(database.dataSource).up(),
  ]);
  expect(others.flat().sort()).toEqual((await migrator.status()).map(({ name }) => name).sort());
});

/** Runs a command of the portal on the database of this test. */
async function command(script: string, ...words: string[]): Promise<{ code: number | null; output: string }> {
  return await new Promise((resolve) => {
    const child = spawn(process.execPath, [`dist/${script}.js`, ...words], {
      env: { ...process.env, DATABASE_URL: database.url, PORT: '0', LOG_LEVEL: 'silent' },
    });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('close', (code) => resolve({ code, output }));
  });
}

it('are commands on a server', async () => {
  // The embedded database lives in this process; the commands on it are tested with the server's own life.
  if (!database.url) return;
  expect(await command('migrate', 'status')).toMatchObject({
    code: 0,
    output: expect.not.stringContaining('missing'),
  });
  const last = (await migrator.status()).findLast(({ name }) => name !== JOB_TABLES)!.name;
  expect(await command('migrate', 'down')).toMatchObject({
    code: 0,
    output: expect.stringContaining(`undone ${last}`),
  });
  const refused = await command('main');
  expect(refused.code).toBe(1);
  expect(refused.output).toContain('npm run migrate up');
  expect(refused.output).not.toContain('    at ');
  expect((await command('seed')).output).toContain('npm run migrate up');
  expect(await command('migrate', 'up')).toMatchObject({
    code: 0,
    output: expect.stringContaining(`applied ${last}`),
  });
  expect(await command('migrate', 'sideways')).toMatchObject({
    code: 1,
    output: expect.stringContaining('status'),
  });
});
