/**
 * `npm run bench`: how long search takes and what it fetches, beside Pagefind's own search over the same index, in the
 * same run. Only the ratios say anything: machines differ. Nothing here fails a build.
 */
import { brotliCompressSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { answer, type Engine } from '../src/search/answer.ts';
import { readGolden } from './search/golden.ts';
import { nodeEngine, nodeHelps, takeRead } from './search/node-engine.ts';
import { hasIndex } from './search/run-golden.ts';

const DIST = 'dist';
/** What Pagefind's interface shows at first, and how long it waits after a key. */
const STOCK = { shown: 5, waitMs: 300 };
/** What ours shows. */
const SHOWN = 10;
const ROUNDS = 3;

if (!hasIndex(DIST)) {
  console.error('There is no dist/. Run `npm run build` first.');
  process.exit(1);
}

const helps = nodeHelps(DIST);
const queries = readGolden('tests/search/golden.yaml')
  .filter(({ kind }) => kind !== 'miss' && kind !== 'phrase')
  .map(({ query }) => query);

const searchOurs = (engine: Engine, query: string) =>
  answer(engine, helps, { query, filters: {}, sort: 'relevance', limit: SHOWN });
const searchStock = async (engine: Engine, query: string) => {
  const { results } = await engine.search(query);
  await Promise.all(results.slice(0, STOCK.shown).map((result) => result.data()));
};

/**
 * Median time of a query whose parts of the index are there, but which was not asked before. The two take turns, so that
 * neither has the warmer machine.
 */
async function compare(): Promise<{ ours: number; stock: number }> {
  const engine = await nodeEngine(DIST, 'bench');
  for (const query of queries) await searchOurs(engine, query);
  const times = { ours: [] as number[], stock: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    // Another object for the same engine: what we keep of earlier answers is not found by it.
    const again: Engine = { ...engine };
    await searchOurs(again, queries[0]!);
    for (const query of queries) {
      times.ours.push(await timed(() => searchOurs(again, query)));
      times.stock.push(await timed(() => searchStock(engine, query)));
    }
  }
  return { ours: median(times.ours), stock: median(times.stock) };
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

/** Bytes that a first search fetches: the index as it is packed, the engine as a server sends it. */
async function firstSearch(query: string): Promise<number> {
  const engine = await nodeEngine(DIST, `first-${query.replace(/ /g, '-')}`);
  takeRead();
  await searchOurs(engine, query);
  const sizes = [...takeRead().entries()].filter(([file]) => !file.includes('/dist/search/')).map(([, size]) => size);
  return (
    sizes.reduce((sum, size) => sum + size, 0) + brotliCompressSync(readFileSync(`${DIST}/pagefind/pagefind.js`)).length
  );
}

const { ours, stock } = await compare();
console.log(`Keystroke to results, index parts there, median of ${queries.length} queries × ${ROUNDS}:`);
console.log(`  ours, ${SHOWN} results       ${ours.toFixed(1)} ms`);
console.log(
  `  Pagefind, ${STOCK.shown} results    ${stock.toFixed(1)} ms, and ${STOCK.waitMs} ms that its interface waits`,
);
console.log(
  `  ratio                  ${(ours / stock).toFixed(2)}, with the wait ${(ours / (stock + STOCK.waitMs)).toFixed(2)}`,
);
console.log('A first search, without the page and its script:');
for (const query of ['jail hold detainer', 'sanctuary city funding', 'ICE detainer warrant'])
  console.log(`  ${query.padEnd(24)} ${((await firstSearch(query)) / 1000).toFixed(0)} kB`);
