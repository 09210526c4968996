/** Compares quotations to the letter, letting pass only what printing changes: kinds of quotation mark, dash and space. */

/** A text with straight marks, plain hyphens and single spaces. */
export function foldQuotation(text: string): string {
  return text
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”″]/g, '"')
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a quotation leaves out or changes: an ellipsis or a bracketed insertion. */
const GAP = /\s*(?:\.{3,4}|\[[^\]]*\])\s*/g;
/** American style puts this inside the marks, whether it is quoted or not. */
const CLOSING = /(?:[,;]|(?<!\.)\.)$/;

/**
 * Tells whether a passage holds the quoted words, whole words only. An ellipsis (…) or a bracketed insertion in the
 * quotation stands for words left out or changed: the parts between must follow each other in the passage.
 */
export function holdsQuotation(passage: string, quoted: string): boolean {
  const whole = foldQuotation(passage);
  let from = 0;
  return partsOf(foldQuotation(quoted).replace(CLOSING, '')).every((part, index) => {
    const at = find(whole, part, from, index === 0);
    from = at + part.words.length;
    return at >= 0;
  });
}

/** A run of quoted words. Where a bracket touches it, as in `[T]he` or `detain[ed]`, it may be part of a word. */
interface Part {
  words: string;
  startsWord: boolean;
  endsWord: boolean;
}

function partsOf(quoted: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  let startsWord = true;
  for (const { 0: gap, index } of [...quoted.matchAll(GAP), { 0: '', index: quoted.length }]) {
    const words = quoted.slice(from, index);
    if (words) parts.push({ words, startsWord, endsWord: !gap.startsWith('[') });
    startsWord = !gap.endsWith(']');
    from = index + gap.length;
  }
  return parts;
}

/** The first letter of a quotation may be set in the other case when it opens or joins a sentence. */
function find(whole: string, part: Part, from: number, isFirst: boolean): number {
  const at = findWhole(whole, part.words, part, from);
  if (at >= 0 || !isFirst) return at;
  const first = part.words[0]!;
  const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
  return findWhole(whole, other + part.words.slice(1), part, from);
}

function findWhole(whole: string, words: string, { startsWord, endsWord }: Part, from: number): number {
  for (let at = whole.indexOf(words, from); at >= 0; at = whole.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (startsWord && isInsideWord(whole, at)) continue;
    if (endsWord && isInsideWord(whole, end)) continue;
    return at;
  }
  return -1;
}

/** Whether letters or digits stand on both sides of a place. */
function isInsideWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at] ?? '');
}
