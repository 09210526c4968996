/** Which records have enough of a query, and how much. Pure. */
import type { RecordKind } from '../site.ts';
import type { Evidence } from './look-up.ts';
import type { Unit } from './parse.ts';
import { KIND_WEIGHTS, NAMED, RANKING } from './ranking.ts';
import type { RecordsTable } from './records-table.ts';

/** Fewer records than this are too few: the next step is tried. */
const ENOUGH = 3;
/** A question of more words than this is a sentence: no record need have all of them. */
const FEW_UNITS = 3;
/** A record that has so much of a query goes before a page on which all of it stands in different places. */
const LEAST_OWN = 0.6;
/** Records that have this much less than the best are not shown. */
const NEAR_BEST = 0.6;

/** A record that matched, with why. */
export interface Candidate {
  id: string;
  score: number;
  /** Share of the query that it has, weighed by rarity; unknown words count. */
  coverage: number;
  /** How much it is about the query: its words' weights, by rarity; 1 is a title or a text that says them often. */
  strength: number;
  lacks: Unit[];
  isNamed: boolean;
  onPageOnly: boolean;
}

/** Every record that has enough of the query, best first. */
export function candidates(evidence: Evidence, table: RecordsTable): Candidate[] {
  const { parsed, matches, named, rarityOf, phraseIds, unknown } = evidence;
  const units = parsed.units.map((unit) => ({
    unit,
    rare: rarityOf(unit, table.ids.length),
    weights: matches.get(unit)!,
    pages: evidence.pages.get(unit)!,
    isUnknown: unknown.includes(unit),
  }));
  const whole = units.reduce((sum, { rare }) => sum + rare, 0);
  const ids = new Set([
    ...[...matches.values()].flatMap((match) => [...match.keys()]),
    ...[...evidence.pages.values()].flatMap((pages) => [...pages]),
    ...named,
    ...(phraseIds ?? []),
  ]);
  const all: Candidate[] = [];
  const kindWeight = (kind: RecordKind) =>
    KIND_WEIGHTS[kind] * (parsed.asksMeaning && kind === 'term' ? RANKING.meaning : 1);
  for (const id of ids) {
    if (phraseIds && !phraseIds.has(id) && !evidence.namedWholly.has(id)) continue;
    let score = 0;
    let own = 0;
    let page = 0;
    const lacks: Unit[] = [];
    for (const { unit, rare, weights, pages, isUnknown } of units) {
      const weight = weights.get(id) ?? 0;
      score += weight * rare;
      if (weight > 0) {
        own += rare;
        continue;
      }
      if (pages.has(id)) page += rare;
      if (!isUnknown) lacks.push(unit);
    }
    const share = whole > 0 ? own / whole : 1;
    const pageShare = whole > 0 ? (own + page) / whole : 1;
    const kind = table.kindOf(id);
    const isNamed = (phraseIds ? evidence.namedWholly : named).has(id) && NAMED[kind] !== undefined;
    score += evidence.pairBonus.get(id) ?? 0;
    const base = phraseIds ? score + 1 : score;
    all.push({
      id,
      score:
        base * share ** RANKING.coverage * kindWeight(kind) +
        (isNamed ? 1000 * NAMED[kind]! : 0) +
        (isNamed && evidence.namedWholly.has(id) ? 10_000 : 0),
      coverage: isNamed ? 1 : share,
      strength: whole > 0 ? score / whole : 1,
      lacks,
      isNamed,
      onPageOnly: false,
    });
    if (page > 0 && pageShare > 0.99 && share < 0.99)
      all.push({
        id,
        score: 0.25 * whole * KIND_WEIGHTS[kind],
        coverage: pageShare * 0.9,
        strength: 0.3,
        lacks: [],
        isNamed: false,
        onPageOnly: true,
      });
  }
  return keep(all, parsed.units.length);
}

/** Leaves what is good enough: all words if enough records have them, else those that have the most. */
function keep(all: Candidate[], units: number): Candidate[] {
  const own = all.filter(({ onPageOnly }) => !onPageOnly);
  const whole = all.filter(({ onPageOnly }) => onPageOnly);
  const best = Math.max(0, ...own.map(({ coverage }) => coverage));
  // Words that stand together nowhere, but all on one page: the page answers, unless a record has nearly all of them.
  if (whole.length > 0 && best < LEAST_OWN) return sorted(whole);
  const full = own.filter(({ lacks, isNamed }) => lacks.length === 0 || isNamed);
  const enough =
    full.length >= ENOUGH && units <= FEW_UNITS ? full : own.filter(({ coverage }) => coverage >= best * NEAR_BEST);
  return sorted(enough);
}

function sorted(list: readonly Candidate[]): Candidate[] {
  return [...list].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
