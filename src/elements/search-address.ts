/** A search as an address says it: `?q=…&topic=…&kind=…&jurisdiction=…&year=…&sort=newest&exactly=yes`. Pure. */
import type { SearchRequest } from '../search/answer.ts';
import { FILTER_NAMES } from '../search/records-table.ts';

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
    ...(parameters.has('exactly') && { exactly: true }),
  };
}

/** Writes what `readAddress` reads: empty, or beginning with `?`. What is not asked for is left out. */
export function writeAddress({ query, filters, sort, exactly }: Asked): string {
  const parameters = new URLSearchParams();
  if (query.trim()) parameters.set('q', query.trim());
  for (const name of FILTER_NAMES) if (filters[name]) parameters.set(name, filters[name]);
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (exactly) parameters.set('exactly', 'yes');
  // A plus sign for a space is right in forms alone; in a shared address readers expect %20.
  const text = parameters.toString().replaceAll('+', '%20');
  return text && `?${text}`;
}
