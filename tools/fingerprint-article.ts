/**
 * `node tools/fingerprint-article.ts <source-id> <article.txt>`: writes `tests/fixtures/articles/<source-id>.json`.
 *
 * The five founding articles are others’ property and are not in this repository, yet a test must prove that we quote them
 * to the letter. So we keep hashes of all their runs of four words. Run this again, with the text of the article at hand,
 * only when an article gets a new quotation of fewer than four words; longer ones need nothing.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLibrary } from '../src/records/library.ts';
import { fingerprintArticle, RUN_LENGTH } from '../tests/support/article-fingerprint.ts';
import { ARTICLES } from '../tests/support/fixtures.ts';

const [source, article] = process.argv.slice(2);
const entry = readLibrary(process.cwd()).entries.sources.find(({ id }) => id === source);

if (!source || !article || !entry?.data) {
  console.error(
    'Write: node tools/fingerprint-article.ts <source-id> <article.txt>. The source must be in content/sources/.',
  );
  process.exitCode = 1;
} else {
  const quotes = Object.values(entry.data.passages).flatMap(({ quote }) => quote ?? []);
  const short = quotes.filter((quote) => quote.split(/\s+/).length < RUN_LENGTH);
  const fingerprint = fingerprintArticle(source, readFileSync(article, 'utf8'), short);
  const file = join(ARTICLES, `${source}.json`);
  mkdirSync(ARTICLES, { recursive: true });
  writeFileSync(file, `${JSON.stringify(fingerprint, null, 1)}\n`);
  console.log(`${file}: ${fingerprint.runs.length} runs of words.`);
}
