/** The golden set of searches, and how well an engine does on it. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export const GOLDEN_KINDS = [
  'question',
  'term',
  'legal-citation',
  'name-or-place',
  'misspelling',
  'miss',
  'phrase',
] as const;
export type GoldenKind = (typeof GOLDEN_KINDS)[number];
export type Half = 'tune' | 'test';

/** One search with its right answers: ids of sections, or `kind:id` of other records. Empty for a miss. */
export interface GoldenQuery {
  query: string;
  kind: GoldenKind;
  right: string[];
  half: Half;
}

/** Reads the golden set. */
export function readGolden(file: string): GoldenQuery[] {
  return parse(readFileSync(file, 'utf8')) as GoldenQuery[];
}

/** What an engine gave for one query. */
export interface Outcome {
  golden: GoldenQuery;
  /** Place of the first right answer, counted from 1; 0 when there is none. For a miss, 1 when it was admitted. */
  place: number;
  /** How many answers there were. */
  count: number;
  /** The first answers, for reading. */
  first: string[];
  notes: string;
}

export interface Score {
  queries: number;
  top1: number;
  top3: number;
  mrr: number;
}

/** Shares of a list of outcomes, from 0 to 1. */
export function scoreOf(outcomes: readonly Outcome[]): Score {
  const share = (test: (outcome: Outcome) => boolean) => outcomes.filter(test).length / Math.max(1, outcomes.length);
  return {
    queries: outcomes.length,
    top1: share(({ place }) => place === 1),
    top3: share(({ place }) => place >= 1 && place <= 3),
    mrr: outcomes.reduce((sum, { place }) => sum + (place > 0 ? 1 / place : 0), 0) / Math.max(1, outcomes.length),
  };
}

/** The id by which the golden set names a record, from its address: `two-clocks`, `term:detainer`, `explainer:warrants`. */
export function goldenId(url: string): string {
  const { pathname, hash } = new URL(url, 'https://example.org');
  const [first = '', second = ''] = pathname.split('/').filter(Boolean);
  const name = hash.slice(1);
  if (first === 'glossary') return `term:${name}`;
  if (first === 'figures') return `series:${name}`;
  if (first === 'timeline') return `event:${name}`;
  if (first === 'claims') return `claim:${second}`;
  if (first === 'jurisdictions') return `jurisdiction:${second}`;
  if (first === 'sources') return `source:${second}`;
  return name || `explainer:${second}`;
}
