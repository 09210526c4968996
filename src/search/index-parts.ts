/**
 * Cuts Pagefind's index into smaller parts, so that a query fetches little beside the words it asks for. Pagefind cuts at
 * some 25 kB and has no setting for it. Its files are CBOR (RFC 8949): a part is `[[word, pages, variants], …]` in an
 * array of one, sorted by word; in the file of metadata the records stand second, as `[name, number of words, …]`, and the
 * list of parts third, as `[from, to, name]`. Pure.
 */
import { isToken } from './tokens.ts';

/** One part of the index. */
export interface IndexPart {
  from: string;
  to: string;
  bytes: Uint8Array;
}

/** Bytes of a part before packing, about; a word with more has a part of its own. */
const PART_BYTES = 9000;

/** What stands at a place: its kind, its number (a length or a count), and where its content begins. */
interface Head {
  kind: number;
  count: number;
  start: number;
}

const NUMBER = 0;
const NEGATIVE = 1;
const ARRAY = 4;
const TEXT = 3;
const BYTES = 2;
const MAP = 5;
const TAG = 6;

/** @throws when the bytes are not as Pagefind 1.6 writes them */
function head(bytes: Uint8Array, at: number): Head {
  const first = bytes[at];
  if (first === undefined) throw new Error('The search index ends early: Pagefind’s format may have changed.');
  const kind = first >> 5;
  const small = first & 31;
  if (small < 24) return { kind, count: small, start: at + 1 };
  const length = { 24: 1, 25: 2, 26: 4, 27: 8 }[small];
  if (length === undefined)
    throw new Error('The search index has a length that cannot be read: Pagefind’s format may have changed.');
  let count = 0;
  for (let index = 1; index <= length; index += 1) count = count * 256 + bytes[at + index]!;
  return { kind, count, start: at + 1 + length };
}

/** Where the next thing begins. */
function skip(bytes: Uint8Array, at: number): number {
  const { kind, count, start } = head(bytes, at);
  if (kind === TEXT || kind === BYTES) return start + count;
  let next = start;
  const inner = kind === ARRAY ? count : kind === MAP ? count * 2 : kind === TAG ? 1 : 0;
  for (let index = 0; index < inner; index += 1) next = skip(bytes, next);
  return next;
}

/** The things in an array. */
function items(bytes: Uint8Array, at: number): Uint8Array[] {
  const { kind, count, start } = head(bytes, at);
  if (kind !== ARRAY) throw new Error('The search index lacks a list: Pagefind’s format may have changed.');
  const list: Uint8Array[] = [];
  let next = start;
  for (let index = 0; index < count; index += 1) {
    const end = skip(bytes, next);
    list.push(bytes.subarray(next, end));
    next = end;
  }
  return list;
}

function text(bytes: Uint8Array): string {
  const { count, start } = head(bytes, 0);
  return new TextDecoder().decode(bytes.subarray(start, start + count));
}

function arrayOf(list: readonly Uint8Array[]): Uint8Array {
  return concat([headOf(ARRAY, list.length), ...list]);
}

function headOf(kind: number, count: number): Uint8Array {
  const first = kind << 5;
  if (count < 24) return Uint8Array.of(first | count);
  if (count < 0x100) return Uint8Array.of(first | 24, count);
  if (count < 0x10000) return Uint8Array.of(first | 25, count >> 8, count & 255);
  return Uint8Array.of(first | 26, (count >> 24) & 255, (count >> 16) & 255, (count >> 8) & 255, count & 255);
}

function textBytes(value: string): Uint8Array {
  const encoded = new TextEncoder().encode(value);
  return concat([headOf(TEXT, encoded.length), encoded]);
}

function concat(list: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(list.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const one of list) {
    whole.set(one, at);
    at += one.length;
  }
  return whole;
}

/**
 * Cuts one of Pagefind's parts into smaller ones.
 * @param title number of the field of titles
 */
export function cutPart(bytes: Uint8Array, title: number): IndexPart[] {
  const words = items(items(bytes, 0)[0]!, 0).flatMap((word) => slim(word, title) ?? []);
  const groups: Uint8Array[][] = [];
  let size = Infinity;
  for (const word of words) {
    if (size + word.length > PART_BYTES) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)!.push(word);
    size += word.length;
  }
  return groups.map((group) => ({
    from: nameOf(group[0]!),
    to: nameOf(group.at(-1)!),
    bytes: arrayOf([arrayOf(group)]),
  }));
}

function nameOf(word: Uint8Array): string {
  return text(items(word, 0)[0]!);
}

/**
 * A word of the index with what a search may ask of it, or nothing when that is nothing. Its pages are
 * `[page, places in text, [-field, place, …, …]]`, each page as its distance from the one before.
 * - One that search asks for by itself keeps the fields, which say how much it counts, without its places in them.
 * - Any other is asked for in phrases: it keeps its places in the text and in the title. A phrase that stands only in
 *   the questions is not on the page.
 * @param title number of the field of titles
 */
function slim(word: Uint8Array, title: number): Uint8Array | undefined {
  const [name, pages, ...rest] = items(word, 0);
  const isOwn = isToken(text(name!));
  let step = 0;
  const kept: Uint8Array[] = [];
  for (const page of items(pages!, 0)) {
    const [distance, places, fields] = items(page, 0);
    step += head(distance!, 0).count;
    const left = isOwn ? items(fields!, 0).map(withoutPlace) : ofField(items(fields!, 0), title);
    if (left.length === 0 && head(places!, 0).count === 0) continue;
    kept.push(arrayOf([headOf(NUMBER, step), places!, arrayOf(left)]));
    step = 0;
  }
  return kept.length > 0 ? arrayOf([name!, arrayOf(kept), ...rest]) : undefined;
}

function withoutPlace(one: Uint8Array): Uint8Array {
  return head(one, 0).kind === NUMBER ? Uint8Array.of(0) : one;
}

/** One field, with its places, out of all. */
function ofField(fields: readonly Uint8Array[], wanted: number): Uint8Array[] {
  let isWanted = false;
  return fields.filter((one) => {
    const { kind, count } = head(one, 0);
    // Fields are written as negative numbers: -1 - number, which CBOR keeps as the number.
    if (kind === NEGATIVE) isWanted = count === wanted;
    return isWanted;
  });
}

/** Names of the fields, in the order of their numbers. */
export function fieldNames(meta: Uint8Array): string[] {
  return items(items(meta, 0)[5]!, 0).map(text);
}

/** Names of the files of all records, in the order of the index. */
export function pageNames(meta: Uint8Array): string[] {
  return items(items(meta, 0)[1]!, 0).map(nameOf);
}

/**
 * The metadata with other names of records and another list of parts. The numbers of words of each record, which only
 * Pagefind's own ranking reads, become 1.
 */
export function withPagesAndParts(
  meta: Uint8Array,
  pages: readonly string[],
  parts: readonly { from: string; to: string; name: string }[],
): Uint8Array {
  const [version, oldPages, , ...rest] = items(meta, 0);
  const ends = items(oldPages!, 0).map((page) => items(page, 0).slice(2));
  const newPages = pages.map((name, place) => arrayOf([textBytes(name), Uint8Array.of(1), ...ends[place]!]));
  const newParts = parts.map(({ from, to, name }) => arrayOf([from, to, name].map(textBytes)));
  return arrayOf([version!, arrayOf(newPages), arrayOf(newParts), ...rest]);
}
