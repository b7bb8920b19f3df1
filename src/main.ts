import { enableCompileCache } from 'node:module';

/**
 * By itself V8 gives new objects 48 MB for each GB of memory, and lets the heap grow to several times of what is in use before it looks for
 * what is not: on a large machine, hundreds of megabytes of what is left over from requests. Of a process that others share a machine with,
 * that is too much. V8 reads these only when it starts.
 */
const HEAP = ['--max-semi-space-size=16', '--heap-growing-percent=50'];
if (process.platform !== 'win32' && !HEAP.every((flag) => process.execArgv.includes(flag))) {
  // The same process begins anew: who started it notices nothing.
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
