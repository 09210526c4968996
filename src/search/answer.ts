/** Answers a query: understands it, asks the index, ranks what it finds, and says what it did. Pure. */
import type { RecordKind } from '../site.ts';
import { attempts, holdsWords } from './query.ts';

/** One result of the engine: more than is used. */
export interface EngineResult {
  id: string;
  score: number;
  /** Places of the matched words in the record's text. */
  words: number[];
  data(): Promise<EngineData>;
}

/** The stored text of one record, fetched when it is shown. */
export interface EngineData {
  url: string;
  /** Text around the match, escaped, with the match in `<mark>`. */
  excerpt: string;
  content: string;
  meta: Record<string, string>;
}

export interface EngineAnswer {
  results: EngineResult[];
  unfilteredResultCount?: number;
  filters?: Record<string, Record<string, number>>;
}

/** What the search engine offers; Pagefind's API in the browser and in Node. */
export interface Engine {
  search(
    query: string | null,
    options?: { filters?: Record<string, unknown>; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<EngineAnswer>;
  preload(query: string): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

/** The site's words, for spelling, as `dist/search/vocabulary.json` holds them. */
export interface Vocabulary {
  /** Words with how often they occur: `word` or `word:count`, separated by spaces, the most frequent first. */
  words: string;
}

/** One thing that search offers while a reader types. */
export interface Suggestion {
  text: string;
  kind: 'section' | 'term' | 'question';
  url: string;
}

/** `dist/search/suggestions.json`: every suggestion of the site. */
export type Suggestions = Suggestion[];

/** What only some queries need, fetched when first needed. */
export interface Helps {
  vocabulary(): Promise<Vocabulary>;
  suggestions(): Promise<Suggestions>;
}

export interface SearchRequest {
  query: string;
  filters: { topic?: string; kind?: string; jurisdiction?: string; year?: string };
  sort: 'relevance' | 'newest';
  /** How many results are fetched and returned. */
  limit: number;
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
  standing?: string;
  status?: string;
  /** Of a term: its definition, to be shown outright. */
  definition?: string;
  /** Text around the best match, in pieces. */
  excerpt: { text: string; marked: boolean }[];
  /** Words for a text fragment (`#:~:text=`) that lands on the match; not encoded. */
  fragment?: string;
  /** Path of the page with its citations. */
  cite?: string;
}

export type Counts = Record<'topic' | 'kind' | 'jurisdiction' | 'year', Record<string, number>>;

export interface SearchAnswer {
  notes: SearchNote[];
  hits: Hit[];
  /** How many records match, shown or not. */
  total: number;
  /** How many of them each filter would leave. */
  counts: Counts;
}

/** Answers a query. Throws only when the engine does: then search has failed, and the interface says so. */
export async function answer(engine: Engine, _helps: Helps, request: SearchRequest): Promise<SearchAnswer> {
  const empty: SearchAnswer = { notes: [], hits: [], total: 0, counts: { topic: {}, kind: {}, jurisdiction: {}, year: {} } };
  const tries = attempts(request.query.slice(0, 500));
  if (tries.length === 0) return empty;
  for (const attempt of tries) {
    const found = await engine.search(attempt.text, {
      filters: Object.fromEntries(Object.entries(request.filters).filter(([, value]) => value)),
      ...(request.sort === 'newest' && { sort: { date: 'desc' as const } }),
    });
    const data = await Promise.all(
      found.results.slice(0, request.limit).map(async (result) => ({ id: result.id, data: await result.data() })),
    );
    const kept = data.filter(({ data }) => holdsWords([data.content, ...Object.values(data.meta)].join(' '), attempt.text));
    if (kept.length === 0) continue;
    return {
      notes: attempt.ignored.length > 0 ? [{ kind: 'ignored', words: [...new Set(attempt.ignored)] }] : [],
      hits: kept.map(({ id, data }) => toHit(id, data)),
      total: found.results.length,
      counts: { ...empty.counts, ...found.filters },
    };
  }
  return { ...empty, notes: [{ kind: 'miss', words: tries.at(-1)!.text.split(' ') }] };
}

function toHit(id: string, { url, meta, content }: EngineData): Hit {
  return {
    id,
    kind: (meta['kind'] ?? 'section') as RecordKind,
    url,
    title: meta['title'] ?? url,
    ...(meta['explainer'] && { explainer: meta['explainer'] }),
    ...(meta['date'] && { date: meta['date'] }),
    excerpt: [{ text: content.split(/\s+/).slice(0, 26).join(' '), marked: false }],
  };
}

/** Offers section titles, terms and questions that go on from what is typed, best first. */
export async function suggest(helps: Helps, typed: string, limit: number): Promise<Suggestion[]> {
  const start = typed.trim().toLowerCase();
  if (start === '') return [];
  const all = await helps.suggestions();
  return all.filter(({ text }) => text.toLowerCase().includes(start)).slice(0, limit);
}
