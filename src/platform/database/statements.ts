import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import { prepareValue } from 'pg/lib/utils.js';
import { DatabaseError, serialize } from 'pg-protocol';
import { Attachment } from '../attachment.js';
import { isId } from '../ids.js';
import type { Columns, Connection, MakerFor, RowMaker } from './driver.js';

/** Statements that the server keeps for each connection. Those beyond are sent whole each time. */
const KEPT_MAX = 500;
/** Texts whose use is counted. */
const COUNTED_MAX = 5_000;
const KEPT_FROM = 3;

/** `university_id = any($1)`: ids are texts. */
const ID_OF_LIST = /\b((?:\w+\.)?"?(?:\w+_)?id"?) = any\((\$\d+)\)/g;

/**
 * The text for a plan that serves lists of ids of any length. Of a list that is given as it is, the server takes ten ids for granted in a plan
 * for all, finds one for a single id to be cheaper, and so plans anew each time, which takes longer than to execute it.
 */
function forAnyList(text: string): string {
  return text.replace(ID_OF_LIST, '$1 = any(array(select unnest($2::text[])))');
}

/**
 * The text for a plan that serves any single id. With one for lists, the server would read the whole of a small table for it. A value that
 * is written straight into the comparison would be planned for anew each time.
 */
function forOneId(text: string): string {
  return text.replace(ID_OF_LIST, '$1 = (select ($2::text[])[1])');
}

function isOneValue(value: unknown): boolean {
  return !Array.isArray(value) || value.length === 1;
}

