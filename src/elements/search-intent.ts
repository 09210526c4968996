/** Fetches what a search is certain to need, while the reader still moves to the field. Small: it is on every page. */

/** Set apart with each visit, so that the index's list of files is never an old one. */
export const ENTRY_TAG = Date.now().toString(36);

let isBegun = false;

/** @param folder address of `pagefind/`, with a slash at its end */
export function beginSearch(folder: string): void {
  if (isBegun) return;
  isBegun = true;
  preload('modulepreload', `${folder}pagefind.js`);
  preload('preload', `${folder}wasm.en.pagefind`);
  preload('preload', `${folder}pagefind-entry.json?ts=${ENTRY_TAG}`);
}

function preload(rel: string, href: string): void {
  const link = Object.assign(document.createElement('link'), { rel, href });
  if (rel === 'preload') Object.assign(link, { as: 'fetch', crossOrigin: 'anonymous' });
  document.head.append(link);
}
