/** Searches made on this device. They never leave it. Where a browser forbids or lacks storage, there are none. */

const KEY = 'recent-searches';
const KEPT = 6;

/** The searches, the last first. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, KEPT) : [];
  } catch {
    // No storage, or another's value under our key.
    return [];
  }
}

/** Remembers a search; the same words again move to the front. */
export function rememberSearch(query: string): void {
  const text = query.trim();
  if (!text) return;
  const folded = text.toLowerCase();
  const others = recentSearches().filter((one) => one.toLowerCase() !== folded);
  write((storage) => storage.setItem(KEY, JSON.stringify([text, ...others].slice(0, KEPT))));
}

export function forgetSearches(): void {
  write((storage) => storage.removeItem(KEY));
}

function write(change: (storage: Storage) => void): void {
  try {
    change(localStorage);
  } catch {
    // A convenience; the reader types again next time.
  }
}
