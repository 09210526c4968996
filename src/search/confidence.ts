/** Tells an answer from a few shared words: “bird sanctuary opening hours” is not about this site. Pure. */

/** What speaks for the best result of a query. */
export interface Signs {
  /** Share of the query that it has, weighed by rarity, from 0 to 1. */
  coverage: number;
  /** How much it is about the query, beside a record whose title has the words. */
  strength: number;
  /** How like the query is to the likest title or question of the best results, from 0 to 1. */
  likeness: number;
  /** Words and citations of the query that some record has. */
  known: number;
  /** Those of them that so many records have that they tell what the whole site is about. */
  core: number;
}

/** A word in more records than this share tells what the site is about. */
export const CORE = 0.25;

/** A share so near to all that only rounding keeps it from 1. */
const ALL = 0.999;

/**
 * By logistic regression on tests/search/golden.yaml, misses counting eight times, and on the questions in front matter,
 * each a fifth of them in turn left out of the index and asked. A sum of 0 is above that of all misses there.
 */
const WEIGHTS = { start: -20.4, coverage: 6.9, strength: 12.8, likeness: -5.9, known: 14.4, core: 4 };
/** Beyond these more says no more. */
const MOST = { strength: 1.5, known: 6, core: 3 };

/** Whether the best result answers the query. */
export function isConfident({ coverage, strength, likeness, known, core }: Signs): boolean {
  // All the words, as typed, need no other sign.
  if (coverage > ALL) return true;
  const sum =
    WEIGHTS.start +
    WEIGHTS.coverage * coverage +
    WEIGHTS.strength * Math.min(strength, MOST.strength) +
    WEIGHTS.likeness * likeness +
    (WEIGHTS.known * Math.min(known, MOST.known)) / MOST.known +
    (WEIGHTS.core * Math.min(core, MOST.core)) / MOST.core;
  return sum >= 0;
}
