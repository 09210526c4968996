/**
 * `npm run search:eval`: how well search finds what readers look for, beside stock Pagefind over the same pages.
 * `--reindex` writes the index anew from `content/` and the pages of `dist/`, for work on ranking; `--failures` lists
 * every failure of both halves, else only those of `tune`; `--no-stock` leaves the comparison out.
 */
import { rmSync } from 'node:fs';
import { writeSearchIndex } from '../src/search/write-index.ts';
import { builtRecords, DIST, requireIndex } from './search/built-records.ts';
import { GOLDEN_KINDS, goldenId, readGolden, scoreOf, type Outcome } from './search/golden.ts';
import { nodeEngine, nodeHelps } from './search/node-engine.ts';
import { runOurs, runStock, writeStockIndex } from './search/run-golden.ts';

const CACHE = '.cache/search-eval';

requireIndex();

const has = (flag: string) => process.argv.includes(flag);
const records = builtRecords();
const golden = readGolden('tests/search/golden.yaml');

let folder = DIST;
if (has('--reindex')) {
  folder = `${CACHE}/ours-${process.pid}`;
  await writeSearchIndex(records, folder, (path) => path);
}
const ours = await runOurs(await nodeEngine(folder), nodeHelps(folder), golden);
print('Ours, by section', ours);
const shown = has('--failures') ? ours : ours.filter(({ golden: { half } }) => half === 'tune');
listFailures(shown);

if (!has('--no-stock')) {
  const stock = `${CACHE}/stock-${process.pid}`;
  await writeStockIndex(DIST, stock);
  const pageOf = new Map(records.map(({ url }) => [goldenId(url), url.replace(/#.*$/, '')]));
  print('\nStock Pagefind, by page', await runStock(await nodeEngine(stock), golden, pageOf));
  rmSync(stock, { recursive: true, force: true });
}
if (folder !== DIST) rmSync(folder, { recursive: true, force: true });

/** A table of shares, by half and by kind. */
function print(title: string, outcomes: readonly Outcome[]): void {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8);
  console.log(`${title}\n${'half  kind'.padEnd(24)}queries    top-1    top-3     MRR`);
  for (const half of ['tune', 'test', 'both'] as const)
    for (const kind of [...GOLDEN_KINDS, 'all', 'found'] as const) {
      const list = outcomes.filter(
        ({ golden: one }) =>
          (half === 'both' || one.half === half) &&
          (kind === 'all' || (kind === 'found' ? one.kind !== 'miss' : one.kind === kind)),
      );
      if (half === 'both' && kind !== 'all' && kind !== 'found' && has('--brief')) continue;
      const { queries, top1, top3, mrr } = scoreOf(list);
      const name = kind === 'all' ? 'all' : kind === 'found' ? 'all but misses' : kind;
      console.log(
        `${half.padEnd(6)}${name.padEnd(18)}${String(queries).padStart(7)} ${percent(top1)} ${percent(top3)} ${mrr.toFixed(3).padStart(7)}`,
      );
    }
}

function listFailures(outcomes: readonly Outcome[]): void {
  const failed = outcomes.filter(({ place }) => place !== 1);
  console.log(`\nNot first (${failed.length}):`);
  for (const { golden: one, place, first, notes } of failed)
    console.log(
      `  ${one.kind} · ${one.query}\n    ${place > 0 ? `place ${place}` : 'not found'}; first: ${first.join(', ') || 'nothing'}\n    right: ${one.right.join(', ') || 'a miss'}${notes ? `\n    notes: ${notes}` : ''}`,
    );
}
