import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
const require = createRequire(import.meta.url);
function packageFolder(name) {
    const manifest = require.resolve(`${name}/package.json`);
    return {
        folder: dirname(manifest),
        version: JSON.parse(readFileSync(manifest, 'utf8')).version,
    };
}
const FILES = [
    { package: 'react', path: 'umd/react.production.min.js', type: 'text/javascript' },
    { package: 'react-dom', path: 'umd/react-dom.production.min.js', type: 'text/javascript' },
    { package: 'graphiql', path: 'graphiql.min.js', type: 'text/javascript' },
    { package: 'graphiql', path: 'graphiql.min.css', type: 'text/css' },
].map((file) => {
    const { folder, version } = packageFolder(file.package);
    // The version in the address lets a browser keep the file for good.
    return { ...file, file: join(folder, file.path), url: `/graphiql/${file.package}-${version}/${file.path}` };
});
const START = `
const root = ReactDOM.createRoot(document.getElementById('graphiql'));
root.render(React.createElement(GraphiQL, {
  fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
  defaultQuery: \`# Universities that were members on a day. More queries: README.md
query Members($on: Date = "2018-09-01") {
  universities(filter: { memberAsOf: $on }, first: 10) {
    totalCount
    nodes { slug name(lang: EN) { text } membership(asOf: $on) { kind from } }
  }
}
\`,
}));
`;
/** GraphiQL, the query editor, from the packages on this machine: nothing is loaded from elsewhere. */
export const GRAPHIQL_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>ASRTU portal: GraphiQL</title>
    <link rel="icon" href="data:," />
    ${FILES.filter(({ type }) => type === 'text/css')
    .map(({ url }) => `<link rel="stylesheet" href="${url}" />`)
    .join('\n    ')}
    <style>body { margin: 0 } #graphiql { height: 100vh }</style>
  </head>
  <body>
    <div id="graphiql"><noscript>GraphiQL needs JavaScript. The API itself answers POST /graphql.</noscript></div>
    ${FILES.filter(({ type }) => type === 'text/javascript')
    .map(({ url }) => `<script src="${url}"></script>`)
    .join('\n    ')}
    <script>${START}</script>
  </body>
</html>
`;
/** What the page may load: its own files and the one script inside it. CodeMirror sets styles on elements. */
export const GRAPHIQL_POLICY = [
    "default-src 'none'",
    `script-src 'self' 'sha256-${createHash('sha256').update(START).digest('base64')}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
export function serveGraphiqlFiles(server) {
    for (const { url, file, type } of FILES) {
        let content;
        server.get(url, async (_request, reply) => {
            content ??= readFileSync(file);
            return reply
                .header('content-type', `${type}; charset=utf-8`)
                .header('cache-control', 'public, max-age=31536000, immutable')
                .send(content);
        });
    }
}
//# sourceMappingURL=graphiql.js.map