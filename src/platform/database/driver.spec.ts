import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { AttentiveClient, compileMaker } from './driver.js';

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
  const config = { host: '127.0.0.1', port, user: 'nobody', silenceMillis: 1_000 };
  const pool = new pg.Pool({ ...config, Client: AttentiveClient, max: 1 });
  await pool.query('');
  await wait(1_500);
  expect(pool.totalCount).toBe(1);
  await expect(pool.query('')).rejects.toThrow('The database does not answer');
  expect(pool.totalCount).toBe(0);
  await pool.end();
  silent.close();
});

describe('rows', () => {
  const { BOOL, INT4, TEXT } = pg.types.builtins;
  const row = (...columns: (string | null)[]): [Buffer, number] => {
    const parts = columns.map((text) => {
      const bytes = Buffer.from(text ?? '');
      const length = Buffer.alloc(4);
      length.writeInt32BE(text === null ? -1 : bytes.length);
      return Buffer.concat([length, bytes]);
    });
    // Something of another message stands before it.
    return [
      Buffer.concat([Buffer.from('DDD'), Buffer.from([0, columns.length]), ...parts, Buffer.from('X')]),
      3,
    ];
  };
  const makerOf = (...types: number[]) =>
    compileMaker(
      types.map((dataTypeID, index) => ({ name: `c_${index}`, dataTypeID })),
      (name) => name.replace('_', ''),
    );

  it('are read as PostgreSQL writes them', () => {
    const Row = makerOf(TEXT, BOOL, INT4, 1700, 114);
    expect({ ...new Row(...row('名 é', 't', '-2147483648', '1.50', '{"a":[1]}')) }).toEqual({
      c0: '名 é',
      c1: true,
      c2: -2147483648,
      c3: '1.50',
      c4: { a: [1] },
    });
    expect({ ...new Row(...row('', 'f', '7', null, 'null')) }).toEqual({
      c0: '',
      c1: false,
      c2: 7,
      c3: null,
      c4: null,
    });
    expect({ ...new Row(...row(null, null, null, null, null)) }).toEqual(
      Object.fromEntries([0, 1, 2, 3, 4].map((index) => [`c${index}`, null])),
    );
  });

  it('are what they are whatever came before', () => {
    const Row = makerOf(TEXT) as new (bytes: Buffer, at: number) => { c0: string };
    const ones = [
      'abc',
      'abc',
      'abd',
      'bbd',
      '',
      'Ã©',
      'é',
      'Ã©',
      'éa',
      'aé',
      'ab',
      'абв',
      'абг',
      'x'.repeat(65),
    ];
    const both = [...ones, ...ones.toReversed(), ...ones.flatMap((text) => [text, text])];
    expect(both.map((text) => new Row(...row(text)).c0)).toEqual(both);
  });

  it('share no instants and no lists', () => {
    const Row = makerOf(TIMESTAMPTZ, 1009) as new (bytes: Buffer, at: number) => { c0: Date; c1: string[] };
    const text = row('2026-11-25 10:00:00+00', '{one,two}');
    const [one, other] = [new Row(...text), new Row(...text)];
    expect(other).toEqual(one);
    one.c0.setFullYear(1999);
    one.c1.push('three');
    expect({ ...other }).toEqual({ c0: new Date('2026-11-25T10:00:00Z'), c1: ['one', 'two'] });
    expect({ ...new Row(...row('infinity', '{}')) }).toEqual({ c0: Infinity, c1: [] });
  });

  it('leave out what nobody is going to read, and say so when somebody does', () => {
    class Thing {}
    const columns = ['one', 'two', 'three'].map((name) => ({ name, dataTypeID: TEXT }));
    const Row = compileMaker(columns, (name) => name, Thing.prototype, new Set(['two']));
    for (const two of ['2', null, '']) {
      const thing = new Row(...row('1', two, '3')) as { two: string };
      expect(thing).toBeInstanceOf(Thing);
      expect({ ...thing }).toEqual({ one: '1', three: '3' });
      expect(() => thing.two).toThrow('Thing.two was not read');
    }
  });
});
