/** Takes a query apart into what must be looked up. Pure. */
import { isChatter } from './chatter.ts';
import { legalForms } from './legal-forms.ts';
import { RANKING } from './ranking.ts';
import { stem } from './stem.ts';
import { SYNONYMS, TURNS } from './synonyms.ts';
import { isSmall, LONGEST_QUERY, pairsOf, runs } from './words.ts';

/** One way of finding what a word or a citation means: all its stems in one record. */
export interface Option {
  stems: string[];
  /** What a match this way counts for, beside the word as typed. */
  factor: number;
}

/** One word or citation of a query. */
export interface Unit {
  /** As typed, in small letters. */
  shown: string;
  /** The ways of finding it; the best one counts. */
  options: Option[];
  /** Whether its spelling may be mended: words are, citations and numbers are not. */
  isWord: boolean;
  /** Whether it tells how somebody asks rather than what about. */
  isChatter: boolean;
}

export interface ParsedQuery {
  /** Stretches in quotation marks, without them. */
  phrases: string[];
  units: Unit[];
  /** Small words left out. */
  small: string[];
  /** Stems of words that stand side by side, small words between them aside. */
  pairs: [string, string][];
  /** Whether it asks what something means. */
  asksMeaning: boolean;
  /** The query as the name of something: without the words that ask what it means. */
  name: string;
}

/** More words than this are not looked up: each costs time, and nobody asks in more. */
const MOST_UNITS = 20;

/** “what does moot mean”, “definition of moot”, “who counts as”, “stands for”. */
const MEANING = /\b(?:mean(?:s|ing)?|defin(?:e|es|ed|ition)|stands? for|counts? as|same thing)\b/giu;

/** Takes a query apart. A query without any word gives nothing; one of small words alone is looked up as it is. */
export function parseQuery(query: string): ParsedQuery {
  const phrases: string[] = [];
  let rest = clip(query).replace(/["“”„«»]([^"“”„«»]*)["“”„«»]/gu, (_match, phrase: string) => {
    if (runs(phrase).length > 0) phrases.push(phrase.trim());
    return ' ';
  });
  const asksMeaning = rest.replace(MEANING, ' ').trim() !== '' && rest.search(MEANING) >= 0;
  if (asksMeaning) rest = rest.replace(MEANING, ' ');
  const units: Unit[] = [];
  const small: string[] = [];
  for (const { match, form } of legalForms(rest)) {
    units.push(citation(match, form));
    rest = rest.replace(match, ' ');
  }
  for (const [turn, site] of TURNS)
    rest = rest.replace(turn, (match) => {
      units.push({
        shown: match.toLowerCase(),
        options: site.map((one) => ({ stems: one.split(' ').map(stem), factor: RANKING.turn })),
        isWord: false,
        isChatter: false,
      });
      return ' ';
    });
  const plain = runs(rest);
  const hasTelling = units.length > 0 || phrases.length > 0 || plain.some(({ whole }) => !tellsNothing(whole));
  for (const run of plain) {
    if (hasTelling && tellsNothing(run.whole)) small.push(run.whole);
    else units.push(word(run.whole, run.parts));
  }
  return {
    phrases,
    units: units
      .filter((unit, index) => units.findIndex(({ shown }) => shown === unit.shown) === index)
      .slice(0, MOST_UNITS),
    small: [...new Set(small)],
    pairs: pairsOf(plain.map(({ whole }) => whole)).slice(0, MOST_UNITS),
    asksMeaning,
    name: asksMeaning ? clip(query).replace(MEANING, ' ') : query,
  };
}

/** Whether the index leaves a word out. It has no “wanted”, since it has no “want”. */
const tellsNothing = (whole: string) => isSmall(whole) || isSmall(stem(whole));

/** The beginning of a query that is too long, without the word that is cut, never half a character. */
function clip(query: string): string {
  if (query.length <= LONGEST_QUERY) return query;
  const start = query.slice(0, LONGEST_QUERY);
  return /\s/.test(start) ? start.replace(/\S*$/, '') : Array.from(start).slice(0, -1).join('');
}

function citation(match: string, form: string): Unit {
  const words = runs(match)
    .flatMap(({ whole, parts }) => (parts.length > 1 ? [whole] : parts))
    .filter((part) => part.length > 1 && !isSmall(part));
  return {
    shown: match.trim().toLowerCase(),
    options: [
      { stems: [form], factor: 1 },
      ...(words.length > 0 ? [{ stems: words.map(stem), factor: RANKING.looseCitation }] : []),
    ],
    isWord: false,
    isChatter: false,
  };
}

/** `e-verify` is not `verify`: a letter that is joined to a word makes it another. */
const isLetter = (part: string) => /^\p{L}$/u.test(part);

/** One word: as a whole, in its parts, and by what means the same. */
export function word(whole: string, parts: string[]): Unit {
  const telling = parts.filter((part) => part.length > 1 && !isSmall(part));
  return {
    shown: whole,
    options: [
      { stems: [stem(whole)], factor: 1 },
      ...(parts.length > 1 && telling.length > 0 && !parts.some(isLetter)
        ? [{ stems: telling.map(stem), factor: 1 }]
        : []),
      ...(SYNONYMS.get(stem(whole)) ?? []).map((one) => ({ stems: one.split(' ').map(stem), factor: RANKING.synonym })),
    ],
    isWord: !/^\p{N}+$/u.test(whole) && !(parts.length > 1 && parts.some(isLetter)),
    isChatter: isChatter(stem(whole)),
  };
}
