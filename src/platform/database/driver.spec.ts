import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { AttentiveClient } from './driver.js';

const { TIMESTAMPTZ } = pg.types.builtins;
const instant = (text: string): string =>
  (pg.types.getTypeParser(TIMESTAMPTZ)(text) as unknown as Date).toISOString();
const texts = (text: string): unknown =>
  (pg.types.getTypeParser(1009 as never) as (text: string) => unknown)(text);

it('reads instants as PostgreSQL writes them', () => {
  expect(instant('2026-11-25 10:00:00+00')).toBe('2026-11-25T10:00:00.000Z');
  expect(instant('2026-11-25 10:00:00.5+00')).toBe('2026-11-25T10:00:00.500Z');
  expect(instant('2026-11-25 10:00:00.123456+00')).toBe('2026-11-25T10:00:00.123Z');
  expect(instant('2026-11-25 13:00:00+03')).toBe('2026-11-25T10:00:00.000Z');
  expect(instant('0001-01-01 00:00:00+00')).toBe('0001-01-01T00:00:00.000Z');
  expect(instant('0099-12-31 00:00:00+00')).toBe('0099-12-31T00:00:00.000Z');
  expect(instant('12026-11-25 10:00:00+00')).toBe('+012026-11-25T10:00:00.000Z');
});

it('reads lists of texts as PostgreSQL writes them', () => {
  expect(texts('{}')).toEqual([]);
  expect(texts('{one,two}')).toEqual(['one', 'two']);
  expect(texts('{"one, or more",two,"",三}')).toEqual(['one, or more', 'two', '', '三']);
  expect(texts('{"a \\"quoted\\" one",NULL,"NULL"}')).toEqual(['a "quoted" one', null, 'NULL']);
  expect(texts('{"{braces}",x}')).toEqual(['{braces}', 'x']);
});

it('gives up a connection on which a statement is not answered, and no idle one', async () => {
  // A server that lets everybody in, answers the first statement, and nothing after.
  const ready = Buffer.from('5a0000000549', 'hex');
  const silent = createServer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.concat([Buffer.from('520000000800000000', 'hex'), ready]));
      socket.once('data', () => socket.write(Buffer.concat([Buffer.from('4900000004', 'hex'), ready])));
    });
    socket.on('error', () => undefined);
  }).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const config = { host: '127.0.0.1', port, user: 'nobody', silenceMillis: 100 };
  const pool = new pg.Pool({ ...config, Client: AttentiveClient, max: 1 });
  await pool.query('');
  await wait(300);
  expect(pool.totalCount).toBe(1);
  await expect(pool.query('')).rejects.toThrow('The database does not answer');
  expect(pool.totalCount).toBe(0);
  await pool.end();
  silent.close();
});
