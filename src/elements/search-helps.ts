/** Files beside the index that only some queries need, each fetched when first needed and once only. */
import type { Helps } from '../search/answer.ts';

/** @param folder address of `search/`, with a slash at its end */
export function helpsFrom(folder: string): Helps {
  const files = new Map<string, Promise<unknown>>();
  const file = <Content>(name: string) => {
    let loading = files.get(name);
    if (!loading) {
      loading = fetch(`${folder}${name}.json`).then((response) => {
        if (!response.ok) throw new Error(`${response.status} ${name}`);
        return response.json();
      });
      files.set(name, loading);
      loading.catch(() => files.delete(name));
    }
    return loading as Promise<Content>;
  };
  return { vocabulary: () => file('vocabulary'), suggestions: () => file('suggestions') };
}
