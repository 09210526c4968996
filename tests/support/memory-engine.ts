/** An engine that holds records in memory and answers as Pagefind does what search asks of it: whole words and phrases. */
import type { Engine, EngineResult, Helps } from '../../src/search/answer.ts';
import { commonWords } from '../../src/search/common-words.ts';
import { hiddenFields } from '../../src/search/hidden-fields.ts';
import { newestPlaces, recordLists } from '../../src/search/record-lists.ts';
import { recordMeta, type SearchRecord } from '../../src/search/records.ts';
import { suggestionGroups, suggestionsOf } from '../../src/search/suggestions.ts';
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
  return {
    search(query) {
      if (query === null) return Promise.resolve({ results });
      const text = query.slice(1, -1);
      const found = /^q\S*q$/.test(text)
        ? (tokens.get(text) ?? []).map(({ place, field }) => ({ ...results[place]!, matchedMetaFields: [field] }))
        : results.filter((_result, place) => texts[place]!.includes(plain(text)));
      return Promise.resolve({ results: found });
    },
  };
}

export function memoryHelps(records: readonly SearchRecord[]): Helps {
  const vocabulary = vocabularyOf(records, commonWords);
  const groups = suggestionGroups(suggestionsOf(records, (path) => path));
  return {
    records: () => Promise.resolve(recordLists(records, '', [...groups.keys()])),
    newest: () => Promise.resolve(newestPlaces(records)),
    vocabulary: () => Promise.resolve(vocabulary),
    suggestions: (start) => Promise.resolve(groups.get(start) ?? []),
  };
}
