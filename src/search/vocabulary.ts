/** The site's own words, for mending spelling. Made when the site is built. Pure. */
import { compare } from '../records/faults.ts';
import type { SearchRecord } from './records.ts';
import { stem } from './stem.ts';
import { isSmall, runs } from './words.ts';

/** `dist/search/vocabulary.json`. */
export interface Vocabulary {
  /** Words in groups, the most frequent first: each twice as frequent as the next. In a group by alphabet, with a space between. */
  words: string[];
  /** Stems of common English words that the site has not: such a word is meant as it is, not a misspelling. */
  others: string;
}

/** A word is taken for a misspelling only of words this long or longer. */
const SHORTEST = 3;

/**
 * Lists every word of the records' texts, titles, questions and names.
 * @param common English words; those that the records have not are listed apart
 */
export function vocabularyOf(records: readonly SearchRecord[], common: readonly string[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const { title, text, asks, cites } of records) {
    const words = new Set(
      [title, text, ...asks, ...cites].flatMap((one) => runs(one).flatMap(({ whole, parts }) => [whole, ...parts])),
    );
    for (const word of words)
      if (word.length >= SHORTEST && !isSmall(word) && /\p{L}/u.test(word))
        counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const groups = new Map<number, string[]>();
  for (const [word, count] of counts) {
    const group = Math.floor(Math.log2(count));
    groups.set(group, [...(groups.get(group) ?? []), word]);
  }
  const highest = Math.max(0, ...groups.keys());
  const own = new Set([...counts.keys()].map(stem));
  const others = new Set(common.filter((word) => word.length > SHORTEST).map(stem));
  return {
    others: [...others]
      .filter((one) => !own.has(one))
      .sort(compare)
      .join(' '),
    words: Array.from({ length: highest + 1 }, (_, index) =>
      (groups.get(highest - index) ?? []).sort(compare).join(' '),
    ),
  };
}
