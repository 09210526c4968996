/**
 * The words that only the index and search see. Pagefind takes a word it does not know for a shorter one that it starts
 * with, and cannot tell a title from a text; so each record carries, beside its text, words of our own that match only
 * as a whole (asked for in quotation marks) and stand in a field that says how much the word counts in this record.
 * They end in `q`, which no ending of Pagefind's stemmer does, and begin with `q`, so that they share parts of the index.
 */
import { questionKeys } from './words.ts';

/** How finely the weight of a word in a record is kept. */
export const LEVELS = 24;
/** The weight of the highest level. */
export const HIGHEST = 2.4;

/** Names of the fields of weights: `w01` to `w24`. */
export function levelField(weight: number): string {
  const level = Math.min(LEVELS, Math.max(1, Math.round((weight / HIGHEST) * LEVELS)));
  return `w${String(level).padStart(2, '0')}`;
}

/** The field of words that stand only elsewhere on an explainer's page. */
export const PAGE_FIELD = 'wpage';
/** The field of titles, questions and other words by which a record is named as a whole. */
export const NAME_FIELD = 'wname';

/** The weight that a field of weights stands for; `undefined` for any other field. */
export function fieldWeight(field: string): number | undefined {
  const level = /^w(\d\d)$/.exec(field);
  return level ? (Number(level[1]) / LEVELS) * HIGHEST : undefined;
}

/** Fields that are searched, never shown. */
export function isHiddenField(field: string): boolean {
  return /^w(?:\d\d|page|name)$/.test(field);
}

/** Whether a word of the index may be one of ours. */
export function isToken(word: string): boolean {
  return /^q.*q$/.test(word);
}

/** The word of the index for a stem. */
export function wordToken(stem: string): string {
  return `q${stem}q`;
}

/** The word of the index for two stems side by side. It begins as that of the first, and so lies near it. */
export function pairToken([first, second]: readonly [string, string]): string {
  return `q${first}qq${second}q`;
}

/** The words of the index for a whole name, first by all its words, then by its telling ones. */
export function nameTokens(name: string): [whole: string, telling: string] {
  const { whole, telling } = questionKeys(name);
  return [hashToken(`=${whole}`), hashToken(telling)];
}

/** A hash, since names are long. Letters only; 2^32 of them. */
function hashToken(key: string): string {
  // FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  const letters = (hash >>> 0).toString(26).replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 26)));
  return `qq${letters}q`;
}
