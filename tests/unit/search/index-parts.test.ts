import { expect, test } from 'vitest';
import { cutPart, withParts } from '../../../src/search/index-parts.ts';

const text = (value: string) => [0x60 | value.length, ...new TextEncoder().encode(value)];
/** `[word, pages, variants]`, its pages taking `size` bytes. */
const word = (name: string, size: number) => [
  0x83,
  ...text(name),
  0x59,
  size >> 8,
  size & 255,
  ...Array<number>(size).fill(7),
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

test('metadata keep all but the list of parts', () => {
  const meta = Uint8Array.from([
    0x84,
    ...text('1.6.0'),
    0x80,
    0x81,
    0x83,
    ...text('a'),
    ...text('b'),
    ...text('x'),
    0x18,
    99,
  ]);
  expect(withParts(meta, [{ from: 'a', to: 'b', name: 'en_1' }])).toEqual(
    Uint8Array.from([0x84, ...text('1.6.0'), 0x80, 0x81, 0x83, ...text('a'), ...text('b'), ...text('en_1'), 0x18, 99]),
  );
});

test('bytes that are not Pagefind’s are refused', () => {
  expect(() => cutPart(Uint8Array.of(0x81))).toThrow('ends early');
  expect(() => cutPart(Uint8Array.of(0x60))).toThrow('lacks a list');
  expect(() => cutPart(Uint8Array.of(0x9f, 0xff))).toThrow('length that cannot be read');
});
