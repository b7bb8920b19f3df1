import { types } from 'pg';

import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Config } from '../config.js';
import { readMigrations } from './migrations.js';
import { SnakeNaming } from './naming.js';

// A calendar day is a text here. The driver's default, a Date at local midnight, shifts it by the zone.
types.setTypeParser(types.builtins.DATE, (day) => day);

// The driver's own parsers go through each character. These read what PostgreSQL mostly sends, and leave the rest to them.
const parseInstant = types.getTypeParser(types.builtins.TIMESTAMPTZ);
types.setTypeParser(types.builtins.TIMESTAMPTZ, (text) =>
  text.endsWith('+00') && text[4] === '-'
    ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`)
    : parseInstant(text),
);
const TEXT_ARRAY = 1009 as Parameters<typeof types.setTypeParser>[0];
const parseTexts = types.getTypeParser(TEXT_ARRAY) as (text: string) => unknown;
types.setTypeParser(TEXT_ARRAY, (text) => {
  if (text === '{}') return [];
  return /["\\]|NULL|^\{\{|^\[/.test(text) ? parseTexts(text) : text.slice(1, -1).split(',');
});

/** Where the database listens: a URL, or the socket of the embedded one. */
export type DatabaseAddress = { url: string } | { host: string; port: number };

type Entities = DataSourceOptions['entities'];

/**
 * One connection to the embedded database and no more: its socket server queues single protocol messages, so
 * that two clients would overwrite each other's unnamed statement. It computes on one thread anyway.
 */
const EMBEDDED_CONNECTIONS = 1;

export function createDataSource(
  config: Config,
  address: DatabaseAddress,
  entities: Entities,
  { patient = false } = {},
): DataSource {
  return new DataSource({
    type: 'postgres',
    ...('url' in address
      ? { url: address.url }
      : { host: address.host, port: address.port, username: 'postgres', database: 'postgres' }),
    entities,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    migrations: readMigrations(),
    migrationsTableName: 'migration',
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    applicationName: 'asrtu-portal',
    poolSize: 'url' in address ? config.DATABASE_POOL_SIZE : EMBEDDED_CONNECTIONS,
    extra: {
      connectionTimeoutMillis: 10_000,
      // Without these a request hangs for as long as a dead network does. Migrations may take their time.
      ...(!patient && { query_timeout: 30_000 }),
      ...('url' in address &&
        !patient && { statement_timeout: 25_000, idle_in_transaction_session_timeout: 60_000 }),
    },
  });
}
