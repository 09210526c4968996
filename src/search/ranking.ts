/** How Pagefind ranks our records. Titles and the questions readers ask outweigh the text. */

/**
 * Settings for `pagefind.options({ ranking })`; see https://pagefind.app/docs/ranking/.
 * `metaWeights` names the metadata fields of our records: those with 0 are shown but not searched.
 */
export const RANKING = {
  termFrequency: 0.6,
  pageLength: 0.1,
  termSaturation: 1.2,
  termSimilarity: 9,
  metaWeights: { title: 6, asks: 6, words: 5, kind: 0, explainer: 0, date: 0 },
} as const;

/**
 * What each kind of record counts for when scores are near: a section answers, a source record only documents.
 * Scores of results are multiplied by it.
 */
export const KIND_WEIGHTS: Record<string, number> = {
  section: 1,
  explainer: 0.45,
  term: 0.7,
  claim: 0.7,
  jurisdiction: 0.6,
  series: 0.6,
  event: 0.4,
  source: 0.35,
};

/** Added to the score of a record that names the query among the questions it answers: such a record goes first. */
export const EXACT_QUESTION = 1000;
