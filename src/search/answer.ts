/** Answers a query: understands it, asks the index, ranks what it finds, and says what it did. Pure. */
import type { RecordKind } from '../site.ts';
import type { Engine, EngineData } from './engine.ts';
import { candidates, type Candidate } from './candidates.ts';
import { CORE, isConfident } from './confidence.ts';
import { excerptOf, type Piece } from './excerpt.ts';
import type { Helps } from './helps.ts';
import { likeness } from './likeness.ts';
import { lookUp, type Evidence } from './look-up.ts';
import { mend, withoutChatter } from './mend.ts';
import { unpackWords } from './packed-words.ts';
import { parseQuery } from './parse.ts';
import { RANKING } from './ranking.ts';
import { FILTER_NAMES, newestFirst, recordsTable, type FilterName, type RecordsTable } from './records-table.ts';
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
 * - `miss`: no record has these `words`; there are none when all stand somewhere and no record answers them together.
 *   With no hits it is the whole answer; with hits they answer the other words;
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

/** So many records are looked at to tell whether any answers. */
const BEST = 3;
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
  const miss: SearchAnswer = { ...NOTHING, notes: [{ kind: 'miss', words: unknown }] };
  if (missing) return miss;
  if (unknown.length > 0) notes.push({ kind: 'miss', words: unknown });
  const fetchAll = (list: readonly Candidate[]) =>
    Promise.all(list.map(async (one) => ({ ...one, data: await evidence.results.get(one.id)!.data() })));
  const left = found.filter(({ id }) => passes(table, id, request.filters));
  const ordered = request.sort === 'newest' ? await byDate(table, helps, left) : left;
  const [fetched, best] = await Promise.all([
    fetchAll(ordered.slice(0, request.limit)),
    // Whether anything answers is told from the best of all, whatever is shown.
    fetchAll(found.slice(0, BEST)),
  ]);
  const likes = likenessOf(evidence, table.ids.length, request.query);
  if (!isAnswered(best, evidence, table.ids.length, likes)) return miss;
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
  { parsed, phraseIds, unknown, matches }: Evidence,
  size: number,
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
    known: parsed.units.length - unknown.length,
    core: parsed.units.filter((unit) => matches.get(unit)!.size > CORE * size).length,
  });
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

async function byDate(table: RecordsTable, helps: Helps, list: readonly Candidate[]): Promise<Candidate[]> {
  const places = await newestFirst(table, helps);
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
  const start = suggestionStart(typed.slice(0, 200), new Set(unpackWords(suggestions)));
  return start === undefined ? [] : matchSuggestions(await helps.suggestions(start), typed, limit);
}
