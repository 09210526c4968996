/** A search as an address says it: `?q=…&topic=…&kind=…&jurisdiction=…&year=…&sort=newest`. Pure. */
import type { SearchRequest } from '../search/answer.ts';

export const FILTER_NAMES = ['topic', 'kind', 'jurisdiction', 'year'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** Longer than any question; a longer query is cut to it. */
export const LONGEST_QUERY = 300;

/** What a reader asks, but for how many results to show. */
export type Asked = Omit<SearchRequest, 'limit'>;

/** Reads the part of an address after `?`. Never throws: escapes that are broken are taken as they stand. */
export function readAddress(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const filters: Asked['filters'] = {};
  for (const name of FILTER_NAMES) {
    const value = parameters.get(name);
    if (value) filters[name] = value;
  }
  return {
    query: parameters.get('q') ?? '',
    filters,
    sort: parameters.get('sort') === 'newest' ? 'newest' : 'relevance',
  };
}

/** Writes what `readAddress` reads: empty, or beginning with `?`. What is not asked for is left out. */
export function writeAddress({ query, filters, sort }: Asked): string {
  const parameters = new URLSearchParams();
  if (query.trim()) parameters.set('q', query.trim());
  for (const name of FILTER_NAMES) if (filters[name]) parameters.set(name, filters[name]);
  if (sort !== 'relevance') parameters.set('sort', sort);
  // A plus sign for a space is right in forms alone; in a shared address readers expect %20.
  const text = parameters.toString().replaceAll('+', '%20');
  return text && `?${text}`;
}

/**
 * A query that asks for its words as they are written: those that search had corrected stand in quotation marks.
 * `what is a detaner` shown as `what is a detainer` becomes `what is a "detaner"`.
 */
export function literally(asked: string, shown: string): string {
  const kept = new Set(shown.toLowerCase().split(/\s+/));
  return asked
    .trim()
    .split(/\s+/)
    .map((word) => (kept.has(word.toLowerCase()) || word.includes('"') ? word : `"${word}"`))
    .join(' ');
}
