/** Answers a query: understands it, asks the index, ranks what it finds, and says what it did. Pure. */
import type { RecordKind } from '../site.ts';
import type { Engine, EngineData } from './engine.ts';
import { isConfident } from './confidence.ts';
import { excerptOf, type Piece } from './excerpt.ts';
import type { Helps } from './helps.ts';
import { likeness } from './likeness.ts';
import { lookUp, type Evidence } from './look-up.ts';
import { parseQuery, word, type ParsedQuery, type Unit } from './parse.ts';
import { KIND_WEIGHTS, NAMED, RANKING } from './ranking.ts';
import { FILTER_NAMES, newestFirst, recordsTable, type FilterName, type RecordsTable } from './records-table.ts';
import { corrections, readVocabulary, type Words } from './spelling.ts';
import { matchSuggestions, suggestionStart, type Suggestion } from './suggestions.ts';

export type { Engine, EngineAnswer, EngineData, EngineResult } from './engine.ts';
export type { Helps } from './helps.ts';
export type { Suggestion } from './suggestions.ts';
export type { Vocabulary } from './vocabulary.ts';
export { LONGEST_QUERY } from './words.ts';

export interface SearchRequest {
  query: string;
  filters: { topic?: string; kind?: string; jurisdiction?: string; year?: string };
  sort: 'relevance' | 'newest';
  /** How many results are fetched and returned. */
  limit: number;
  /** Takes the query as typed: for “search instead for”. */
  exactly?: boolean;
}

/**
 * What search did with a query, for the interface to say:
 * - `miss`: no record has these `words`. With no hits it is the whole answer; with hits they answer the other words;
 * - `ignored`: small `words` were left out;
 * - `corrected`: results are for `shown`; the reader `asked` otherwise, and can search for that instead;
 * - `relaxed`: no record has all the words, so these `words` were left out;
 * - `spread`: the words stand on one page, in different sections of it.
 */
export interface SearchNote {
  kind: 'miss' | 'ignored' | 'corrected' | 'relaxed' | 'spread';
  words?: string[];
  shown?: string;
  asked?: string;
}

/** One result, ready to be drawn. All text is plain: nothing is escaped, nothing is HTML. */
export interface Hit {
  /** Same for the same record in every search. */
  id: string;
  kind: RecordKind;
  url: string;
  title: string;
  /** The explainer that holds it, else the name of its topic. */
  explainer?: string;
  /** In words, as shown. */
  date?: string;
  /** How a claim stands: a key of `standings`. */
  standing?: string;
  /** Where a law stands: a key of `legalStatuses`. */
  status?: string;
  /** Of a term: its definition, to be shown outright. */
  definition?: string;
  /** Text around the best match, in pieces. */
  excerpt: Piece[];
  /** Words for a text fragment (`#:~:text=`) that lands on the match; not encoded. */
  fragment?: string;
  /** Path of the page with its citations. */
  cite?: string;
}

export type Counts = Record<FilterName, Record<string, number>>;

export interface SearchAnswer {
  notes: SearchNote[];
  hits: Hit[];
  /** How many records match, shown or not. */
  total: number;
  /** How many results each value of a filter would leave. */
  counts: Counts;
}

const NOTHING: SearchAnswer = {
  notes: [],
  hits: [],
  total: 0,
  counts: { topic: {}, kind: {}, jurisdiction: {}, year: {} },
};

/** Fewer records than this are too few: the next step is tried. */
const ENOUGH = 3;
/** A question of more words than this is a sentence: no record need have all of them. */
const FEW_UNITS = 3;
/** A record that has so much of a query goes before a page on which all of it stands in different places. */
const LEAST_OWN = 0.6;
/** So many records are looked at to tell whether any answers. */
const BEST = 3;
/** Records that have this much less than the best are not shown. */
const NEAR_BEST = 0.6;

