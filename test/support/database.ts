import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { ENTITIES } from '../../src/entities.js';
import { readConfig, type Config } from '../../src/platform/config.js';
import { createDataSource, type DatabaseAddress } from '../../src/platform/database/data-source.js';
import { openEmbedded } from '../../src/platform/database/embedded.js';
import { Migrator } from '../../src/platform/database/migrator.js';
import { seed } from '../../src/seeding.js';

/** Made once for all tests: a database with the schema and the real association. */
interface Template {
  /** The database of the PostgreSQL server to copy, or the dump of an embedded one. */
  database?: string;
  dump?: string;
}

export interface TestDatabase {
  config: Config;
  dataSource: DataSource;
  /** For processes that are started beside the test; embedded databases have none. */
  url?: string;
  close(): Promise<void>;
}

export const TEST_TOKEN = 'a-token-for-tests-of-more-than-32-characters';

const SERVER = process.env.TEST_DATABASE_URL;

function urlOf(database: string): string {
  const url = new URL(SERVER!);
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs a statement on the server's own database: making and dropping databases. */
async function administer(statement: string): Promise<void> {
  const client = new Client({ connectionString: SERVER });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function newName(): string {
  return `portal_test_${randomBytes(6).toString('hex')}`;
}

async function connect(address: DatabaseAddress, closeServer: () => Promise<void>): Promise<TestDatabase> {
  const config = readConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
    // Everything must hold with both.
    ANSWER_CACHE: process.env.TEST_ANSWER_CACHE,
    PORTAL_OPERATOR_TOKEN: TEST_TOKEN,
    BALLOT_SECRET: 'a-secret-of-ballots-for-tests-of-more-than-32',
    ...('url' in address && { DATABASE_URL: address.url }),
  });
  const dataSource = createDataSource(config, address, ENTITIES);
  try {
    await dataSource.initialize();
  } catch (error) {
    await closeServer();
    throw error;
  }
  return {
    config,
    dataSource,
    url: 'url' in address ? address.url : undefined,
    close: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await closeServer();
    },
  };
}

async function open(template: Template): Promise<TestDatabase> {
  if (SERVER) {
    const name = newName();
    await administer(`create database ${name}${template.database ? ` template ${template.database}` : ''}`);
    return await connect({ url: urlOf(name) }, () => administer(`drop database ${name} with (force)`));
  }
  const from = template.dump ? new Blob([readFileSync(template.dump)]) : undefined;
  const embedded = await openEmbedded({ from });
  return await connect(embedded.address, () => embedded.close());
}

/** A database of its own with the schema and the real association. */
export async function seededDatabase(): Promise<TestDatabase> {
  return await open(await sharedTemplate());
}

/** A database without anything in it. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return await open({});
}

/** The template is made by the test file that needs it first; the others wait for it. */
async function sharedTemplate(): Promise<Template> {
  const folder = process.env.PORTAL_TEST_FOLDER!;
  const file = join(folder, 'template.json');
  try {
    mkdirSync(join(folder, 'making'));
  } catch {
    while (!existsSync(file)) await wait(50);
    const { failure, ...template } = JSON.parse(readFileSync(file, 'utf8')) as Template & {
      failure?: string;
    };
    if (failure) throw new Error(failure);
    return template;
  }
  const publish = (content: object): void => {
    writeFileSync(`${file}.new`, JSON.stringify(content));
    renameSync(`${file}.new`, file);
  };
  try {
    const template = await makeTemplate(join(folder, 'template.tar'));
    publish(template);
    return template;
  } catch (error) {
    publish({ failure: `The template failed: ${String(error)}` });
    throw error;
  }
}

async function fill({ config, dataSource }: TestDatabase): Promise<void> {
  await new Migrator(dataSource).up();
  await seed(config, dataSource);
}

async function makeTemplate(dump: string): Promise<Template> {
  if (SERVER) {
    const name = newName();
    await administer(`create database ${name}`);
    const database = await connect({ url: urlOf(name) }, async () => undefined);
    await fill(database);
    await database.close();
    return { database: name };
  }
  const embedded = await openEmbedded({});
  const database = await connect(embedded.address, async () => undefined);
  await fill(database);
  await database.close();
  writeFileSync(dump, Buffer.from(await (await embedded.dump()).arrayBuffer()));
  await embedded.close();
  return { dump };
}
