/**
 * Addresses that lead to words: https://wicg.github.io/scroll-to-text-fragment/. Pure.
 * A browser looks for the words from the top of the page, whole words only, each phrase inside one block.
 */

/** Selected words: phrases that stand in one block with no mark between, in order. */
export type Phrases = readonly string[];

/** So many words name the beginning and the end of a long passage. */
const WORDS = 6;
/** A passage of at most so many words in one phrase is named whole. */
const WHOLE = 12;

/**
 * The directive for a passage: what follows `#id:~:`.
 * @param phrases the selected words
 * @param before the words above them in the page, from the top
 * @returns empty when nothing is selected
 */
export function textDirective(phrases: Phrases, before: string): string {
  const filled = phrases.map(normal).filter(Boolean);
  const [first, last] = [filled[0], filled.at(-1)];
  if (first === undefined || last === undefined) return '';
  const words = first.split(' ');
  if (filled.length === 1 && words.length <= WHOLE) {
    const prefix = prefixFor(first, before);
    return directive(prefix, first);
  }
  // Start and end must not share words, or the browser finds the end before the start.
  const isOne = filled.length === 1;
  const startWords = words.slice(0, isOne ? Math.min(WORDS, Math.floor(words.length / 2)) : WORDS);
  const start = startWords.join(' ');
  const endWords = last.split(' ');
  const end = endWords.slice(-(isOne ? Math.min(WORDS, words.length - startWords.length) : WORDS)).join(' ');
  return directive(prefixFor(start, before), start, end);
}

/** Words just above, when the start is found earlier on the page too. */
function prefixFor(start: string, before: string): string | undefined {
  const above = normal(before);
  if (!` ${above} `.toLowerCase().includes(` ${start} `.toLowerCase())) return undefined;
  return above.split(' ').slice(-WORDS).join(' ') || undefined;
}

function directive(prefix: string | undefined, start: string, end?: string): string {
  return `text=${prefix === undefined ? '' : `${encode(prefix)}-,`}${encode(start)}${end === undefined ? '' : `,${encode(end)}`}`;
}

/** A hyphen, comma or ampersand is a sign in a directive. */
function encode(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}

function normal(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
