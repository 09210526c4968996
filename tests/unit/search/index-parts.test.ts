import { expect, test } from 'vitest';
import { cutPart, pageNames, withPagesAndParts } from '../../../src/search/index-parts.ts';

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

test('a word that search asks for by itself loses its places in fields, another keeps them', () => {
  /** One page: the word at places 5 and 9 of the text, and in field 2 at place 33. */
  const pages = (place: number[]) => [0x81, 0x83, 1, 0x82, 5, 9, 0x82, 0x22, ...place];
  const whole = (name: string, place: number[]) => [0x83, ...text(name), ...pages(place), 0x80];
  const [token, plain] = [whole('qholdq', [0x18, 33]), whole('hold', [0x18, 33])];
  const [cut] = cutPart(part(plain, token));
  expect(cut!.bytes).toEqual(part(plain, whole('qholdq', [0])));
});

test('metadata keep all but the names of records and parts', () => {
  const page = (name: string, ...count: number[]) => [0x83, ...text(name), ...count, ...text('')];
  const entry = (...names: string[]) => [0x83, ...names.flatMap(text)];
  const meta = (pages: number[], parts: number[]) =>
    Uint8Array.from([0x84, ...text('1.6.0'), 0x82, ...pages, 0x81, ...parts, 0x18, 99]);
  const old = meta([...page('en_12', 0x18, 200), ...page('en_34', 7)], entry('a', 'b', 'x'));
  expect(pageNames(old)).toEqual(['en_12', 'en_34']);
  expect(withPagesAndParts(old, ['p', 'q'], [{ from: 'a', to: 'b', name: 'y' }])).toEqual(
    meta([...page('p', 1), ...page('q', 1)], entry('a', 'b', 'y')),
  );
});

test('bytes that are not Pagefind’s are refused', () => {
  expect(() => cutPart(Uint8Array.of(0x81))).toThrow('ends early');
  expect(() => cutPart(Uint8Array.of(0x60))).toThrow('lacks a list');
  expect(() => cutPart(Uint8Array.of(0x9f, 0xff))).toThrow('length that cannot be read');
});
