/** Fetches what a search is certain to need, while the reader still moves to the field. Small: it is on every page. */

/** Asks the server whether a file has changed: these have the same name in every version of the site. */
const FRESH: RequestInit = { cache: 'no-cache' };

const begun = new Set<string>();
/** Those that nobody has taken yet. */
const coming = new Map<string, Promise<Response>>();

/** Addresses of the files that every search needs. */
export interface CertainFiles {
  /** The engine. */
  code: string;
  /** The list of the index's files. */
  list: string;
  /** What every record is. */
  records: string;
}

/**
 * @param engine address of `pagefind/`, with a slash at its end
 * @param helps address of `search/`, with a slash at its end
 */
export function certainFiles(engine: string, helps: string): CertainFiles {
  return {
    code: `${engine}wasm.${document.documentElement.lang}.pagefind`,
    list: `${helps}index.json`,
    records: `${helps}records.json`,
  };
}

/** Fetches them, unless that has begun before. */
export function beginSearch(engine: string, helps: string): void {
  for (const url of Object.values(certainFiles(engine, helps)) as string[]) {
    if (begun.has(url)) continue;
    begun.add(url);
    const file = fetch(url, FRESH);
    // Whoever takes it will hear of it.
    file.catch(() => undefined);
    coming.set(url, file);
  }
}

/** One of them: as it comes, the first time, else anew. */
export function takeFile(url: string): Promise<Response> {
  const file = coming.get(url) ?? fetch(url, FRESH);
  begun.add(url);
  coming.delete(url);
  return file;
}
