/** Mends the spelling of a word from the site's own words. Pure. */
import { stem } from './stem.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The vocabulary, ready to be used. */
export interface Words {
  /** Every word with how frequent its group is, the rarest group having 0. */
  known: ReadonlyMap<string, number>;
  /** Stems of words that the site has not and that are none the less words. */
  others: ReadonlySet<string>;
}

const read = new WeakMap<Vocabulary, Words>();

/** Reads the vocabulary as it is stored, once. */
export function readVocabulary(vocabulary: Vocabulary): Words {
  const before = read.get(vocabulary);
  if (before) return before;
  const { words, others } = vocabulary;
  const known = new Map<string, number>();
  words.forEach((group, index) => {
    for (const word of group.split(' ')) if (word) known.set(word, words.length - 1 - index);
  });
  const all = { known, others: new Set(others.split(' ')) };
  read.set(vocabulary, all);
  return all;
}

/** How many edits a word of this length may be away from what was meant. */
function mostEdits(word: string): number {
  return word.length < 4 ? 0 : 2;
}

/**
 * The words that were most likely meant, best first: nearest in edits, then with the same first letter, then the most
 * frequent. Empty when nothing is near, and for common words of other subjects.
 */
export function corrections(word: string, words: Words, most = 3): string[] {
  const limit = mostEdits(word);
  if (limit === 0 || words.others.has(stem(word))) return [];
  const near: { word: string; rank: number }[] = [];
  for (const [one, frequency] of words.known) {
    if (Math.abs(one.length - word.length) > limit || one === word) continue;
    const edits = distance(word, one, limit);
    if (edits > limit || !isLikely(word, one, edits)) continue;
    const sameStart = one[0] === word[0] ? 0 : 0.6;
    const sameSound = skeleton(one) === skeleton(word) ? -0.5 : 0;
    near.push({ word: one, rank: edits + sameStart + sameSound - frequency * 0.12 });
  }
  return near
    .sort((a, b) => a.rank - b.rank || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map(({ word: one }) => one);
}

/** From this length on, a word is told apart from others by its letters alone; shorter ones need the same beginning. */
const LONG = 6;
/** Up to this length only vowels may differ, or the order of letters, or one may be left out. */
const VERY_SHORT = 4;
/** From this length on, two edits may also change how a word sounds. */
const VERY_LONG = 9;

/**
 * Whether a near word may be what was meant. Digits must be the same ones: a number names one thing. A short word, or one
 * two edits away, must begin alike, or `mail` would be mended to `bail`.
 */
function isLikely(word: string, one: string, edits: number): boolean {
  const digits = (text: string) => sorted(text.replace(/\D/g, ''));
  if (digits(word) !== digits(one)) return false;
  if (edits <= 1 && word.length >= LONG) return true;
  if (word[0] !== one[0]) return /\d/.test(word) || (word.length >= LONG && skeleton(word) === skeleton(one));
  // In a very short word another letter makes another word: `tide` is not `time`. One may be left out.
  if (word.length <= VERY_SHORT && !/\d/.test(word))
    return skeleton(word) === skeleton(one) || (edits <= 1 && one.length > word.length);
  return edits <= 1 || word.length >= VERY_LONG || skeleton(word) === skeleton(one) || sorted(word) === sorted(one);
}

/** The letters of a word in one order: in a slip of fast hands all are there. */
function sorted(word: string): string {
  return [...word].sort().join('');
}

/** Consonants without doubles: how a word sounds, roughly. */
function skeleton(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/[aeiouy]+/g, '')
    .replace(/[zc]/g, 's')
    .replace(/(.)\1+/g, '$1');
}

/** Optimal string alignment distance: insertions, deletions, changes and swaps of neighbors. Stops above `limit`. */
export function distance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const change = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(change, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}
