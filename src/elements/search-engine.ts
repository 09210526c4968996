/** Starts the search engine, once for a page, and again after a failure. Nothing of it is fetched before. */
import type { Engine, Helps } from '../search/answer.ts';
import { RANKING } from '../search/ranking.ts';
import { beginSearch, ENTRY_TAG } from './search-intent.ts';

/** What Pagefind's script exports, as far as we use it. */
interface Pagefind extends Engine {
  options(options: object): Promise<void>;
  init(): Promise<void>;
}

let engine: Promise<Engine> | undefined;
/** Browsers never again fetch a module that failed; another query string makes it another module. */
let failures = 0;

/**
 * The engine, started when first asked for.
 * @param folder address of `pagefind/`, with a slash at its end
 * @throws when it cannot be loaded; the next call tries again
 */
export function startEngine(folder: string): Promise<Engine> {
  engine ??= load(folder);
  engine.catch(() => {
    engine = undefined;
    failures += 1;
  });
  return engine;
}

async function load(folder: string): Promise<Engine> {
  beginSearch(folder);
  const pagefind: Pagefind = await import(
    /* @vite-ignore */ `${folder}pagefind.js${failures === 0 ? '' : `?retry=${failures}`}`
  );
  // Without its worker: the second copy of its script would be 11 kB more, and another step before the first answer.
  await pagefind.options({ ranking: RANKING, noWorker: true, metaCacheTag: ENTRY_TAG });
  await pagefind.init();
  return pagefind;
}

/** Files beside the index, each fetched when first needed and once only. */
export function helpsFrom(folder: string): Helps {
  const files = new Map<string, Promise<unknown>>();
  const file = <Content>(name: string) => {
    const known = files.get(name);
    if (known) return known as Promise<Content>;
    const loading = fetch(`${folder}${name}.json`).then((response) => {
      if (!response.ok) throw new Error(`${response.status} ${name}`);
      return response.json() as Promise<Content>;
    });
    files.set(name, loading);
    loading.catch(() => files.delete(name));
    return loading;
  };
  return { vocabulary: () => file('vocabulary'), suggestions: () => file('suggestions') };
}
