/** Tells an answer from a few shared words: “bird sanctuary opening hours” is not about this site. Pure. */

/** What speaks for the best result of a query. */
export interface Signs {
  /** Share of the query that it has, weighed by rarity, from 0 to 1. */
  coverage: number;
  /** How much it is about the query, beside a record whose title has the words. */
  strength: number;
  /** How like the query is to the likest title or question of the best results, from 0 to 1. */
  likeness: number;
  /** Words and citations of the query. */
  units: number;
  /** Those that no record has. */
  unknown: number;
  /** What it gains by having words of the query side by side. */
  pairs: number;
}

/** A share so near to all that only rounding keeps it from 1. */
const ALL = 0.999;

/** Words beyond which a longer query says no more. */
const LONG = 8;

/** By logistic regression on the half `tune` of tests/search/golden.yaml, misses counting four times. */
const WEIGHTS = {
  start: -18.8,
  coverage: 7.9,
  strength: 8.8,
  likeness: -6.3,
  pairs: 0.8,
  units: 3.8,
  known: 9.25,
  /** Many of the words, and as a question asks them. */
  asked: 5.7,
  short: 6.05,
};
/** Below this a query is admitted as a miss. */
const LEAST = 0.25;

/** Whether the best result answers the query. */
export function isConfident({ coverage, strength, likeness, units, unknown, pairs }: Signs): boolean {
  // All the words, as typed, need no other sign.
  if (coverage > ALL) return true;
  const sum =
    WEIGHTS.start +
    WEIGHTS.coverage * coverage +
    WEIGHTS.strength * Math.min(strength, 1.5) +
    WEIGHTS.likeness * likeness +
    (WEIGHTS.pairs * pairs) / Math.max(1, units - 1) +
    (WEIGHTS.units * Math.min(units, LONG)) / LONG +
    (WEIGHTS.known * Math.min(units - unknown, 6)) / 6 +
    WEIGHTS.asked * coverage * likeness +
    WEIGHTS.short * Number(units <= 2);
  return sum >= LEAST;
}
