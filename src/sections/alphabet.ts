/** Groups things by their first letter, as an index does. */
import { compare } from '../records/faults.ts';

/** Leading marks and articles do not count: “The form…” stands under F. */
const LEADING = /^(?:[^\p{L}\p{N}]+|(?:the|a|an)\s+)+/iu;

/** Letters in order, digits first under 0–9, each with its items sorted by title. */
export function groupByLetter<Item extends { title: string }>(
  items: readonly Item[],
): { letter: string; items: Item[] }[] {
  const groups = new Map<string, { key: string; item: Item }[]>();
  for (const item of items) {
    const key = item.title.replace(LEADING, '').toLowerCase();
    const first = key.normalize('NFD')[0] ?? '';
    const letter = /[a-z]/.test(first) ? first.toUpperCase() : '0–9';
    groups.set(letter, [...(groups.get(letter) ?? []), { key, item }]);
  }
  return [...groups]
    .sort(([a], [b]) => compare(a, b))
    .map(([letter, group]) => ({ letter, items: group.sort((a, b) => compare(a.key, b.key)).map(({ item }) => item) }));
}
