// Makes one file of the portal and of the packages that it starts with: `npm run build` ends with it. To find, read and link three
// thousand files one by one is a third of the start.
import { build } from 'esbuild';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));

/** What is large and loaded only once it is needed, or looks for files beside its own. */
const APART = ['@electric-sql/*', 'file-type', 'nodemailer', 'pdfkit', 'pino', 'pino-pretty', 'typescript'];

/** Packages ask for others that may be there, in ways that only Node understands. */
const optional = {
  name: 'optional',
  setup(bundle) {
    const looking = Symbol('looking');
    bundle.onResolve({ filter: /^[^./]/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === looking) return undefined;
      const found = await bundle.resolve(path, { importer, resolveDir, kind, pluginData: looking });
      return found.errors.length > 0 ? { path, external: true } : found;
    });
    bundle.onLoad({ filter: /@nestjs\/mapped-types\/dist\/type-helpers\.utils\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace('const require = createRequire(import.meta.url);', ''),
    }));
  },
};

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['dist/portal.js'],
  outfile: 'dist/portal.js',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  // Types of the schema, tables and errors are called as their classes.
  keepNames: true,
  legalComments: 'none',
  external: APART,
  plugins: [optional],
  banner: {
    js: [
      "import { createRequire as requireFor } from 'node:module';",
      'const require = requireFor(import.meta.url);',
      'const { dirname: __dirname, filename: __filename } = import.meta;',
    ].join('\n'),
  },
  write: false,
});

/** Functions within functions are made again and again: to give each its name would take longer than most of them. */
const HELPER = /^var __name = .*$/m;
const OUTSIDE = /^((?: {4})?|\s+static \{\s+)__name\((\w+), ("[^"]*")\);$/gm;
const [{ path, text }] = outputFiles;
if (!HELPER.test(text)) {
  throw new Error('esbuild gives names in another way than before: bundle.mjs has to follow.');
}
const named = text
  .replace(OUTSIDE, '$1Object.defineProperty($2, "name", { value: $3, configurable: true });')
  .replace(HELPER, 'var __name = (target) => target;');
// One letter of another script, and the whole file would take two bytes a letter.
const escape = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
writeFileSync(path, named.replace(/[^\0-\x7f]/g, escape));
rmSync(`${path}.map`, { force: true });