/** `slug = $1`, and lists as above. */
const KEY = /\b"?(?:slug|id|\w+_id)"? = (?:any\()?\$\d+/g;
const KEYS_MAX = 20;

/** Whether all that a statement is given are keys: it looks up a few rows by an index, and is quick. Those put together search for more. */
function isByKeys(text: string): boolean {
  if (/\bunion\b/i.test(text)) return false;
  const keys = text.match(KEY);
  return keys !== null && keys.length === text.match(/\$\d+/g)!.length;
}

/** A text that the server keeps under a name, with the columns that it had the last time. */
interface Kept {
  name: string;
  text: string;
  isByKeys: boolean;
  columns?: Columns;
}

/** The columns of what a connection has parsed, by the names: one that did so before a migration has others. */
const described = new Attachment<Wire, Map<string, Columns>>();

function isSame(one: Columns, other: Columns): boolean {
  return (
    one.length === other.length &&
    one.every(({ name, dataTypeID }, at) => name === other[at].name && dataTypeID === other[at].dataTypeID)
  );
}

/** The parts of the driver's connection that are needed here. */
interface Wire {
  stream: Socket;
  /** The texts that the server has parsed, and those that are on the way to it, by their names. */
  parsedStatements: Record<string, string | undefined>;
  submittedNamedStatements: Record<string, string | undefined>;
}

function isLong(value: unknown): boolean {
  return Array.isArray(value) && value.length > KEYS_MAX;
}

/** As the server reads it. The driver looks for what is to be escaped in each text of a list; in ids there is none. */
function prepared(value: unknown): unknown {
  return Array.isArray(value) && value.every((each) => isId(each))
    ? `{${value.join()}}`
    : prepareValue(value);
}

/** One statement, and what became of it: rows, or an error. */
export class Statement {
  rows: object[] = [];
  error?: Error;
  isDone = false;
  /** Told as soon as it is answered: others of its batch may take longer. */
  onAnswer?: () => void;
  private maker?: RowMaker;
  private readonly values: unknown[];
  /** Nobody waits for long behind it. */
  readonly isQuick: boolean;

  constructor(
    readonly text: string,
    values: unknown[],
    private readonly makerFor: MakerFor,
    public kept?: Kept,
  ) {
    this.values = values.map(prepared);
    this.isQuick = kept?.isByKeys === true && values.every((value) => !isLong(value));
  }

  /** What is to be sent for it. The columns of what is kept need not be asked for again. */
  messages(wire: Wire): Buffer[] {
    const { parsedStatements, submittedNamedStatements } = wire;
    const { values, kept } = this;
    const { name, text } = kept ?? { name: '', text: this.text };
    const bind = serialize.bind({ statement: name, values });
    const isThere = kept && (parsedStatements[name] ?? submittedNamedStatements[name]) !== undefined;
    const columns = isThere ? described.get(wire)?.get(name) : undefined;
    if (columns) {
      this.maker = this.makerFor(columns);
      return [bind, serialize.execute()];
    }
    const ask = [bind, serialize.describe({ type: 'P' }), serialize.execute()];
    if (isThere) return ask;
    if (kept) submittedNamedStatements[name] = text;
    return [serialize.parse({ name, text }), ...ask];
  }

  describe(columns: Columns, wire: Wire): void {
    const { kept } = this;
    let same = columns;
    if (kept) {
      // One list for all connections, by which the maker of the rows is found.
      if (kept.columns && isSame(kept.columns, columns)) same = kept.columns;
      kept.columns = same;
      const all = described.get(wire) ?? new Map<string, Columns>();
      described.set(wire, all.set(kept.name, same));
    }
    this.maker = this.makerFor(same);
  }

  /** What is thrown here would go to the connection. */
  add(bytes: Buffer, at: number): void {
    if (this.error) return;
    try {
      this.rows.push(new this.maker!(bytes, at));
    } catch (error) {
      this.error = error as Error;
    }
  }

  /** As if it had not been sent. */
  reset(): void {
    this.rows = [];
    this.error = undefined;
    this.isDone = false;
  }
}

/**
 * Statements that go to the server in one packet, and whose answers come in one: the way there and back costs more than most of
 * them. After one that fails, the server passes over those that follow.
 */
export class Batch {
  /** What the driver calls at the end; it sets it. */
  callback?: (error: Error | null) => void;
  private at = 0;
  private connection?: Wire;

  constructor(readonly statements: readonly Statement[]) {}

  private get current(): Statement {
    return this.statements[this.at];
  }

  /** The driver notes under it what was parsed. */
  get name(): string | undefined {
    return this.current.kept?.name;
  }

  get text(): string {
    return this.current.text;
  }

  submit(connection: Wire): null {
    this.connection = connection;
    // Answers come when all are done, or there are many rows: of what takes long each is to come by itself.
    const messages = this.statements.flatMap((statement) => [
      ...statement.messages(connection),
      ...(statement.isQuick ? [] : [serialize.flush()]),
    ]);
    // The driver tells of one that has ended by itself.
    if (connection.stream.writable) connection.stream.write(Buffer.concat([...messages, serialize.sync()]));
    return null;
  }

  handleRowDescription({ fields }: { fields: Columns }): void {
    this.current.describe(fields, this.connection!);
  }

  handleDataRow({ bytes, at }: { bytes: Buffer; at: number }): void {
    this.current.add(bytes, at);
  }

  handleCommandComplete(): void {
    this.current.isDone = true;
    this.current.onAnswer?.();
    if (this.at < this.statements.length - 1) this.at += 1;
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete();
  }

  handleReadyForQuery(): void {
    this.callback?.(null);
  }

  handleError(error: Error, { submittedNamedStatements }: Wire): void {
    const rest = this.statements.slice(this.at);
    // It has not come to them.
    for (const { kept } of rest) if (kept) delete submittedNamedStatements[kept.name];
    // What fails once the last is done, such as the server, is nothing to it.
    if (!(error instanceof DatabaseError)) this.fail(error);
    else if (!this.current.isDone) this.current.error = error;
    this.callback?.(error);
  }

  /** Of a connection that is gone, or was never there. */
  fail(error: Error): void {
    for (const statement of this.statements) if (!statement.isDone) statement.error ??= error;
  }
}

/**
 * Sends statements. Those that come again are parsed and planned once for each connection: for a short one that is most of what the
 * server has to do. Not within transactions, where a statement that is no longer good could not be sent again.
 */
export class Statements {
  /** Of those whose lists have one value each, and of the others. */
  private readonly kept = { one: new Map<string, Kept>(), any: new Map<string, Kept>() };
  private readonly times = new Map<string, number>();
  private made = 0;

  constructor(private readonly areKept: boolean) {}

  /** Whoever waits for it finds in the statements what became of each. */
  async ask(connection: Connection, statements: readonly Statement[]): Promise<void> {
    await this.send(connection, statements);
    // Each by itself: behind another one that takes until it fails, it would wait for as long again.
    await Promise.all(
      statements.map(async (statement) => {
        while (!statement.isDone && !statement.error) await this.send(connection, [statement]);
      }),
    );
  }

  private async send(connection: Connection, statements: readonly Statement[]): Promise<void> {
    const batch = new Batch(statements);
    await new Promise<void>((resolve) => {
      connection.query(batch, (error) => {
        // There was no connection.
        if (error && !statements.some((statement) => statement.isDone || statement.error)) batch.fail(error);
        resolve();
      });
    });
    for (const statement of statements) {
      // A migration has given a table other columns since.
      if ((statement.error as { routine?: string } | undefined)?.routine !== 'RevalidateCachedQuery')
        continue;
      for (const kept of Object.values(this.kept)) kept.delete(statement.text);
      statement.kept = undefined;
      statement.reset();
    }
  }

  /** What is kept of a text that comes again, for such values. */
  keptOf(text: string, values: readonly unknown[]): Kept | undefined {
    if (!this.areKept) return undefined;
    const isOfOne = values.every(isOneValue);
    const those = isOfOne ? this.kept.one : this.kept.any;
    const kept = those.get(text);
    if (kept || this.made >= KEPT_MAX) return kept;
    const times = (this.times.get(text) ?? 0) + 1;
    // Once a text has come so often, it is kept for either.
    if (times < KEPT_FROM) {
      if (this.times.size >= COUNTED_MAX) this.times.clear();
      this.times.set(text, times);
      return undefined;
    }
    this.made += 1;
    // By its text: others may use the same connections.
    const keptText = isOfOne ? forOneId(text) : forAnyList(text);
    const name = `portal_${createHash('sha256').update(keptText).digest('hex').slice(0, 32)}`;
    those.set(text, { name, text: keptText, isByKeys: isByKeys(text) });
    return those.get(text);
  }
}
