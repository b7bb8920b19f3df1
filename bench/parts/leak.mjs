// Whether the memory of the portal grows over 200,000 requests: its resident set in tenths, the last over the second.
import { documentsFor } from '../documents.mjs';
import { load, requestOf } from '../load.mjs';
import { answerOf } from '../rounds.mjs';
import { memory } from '../servers.mjs';

const REQUESTS = 200_000;
/** Of a hundred requests; all that the answers have in common is made by the short ones too. */
const MIX = { node: 80, program: 12, upcoming: 5, directory: 2, nested: 1 };

export async function run(bench) {
  const documents = await documentsFor(bench, bench.small);
  const server = await bench.start('portal', { url: bench.small, ask: documents.probe.portal.ask });
  const tenths = [];
  for (let tenth = 1; tenth <= 10; tenth++) {
    const samples = [];
    const sampling = setInterval(() => samples.push(memory(server)), 500);
    for (const { name, portal } of documents) {
      const request = requestOf(server.address, portal.ask);
      const expected = await answerOf(server, portal.ask);
      await load({ request, expected, connections: 10, times: (REQUESTS / 10) * (MIX[name] / 100) });
    }
    clearInterval(sampling);
    const mean = samples.reduce((sum, each) => sum + each, 0) / samples.length;
    tenths.push(Math.round(mean));
    bench.say(`Leak: ${(REQUESTS / 10) * tenth} requests, ${mean.toFixed(0)} MB`);
  }
  return { requests: REQUESTS, tenths, growth: tenths[9] / tenths[1] };
}
