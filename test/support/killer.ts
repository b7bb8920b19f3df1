import type { DataSource } from 'typeorm';
import { watchClients, type PooledClient } from './clients.js';

/** Breaks transactions off before a statement, as it happens to a process that is killed there. */
export class Killer {
  private at = Infinity;
  private seen = 0;
  private readonly isServer = Boolean(process.env.TEST_DATABASE_URL);

  constructor(dataSource: DataSource) {
    watchClients(dataSource, (client) => this.watch(client));
  }

  /** Does the work, and kills the first transaction before its n-th statement. False if it has fewer. */
  async during(n: number, work: () => Promise<unknown>): Promise<boolean> {
    this.at = n;
    this.seen = 0;
    await work();
    const isDone = this.at === Infinity;
    this.at = Infinity;
    return isDone;
  }

  private watch(client: PooledClient): void {
    const query = client.query.bind(client);
    let isWithin = false;
    client.query = (...given: unknown[]) => {
      const [statement] = given;
      const text = typeof statement === 'string' ? statement : (statement as { text?: string }).text;
      if (/^start transaction/i.test(text ?? '')) isWithin = true;
      else if (isWithin && this.at < Infinity && (this.seen += 1) === this.at) {
        this.at = Infinity;
        isWithin = false;
        // A server notices that the process is gone, and rolls back; the embedded database is gone with it.
        if (this.isServer) client.connection.stream.destroy();
        const error = new Error('killed here by a test');
        const done = given.at(-1);
        if (typeof done !== 'function') return Promise.reject(error);
        return (done as (error: Error) => void)(error);
      }
      if (/^(commit|rollback)/i.test(text ?? '')) isWithin = false;
      return query(...given);
    };
  }
}

/** What stands in every table of the portal; counters of requests and sessions move by themselves. */
export async function digestOfTables(dataSource: DataSource): Promise<Record<string, string>> {
  const tables = await dataSource.query<{ name: string }[]>(`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('rate_limit', 'session')
    order by 1`);
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const [{ digest }] = await dataSource.query<{ digest: string }[]>(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text collate "C"), '')) as digest from "${name}" t`,
    );
    digests[name] = digest;
  }
  return digests;
}
