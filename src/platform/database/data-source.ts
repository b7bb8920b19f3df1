import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Config } from '../config.js';
import { AttentiveClient, SERVER_OPTIONS } from './driver.js';
import { readMigrations } from './migrations.js';
import { SnakeNaming } from './naming.js';

/** Where the database listens: a URL, or the socket of the embedded one. */
export type DatabaseAddress = { url: string } | { host: string; port: number };

export class EmbeddedInUseError extends Error {}

type Entities = DataSourceOptions['entities'];

/**
 * One connection to the embedded database and no more: its socket server queues single protocol messages, so
 * that two clients would overwrite each other's unnamed statement. It computes on one thread anyway.
 */
const EMBEDDED_CONNECTIONS = 1;
/** For a connection. There is but one to the embedded database: whoever wants it waits for the transaction before, which on a slow machine may be that of the seed. */
const PATIENCE_MS = { server: 10_000, embedded: 60_000 };

export function createDataSource(
  config: Config,
  address: DatabaseAddress,
  entities: Entities,
  { patient = false } = {},
): DataSource {
  return new DataSource({
    type: 'postgres',
    driver: pg,
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
      connectionTimeoutMillis: 'url' in address ? PATIENCE_MS.server : PATIENCE_MS.embedded,
      // A connection that is opened anew parses and plans all statements again: it is kept however idle, and asked whether it lives.
      idleTimeoutMillis: 0,
      keepAlive: true,
      keepAliveInitialDelayMillis: 30_000,
      // Migrations may take their time.
      ...(!patient && { Client: AttentiveClient, silenceMillis: 30_000 }),
      ...('url' in address &&
        !patient && {
          options: SERVER_OPTIONS,
          statement_timeout: 25_000,
          idle_in_transaction_session_timeout: 60_000,
        }),
    },
  });
}
