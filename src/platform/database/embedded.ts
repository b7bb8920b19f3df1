import type { PGlite, PGliteOptions } from '@electric-sql/pglite';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { EmbeddedInUseError, type DatabaseAddress } from './data-source.js';

/** The longest path that a Unix socket may have on every system. */
const SOCKET_PATH_MAX = 100;
const PORT = 5432;

export interface Embedded {
  address: DatabaseAddress;
  /** The whole database as a tar file, for tests that start many alike. */
  dump(): Promise<Blob>;
  close(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Folder of the database; without it, the database is in memory. */
  dataDir?: string;
  /** A dump to begin with. */
  from?: Blob;
}

/**
 * PostgreSQL inside this process (PGlite, WASM) behind a socket, so that TypeORM reaches it with the same
 * driver and dialect as a server.
 */
export async function openEmbedded({ dataDir, from }: EmbeddedOptions): Promise<Embedded> {
  const release = dataDir ? lock(dataDir) : () => undefined;
  let pglite: PGlite | undefined;
  let socketFolder: string | undefined;
  try {
    pglite = dataDir ? await openFolder(dataDir) : await create({ loadDataDir: from });
    if (!dataDir && !from) await createCollations(pglite);
    socketFolder = folderForSocket(dataDir);
    const socket = join(socketFolder, `.s.PGSQL.${PORT}`);
    rmSync(socket, { force: true });
    // Windows has no Unix sockets that every Node version can use: a port of the loopback there.
    const windows = process.platform === 'win32';
    const { PGLiteSocketServer } = await import('@electric-sql/pglite-socket');
    const server = new PGLiteSocketServer(
      windows
        ? { db: pglite, host: '127.0.0.1', port: 0, maxConnections: 4 }
        : { db: pglite, path: socket, maxConnections: 4 },
    );
    await server.start();
    const db = pglite;
    const folder = socketFolder;
    return {
      address: windows
        ? { host: '127.0.0.1', port: Number(server.getServerConn().split(':').pop()) }
        : { host: folder, port: PORT },
      dump: () => db.dumpDataDir('none'),
      close: async () => {
        await server.stop();
        await db.close();
        if (folder !== dataDir) rmSync(folder, { recursive: true, force: true });
        release();
      },
    };
  } catch (error) {
    await pglite?.close().catch(() => undefined);
    if (socketFolder && socketFolder !== dataDir) rmSync(socketFolder, { recursive: true, force: true });
    release();
    throw error;
  }
}

/** It is loaded for those alone who have it: a whole PostgreSQL, which a portal on a server has no use for. */
async function create(options: PGliteOptions): Promise<PGlite> {
  const { PGlite } = await import('@electric-sql/pglite');
  const { btree_gist } = await import('@electric-sql/pglite/contrib/btree_gist');
  return await PGlite.create({ ...options, extensions: { btree_gist } });
}

/** A new database is made beside its place and moved there complete: a process that is killed leaves no half of one. */
async function openFolder(dataDir: string): Promise<PGlite> {
  const folder = join(dataDir, 'pg');
  if (!existsSync(folder)) {
    const unfinished = join(dataDir, 'pg.new');
    rmSync(unfinished, { recursive: true, force: true });
    const made = await create({ dataDir: unfinished });
    await createCollations(made);
    await made.close();
    renameSync(unfinished, folder);
  }
  return await create({ dataDir: folder });
}

function folderForSocket(dataDir?: string): string {
  const inDataDir = dataDir && join(dataDir, `.s.PGSQL.${PORT}`).length <= SOCKET_PATH_MAX;
  return inDataDir ? dataDir : mkdtempSync(join(tmpdir(), 'asrtu-'));
}

/**
 * Holds the folder for this process. The lock is SQLite's on an empty file of its own: the kernel drops it
 * when the process ends in whatever way, so that no stale lock can keep the portal from starting.
 */
function lock(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = new DatabaseSync(join(dataDir, 'lock'));
  try {
    file.exec('pragma busy_timeout = 0; pragma locking_mode = exclusive; begin exclusive');
  } catch (error) {
    file.close();
    if (!(error instanceof Error) || !/locked|busy/i.test(error.message)) throw error;
    throw new EmbeddedInUseError(
      `The data folder ${dataDir} is in use by another process of the portal. Only one at a time can open it: ` +
        'stop the other one (or wait until it has ended), or set DATA_DIR to another folder, or run on a ' +
        'PostgreSQL server with DATABASE_URL.',
    );
  }
  return () => file.close();
}

/**
 * PGlite carries Unicode's root collation only. The three that the portal sorts by are made here under the
 * names that PostgreSQL gives them, from rules; the order of Chinese characters (by pinyin) is taken from
 * Node's own Unicode data.
 */
async function createCollations(pglite: PGlite): Promise<void> {
  const rules = {
    'en-x-icu': '',
    'ru-x-icu': '[reorder Cyrl]',
    // Words in which a character is read in another way than alone: Chongqing, and Tibetan.
    'zh-x-icu': `[reorder Hani]&[last regular]<*${chineseCharacters()}&虫<重庆/庆<重慶/慶&葬<藏文/文`,
  };
  await pglite.transaction(async (transaction) => {
    for (const [name, rule] of Object.entries(rules)) {
      const { rows: made } = await transaction.query<{ statement: string }>(
        "select format('create collation %I (provider = icu, locale = ''und'', rules = %L)', $1::text, $2::text) as statement",
        [name, rule],
      );
      await transaction.exec(made[0].statement);
    }
  });
}

function chineseCharacters(): string {
  const characters: string[] = [];
  for (const [first, last] of [
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
  ]) {
    for (let code = first; code <= last; code++) characters.push(String.fromCodePoint(code));
  }
  return characters.sort(new Intl.Collator('zh').compare).join('');
}
