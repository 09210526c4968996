/**
 * Fingerprints of articles that we quote and may not copy: a hash for every run of four words. With them a test proves that
 * a quotation is exact without having the article. Short runs would give the text away, so only those that are quoted count.
 */
import { createHash } from 'node:crypto';
import { foldQuotation } from '../../src/sections/quotation.ts';

/** How many words are hashed together. */
export const RUN_LENGTH = 4;

/** What a fingerprint file holds. */
export interface ArticleFingerprint {
  /** Id of the source. */
  source: string;
  /** Hashes of runs of words, sorted, so that their order does not tell the order of the words. */
  runs: string[];
}

/**
 * The fingerprint of an article.
 * @param shortQuotes quotations of fewer than four words; those that the article holds are hashed whole
 */
export function fingerprintArticle(source: string, text: string, shortQuotes: readonly string[]): ArticleFingerprint {
  const words = wordsOf(text);
  const short = new Set(shortQuotes.map((quote) => wordsOf(quote).join(' ')));
  const shortRuns = [1, 2, 3].flatMap((length) => runsOf(words, length).flatMap(edgesCut));
  const runs = [...runsOf(words, RUN_LENGTH).flatMap(edgesCut), ...shortRuns.filter((run) => short.has(run))];
  return { source, runs: [...new Set(runs.map(hash))].sort() };
}

/** The runs of a quotation that its article does not hold: none when it is exact. */
export function runsMissing(quote: string, { runs }: ArticleFingerprint): string[] {
  const words = wordsOf(quote);
  const known = new Set(runs);
  return runsOf(words, Math.min(RUN_LENGTH, words.length)).filter((run) => !known.has(hash(run)));
}

function wordsOf(text: string): string[] {
  return foldQuotation(text).split(' ');
}

function runsOf(words: readonly string[], length: number): string[] {
  return words.slice(length - 1).map((_word, index) => words.slice(index, index + length).join(' '));
}

/** A run with and without the punctuation at its ends, which belongs to the sentence around a quotation. */
function edgesCut(run: string): string[] {
  const starts = [run];
  while (/^["'(]/.test(starts.at(-1)!)) starts.push(starts.at(-1)!.slice(1));
  return starts.flatMap((start) => {
    const ends = [start];
    while (/["').,;:!?]$/.test(ends.at(-1)!)) ends.push(ends.at(-1)!.slice(0, -1));
    return ends;
  });
}

function hash(run: string): string {
  return createHash('sha256').update(run).digest('hex').slice(0, 12);
}
