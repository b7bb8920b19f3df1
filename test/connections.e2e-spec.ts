import { jest } from '@jest/globals';
import { watchClients, type PooledClient } from './support/clients.js';
import { seededDatabase } from './support/database.js';

const AN_HOUR = 3_600_000;

it('keeps a connection that nothing was asked on for an hour: another would parse and plan all statements anew', async () => {
  const database = await seededDatabase();
  const opened = new Set<PooledClient>();
  watchClients(database.dataSource, (client) => opened.add(client));
  try {
    // Of the clock only what a pool closes idle connections by.
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'performance', 'Date'] });
    await database.dataSource.query('select 1');
    jest.advanceTimersByTime(AN_HOUR);
    await database.dataSource.query('select 1');
    expect(opened.size).toBe(1);
  } finally {
    jest.useRealTimers();
    await database.close();
  }
});
