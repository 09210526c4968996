/** Suggests what an editor may have meant. */
import { distance } from 'fastest-levenshtein';
import { compare } from '../records/faults.ts';

/** The candidate nearest to a word, when it is near enough to be a slip: a third of its letters differ, or two, but not all. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(2, Math.floor(word.length / 3));
  let best: { candidate: string; away: number } | undefined;
  for (const candidate of candidates) {
    const away = distance(word, candidate);
    if (
      away <= limit &&
      away < Math.max(word.length, candidate.length) &&
      (!best || away < best.away || (away === best.away && compare(candidate, best.candidate) < 0))
    ) {
      best = { candidate, away };
    }
  }
  return best?.candidate;
}

/** Up to `most` items in a list for people: `#a, #b and 4 more`. */
export function listSome(items: readonly string[], most = 8): string {
  if (items.length <= most) return items.join(', ');
  return `${items.slice(0, most).join(', ')} and ${items.length - most} more`;
}

/** A cure that names the nearest candidate, or says where new ones go. */
export function didYouMean(word: string, candidates: Iterable<string>, otherwise: string): string {
  const near = nearest(word, candidates);
  return near ? `Did you mean “${near}”? Otherwise, ${otherwise[0]!.toLowerCase()}${otherwise.slice(1)}` : otherwise;
}
