/** How results are ordered. Numbers were found by trial on the half `tune` of tests/search/golden.yaml. Pure. */
import type { RecordKind } from '../site.ts';

/** What each kind of record counts for when scores are near: a section answers, a source record only documents. */
export const KIND_WEIGHTS: Record<RecordKind, number> = {
  section: 1,
  explainer: 0.8,
  term: 0.8,
  claim: 0.7,
  jurisdiction: 0.8,
  series: 0.5,
  law: 0.45,
  event: 0.4,
  source: 0.35,
};

/** A record that the query names goes first; of several, the section, then what explains most. */
export const NAMED: Partial<Record<RecordKind, number>> = {
  section: 6,
  explainer: 5,
  term: 5,
  jurisdiction: 5,
  claim: 4,
  series: 1,
};

/** How much a record suffers from the words that it lacks: scores are multiplied by the share it has, to this power. */
export const COVERAGE_POWER = 1.5;

/** How telling a word is: the rarer, the more, as in BM25. */
export function rarity(records: number, having: number): number {
  return Math.log(1 + (records - having + 0.5) / (having + 0.5));
}
