/** Understanding a query: which words to ask the index for, in which order of strictness. Pure. */

/** Question words and small words that say nothing about the subject. */
const STOP_WORDS = new Set(
  `a an and any are as at be been but by can could did do does for from get has have he her him his how i if in into is it its may
  me my of on or our she should so than that the their them there they this to us was we were what when where which who whom whose
  why will with would you your`.split(/\s+/),
);

/** One way of asking the index. */
export interface Attempt {
  /** The text to search for. */
  text: string;
  /** Words of the query that this attempt leaves out. */
  ignored: string[];
}

/** The words of a query in lower case, without punctuation at their ends. Legal signs (§, parentheses) are kept inside. */
export function queryWords(query: string): string[] {
  return query
    .toLowerCase()
    .normalize('NFC')
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}§(]+|[^\p{L}\p{N})]+$/gu, ''))
    .filter(Boolean);
}

/**
 * The attempts for a query, strictest first: as typed, then without small words.
 * Empty when the query holds no word at all.
 */
export function attempts(query: string): Attempt[] {
  const words = queryWords(query);
  if (words.length === 0) return [];
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  const asTyped: Attempt = { text: words.join(' '), ignored: [] };
  if (telling.length === 0 || telling.length === words.length) return [asTyped];
  return [asTyped, { text: telling.join(' '), ignored: words.filter((word) => STOP_WORDS.has(word)) }];
}

/** Between the questions of a record, where the index keeps them as one text. */
export const BETWEEN_ASKS = ' · ';

/** Tells whether a query is, but for capitals and marks, one of the questions that a record says it answers. */
export function asksExactly(asks: string, query: string): boolean {
  const folded = queryWords(query).join(' ');
  return folded !== '' && asks.split(BETWEEN_ASKS).some((ask) => queryWords(ask).join(' ') === folded);
}

/** How much of a word must agree for a match to be shown as one: `holding` for `hold`, not `and` for `a`. */
const SHARED_LETTERS = 4;

/** Tells whether a matched word belongs to a telling word of the query, so that small words are not marked in excerpts. */
export function isTellingMatch(matched: string, query: string): boolean {
  const words = queryWords(query);
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  const wanted = telling.length > 0 ? telling : words;
  return queryWords(matched).some((word) =>
    wanted.some(
      (one) =>
        word.startsWith(one.slice(0, SHARED_LETTERS)) &&
        one.startsWith(word.slice(0, Math.min(word.length, SHARED_LETTERS))),
    ),
  );
}

/** How much of a word of the query a record must hold: `policies` is answered by `policy`, `blorptangle` not by `b`. */
const LEAST_SHARED = 0.5;

/**
 * Tells whether a record holds every word of a query, or its beginning. Pagefind takes a word that it does not have
 * for the longest one that it starts with, however short, and so finds something for any nonsense.
 */
export function holdsWords(text: string, query: string): boolean {
  const held = [...new Set(pieces(text).flatMap(({ whole, parts }) => [whole, ...parts]))];
  const isHeld = (word: string) => {
    const start = word.slice(0, Math.ceil(word.length * LEAST_SHARED));
    return held.some((one) => one.startsWith(start));
  };
  return pieces(query).every(({ whole, parts }) => isHeld(whole) || parts.every(isHeld));
}

/** The words of a text, each without marks: `I-247A` is `i247a` as a whole, `i` and `247a` in parts. */
function pieces(text: string): { whole: string; parts: string[] }[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/\s+/)
    .map((word) => word.split(/[^\p{L}\p{N}]+/u).filter(Boolean))
    .filter((parts) => parts.length > 0)
    .map((parts) => ({ whole: parts.join(''), parts }));
}
