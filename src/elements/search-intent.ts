/** Fetches what a search is certain to need, while the reader still moves to the field. Small: it is on every page. */

/** Different with each visit, so that the index's list of files is never an old one. */
export const ENTRY_TAG = Date.now().toString(36);

let isBegun = false;

/** @param folder address of `pagefind/`, with a slash at its end */
export function beginSearch(folder: string): void {
  if (isBegun) return;
  isBegun = true;
  for (const name of [`wasm.${document.documentElement.lang}.pagefind`, `pagefind-entry.json?ts=${ENTRY_TAG}`])
    document.head.append(
      Object.assign(document.createElement('link'), {
        rel: 'preload',
        as: 'fetch',
        crossOrigin: 'anonymous',
        href: folder + name,
      }),
    );
}
