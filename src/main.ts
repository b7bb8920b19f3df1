import { enableCompileCache } from 'node:module';
import './platform/tick-shape.js';

/**
 * V8 begins with a small heap, and searches the whole of it a dozen times until all is loaded: a tenth of the start, and more. It may begin with what the
 * portal needs.
 */
const BEGINNING = ['--initial-heap-size=128', '--min-semi-space-size=16'];

/**
 * On a large machine V8 by itself lets a process grow to several times of what it needs, and allots objects to the long-lived ones
 * because others that were made in the same place have lived for long: of what requests leave behind, a tenth would be held until the
 * whole heap is searched, ten times as often.
 */
const GROWTH = ['--max-semi-space-size=16', '--heap-growing-percent=30', '--no-allocation-site-pretenuring'];

const HEAP = [...BEGINNING, ...GROWTH];
if (process.platform !== 'win32' && !HEAP.every((flag) => process.execArgv.includes(flag))) {
  // V8 reads these only when it starts. The same process begins anew: who started it notices nothing.
  process.execve!(process.execPath, [
    process.execPath,
    ...HEAP,
    ...process.execArgv,
    ...process.argv.slice(1),
  ]);
}

// Compiled code of the last start: reading it is quicker than compiling thousands of files again.
enableCompileCache();

await import('./portal.js');
