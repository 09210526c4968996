/** Chooses the words of a record that show why it was found. Pure. */
import { stem } from './stem.ts';
import { fold } from './words.ts';

/** A stretch of an excerpt. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Words in an excerpt. */
const LENGTH = 30;
/** Words before the first match. */
const LEAD = 4;
/** Longest and shortest text fragment, in words: long enough to stand once on the page, short enough to meet no mark. */
const FRAGMENT = { most: 7, least: 2 };

interface TextWord {
  text: string;
  /** Which of the wanted stems it is. */
  match: string | undefined;
}

/** The best stretch of a text for the wanted stems, and words of it for a text fragment, when any stem is there. */
export function excerptOf(
  content: string,
  stems: ReadonlySet<string>,
  phrase?: string,
): { pieces: Piece[]; fragment?: string } {
  const starts = new Set([...stems].map((one) => one.slice(0, START)));
  const words = content
    .split(/\s+/)
    .filter(Boolean)
    .map((text): TextWord => ({ text, match: matchOf(text, stems, starts) }));
  const at = (phrase && phraseStart(words, phrase)) || undefined;
  if (at) for (let index = at.from; index < at.to; index += 1) words[index]!.match ??= 'phrase';
  const best = at ? Math.max(0, at.from - LEAD) : bestStart(words);
  // Near the end there is room for more of what goes before.
  const from = Math.max(0, Math.min(best, words.length - LENGTH));
  const shown = words.slice(from, from + LENGTH);
  const fragment = at
    ? words
        .slice(at.from, at.to)
        .map(({ text }) => text)
        .join(' ')
    : fragmentOf(words, best);
  return {
    pieces: [
      ...(from > 0 ? [{ text: '… ', marked: false }] : []),
      ...pieces(shown),
      ...(from + LENGTH < words.length ? [{ text: ' …', marked: false }] : []),
    ],
    ...(fragment && { fragment: trimEnds(fragment) }),
  };
}

/** Letters that a word and its stem share at least: a cheap test before the costly one. */
const START = 2;
/** Stems that do not begin as their words do. */
const LIKE_NO_WORD = 'sue';

function matchOf(text: string, stems: ReadonlySet<string>, starts: ReadonlySet<string>): string | undefined {
  const parts = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const whole = parts.join('');
  return (parts.length > 1 ? [whole, ...parts] : [whole])
    .filter((part) => starts.has(part.slice(0, START)) || stems.has(LIKE_NO_WORD))
    .map(stem)
    .find((one) => one && stems.has(one));
}

/** Where the window with the most different matches begins. */
function bestStart(words: readonly TextWord[]): number {
  const places = words.flatMap(({ match }, index) => (match === undefined ? [] : [index]));
  let best = 0;
  let most = -1;
  for (const place of places) {
    const window = words.slice(place, place + LENGTH - LEAD);
    const value = new Set(window.map(({ match }) => match)).size * 10 + window.filter(({ match }) => match).length;
    if (value > most) {
      most = value;
      best = Math.max(0, place - LEAD);
    }
  }
  return best;
}

function phraseStart(words: readonly TextWord[], phrase: string): { from: number; to: number } | undefined {
  const plain = (text: string) => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
  const wanted = phrase.split(/\s+/).map(plain).filter(Boolean);
  const own = words.map(({ text }) => plain(text));
  for (let from = 0; from + wanted.length <= own.length; from += 1)
    if (wanted.every((one, index) => own[from + index] === one)) return { from, to: from + wanted.length };
  return undefined;
}

/** Joins neighbors of a kind. */
function pieces(words: readonly TextWord[]): Piece[] {
  const result: Piece[] = [];
  words.forEach(({ text, match }, index) => {
    const marked = match !== undefined;
    const last = result.at(-1);
    const space = index > 0 ? ' ' : '';
    if (last && last.marked === marked) last.text += space + text;
    else if (marked) {
      if (last) last.text += space;
      result.push({ text, marked });
    } else result.push({ text: space + text, marked });
  });
  return result;
}

/** Words around the first match of the window, within one sentence: between sentences stand marks of citations. */
function fragmentOf(words: readonly TextWord[], start: number): string | undefined {
  const place = words.findIndex(({ match }, index) => index >= start && match !== undefined);
  if (place < 0) return undefined;
  let from = place;
  let to = place + 1;
  while (from > 0 && place - from < 2 && !/[.?!:;,)\]”"]$/.test(words[from - 1]!.text)) from -= 1;
  while (to < words.length && to - from < FRAGMENT.most && !/[.?!:;,)\]”"]$/.test(words[to - 1]!.text)) to += 1;
  return to - from < FRAGMENT.least
    ? undefined
    : words
        .slice(from, to)
        .map(({ text }) => text)
        .join(' ');
}

function trimEnds(text: string): string {
  return text.replace(/^[\s(“"‘[]+|[\s.,;:?!)”"’\]]+$/gu, '');
}
