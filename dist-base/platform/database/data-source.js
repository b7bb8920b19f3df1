import { DataSource } from 'typeorm';
import { AttentiveClient, SERVER_OPTIONS } from './driver.js';
import { readMigrations } from './migrations.js';
import { SnakeNaming } from './naming.js';
/**
 * One connection to the embedded database and no more: its socket server queues single protocol messages, so
 * that two clients would overwrite each other's unnamed statement. It computes on one thread anyway.
 */
const EMBEDDED_CONNECTIONS = 1;
export function createDataSource(config, address, entities, { patient = false } = {}) {
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
//# sourceMappingURL=data-source.js.map