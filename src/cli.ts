import { ConfigError } from './platform/config.js';
import { EmbeddedInUseError } from './platform/database/data-source.js';
import { SchemaBehindError } from './platform/database/migrator.js';
import { PortalError } from './platform/errors.js';
import { SeedFaults } from './platform/seed-file.js';

/** For commands: a line on the terminal. The server logs instead. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Ends the process with what the person at the terminal can do about it, without a stack where it is known. */
export function failStart(error: unknown): never {
  const known =
    error instanceof ConfigError ||
    error instanceof EmbeddedInUseError ||
    error instanceof SchemaBehindError ||
    error instanceof SeedFaults ||
    error instanceof PortalError;
  const code = (error as { code?: string }).code;
  if (known) process.stderr.write(`${error.message}\n`);
  else if (code === 'EADDRINUSE')
    process.stderr.write('The port is in use. Stop the other server or set PORT.\n');
  else if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') {
    process.stderr.write(`The database of DATABASE_URL cannot be reached (${code}). Is it running?\n`);
  } else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
