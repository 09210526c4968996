/** An engine that holds records in memory and answers as Pagefind does what search asks of it: whole words and phrases. */
import type { Engine, EngineResult, Helps } from '../../src/search/answer.ts';
import { hiddenFields } from '../../src/search/hidden-fields.ts';
import { recordFilters, recordMeta, type SearchRecord } from '../../src/search/records.ts';
import { suggestionsOf } from '../../src/search/suggestions.ts';
import { vocabularyOf } from '../../src/search/vocabulary.ts';
import { textLength } from '../../src/search/weights.ts';
import { fold } from '../../src/search/words.ts';

const plain = (text: string) =>
  ` ${fold(text)
    .replace(/[^\p{L}\p{N}\s]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim()} `;

export function memoryEngine(records: readonly SearchRecord[]): Engine {
  const average = records.reduce((sum, record) => sum + textLength(record), 0) / Math.max(1, records.length);
  const tokens = new Map<string, { place: number; field: string }[]>();
  records.forEach((record, place) => {
    for (const [field, words] of Object.entries(hiddenFields(record, average)))
      for (const word of words.split(' '))
        if (tokens.get(word)?.push({ place, field }) === undefined) tokens.set(word, [{ place, field }]);
  });
  const texts = records.map((record) => plain(record.text));
  const results = records.map((record, place): EngineResult => ({
    id: `en_${place}`,
    data: () => Promise.resolve({ url: record.url, content: record.text, meta: recordMeta(record) }),
  }));
  const filters = records.map(recordFilters);
  return {
    search(query, options = {}) {
      if (query === null) {
        const wanted = Object.entries(options.filters ?? {}) as [string, string[]][];
        const places = records
          .map((_record, place) => place)
          .filter((place) =>
            wanted.every(([name, values]) => values.every((value) => filters[place]![name]?.includes(value))),
          );
        if (options.sort) places.sort((a, b) => ((records[a]!.day ?? '') < (records[b]!.day ?? '') ? 1 : -1));
        return Promise.resolve({ results: places.map((place) => results[place]!) });
      }
      const text = query.slice(1, -1);
      const found = /^q\S*q$/.test(text)
        ? (tokens.get(text) ?? []).map(({ place, field }) => ({ ...results[place]!, matchedMetaFields: [field] }))
        : results.filter((_result, place) => texts[place]!.includes(plain(text)));
      return Promise.resolve({ results: found });
    },
    preload: () => Promise.resolve(),
    filters() {
      const counts: Record<string, Record<string, number>> = {};
      for (const own of filters)
        for (const [name, values] of Object.entries(own))
          for (const value of values) (counts[name] ??= {})[value] = (counts[name]![value] ?? 0) + 1;
      return Promise.resolve(counts);
    },
  };
}

export function memoryHelps(records: readonly SearchRecord[]): Helps {
  const vocabulary = vocabularyOf(records);
  const suggestions = suggestionsOf(records, (path) => path);
  return { vocabulary: () => Promise.resolve(vocabulary), suggestions: () => Promise.resolve(suggestions) };
}
