/** What search offers while a reader types: titles of sections, terms and questions. Pure. */
import type { SearchRecord } from './records.ts';
import { fold, questionKeys } from './words.ts';

/** One thing that search offers while a reader types. */
export interface Suggestion {
  text: string;
  kind: 'section' | 'term' | 'question';
  url: string;
}

/** `dist/search/suggestions.json`: lists of text and address, an address being a number where it is that of an earlier entry. */
export interface Suggestions {
  sections: [text: string, url: string][];
  terms: [text: string, url: string][];
  /** Each with the place, among sections, of the section that answers it. */
  questions: [text: string, section: number][];
}

/** Lists the suggestions of a site. A question is offered once, however many sections answer it. */
export function suggestionsOf(records: readonly SearchRecord[], withBase: (path: string) => string): Suggestions {
  const sections = records.filter(({ kind }) => kind === 'section');
  const seen = new Set(sections.map(({ title }) => questionKeys(title).whole));
  const questions = sections.flatMap(({ asks }, place) =>
    asks.flatMap((ask): [string, number][] => {
      const key = questionKeys(ask).whole;
      if (seen.has(key)) return [];
      seen.add(key);
      return [[ask, place]];
    }),
  );
  return {
    sections: sections.map(({ title, url }) => [title, withBase(url)]),
    terms: records.filter(({ kind }) => kind === 'term').map(({ title, url }) => [title, withBase(url)]),
    questions,
  };
}

/** All suggestions in one list. */
export function listSuggestions({ sections, terms, questions }: Suggestions): Suggestion[] {
  return [
    ...terms.map(([text, url]): Suggestion => ({ text, kind: 'term', url })),
    ...sections.map(([text, url]): Suggestion => ({ text, kind: 'section', url })),
    ...questions.map(([text, section]): Suggestion => ({ text, kind: 'question', url: sections[section]?.[1] ?? '' })),
  ];
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
