import type { Socket } from 'node:net';
import pg from 'pg';
import { Parser } from 'pg-protocol/dist/parser.js';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { DataSource } from 'typeorm';
import type { Batch } from './statements.js';

// A calendar day is a text here. The driver's default, a Date at local midnight, shifts it by the zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

// The driver's own parsers go through each character. These read what PostgreSQL mostly sends, and leave the rest to them.
const parseInstant = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ);
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) =>
  // Of the first century `Date.UTC` makes the twentieth.
  text.endsWith('+00') && text[4] === '-' && text[0] !== '0' ? instantOf(text) : parseInstant(text),
);
type TypeId = Parameters<typeof pg.types.setTypeParser>[0];
const TEXT_ARRAY = 1009 as TypeId;
const parseTexts = pg.types.getTypeParser(TEXT_ARRAY) as (text: string) => unknown;
pg.types.setTypeParser(TEXT_ARRAY, (text) => textsOf(text) ?? parseTexts(text));

/** `2026-11-25 10:00:00.123456+00` */
function instantOf(text: string): Date {
  const number = (from: number, to: number): number => {
    let value = 0;
    for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - 48;
    return value;
  };
  // Up to milliseconds, which is as much as a Date can hold.
  const fraction = text.length > 22 ? text.slice(20, Math.min(23, text.length - 3)).padEnd(3, '0') : '0';
  return new Date(
    Date.UTC(number(0, 4), number(5, 7) - 1, number(8, 10), number(11, 13), number(14, 16), number(17, 19)) +
      Number(fraction),
  );
}

/** `{one,"another one"}`; undefined for what has more to it: escapes, nulls, dimensions. */
function textsOf(text: string): string[] | undefined {
  if (text === '{}') return [];
  if (text[0] !== '{' || text.includes('\\') || text.includes('NULL') || text.includes('{', 1))
    return undefined;
  const texts: string[] = [];
  for (let at = 1; at < text.length;) {
    const isQuoted = text[at] === '"';
    const from = isQuoted ? at + 1 : at;
    let to = text.indexOf(isQuoted ? '"' : ',', from);
    if (to < 0) to = text.length - 1;
    texts.push(text.slice(from, to));
    at = isQuoted ? to + 2 : to + 1;
  }
  return texts;
}

/** A connection of the driver, or its pool; a text of several statements has several answers. */
export interface Connection {
  query(text: string, values?: unknown[]): Promise<Answer | Answer[]>;
  query(batch: Batch, done: (error: Error | null) => void): unknown;
}

export interface Answer {
  rows: unknown[];
}

/**
 * What the server is told with each connection: that pages are in memory or on flash. Its own default is for disks that turn, and has it read
 * whole tables where an index leads to the few rows that are asked for. What an address says for itself (`?options=`) goes first.
 */
export const SERVER_OPTIONS = '-c random_page_cost=1.1';

interface ClientParts {
  readyForQuery: boolean;
  connection: { stream: Socket };
}

/**
 * Gives up a connection on which a statement is not answered at all: requests would hang for as long as a dead network does. The
 * driver's own `query_timeout` makes a timer for each statement, by which V8 keeps much of what a request has used until the whole heap
 * is searched.
 */
export class AttentiveClient extends pg.Client {
  constructor(config: pg.ClientConfig & { silenceMillis?: number } = {}) {
    super(config);
    this.once('connect', () => {
      const client = this as unknown as ClientParts;
      const { stream } = client.connection;
      stream.setTimeout(config.silenceMillis ?? 0);
      stream.on('timeout', () => {
        if (!client.readyForQuery) stream.destroy(new Error('The database does not answer'));
      });
    });
  }
}

/** Makes an object out of a row, whose columns begin at that place of the bytes. */
export type RowMaker = new (bytes: Buffer, at: number) => object;

export type Columns = readonly { name: string; dataTypeID: number }[];

/** Given the columns of an answer, says what is made of its rows. */
export type MakerFor = (columns: Columns) => RowMaker;

/** The pool of the connections to the database that takes the changes. */
export function poolOf(dataSource: DataSource): Connection {
  return (dataSource.driver as PostgresDriver).master as Connection;
}

/** A row as it came, until the next one comes; the bytes are those of the connection. */
class DataRow {
  readonly name = 'dataRow';
  bytes: Buffer = Buffer.alloc(0);
  at = 0;

  /** Whoever is told of it reads it at once. */
  holding(bytes: Buffer, at: number): this {
    this.bytes = bytes;
    this.at = at;
    return this;
  }

  /** What the driver's own statements read. */
  get fields(): (string | null)[] {
    let { at } = this;
    const count = this.bytes.readInt16BE(at);
    at += 2;
    return Array.from({ length: count }, () => {
      const length = this.bytes.readInt32BE(at);
      at += 4;
      if (length < 0) return null;
      return this.bytes.toString('utf8', at, (at += length));
    });
  }
}

