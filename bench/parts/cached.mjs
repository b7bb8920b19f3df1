// The documents as answers that are known already: the portal beside the same bytes over bare node:http.
import { documentsFor } from '../documents.mjs';
import { printServers } from '../report.mjs';
import { answerOf, finer, hold } from '../rounds.mjs';
import { memory, startBytes } from '../servers.mjs';

export async function run(bench) {
  const documents = await documentsFor(bench, bench.small);
  if (documents.length === 0 || !bench.wants('servers', 'cached')) return undefined;
  const cached = await bench.start('cached', { url: bench.small, ask: documents.probe.portal.ask });
  const asked = documents.flatMap(({ name, portal: { ask } }) => {
    const get = { method: 'GET', path: `${ask.path}?${new URLSearchParams(asParameters(ask.body))}` };
    return [
      { name, ask, path: `/${name}` },
      // To read an address of a thousand letters is a part of the work, for both.
      { name: `${name} 304`, ask: get, path: get.path },
    ];
  });
  const answers = {};
  for (const each of asked) {
    const answer = await answerOf(cached, each.ask);
    answers[each.path] = answer;
    if (each.ask.method !== 'GET') continue;
    if (!answer.headers.etag) throw new Error(`${each.name}: the answer has no ETag`);
    each.ask = { ...each.ask, headers: { 'if-none-match': answer.headers.etag }, status: 304 };
  }
  const bytes = await startBytes(bench, answers);
  const contests = bench.options.connections.flatMap((connections) =>
    asked.map(({ name, ask, path }) => ({
      name,
      connections,
      contenders: [
        { name: 'cached', server: cached, ask },
        { name: 'bytes', server: bytes, ask: { ...ask, path } },
      ],
      against: ['bytes'],
    })),
  );
  const held = await hold(bench, 'Known answers', contests, finer(bench.options));
  const list = [{ name: 'cached', memoryMB: Math.round(memory(cached)), startSeconds: cached.startSeconds }];
  printServers(list, bench.say);
  return { contests: held, servers: list };
}

function asParameters(body) {
  const { query, variables } = JSON.parse(body);
  return { query, variables: JSON.stringify(variables) };
}
