/** Lists, when the site is built, what search must know of every record before it has fetched any. Pure. */
import { compare } from '../records/faults.ts';
import { packWords } from './packed-words.ts';
import { FILTER_NAMES, type RecordLists } from './records-table.ts';
import { recordFilters, type SearchRecord } from './records.ts';

/**
 * Lists what every record is, for `records.json`.
 * @param version of the index
 * @param suggestions letters for which there is a file of suggestions
 */
export function recordLists(
  records: readonly SearchRecord[],
  version: string,
  suggestions: readonly string[],
): RecordLists {
  const filters: RecordLists['filters'] = { topic: {}, kind: {}, jurisdiction: {}, year: {} };
  const last = new Map<number[], number>();
  records.forEach((record, place) => {
    const own = recordFilters(record);
    for (const name of FILTER_NAMES)
      for (const value of own[name] ?? []) {
        const list = (filters[name][value] ??= []);
        list.push(place - (last.get(list) ?? 0));
        last.set(list, place);
      }
  });
  return { version, size: records.length, filters, suggestions: packWords([...suggestions].sort(compare)) };
}

/** Places of the records from the newest to the oldest, for `newest.json`. Those without a date come last. */
export function newestPlaces(records: readonly SearchRecord[]): number[] {
  return records
    .map(({ day = '' }, place) => ({ day, place }))
    .sort((a, b) => compare(b.day, a.day) || a.place - b.place)
    .map(({ place }) => place);
}