const DATA_ROW = 'D'.charCodeAt(0);
/** One for all connections: no row outlives the call that tells of it. */
const row = new DataRow();
type HandlePacket = (this: Parser, offset: number, code: number, length: number, bytes: Buffer) => unknown;
const { handlePacket } = Parser.prototype as unknown as { handlePacket: HandlePacket };
// The driver makes a text of each column of each row, of which most are then made into something else, or thrown away.
Object.assign(Parser.prototype, {
  handlePacket(this: Parser, offset: number, code: number, length: number, bytes: Buffer): unknown {
    if (code === DATA_ROW) return row.holding(bytes, offset);
    return handlePacket.call(this, offset, code, length, bytes);
  },
});

type ReadColumn = (bytes: Buffer, from: number, to: number) => unknown;
/** Longer texts are seldom those of the row before. */
const REMEMBERED_MAX = 64;

/** Rows that follow each other often say the same: the same language, side, source, instant. */
function readText(): (bytes: Buffer, from: number, to: number) => string {
  let last = '';
  return (bytes, from, to) => {
    const length = to - from;
    if (length === last.length) {
      // Ids differ at their ends.
      let at = length - 1;
      while (at >= 0 && last.charCodeAt(at) === bytes[from + at]) at -= 1;
      if (at < 0) return last;
    }
    const text = bytes.toString('utf8', from, to);
    // Only where each letter is a byte.
    if (text.length === length && length <= REMEMBERED_MAX) last = text;
    return text;
  };
}

function columnReader(dataTypeID: number): ReadColumn {
  const { BOOL, INT2, INT4, TEXT, TIMESTAMPTZ } = pg.types.builtins;
  const parse = pg.types.getTypeParser(dataTypeID);
  const read = readText();
  if (parse === (pg.types.getTypeParser(TEXT) as unknown)) return read;
  if (dataTypeID === (BOOL as number)) return (bytes, from) => bytes[from] === 't'.charCodeAt(0);
  if (dataTypeID === (INT2 as number) || dataTypeID === (INT4 as number)) return readInteger;
  // Instants and lists are made anew: who has one may change it.
  let [known, value]: [string | undefined, unknown] = [undefined, undefined];
  const copy =
    dataTypeID === (TIMESTAMPTZ as number)
      ? (instant: unknown) => (instant instanceof Date ? new Date(instant.getTime()) : instant)
      : dataTypeID === (TEXT_ARRAY as number)
        ? (list: unknown) => [...(list as unknown[])]
        : undefined;
  if (!copy) return (bytes, from, to) => parse(read(bytes, from, to));
  return (bytes, from, to) => {
    const text = read(bytes, from, to);
    if (text !== known) [known, value] = [text, parse(text)];
    return copy(value);
  };
}

function readInteger(bytes: Buffer, from: number, to: number): number {
  const isNegative = bytes[from] === '-'.charCodeAt(0);
  let value = 0;
  for (let at = isNegative ? from + 1 : from; at < to; at++) value = value * 10 + bytes[at] - 48;
  return isNegative ? -value : value;
}

/**
 * Writes out and compiles how objects of a class are made out of rows: objects to which properties are given by names that
 * vary take several times the memory and the time. `nameOf` says under which name a column is kept.
 */
export function compileMaker(
  columns: Columns,
  nameOf: (column: string) => string,
  prototype: object = Object.prototype,
  /** Properties that nobody is going to read. */
  hidden: ReadonlySet<string> = new Set(),
): RowMaker {
  const readers = columns.map(({ dataTypeID }) => columnReader(dataTypeID));
  const lines = columns.map(({ name }, index) => {
    const length =
      'length = bytes[at] << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3]; at += 4;';
    if (hidden.has(nameOf(name))) return `${length} if (length > 0) at += length;`;
    const property = `this[${JSON.stringify(nameOf(name))}]`;
    return `${length}
      if (length < 0) ${property} = null; else { ${property} = read${index}(bytes, at, at + length); at += length; }`;
  });
  const names = readers.map((_, index) => `read${index}`);
  // Names of columns of the portal's own statements, as texts: nothing of a request is among them.
  // eslint-disable-next-line typescript/no-implied-eval
  const make = new Function(
    'readers',
    `const [${names.join()}] = readers; return function Row(bytes, at) { let length; at += 2;\n${lines.join('\n')}\n}`,
  ) as (readers: ReadColumn[]) => RowMaker;
  const maker = make(readers);
  maker.prototype = hidden.size > 0 ? refusing(prototype, hidden) : prototype;
  return maker;
}

/** Better no answer than one that takes what was not read for nothing. */
export function refusing(prototype: object, hidden: ReadonlySet<string>): object {
  const refuse = (name: string): PropertyDescriptor => ({
    get: () => {
      throw new Error(`${prototype.constructor.name}.${name} was not read: no field of the answer shows it`);
    },
  });
  return Object.create(
    prototype,
    Object.fromEntries([...hidden].map((name) => [name, refuse(name)])),
  ) as object;
}
