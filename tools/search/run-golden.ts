/** Runs the golden set against our search, and against stock Pagefind over the same site's pages. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { answer, type Engine, type EngineData, type Helps } from '../../src/search/answer.ts';
import { goldenId, type GoldenQuery, type Outcome } from './golden.ts';

/** Results that are asked for; a place beyond them is none. */
const ASKED = 10;

/** What our search gives for each query. */
export async function runOurs(engine: Engine, helps: Helps, golden: readonly GoldenQuery[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const one of golden) {
    const { hits, notes } = await answer(engine, helps, {
      query: one.query,
      filters: {},
      sort: 'relevance',
      limit: ASKED,
    });
    const ids = hits.map(({ url }) => goldenId(url));
    const isAdmitted = hits.length === 0 && notes.some(({ kind }) => kind === 'miss');
    outcomes.push({
      golden: one,
      place: one.kind === 'miss' ? Number(isAdmitted) : ids.findIndex((id) => one.right.includes(id)) + 1,
      count: hits.length,
      first: ids.slice(0, 3),
      notes: notes.map(({ kind, words, shown }) => `${kind}(${shown ?? words?.join(' ') ?? ''})`).join(' '),
    });
  }
  return outcomes;
}

/** Pages of the site as a reader meets them: without frozen versions, single sections and forms of citation, which repeat them. */
function pagesOf(dist: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html') && !/^(?:s|cite|search|contents)\//.test(name))
    .sort();
}

/** Writes a stock Pagefind index over the built pages, with no setting but the language. */
export async function writeStockIndex(dist: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const { index } = await createIndex({ forceLanguage: 'en' });
  for (const name of pagesOf(dist))
    await index!.addHTMLFile({ sourcePath: name, content: readFileSync(join(dist, name), 'utf8') });
  await index!.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
}

/**
 * What stock Pagefind gives. An answer counts as right when the page holds the right section or record, although the
 * reader must still find it there: more than is asked of ours.
 * @param pageOf the page of each right answer
 */
export async function runStock(
  engine: Engine,
  golden: readonly GoldenQuery[],
  pageOf: ReadonlyMap<string, string>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const one of golden) {
    const { results } = await engine.search(one.query);
    const urls = await Promise.all(results.slice(0, ASKED).map(async (result) => pathOf(await result.data())));
    const right = one.right.map((id) => pageOf.get(id));
    outcomes.push({
      golden: one,
      place: one.kind === 'miss' ? Number(results.length === 0) : urls.findIndex((url) => right.includes(url)) + 1,
      count: results.length,
      first: urls.slice(0, 3),
      notes: '',
    });
  }
  return outcomes;
}

function pathOf({ raw_url, url }: EngineData): string {
  return new URL(raw_url ?? url, 'https://example.org').pathname;
}

/** Tells whether a folder holds a built index. */
export function hasIndex(folder: string): boolean {
  return existsSync(join(folder, 'pagefind', 'pagefind.js'));
}
