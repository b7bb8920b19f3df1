// How figures are shown, and what they should be.
const percent = (share) => `${Math.round(share * 100)} %`;
/** Processor time of one request: what is left to compare where something else runs on the machine. */
const milliseconds = (share, { perSecond }) => ((share * 1000) / perSecond.median).toFixed(2);
const ratio = (value) =>
  value ? `${value.median.toFixed(2)} [${value.min.toFixed(2)}–${value.max.toFixed(2)}]` : '–';

function table(rows, say) {
  const widths = rows[0].map((_, index) => Math.max(...rows.map((row) => row[index].length)));
  for (const row of rows) {
    say(
      row
        .map((cell, index) => (index === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[index])))
        .join('  '),
    );
  }
}

export function printContests(title, contests, say) {
  const all = contests.flatMap(({ contenders }) => contenders);
  const references = [...new Set(all.flatMap(({ to }) => Object.keys(to)))];
  for (const connections of new Set(contests.map((contest) => contest.connections))) {
    const rows = [
      [
        '',
        'req/s',
        ...references.map((name) => `x ${name}`),
        'p50 ms',
        'p99 ms',
        'SQL',
        'bytes',
        'server ms',
        'database ms',
        'server',
        'load',
        'their core',
        '',
      ],
    ];
    for (const contest of contests.filter((each) => each.connections === connections)) {
      for (const each of contest.contenders) {
        rows.push([
          `${contest.name} ${each.name}`,
          each.perSecond.median.toFixed(0),
          ...references.map((name) => ratio(each.to[name])),
          each.p50.toFixed(2),
          each.p99.toFixed(2),
          each.statements?.toString() ?? '–',
          String(each.bytes),
          milliseconds(each.serverCpu, each),
          milliseconds(each.databaseCpu, each),
          percent(each.serverCpu),
          percent(each.loadCpu),
          percent(each.loadCore),
          [each.isBoundByDatabase && 'D', each.isDisturbed && '!'].filter(Boolean).join(' '),
        ]);
      }
    }
    say();
    say(
      `${title}, ${connections} connection${connections === 1 ? '' : 's'}: medians over the rounds, ratios with their least and greatest`,
    );
    table(rows, say);
  }
  say('server ms, database ms: their processor time for a request.');
  if (all.some(({ isBoundByDatabase }) => isBoundByDatabase))
    say('D: PostgreSQL was the limit, not the server.');
  if (all.some(({ isDisturbed }) => isDisturbed)) {
    say('!: something else took a fifth or more of a core: these figures are too low.');
  }
  say();
}

export function printServers(list, say) {
  for (const { name, memoryMB, startSeconds } of list) {
    say(`${name}: ${memoryMB} MB after the load, ${startSeconds.toFixed(2)} s to its first answer`);
  }
  say();
}

const least = (list) => Math.min(...list);
const geometricMean = (list) => Math.exp(list.reduce((sum, each) => sum + Math.log(each), 0) / list.length);

/** What is asked of the portal, with what came of it: name, value, and the least or most that it should be. */
function aimsOf({ uncached, cached, feeds, growth, leak, feedMemory }) {
  const aims = [];
  const atLeast = (name, value, aim) =>
    aims.push({ name, value, aim: `at least ${aim}`, isMet: value >= aim });
  const atMost = (name, value, aim) => aims.push({ name, value, aim: `at most ${aim}`, isMet: value <= aim });
  const ratios = (contests, contender, reference, field = 'to') =>
    (contests ?? []).flatMap(
      ({ contenders }) => contenders.find(({ name }) => name === contender)?.[field][reference]?.median ?? [],
    );

  for (const connections of new Set(uncached?.contests.map((contest) => contest.connections))) {
    const contests = uncached.contests.filter((contest) => contest.connections === connections);
    const speed = ratios(contests, 'portal', 'postgraphile');
    if (speed.length === 0) continue;
    atLeast(`uncached, ${connections} connections: the slowest document, x PostGraphile`, least(speed), 1);
    atLeast(
      `uncached, ${connections} connections: geometric mean, x PostGraphile`,
      geometricMean(speed),
      1.3,
    );
    const late = Math.max(...ratios(contests, 'portal', 'postgraphile', 'p99To'));
    atMost(`uncached, ${connections} connections: the worst p99, x PostGraphile's`, late, 1);
  }
  const of304 = (contests) => contests?.filter(({ name }) => name.includes('304'));
  const of200 = (contests) => contests?.filter(({ name }) => !name.includes('304'));
  const cachedRatios = ratios(of200(cached?.contests), 'cached', 'bytes');
  if (cachedRatios.length > 0)
    atLeast('cached: the slowest document, x the same bytes', least(cachedRatios), 0.6);
  const feedRatios = ratios(of200(feeds?.contests), 'portal', 'bytes');
  if (feedRatios.length > 0) atLeast('feeds: the slowest, x the same bytes', least(feedRatios), 0.7);
  const tagRatios = [
    ...ratios(of304(cached?.contests), 'cached', 'bytes'),
    ...ratios(of304(feeds?.contests), 'portal', 'bytes'),
  ];
  if (tagRatios.length > 0) atLeast('304: the slowest, x bare 304', least(tagRatios), 0.8);
  const slower = ratios(growth?.contests, 'large', 'small', 'p50To');
  if (slower.length > 0)
    atMost('growth: the latency that grows most from 2,000 to 200,000 events', Math.max(...slower), 1.3);
  const deep = ratios(growth?.contests, 'deep', 'first', 'p50To');
  if (deep.length > 0) atMost('growth: a page deep in the list, x the first', Math.max(...deep), 1.1);
  for (const { name, memoryMB, startSeconds } of [...(uncached?.servers ?? []), ...(cached?.servers ?? [])]) {
    if (name !== 'portal' && name !== 'cached') continue;
    atMost(`${name}: MB after the load`, memoryMB, 300);
    atMost(`${name}: seconds to the first answer`, startSeconds, 3);
  }
  if (leak) atMost('leak: the last tenth of memory over the second', leak.growth, 1.05);
  if (feedMemory) atMost('feeds of 50,000 events: MB over rest', feedMemory.worstMB, 64);
  return aims;
}

export function printAims(written, say) {
  written.aims = aimsOf(written);
  if (written.aims.length === 0) return;
  table(
    [
      ['', 'is', 'should be', ''],
      ...written.aims.map(({ name, value, aim, isMet }) => [
        name,
        value.toFixed(2),
        aim,
        isMet ? 'met' : 'NOT MET',
      ]),
    ],
    say,
  );
  say();
}
