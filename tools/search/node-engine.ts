/** Pagefind's own script in Node: what a reader's browser runs, over the files of a built index. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Engine, Helps } from '../../src/search/answer.ts';
import { unpackSuggestions, type SuggestionFile } from '../../src/search/suggestions.ts';

let isPatched = false;

/** Lets Pagefind's script fetch files: Node's `fetch` knows no `file:` addresses. */
function patchFetch(): void {
  if (isPatched) return;
  isPatched = true;
  const network = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith('file:')) return network(input, init);
    const file = fileURLToPath(url.replace(/\?.*$/, ''));
    try {
      return new Response(await readFile(file));
    } catch {
      return new Response(null, { status: 404 });
    }
  };
}

/**
 * Starts Pagefind over `folder/pagefind/`.
 * @param fresh a word that makes it another instance, with nothing loaded
 */
export async function nodeEngine(folder: string, fresh = ''): Promise<Engine> {
  patchFetch();
  const script = pathToFileURL(resolve(folder, 'pagefind', 'pagefind.js')).href;
  return (await import(fresh ? `${script}?${fresh}` : script)) as Engine;
}

/** The files that only some queries need, each read once. */
export function nodeHelps(folder: string): Helps {
  const json = (name: string) => {
    let once: Promise<unknown> | undefined;
    return () => (once ??= readFile(join(folder, 'search', name), 'utf8').then((text) => JSON.parse(text) as unknown));
  };
  return {
    records: json('records.json') as Helps['records'],
    newest: json('newest.json') as Helps['newest'],
    vocabulary: json('vocabulary.json') as Helps['vocabulary'],
    suggestions: async (start) => {
      const file = await readFile(join(folder, 'search', 'suggestions', `${start}.json`), 'utf8');
      return unpackSuggestions(JSON.parse(file) as SuggestionFile);
    },
  };
}
