/** Files beside the index, each fetched when first needed and once only. */
import type { Helps } from '../search/answer.ts';
import { unpackSuggestions, type SuggestionFile } from '../search/suggestions.ts';
import { takeFile } from './search-intent.ts';

/** The files, and a way to have them fetched anew. */
export interface FetchedHelps extends Helps {
  /** Forgets what was fetched: it may be of an index that is there no longer. */
  forget(): void;
}

/**
 * @param folder address of `search/`, with a slash at its end
 * @param records address of the one file there that every search needs
 */
export function helpsFrom(folder: string, records: string): FetchedHelps {
  const files = new Map<string, Promise<unknown>>();
  const once = <Content>(url: string, get: (url: string) => Promise<Response>) => {
    let loading = files.get(url);
    if (!loading) {
      loading = get(url).then((response) => {
        if (!response.ok) throw new Error(`${response.status} ${url}`);
        return response.json();
      });
      files.set(url, loading);
      loading.catch(() => files.delete(url));
    }
    return loading as Promise<Content>;
  };
  return {
    forget: () => files.clear(),
    records: () => once(records, takeFile),
    // Places mean nothing in another index.
    newest: () => once(`${folder}newest.json`, takeFile),
    vocabulary: () => once(`${folder}vocabulary.json`, fetch),
    suggestions: async (start) =>
      unpackSuggestions(await once<SuggestionFile>(`${folder}suggestions/${start}.json`, fetch)),
  };
}
