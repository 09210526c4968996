/** CBOR (RFC 8949), as far as Pagefind uses it for its index. Pure. */

/** What stands at a place: its kind, its number (a length or a count), and where its content begins. */
export interface Head {
  kind: number;
  count: number;
  start: number;
}

/** Kinds of things: the major types of RFC 8949, section 3.1. */
export const NUMBER = 0;
export const NEGATIVE = 1;
const ARRAY = 4;
const TEXT = 3;
const BYTES = 2;
const MAP = 5;
const TAG = 6;

/**
 * What stands at a place.
 * @throws when the bytes are not as Pagefind 1.6 writes them
 */
export function head(bytes: Uint8Array, at: number): Head {
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

/**
 * The things in the array at a place, each with its own bytes.
 * @throws when there is no array
 */
export function items(bytes: Uint8Array, at: number): Uint8Array[] {
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

/** The text that begins the bytes. */
export function text(bytes: Uint8Array): string {
  const { count, start } = head(bytes, 0);
  return new TextDecoder().decode(bytes.subarray(start, start + count));
}

/** An array of things that are encoded already. */
export function arrayOf(list: readonly Uint8Array[]): Uint8Array {
  return concat([headOf(ARRAY, list.length), ...list]);
}

/** What begins a thing: its kind and its number, below 2^32. */
export function headOf(kind: number, count: number): Uint8Array {
  const first = kind << 5;
  if (count < 24) return Uint8Array.of(first | count);
  if (count < 0x100) return Uint8Array.of(first | 24, count);
  if (count < 0x10000) return Uint8Array.of(first | 25, count >> 8, count & 255);
  return Uint8Array.of(first | 26, (count >> 24) & 255, (count >> 16) & 255, (count >> 8) & 255, count & 255);
}

/** A text, encoded. */
export function textBytes(value: string): Uint8Array {
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
