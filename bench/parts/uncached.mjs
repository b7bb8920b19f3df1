// The documents with each answer worked out anew: the portal beside PostGraphile and one SQL statement.
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chain, documentsFor } from '../documents.mjs';
import { printServers } from '../report.mjs';
import { answerOf, hold } from '../rounds.mjs';
import { memory, stop } from '../servers.mjs';

const NAMES = ['portal', 'postgraphile', 'sql'];

/** All must tell the same facts, or a comparison says nothing. */
async function compareFacts({ say }, documents, started) {
  for (const document of documents) {
    let [first, teller] = [];
    for (const server of started) {
      const { ask, facts } = document[server.name];
      const answer = JSON.parse((await answerOf(server, ask)).body.toString());
      if (answer.errors) throw new Error(`${server.name}, ${document.name}: ${answer.errors[0].message}`);
      const told = facts(answer);
      if (JSON.stringify(told) !== JSON.stringify(first ?? told)) {
        const files = [
          [server.name, told],
          [teller, first],
        ].map(([name, value]) => {
          const file = join(tmpdir(), `bench-${document.name}-${name}.json`);
          writeFileSync(file, JSON.stringify(value, null, 1));
          return file;
        });
        throw new Error(
          `${document.name}: ${server.name} tells other facts than ${teller}: compare ${files.join(' and ')}`,
        );
      }
      [first, teller] = [told, teller ?? server.name];
    }
    say(`  ${document.name}: the same facts (${document.count(first)})`);
  }
}

/** Whether the portal takes the chain as it was first thought of; its limit on cost may stand before it. */
async function tryChain({ say }, portal) {
  const { status, body } = await answerOf(portal, chain()).catch((error) => ({
    status: 400,
    body: error.message,
  }));
  const text = body.toString();
  const said = status === 200 ? 'taken' : `refused: ${/"message":"([^"]*)"/.exec(text)?.[1] ?? text}`;
  const [, cost] = /"actual":(\d+)/.exec(text) ?? [];
  say(`  nested, hosts to programs to parties in one chain: ${said}${cost ? ` It has ${cost}.` : ''}`);
  return { isTaken: status === 200, cost: cost && Number(cost) };
}

export async function run(bench) {
  const documents = await documentsFor(bench, bench.small);
  const names = NAMES.filter((name) => bench.wants('servers', name));
  if (documents.length === 0 || names.length === 0) return undefined;
  const started = [];
  // Who keeps compiled code starts as it does every time but the first.
  for (const name of names)
    await stop(await bench.start(name, { url: bench.small, ask: documents.probe[name].ask }));
  for (const name of names)
    started.push(await bench.start(name, { url: bench.small, ask: documents.probe[name].ask }));
  await compareFacts(bench, documents, started);
  const [portal] = started;
  const chained = portal.name === 'portal' ? await tryChain(bench, portal) : undefined;
  const contests = bench.options.connections.flatMap((connections) =>
    documents.map((document) => ({
      name: document.name,
      connections,
      contenders: started.map((server) => ({ name: server.name, server, ask: document[server.name].ask })),
      against: ['postgraphile', 'sql'],
    })),
  );
  const held = await hold(bench, 'Each answer anew', contests);
  const list = started.map((server) => ({
    name: server.name,
    memoryMB: Math.round(memory(server)),
    startSeconds: server.startSeconds,
  }));
  printServers(list, bench.say);
  return { contests: held, servers: list, chain: chained };
}
