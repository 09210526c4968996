import { describe, expect, test } from 'vitest';
import { cutPart as cut } from '../../../src/search/index-parts.ts';

/** The number of the field of titles in these tests. */
const TITLE = 7;
const cutPart = (bytes: Uint8Array) => cut(bytes, TITLE, 9000);

const text = (value: string) => [0x60 | value.length, ...new TextEncoder().encode(value)];
/** `[word, pages, variants]`: one page, on which the word stands so often that it takes about `size` bytes. */
const word = (name: string, size: number) => [
  0x83,
  ...text(name),
  0x81,
  0x83,
  1,
  0x99,
  size >> 8,
  size & 255,
  ...Array<number>(size).fill(7),
  0x80,
  0x80,
];
const part = (...words: number[][]) => Uint8Array.from([0x81, 0x80 | words.length, ...words.flat()]);

test('a part is cut between words, and nothing is lost', () => {
  const [a, b, c] = [word('bail', 5000), word('hold', 5000), word('ice', 100)];
  expect(cutPart(part(a, b, c))).toEqual([
    { from: 'bail', to: 'bail', bytes: part(a) },
    { from: 'hold', to: 'ice', bytes: part(b, c) },
  ]);
});

test('a word with more than a part holds has its own', () => {
  expect(cutPart(part(word('a', 20_000), word('b', 10))).map(({ from, to }) => [from, to])).toEqual([
    ['a', 'a'],
    ['b', 'b'],
  ]);
});

describe('a word keeps what search may ask of it', () => {
  const whole = (name: string, ...pages: number[][]) => [
    0x83,
    ...text(name),
    0x80 | pages.length,
    ...pages.flat(),
    0x80,
  ];
  const page = (step: number, places: number[], fields: number[]) => [
    0x83,
    step,
    0x80 | places.length,
    ...places,
    0x80 | fields.length,
    ...fields,
  ];
  const field = (number: number) => 0x20 | number;
  const bytesOf = (...words: number[][]) => cutPart(part(...words))[0]!.bytes;

  test('one that search asks for by itself loses its places in fields', () => {
    const word = (place: number) => whole('qholdq', page(1, [], [field(3), place]));
    expect(bytesOf(word(19))).toEqual(part(word(0)));
  });

  test('any other loses the fields, but for the title; pages that had no more are left out', () => {
    const before = whole(
      'hold',
      page(1, [5, 9], [field(0), 4, field(TITLE), 2, 3, field(1), 6]),
      page(2, [], [field(0), 4]),
      page(3, [8], []),
    );
    expect(bytesOf(before)).toEqual(part(whole('hold', page(1, [5, 9], [field(TITLE), 2, 3]), page(5, [8], []))));
  });

  test('a word that stands only in questions is left out', () => {
    const [asked, kept] = [whole('asked', page(1, [], [field(0), 4])), whole('kept', page(1, [2], []))];
    expect(bytesOf(asked, kept)).toEqual(part(kept));
  });
});

test('bytes that are not Pagefind’s are refused', () => {
  expect(() => cutPart(Uint8Array.of(0x81))).toThrow('ends early');
  expect(() => cutPart(Uint8Array.of(0x60))).toThrow('lacks a list');
  expect(() => cutPart(Uint8Array.of(0x9f, 0xff))).toThrow('length that cannot be read');
});
