/**
 * `npm run bench`: what search fetches and how long it takes in a browser, beside Pagefind's own interface over the same
 * index in the same run. Times are of this machine; only their ratios say anything elsewhere. Nothing here fails a build.
 * `--present` leaves out the site of 10,000 sections, whose index takes some minutes.
 */
import { chromium, type Browser } from 'playwright-core';
import {
  fetchedBy,
  HANDS,
  keystrokes,
  ours,
  slowSearch,
  stock,
  type Fetched,
  type Interface,
} from './bench/browser.ts';
import { writeGrownIndex } from './bench/grown.ts';
import { serveFolders } from './bench/serve.ts';
import { writeStockPage } from './bench/stock-ui.ts';
import { CHROMIUM_ARGUMENTS, ensureChromium } from './launch/chromium.mjs';
import { projectRoot } from './launch/runtime.mjs';
import { builtRecords, DIST, requireIndex } from './search/built-records.ts';
import { readGolden } from './search/golden.ts';

const CACHE = '.cache/bench';
const SECTIONS = 10_000;
const FIRST = [
  'jail hold detainer',
  'sanctuary city funding',
  'ICE detainer warrant',
  'los angeles police',
  'grant conditions ruling',
];
const LINK = { latencyMs: 150, bitsPerSecond: 1_600_000 };
/** Every so many queries of the golden set are typed. */
const EVERY = 29;

requireIndex();

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const ms = (time: number) => `${time.toFixed(0)} ms`;
const kB = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
const total = (list: readonly Fetched[]) => list.reduce((sum, { bytes }) => sum + bytes, 0);

const browser = await chromium.launch({
  executablePath: await ensureChromium({ root: projectRoot }),
  args: CHROMIUM_ARGUMENTS,
});
await writeStockPage(`${CACHE}/stock`, '/pagefind/');
await writeStockPage(`${CACHE}/stock-at-once`, '/pagefind/', 0);
const served = await serveFolders({
  '/': DIST,
  '/stock/': `${CACHE}/stock`,
  '/stock-at-once/': `${CACHE}/stock-at-once`,
});
const own = ours(served.address);
const theirs = stock(`${served.address}stock/`);
try {
  await benchKeystrokes(browser);
  await benchSlowLink(browser);
  await benchFirstSearch(browser, own, 'at the present size');
  if (!process.argv.includes('--present')) await benchGrown(browser);
} finally {
  await browser.close();
  await served.stop();
}

async function benchKeystrokes(with_: Browser): Promise<void> {
  const queries = readGolden('tests/search/golden.yaml')
    .filter(({ kind }) => kind !== 'miss' && kind !== 'phrase' && kind !== 'misspelling')
    .map(({ query }) => query)
    .filter((_query, place) => place % EVERY === 0);
  const times = {
    ours: await keystrokes(with_, own, queries),
    'Pagefind’s own': await keystrokes(with_, theirs, queries),
    'Pagefind’s own, told not to wait after a key': await keystrokes(
      with_,
      stock(`${served.address}stock-at-once/`),
      queries,
    ),
  };
  console.log(`Last key to results, index parts there, median of ${queries.length} queries:`);
  for (const [name, list] of Object.entries(times))
    console.log(
      `  ${name.padEnd(46)}${ms(median(list)).padStart(8)}   ours is ${(median(times.ours) / median(list)).toFixed(2)} of it`,
    );
}

async function benchSlowLink(with_: Browser): Promise<void> {
  console.log(
    `First result of a first search at ${LINK.latencyMs} ms and ${LINK.bitsPerSecond / 1e6} Mbit/s, median of ${FIRST.length}:`,
  );
  for (const [name, what] of [
    ['ours', own],
    ['Pagefind’s own, its script there with the page', theirs],
  ] as const) {
    const times = [];
    for (const query of FIRST) times.push(await slowSearch(with_, what, query, LINK));
    console.log(
      `  ${name.padEnd(48)}typed ${ms(median(times.map(({ typed }) => typed)))} from the last key; pasted ${ms(median(times.map(({ pasted }) => pasted)))}`,
    );
  }
}

async function benchFirstSearch(with_: Browser, what: Interface, when: string): Promise<void> {
  for (const [hand, keyMs] of Object.entries(HANDS)) {
    console.log(
      `A first three-word query ${when}, typed by a ${hand} hand (${keyMs} ms between keys), all that is fetched from the moment the reader goes for the field:`,
    );
    for (const query of FIRST) {
      const list = await fetchedBy(with_, what, query, keyMs);
      const groups = Object.groupBy(list, ({ url }) => groupOf(url));
      const parts = Object.entries(groups).map(([name, files]) => `${name} ${kB(total(files!))}`);
      console.log(`  ${query.padEnd(26)}${kB(total(list)).padStart(7)} in ${list.length} files: ${parts.join(', ')}`);
    }
  }
}

/** What a file is for. */
function groupOf(url: string): string {
  const { pathname } = new URL(url);
  if (pathname.includes('/assets/')) return 'interface';
  if (pathname.includes('/pagefind/wasm.')) return 'engine';
  if (pathname.endsWith('/search/index.json')) return 'list of files';
  if (pathname.includes('/pagefind/index/')) return 'parts';
  if (pathname.includes('/pagefind/fragment/')) return 'results';
  return pathname.includes('/suggestions/') ? 'suggestions' : pathname.replace(/^.*\//, '');
}

async function benchGrown(with_: Browser): Promise<void> {
  await writeGrownIndex(builtRecords(), SECTIONS, `${CACHE}/grown`);
  const grown = await serveFolders({
    '/': DIST,
    '/pagefind/': `${CACHE}/grown/pagefind`,
    '/search/': `${CACHE}/grown/search`,
  });
  await benchFirstSearch(with_, ours(grown.address), `at ${SECTIONS} sections`);
  await grown.stop();
}
