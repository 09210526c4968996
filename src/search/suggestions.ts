/** What search offers while a reader types: titles of sections, terms and questions. Pure. */
import type { SearchRecord } from './records.ts';
import { fold, isSmall, questionKeys } from './words.ts';

/** One thing that search offers while a reader types. */
export interface Suggestion {
  text: string;
  kind: 'section' | 'term' | 'question';
  url: string;
}

/**
 * Lists the suggestions of a site, the best first: terms, titles, then questions, the first one of each section before
 * all second ones. A question is offered once, however many sections answer it.
 */
export function suggestionsOf(records: readonly SearchRecord[], withBase: (path: string) => string): Suggestion[] {
  const sections = records.filter(({ kind }) => kind === 'section');
  const seen = new Set(sections.map(({ title }) => questionKeys(title).whole));
  const asked = sections.flatMap(({ asks, url }) => asks.map((text, rank) => ({ text, rank, url: withBase(url) })));
  const questions = asked
    .sort((a, b) => a.rank - b.rank)
    .flatMap(({ text, url }): Suggestion[] => {
      const key = questionKeys(text).whole;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ text, kind: 'question', url }];
    });
  const named = (kind: 'section' | 'term') =>
    records
      .filter((record) => record.kind === kind)
      .map(({ title, url }): Suggestion => ({ text: title, kind, url: withBase(url) }));
  return [...named('term'), ...named('section'), ...questions];
}

/** Fewest letters of a word for which there is a file: so few that it is there before the word is typed. */
const SHORTEST_START = 2;
/** Most suggestions in a file; where more begin alike, the best of them, and files for longer beginnings. */
const MOST_IN_FILE = 60;

/** The telling words of a text that suggestions are kept under. */
function keptWords(text: string): string[] {
  const words = fold(text).match(/[a-z0-9]+/g) ?? [];
  return [...new Set(words)].filter((word) => word.length >= SHORTEST_START && !isSmall(word));
}

/**
 * The file in which suggestions for a beginning stand: that of its longest word, since long words are the more telling,
 * under as many of its letters as have a file. `undefined` while there is none.
 */
export function suggestionStart(typed: string, files: ReadonlySet<string>): string | undefined {
  const [word = ''] = keptWords(typed).sort((a, b) => b.length - a.length);
  for (let length = word.length; length >= SHORTEST_START; length -= 1)
    if (files.has(word.slice(0, length))) return word.slice(0, length);
  return undefined;
}

/**
 * The suggestions in groups by the first letters of their telling words, each group the best first. One stands in several.
 * @param all the best first
 */
export function suggestionGroups(all: readonly Suggestion[]): Map<string, Suggestion[]> {
  const groups = new Map<string, Suggestion[]>();
  const divide = (list: readonly (readonly [word: string, suggestion: Suggestion])[], length: number) => {
    const longer = new Map<string, (typeof list)[number][]>();
    for (const one of list) {
      const start = one[0].slice(0, length);
      if (start.length === length && longer.get(start)?.push(one) === undefined) longer.set(start, [one]);
    }
    for (const [start, own] of longer) {
      const alike = [...new Set(own.map(([, suggestion]) => suggestion))];
      // Where all go on alike, the file for the longer beginning is enough.
      if (longer.size > 1 || length === SHORTEST_START) groups.set(start, alike.slice(0, MOST_IN_FILE));
      if (alike.length > MOST_IN_FILE) divide(own, length + 1);
    }
  };
  divide(
    all.flatMap((suggestion) => keptWords(suggestion.text).map((word) => [word, suggestion] as const)),
    SHORTEST_START,
  );
  return groups;
}

/** `dist/search/suggestions/<first letters>.json`: by kind, each text with its address. */
export type SuggestionFile = Partial<Record<Suggestion['kind'], [text: string, url: string][]>>;

export function packSuggestions(list: readonly Suggestion[]): SuggestionFile {
  const file: SuggestionFile = {};
  for (const { text, kind, url } of list) (file[kind] ??= []).push([text, url]);
  return file;
}

export function unpackSuggestions(file: SuggestionFile): Suggestion[] {
  return (Object.keys(file) as Suggestion['kind'][]).flatMap((kind) =>
    file[kind]!.map(([text, url]) => ({ text, kind, url })),
  );
}

/**
 * The suggestions that go on from what is typed: those that begin with it first, then those with all its words, the last
 * of which may be unfinished.
 */
export function matchSuggestions(all: readonly Suggestion[], typed: string, limit: number): Suggestion[] {
  const start = fold(typed.slice(0, 200)).replace(/\s+/g, ' ').trim();
  const words = start.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (words.length === 0) return [];
  const ranked = all.flatMap((suggestion) => {
    const text = fold(suggestion.text);
    if (text.startsWith(start)) return [{ suggestion, rank: 0 }];
    const own = text.split(/[^\p{L}\p{N}]+/u);
    const whole = words.slice(0, -1).every((word) => own.includes(word));
    return whole && own.some((one) => one.startsWith(words.at(-1)!)) ? [{ suggestion, rank: 1 }] : [];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || a.suggestion.text.length - b.suggestion.text.length)
    .slice(0, limit)
    .map(({ suggestion }) => suggestion);
}
