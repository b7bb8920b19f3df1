import type { DataSource } from 'typeorm';
import { Batch } from '../../src/platform/database/statements.js';
import { watchClients } from './clients.js';

const NOISE =
  /^(start transaction|begin|commit|rollback)|\bpgboss\.|^select seq, id as entry, subject_id as id from audit_entry /i;
const logs = new WeakMap<DataSource, string[]>();

/**
 * Counts at the driver, below TypeORM, so that nothing can pass unseen. Statements that only frame a
 * transaction do not count, nor do those of the job queue and the search for changes, which come at any moment.
 */
export async function countStatements(
  dataSource: DataSource,
  work: () => Promise<unknown>,
): Promise<string[]> {
  let log = logs.get(dataSource);
  if (!log) {
    const fresh: string[] = [];
    log = fresh;
    logs.set(dataSource, log);
    watchClients(dataSource, (client) => {
      const query = client.query.bind(client);
      client.query = (...given: unknown[]) => {
        const [statement] = given;
        const texts = statement instanceof Batch ? statement.statements.map(({ text }) => text) : [];
        if (typeof statement === 'string') texts.push(statement);
        else if (texts.length === 0) texts.push((statement as { text?: string }).text ?? '');
        fresh.push(...texts.filter((text) => text && !NOISE.test(text)));
        return query(...given);
      };
    });
  }
  const before = log.length;
  await work();
  return log.slice(before);
}
