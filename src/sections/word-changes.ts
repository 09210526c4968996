/** What has changed between two texts, word by word, with the unchanged middle of long runs left out. Pure. */
import { diffWordsWithSpace } from 'diff';

/** A run of words. */
export interface WordChange {
  kind: 'same' | 'added' | 'removed' | 'left-out';
  text: string;
}

/** What has changed, and how much. */
export interface Comparison {
  runs: WordChange[];
  /** Words added and removed. */
  added: number;
  removed: number;
}

/** So many words of unchanged text stay on each side of a change. */
const CONTEXT = 25;

/** Compares two texts. Texts that agree give no runs. */
export function compareWords(before: string, after: string): Comparison {
  const parts = diffWordsWithSpace(before, after);
  const count = (wanted: 'added' | 'removed') =>
    parts.filter((part) => part[wanted]).reduce((sum, { value }) => sum + wordsIn(value).length, 0);
  const added = count('added');
  const removed = count('removed');
  if (added + removed === 0) return { runs: [], added, removed };
  const runs = parts.flatMap(({ value, added: isAdded, removed: isRemoved }, index): WordChange[] => {
    if (isAdded) return [{ kind: 'added', text: value }];
    if (isRemoved) return [{ kind: 'removed', text: value }];
    return shorten(value, index > 0, index < parts.length - 1);
  });
  return { runs, added, removed };
}

function shorten(text: string, hasBefore: boolean, hasAfter: boolean): WordChange[] {
  const words = wordsIn(text);
  const kept = (hasBefore ? CONTEXT : 0) + (hasAfter ? CONTEXT : 0);
  if (words.length <= kept) return [{ kind: 'same', text }];
  const head = hasBefore ? words.slice(0, CONTEXT).join(' ') : '';
  const tail = hasAfter ? words.slice(-CONTEXT).join(' ') : '';
  return [
    ...(head ? [{ kind: 'same', text: ` ${head} ` } as const] : []),
    { kind: 'left-out', text: words.slice(hasBefore ? CONTEXT : 0, hasAfter ? -CONTEXT : undefined).join(' ') },
    ...(tail ? [{ kind: 'same', text: ` ${tail} ` } as const] : []),
  ];
}

function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
