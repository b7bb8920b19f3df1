import { createRequire } from 'node:module';
import { getConstructionPlans, getMigrationPlans } from 'pg-boss';
/** The schema in which pg-boss keeps queues and jobs, beside the portal's own tables. */
export const JOB_SCHEMA = 'pgboss';
const { pgboss } = createRequire(import.meta.url)('pg-boss/package.json');
/** The form of the tables that this version of pg-boss works on, as it stands among the migrations. */
export const JOB_TABLES = `job-tables-${pgboss.schema}`;
async function versionOf(query) {
    const [{ exists }] = (await query(`select to_regclass('${JOB_SCHEMA}.version') is not null as exists`));
    if (!exists)
        return undefined;
    const [row] = (await query(`select version from ${JOB_SCHEMA}.version`));
    return row.version;
}
/** Newer tables count as there: the portal of before the upgrade may run on until it is stopped. */
export async function jobTablesAreThere(query) {
    return ((await versionOf(query)) ?? 0) >= pgboss.schema;
}
/** Makes or upgrades the tables from pg-boss's own plans, and tells whether there was anything to do. */
export async function raiseJobTables(query) {
    const version = await versionOf(query);
    if (version !== undefined && version >= pgboss.schema)
        return false;
    const plan = version === undefined ? getConstructionPlans(JOB_SCHEMA) : getMigrationPlans(JOB_SCHEMA, version);
    try {
        await query(wholly(plan));
    }
    catch (error) {
        await query('rollback');
        throw error;
    }
    return true;
}
/**
 * A plan as one transaction. pg-boss commits before it builds indexes beside running work: a failure there would
 * leave tables that pass for complete, and the driver could not send it in one text.
 */
function wholly(plan) {
    const steps = plan.replace(/^\s*(BEGIN|COMMIT);\s*$/gm, '').replace(/\bCONCURRENTLY /g, '');
    return `begin;\n${steps};\ncommit;`;
}
export async function dropJobTables(query) {
    await query(`drop schema if exists ${JOB_SCHEMA} cascade`);
}
//# sourceMappingURL=job-tables.js.map