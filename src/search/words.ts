/** Takes texts and queries apart into words, the same for both, so that what is written is what is found. Pure. */
import { legalForms } from './legal-forms.ts';
import { stem } from './stem.ts';

/** Longest query that is read; the rest is left out. Nobody asks in more, and every word costs time. */
export const LONGEST_QUERY = 400;

/** Question words and small words that say nothing about the subject. */
export const STOP_WORDS = new Set(
  `a about actually all also am an and any anybody anyone anything are as at be because been before being but by can could
  define defined definition did do does doing done even ever every exactly explain explained for from get gets getting go going got had has have having he her here him
  his how i if im in into is isnt it its ive just lets like many may me mean meaning means might mine more most much must my myself need needs
  now of off on one only or our ours out own please really s shall she should so some somebody someone something still such
  t tell than that thats the their them then there theres these they thing things this those to too under up us use used
  using v versus very vs want was wants way we were what whats when where whether which while who whom whose why will with
  would yes yet you your yours`.split(/\s+/),
);

/** Words that turn the meaning, and so are never left out, though they are small. */
const TURNING = new Set(['no', 'not', 'without', 'against', 'cannot', 'never']);

/** Lower case, without marks over letters and apostrophes: `Beck’s` is `becks`, `Niño` is `nino`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=\p{L})[’'ʼ]s\b/gu, '')
    .replace(/(?<=\p{L})[’'ʼ](?=\p{L})/gu, '');
}

/** One run of letters, digits and the signs that join them: `I-247A` is `i247a` as a whole, `i` and `247a` in parts. */
export interface Run {
  whole: string;
  parts: string[];
}

/** The runs of a text, in order. */
export function runs(text: string): Run[] {
  return fold(text)
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .split(/[\s—–/…]+/)
    .map((run) => run.split(/[^\p{L}\p{N}]+/u).filter(Boolean))
    .filter((parts) => parts.length > 0)
    .map((parts) => ({ whole: parts.join(''), parts }));
}

/** What of a text is put into the index: stems of wholes and parts, and its legal citations in one form each. */
export function indexTokens(text: string): string[] {
  return [
    ...runs(text).flatMap(({ whole, parts }) =>
      parts.length === 1 ? [stem(whole)] : [stem(whole), ...parts.filter((part) => part.length > 1).map(stem)],
    ),
    ...legalForms(text).map(({ form }) => form),
  ];
}

/** Tells whether a word may be left out of a query. */
export function isSmall(word: string): boolean {
  return (STOP_WORDS.has(word) || word.length === 1) && !TURNING.has(word) && !/\d/.test(word);
}

/**
 * A name or question in the forms in which it is compared with what records say: as it is written, but for capitals and
 * marks; and by its telling stems, so that “What is a detainer?” is also found as “detainers”.
 */
export function questionKeys(text: string): { whole: string; telling: string } {
  let rest = text;
  for (const { match, form, part } of legalForms(text)) rest = rest.replace(match, ` ${form}${part && `x${part}`} `);
  const words = runs(rest).map(({ whole }) => whole);
  const telling = words.filter((word) => !isSmall(word));
  return {
    whole: (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' '),
    telling: (telling.length > 0 ? telling : words).map(stem).join(' '),
  };
}

/** A query without some of its words, each of them one run; empty when none of them is in it, or no telling word is left. */
export function withoutWords(query: string, words: readonly string[]): string {
  const pieces = query.split(/\s+/).filter(Boolean);
  const left = pieces.filter((piece) => !runs(piece).some(({ whole }) => words.includes(whole)));
  const isTelling = left.some((piece) => runs(piece).some(({ whole }) => !isSmall(whole)));
  return isTelling && left.length < pieces.length ? left.join(' ') : '';
}

/** Stems of telling words that stand side by side: `grant conditions`, `appeals court`. */
export function pairsOf(words: readonly string[]): [string, string][] {
  const telling = words.filter((word) => !isSmall(word)).map(stem);
  return telling.slice(1).map((second, index): [string, string] => [telling[index]!, second]);
}
