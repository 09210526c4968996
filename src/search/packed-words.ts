/** Sorted words in little space. Pure. */

const UP = ')';
const END = '.';

/**
 * Packs words as a walk through the tree of their letters: a letter goes down, `)` goes up and ends a word if it comes
 * after a letter, `.` ends a word that others go on from.
 * @param words sorted, each once, none empty
 * @throws when a word has one of the two signs
 */
export function packWords(words: readonly string[]): string {
  let walk = '';
  let before = '';
  for (const word of words) {
    if (word.includes(UP) || word.includes(END)) throw new Error(`“${word}” cannot be packed: it has a “)” or a “.”.`);
    let shared = 0;
    while (shared < before.length && before[shared] === word[shared]) shared += 1;
    if (walk) walk += UP.repeat(before.length - shared) || END;
    walk += word.slice(shared);
    before = word;
  }
  return walk;
}

/** The words, as they were packed. */
export function unpackWords(walk: string): string[] {
  const words: string[] = [];
  let word = '';
  let isNew = false;
  for (const sign of walk ? (walk + END).split('') : []) {
    const isLetter = sign !== UP && sign !== END;
    if (isNew && !isLetter) words.push(word);
    isNew = isLetter;
    if (isLetter) word += sign;
    else if (sign === UP) word = word.slice(0, -1);
  }
  return words;
}
