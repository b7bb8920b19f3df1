import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import './platform/tick-shape.js';

/**
 * On a large machine V8 by itself lets a process grow to several times of what it needs, and allots objects to the long-lived ones
 * because others that were made in the same place have lived for long: of what requests leave behind, a tenth would be held until the
 * whole heap is searched, ten times as often. The size of the young generation it takes only when it starts. While all is loaded, which
 * stays, the heap may triple before it is searched: a dozen searches are a tenth of the start. Then it is searched once, or what was
 * allowed for the start would be the measure for the first tens of thousands of requests, and memory would grow for as long. What was
 * compiled of functions that each request makes anew is dropped by a search that comes while none is there: with less put into one
 * function, it is compiled again sooner.
 */
const FLAGS = [
  '--min-semi-space-size=8',
  '--max-semi-space-size=32',
  '--heap-growing-percent=200',
  '--no-allocation-site-pretenuring',
  '--max-inlined-bytecode-size-cumulative=300',
  '--expose-gc',
];
const GROWTH_ONCE_STARTED = '--heap-growing-percent=20';

/** glibc keeps memory for each of V8's threads, which compile in turn: with no more than two such stores it is as quick, and 15 MB less. */
const ENV = '/usr/bin/env';
const FEW_STORES = 'MALLOC_ARENA_MAX=2';

if (process.platform !== 'win32' && !FLAGS.every((flag) => process.execArgv.includes(flag))) {
  // The same process begins anew: who started it notices nothing.
  const command = [process.execPath, ...FLAGS, ...process.execArgv, ...process.argv.slice(1)];
  if (existsSync(ENV)) command.unshift(ENV, FEW_STORES);
  process.execve!(command[0], command);
}

// An ES module that imports node:http has Node look at all that it exports: its client of WebSockets, too, which is loaded for that alone.
const http: Partial<typeof import('node:http')> = process.getBuiltinModule('node:http');
for (const name of ['WebSocket', 'CloseEvent', 'MessageEvent'] as const) delete http[name];

// Compiled code of the last start: reading it is quicker than compiling thousands of files again.
enableCompileCache();

await import('./portal.js');
setFlagsFromString(GROWTH_ONCE_STARTED);
// Not before the first answer.
setTimeout(() => globalThis.gc?.(), 1000).unref();
