import { enableCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';

// By itself V8 lets its heap grow to several times of what is in use before it looks for what is not: with a small heap on a
// large machine, hundreds of megabytes of what a long feed leaves behind. Of a process that others share a machine with,
// that is too much: with 50 in place of 12, feeds of 50,000 events took 78 MB over rest. Before anything else is loaded: what V8 has
// decided on already stays for a while.
setFlagsFromString('--heap-growing-percent=12');
setFlagsFromString('--max-semi-space-size=16');

// Compiled code of the last start: reading it is quicker than compiling thousands of files again.
enableCompileCache();

await import('./portal.js');
