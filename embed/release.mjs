// Builds the element into the file of its release: `npm run embed:release`. With --check nothing is written, and it fails
// if the file or its integrity is not what the source says.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { CURRENT, fileOf } from '../src/embed/embed-releases.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = root + fileOf(CURRENT.version);

// All that the bytes depend on stands here, and in the versions of esbuild and preact.
const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['src/embed/embed-element.tsx'],
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  banner: { js: `/*! asrtu-events ${CURRENT.version} */` },
  jsx: 'automatic',
  jsxImportSource: 'preact',
  tsconfigRaw: {},
  write: false,
});
const bytes = outputFiles[0].contents;
const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
const say = (text) => process.stdout.write(`${text}\n`);

if (CURRENT.integrity && CURRENT.integrity !== integrity) {
  say(
    `${CURRENT.version} is released and never changes, but the source is not the same any more. Add a release.`,
  );
  process.exitCode = 1;
} else if (process.argv.includes('--check')) {
  const isSame = existsSync(file) && Buffer.compare(readFileSync(file), bytes) === 0;
  say(
    isSame && CURRENT.integrity
      ? 'The source is the release.'
      : `${fileOf(CURRENT.version)} is not what the source builds.`,
  );
  process.exitCode = isSame && CURRENT.integrity ? 0 : 1;
} else {
  writeFileSync(file, bytes);
  say(
    `${fileOf(CURRENT.version)}: ${bytes.length} bytes, ${gzipSync(bytes).length} with gzip\nintegrity: '${integrity}'`,
  );
}
