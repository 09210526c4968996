/**
 * The list of an index's files. Pagefind's own names every record and every part with its bounds, and weighs as much as
 * all else of a search when records are many. Readers fetch a short one, from which theirs is made again: files are
 * numbered, and two parts that follow each other share a bound. Pure.
 *
 * Pagefind's metadata are `[version, records, parts, …]`: a record is `[name of its file, number of words, name of a
 * file with others]`, a part `[from, to, name of its file]`; it asks for every part between whose bounds a word lies.
 */
import { arrayOf, items, NUMBER, headOf, text, textBytes } from './cbor.ts';
import type { IndexPart } from './index-parts.ts';
import { packWords, unpackWords } from './packed-words.ts';

/** `dist/search/index.json`. */
export interface IndexList {
  /** Of Pagefind. */
  generator: string;
  /** What the names of all files end in: it tells this index from others, for caches and for readers who have another's list. */
  version: string;
  /** Number of records. */
  records: number;
  /** Where parts begin and end, one more than there are parts: see `unpackWords`. */
  bounds: string;
  /** What else stands in the metadata, as base64. */
  rest: string;
}

/** The name of one file, without extension. */
export function fileName(number: number, version: string): string {
  return `${number.toString(36)}-${version}`;
}

/**
 * The list for an index.
 * @param meta Pagefind's metadata
 * @param version to be put at the end of the names of files
 * @param parts in the order of their words
 */
export function indexListOf(
  meta: Uint8Array,
  version: string,
  parts: readonly Pick<IndexPart, 'from' | 'to'>[],
): IndexList {
  const [generator, records, , ...rest] = items(meta, 0);
  return {
    generator: text(generator!),
    version,
    records: items(records!, 0).length,
    bounds: packWords(boundsOf(parts)),
    rest: btoa(String.fromCharCode(...arrayOf(rest))),
  };
}

/**
 * Pagefind's metadata, made from the list. The numbers of words of each record, which only Pagefind's own ranking reads,
 * are 1.
 */
export function metadataOf({ generator, version, records, bounds, rest }: IndexList): Uint8Array {
  const between = unpackWords(bounds);
  const one = headOf(NUMBER, 1);
  const none = textBytes('');
  return arrayOf([
    textBytes(generator),
    arrayOf(Array.from({ length: records }, (_, number) => arrayOf([textBytes(fileName(number, version)), one, none]))),
    arrayOf(
      between.slice(1).map((to, number) => arrayOf([between[number]!, to, fileName(number, version)].map(textBytes))),
    ),
    ...items(
      Uint8Array.from(atob(rest), (sign) => sign.charCodeAt(0)),
      0,
    ),
  ]);
}

/** Makes of a word a text that comes after it and before every other, since no word has a space. */
const AFTER = ' ';

/** Where parts begin and end, in as few letters as tell the words of each from those of its neighbors. */
function boundsOf(parts: readonly Pick<IndexPart, 'from' | 'to'>[]): string[] {
  return [
    parts[0]!.from,
    ...parts.slice(1).map(({ from }, place) => boundBetween(parts[place]!.to, from)),
    `${parts.at(-1)!.to}${AFTER}`,
  ];
}

/** A short text that comes after one word and before another. */
function boundBetween(before: string, after: string): string {
  let length = 1;
  while (after.slice(0, length) <= before) length += 1;
  const start = after.slice(0, length);
  return start < after && start.isWellFormed() ? start : before + AFTER;
}

/** Names of the fields, in the order of their numbers. */
export function fieldNames(meta: Uint8Array): string[] {
  return items(items(meta, 0)[5]!, 0).map(text);
}

/** Names of the files of all records, in the order of the index. */
export function pageNames(meta: Uint8Array): string[] {
  return items(items(meta, 0)[1]!, 0).map((record) => text(items(record, 0)[0]!));
}
