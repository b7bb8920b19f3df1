import { MigrationExecutor } from 'typeorm';
import { dropJobTables, JOB_TABLES, jobTablesAreThere, raiseJobTables } from './job-tables.js';
/** Two processes that migrate at once wait for each other here. The number says nothing but must never change. */
const LOCK = 20110306;
export class SchemaBehindError extends Error {
}
/**
 * Applies and undoes the files of `migrations/`, and after them the tables of the job queue, which pg-boss
 * describes itself. The data source must be initialised.
 */
export class Migrator {
    constructor(dataSource) {
        this.dataSource = dataSource;
    }
    /** Applies all that are missing, each in a transaction, and returns their names. */
    async up() {
        return await this.locked(async (runner) => {
            const executor = new MigrationExecutor(this.dataSource, runner);
            executor.transaction = 'each';
            const applied = (await executor.executePendingMigrations()).map(({ name }) => name);
            if (await raiseJobTables((text) => runner.query(text)))
                applied.push(JOB_TABLES);
            return applied;
        });
    }
    /**
     * Undoes the last file and returns its name, or undefined when there is none. The job queue, which has no
     * way back by steps, goes with the first file.
     */
    async down() {
        return await this.locked(async (runner) => {
            const applied = (await this.files(runner)).filter((file) => file.applied);
            const executor = new MigrationExecutor(this.dataSource, runner);
            executor.transaction = 'each';
            if (applied.length > 0)
                await executor.undoLastMigration();
            if (applied.length <= 1)
                await dropJobTables((text) => runner.query(text));
            return applied.at(-1)?.name;
        });
    }
    async status() {
        const jobTables = await jobTablesAreThere((text) => this.dataSource.query(text));
        return [...(await this.files()), { name: JOB_TABLES, applied: jobTables }];
    }
    async files(runner) {
        const query = async (text) => await this.dataSource.query(text, undefined, runner);
        const [{ exists }] = await query("select to_regclass('migration') is not null as exists");
        const applied = exists ? await query('select name from migration') : [];
        const names = new Set(applied.map(({ name }) => name));
        return this.dataSource.migrations.map(({ name }) => ({ name: name, applied: names.has(name) }));
    }
    /** A server works on the schema that it was written for, or not at all. */
    async refuseIfBehind() {
        const missing = (await this.status()).filter(({ applied }) => !applied).map(({ name }) => name);
        if (missing.length === 0)
            return;
        throw new SchemaBehindError(`The database schema is behind this version of the portal. Missing: ${missing.join(', ')}.\n` +
            'Make a backup, run `npm run migrate up`, then start again.');
    }
    async locked(work) {
        const runner = this.dataSource.createQueryRunner();
        try {
            await runner.query('select pg_advisory_lock($1)', [LOCK]);
            return await work(runner);
        }
        finally {
            // A lost connection has given up the lock already, and its own error says more.
            await runner.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
            await runner.release();
        }
    }
}
//# sourceMappingURL=migrator.js.map