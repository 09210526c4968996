/** How results are ordered. Numbers were found by trial on tests/search/golden.yaml. Pure. */
import type { RecordKind } from '../site.ts';

/** What each kind of record counts for when scores are near: a section answers, a source record only documents. */
export const KIND_WEIGHTS: Record<RecordKind, number> = {
  section: 1,
  explainer: 0.88,
  term: 0.92,
  claim: 0.63,
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

export const RANKING = {
  /** How much a record suffers from the words that it lacks: scores are multiplied by the share it has, to this power. */
  coverage: 1.2,
  /** How much more the rare words of a query count than the frequent ones. */
  rarity: 0.75,
  /** What a word that tells how somebody asks counts for, beside one that tells what about. */
  chatter: 0.25,
  /** How much more a term counts when the query asks what something means. */
  meaning: 1.8,
  /** What words side by side count for, beside one word of middling rarity. */
  pair: 1,
  /** What likeness to one question of a record adds at most, as a share of its score. */
  likeness: 2,
  /** How much faster than likeness itself that grows. */
  likenessPower: 2,
  /** What a synonym counts for, beside the word itself. */
  synonym: 0.5,
  /** What the site's word for a turn of speech counts for, beside a word as typed. */
  turn: 0.85,
  /** What the words of a citation count for, beside the citation. */
  looseCitation: 0.6,
} as const;

/** A word that no record has counts as if so many had it: more would make any unknown word outweigh all others. */
const UNKNOWN_AS = 4;

/** How telling a word is: the rarer, the more, as in BM25. */
export function rarity(records: number, found: number): number {
  const having = found || UNKNOWN_AS;
  return Math.log(1 + (records - having + 0.5) / (having + 0.5)) ** RANKING.rarity;
}
