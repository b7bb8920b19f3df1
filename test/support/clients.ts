import type { DataSource } from 'typeorm';

interface Pool {
  on(event: 'connect', listener: (client: PooledClient) => void): void;
  _clients: PooledClient[];
}

/** A connection of the driver: below TypeORM, so that nothing can pass unseen. */
export interface PooledClient {
  query(...given: unknown[]): unknown;
  connection: { stream: { destroy(): void } };
}

/** Those that there are, and those that come. */
export function watchClients(dataSource: DataSource, watch: (client: PooledClient) => void): void {
  const { master } = dataSource.driver as unknown as { master: Pool };
  master._clients.forEach(watch);
  master.on('connect', watch);
}
