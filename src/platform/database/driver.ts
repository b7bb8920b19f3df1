import type { Socket } from 'node:net';
import pg from 'pg';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { DataSource } from 'typeorm';

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
  query(reader: RowReader, done: (error: Error | null) => void): unknown;
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

/** Rows come as texts; this makes an object out of those of one row. */
export type RowMaker = new (texts: (string | null)[]) => object;

type Columns = readonly { name: string; dataTypeID: number }[];

/** Given the columns of an answer, says what is made of its rows. */
export type MakerFor = (columns: Columns) => RowMaker;

/** The pool of the connections to the database that takes the changes. */
export function poolOf(dataSource: DataSource): Connection {
  return (dataSource.driver as PostgresDriver).master as Connection;
}

/** A statement whose rows are made into objects at once: the driver would make one with all names for each row first. */
export class RowReader extends pg.Query {
  private readonly made: object[] = [];
  private maker?: RowMaker;

  constructor(
    text: string,
    values: unknown[],
    private readonly makerFor: MakerFor,
    /** Of a statement that the server is to keep. */
    name?: string,
  ) {
    super({ text, values, name });
  }

  /** The rows of an answer. */
  async from(connection: Connection): Promise<object[]> {
    await new Promise<void>((resolve, reject) => {
      connection.query(this, (error) => (error ? reject(error) : resolve()));
    });
    return this.made;
  }

  handleRowDescription(message: { fields: Columns }): void {
    this.maker = this.makerFor(message.fields);
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    this.made.push(new this.maker!(fields));
  }
}

/**
 * Writes out and compiles how objects of a class are made out of rows: objects to which properties are given by names that
 * vary take several times the memory and the time. `nameOf` says under which name a column is kept.
 */
export function compileMaker(
  columns: Columns,
  nameOf: (column: string) => string,
  prototype?: object,
): RowMaker {
  const parsers = columns.map(({ dataTypeID }) => pg.types.getTypeParser(dataTypeID as TypeId));
  const plain = pg.types.getTypeParser(pg.types.builtins.TEXT);
  const lines = columns.map(({ name }, index) => {
    const parsed = parsers[index] === plain ? 'text' : `text === null ? null : parsers[${index}](text)`;
    return `text = texts[${index}]; this[${JSON.stringify(nameOf(name))}] = ${parsed};`;
  });
  // Names of columns of the portal's own statements, as texts: nothing of a request is among them.
  // eslint-disable-next-line typescript/no-implied-eval
  const make = new Function('parsers', `return function Row(texts) { let text;\n${lines.join('\n')}\n}`) as (
    parsers: unknown[],
  ) => RowMaker;
  const maker = make(parsers);
  maker.prototype = prototype ?? Object.prototype;
  return maker;
}