/** A record that matched, with why. */
interface Candidate {
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

type Fetched = Candidate & { data: EngineData };

/** Answers a query. Throws only when the engine does: then search has failed, and the interface says so. */
export async function answer(engine: Engine, helps: Helps, request: SearchRequest): Promise<SearchAnswer> {
  const parsed = parseQuery(request.query);
  if (parsed.units.length === 0 && parsed.phrases.length === 0) return NOTHING;
  const [table, looked] = await Promise.all([recordsTable(engine, helps), lookUp(engine, parsed, request.query)]);
  const asTyped = withoutChatter(looked);
  let evidence = asTyped;
  const notes: SearchNote[] = [];
  if (asTyped.named.size === 0 && asTyped.unknown.length > 0 && !request.exactly) {
    const mended = await mend(engine, helps, parsed, asTyped, table);
    if (mended) {
      evidence = mended.evidence;
      notes.push({ kind: 'corrected', shown: mended.shown, asked: request.query.trim() });
    }
  }
  const found = candidates(evidence, table);
  const missing = found.length === 0 || (evidence.missingPhrases.length > 0 && evidence.namedWholly.size === 0);
  const unknown = [
    ...evidence.missingPhrases.map((phrase) => `“${phrase}”`),
    ...evidence.unknown.map(({ shown }) => shown),
  ];
  const missed = unknown.length > 0 ? unknown : evidence.parsed.units.map(({ shown }) => shown);
  const miss: SearchAnswer = { ...NOTHING, notes: [{ kind: 'miss', words: missed }] };
  if (missing) return miss;
  if (unknown.length > 0) notes.push({ kind: 'miss', words: unknown });
  const fetchAll = (list: readonly Candidate[]) =>
    Promise.all(list.map(async (one) => ({ ...one, data: await evidence.results.get(one.id)!.data() })));
  const left = found.filter(({ id }) => passes(table, id, request.filters));
  const ordered = request.sort === 'newest' ? await byDate(engine, helps, left) : left;
  const [fetched, best] = await Promise.all([
    fetchAll(ordered.slice(0, request.limit)),
    // Whether anything answers is told from the best of all, whatever is shown.
    ordered === found ? undefined : fetchAll(found.slice(0, BEST)),
  ]);
  const likes = likenessOf(evidence, table.size, request.query);
  if (!isAnswered(best ?? fetched, evidence, likes)) return miss;
  notes.push(...howFound(found, evidence));
  const shown = request.sort === 'newest' ? fetched : byLikeness(fetched, likes);
  return {
    notes,
    hits: shown.map(({ id, data }) => toHit(id, data, evidence)),
    total: ordered.length,
    counts: countAll(table, found, request.filters),
  };
}

/** How like the query is to the title and the questions of a fetched record, from 0 to 1. */
type Likeness = (one: Fetched) => number;

function likenessOf({ parsed, rarityOf }: Evidence, size: number, query: string): Likeness {
  const units = parsed.units.map((unit) => ({ unit, rare: rarityOf(unit, size) }));
  return ({ data }) => likeness(units, data.meta, query);
}

/**
 * Orders fetched results once more, now that their questions are there: one that asks what the reader asks is a better
 * sign than the same words here and there.
 */
function byLikeness(fetched: readonly Fetched[], likes: Likeness): Fetched[] {
  return fetched
    .map((one) => ({
      one,
      score: one.isNamed ? one.score : one.score * (1 + RANKING.likeness * likes(one) ** RANKING.likenessPower),
    }))
    .sort((a, b) => b.score - a.score)
    .map(({ one }) => one);
}

/** Whether the best records answer the query, or only share some words with it. */
function isAnswered(
  best: readonly Fetched[],
  { parsed, phraseIds, unknown, pairBonus }: Evidence,
  likes: Likeness,
): boolean {
  const [first] = best;
  if (!first) return false;
  // A name, a phrase, a citation or a number other than a year says by itself what is asked.
  const isSpecific = parsed.units.some(
    (unit) => !unknown.includes(unit) && /\d/.test(unit.shown) && !/^(?:19|20)\d\d$/.test(unit.shown),
  );
  if (first.isNamed || phraseIds || first.onPageOnly || isSpecific) return true;
  return isConfident({
    coverage: first.coverage,
    strength: first.strength,
    likeness: Math.max(...best.map(likes)),
    units: parsed.units.length,
    unknown: unknown.length,
    pairs: pairBonus.get(first.id) ?? 0,
  });
}

/** Leaves out the words that tell only how somebody asks, where no record has them: unless nothing else is asked. */
function withoutChatter(evidence: Evidence): Evidence {
  const { parsed, unknown } = evidence;
  const idle = unknown.filter((unit) => unit.isChatter);
  if (idle.length === 0 || (idle.length === parsed.units.length && parsed.phrases.length === 0)) return evidence;
  return {
    ...evidence,
    unknown: unknown.filter((unit) => !idle.includes(unit)),
    parsed: {
      ...parsed,
      units: parsed.units.filter((unit) => !idle.includes(unit)),
      small: [...parsed.small, ...idle.map(({ shown }) => shown)],
    },
  };
}

/** Says which steps the results took. */
function howFound(found: readonly Candidate[], { parsed }: Evidence): SearchNote[] {
  const [best] = found;
  if (!best || best.isNamed) return [];
  const notes: SearchNote[] = [];
  if (best.onPageOnly) notes.push({ kind: 'spread' });
  else if (best.lacks.length > 0) notes.push({ kind: 'relaxed', words: best.lacks.map(({ shown }) => shown) });
  if (parsed.small.length > 0) notes.push({ kind: 'ignored', words: parsed.small });
  return notes;
}

/** Every record that has enough of the query, best first. */
function candidates(evidence: Evidence, table: RecordsTable): Candidate[] {
  const { parsed, matches, named, rarityOf, phraseIds, unknown } = evidence;
  const whole = parsed.units.reduce((sum, unit) => sum + rarityOf(unit, table.size), 0);
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
    for (const unit of parsed.units) {
      const weight = matches.get(unit)?.get(id) ?? 0;
      const rare = rarityOf(unit, table.size);
      score += weight * rare;
      if (weight > 0) own += rare;
      else if (evidence.pages.get(unit)?.has(id)) page += rare;
      else if (!unknown.includes(unit)) lacks.push(unit);
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
      lacks: page > 0 ? parsed.units.filter((unit) => !matches.get(unit)?.get(id) && !unknown.includes(unit)) : lacks,
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

/** Looks up the query again with unknown words mended from the site's vocabulary; `undefined` when none can be. */
async function mend(
  engine: Engine,
  helps: Helps,
  parsed: ParsedQuery,
  evidence: Evidence,
  table: RecordsTable,
): Promise<{ evidence: Evidence; shown: string } | undefined> {
  let vocabulary: Words;
  try {
    vocabulary = readVocabulary(await helps.vocabulary());
  } catch {
    return undefined; // Spelling helps; search works without it.
  }
  const choices = evidence.unknown
    .map((unit) => ({ unit, words: unit.isWord ? corrections(unit.shown, vocabulary) : [] }))
    .filter(({ words }) => words.length > 0);
  if (choices.length === 0) return undefined;
  // Which of several near words was meant, its neighbors tell: “prinz v united states” is Printz, not print.
  const tried = await Promise.all(
    waysToMend(choices).map(async ({ mended, doubt }) => {
      const units = parsed.units.map((unit) =>
        mended.has(unit) ? word(mended.get(unit)!, [mended.get(unit)!]) : unit,
      );
      const shown = parsed.units.map((unit) => mended.get(unit) ?? unit.shown).join(' ');
      const again = withoutChatter(await lookUp(engine, { ...parsed, units, pairs: parseQuery(shown).pairs }, shown));
      const [best] = candidates(again, table);
      return { evidence: again, shown, worth: (best?.score ?? 0) * LESS_LIKELY ** doubt };
    }),
  );
  return tried.sort((one, other) => other.worth - one.worth)[0];
}

/** How much less is made of each next choice among near words. */
const LESS_LIKELY = 0.8;

/** The best choice for every word, and each second and third choice for one of them. */
function waysToMend(
  choices: readonly { unit: Unit; words: readonly string[] }[],
): { mended: Map<Unit, string>; doubt: number }[] {
  const best = new Map(choices.map(({ unit, words }) => [unit, words[0]!]));
  return [
    { mended: best, doubt: 0 },
    ...choices.flatMap(({ unit, words }) =>
      words.slice(1).map((other, rank) => ({ mended: new Map([...best, [unit, other]]), doubt: rank + 1 })),
    ),
  ];
}

function passes(table: RecordsTable, id: string, filters: SearchRequest['filters'], except?: FilterName): boolean {
  return FILTER_NAMES.every((name) => {
    const value = filters[name];
    if (!value || name === except || !table.hasValue(name, value)) return true;
    return table.valuesOf(id, name).includes(value);
  });
}

/** How many results each value of each filter would leave, given the other filters. */
function countAll(table: RecordsTable, found: readonly Candidate[], filters: SearchRequest['filters']): Counts {
  const counts: Counts = { topic: {}, kind: {}, jurisdiction: {}, year: {} };
  for (const name of FILTER_NAMES) {
    const own = counts[name];
    for (const { id } of found) {
      if (!passes(table, id, filters, name)) continue;
      for (const value of table.valuesOf(id, name)) own[value] = (Object.hasOwn(own, value) ? own[value]! : 0) + 1;
    }
  }
  return counts;
}

async function byDate(engine: Engine, helps: Helps, list: readonly Candidate[]): Promise<Candidate[]> {
  const places = await newestFirst(engine, helps);
  const place = ({ id }: Candidate) => places.get(id) ?? places.size;
  return [...list].sort((a, b) => place(a) - place(b));
}

function toHit(
  id: string,
  { url: based, raw_url: url = based, meta, content }: EngineData,
  { parsed, stems }: Evidence,
): Hit {
  const kind = (meta['kind'] ?? 'source') as RecordKind;
  const { pieces, fragment } = excerptOf(content, stems, parsed.phrases[0]);
  return {
    id,
    kind,
    url,
    title: meta['title'] ?? url,
    ...(meta['explainer'] && { explainer: meta['explainer'] }),
    ...(meta['date'] && { date: meta['date'] }),
    ...(meta['standing'] && { standing: meta['standing'] }),
    ...(meta['status'] && { status: meta['status'] }),
    ...(kind === 'term' && { definition: content }),
    excerpt: pieces,
    ...(fragment && { fragment }),
    ...(meta['cite'] && { cite: meta['cite'] }),
  };
}

/** Offers section titles, terms and questions that go on from what is typed, best first. */
export async function suggest(helps: Helps, typed: string, limit: number): Promise<Suggestion[]> {
  const { suggestions } = await helps.records();
  const start = suggestionStart(typed.slice(0, 200), new Set(suggestions));
  return start === undefined ? [] : matchSuggestions(await helps.suggestions(start), typed, limit);
}
