import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldNames, indexListOf, metadataOf, pageNames } from '../../../src/search/index-list.ts';
import { unpackWords } from '../../../src/search/packed-words.ts';

const text = (value: string) => [0x60 | value.length, ...new TextEncoder().encode(value)];
const record = (name: string, ...count: number[]) => [0x83, ...text(name), ...count, ...text('')];
const part = (...names: string[]) => [0x83, ...names.flatMap(text)];
const meta = (records: number[][], parts: number[][], ...rest: number[]) =>
  Uint8Array.from([
    0x85,
    ...text('1.6.0'),
    0x80 | records.length,
    ...records.flat(),
    0x80 | parts.length,
    ...parts.flat(),
    ...rest,
  ]);
const range = (from: string, to: string) => ({ from, to });
const boundsOf = (...parts: { from: string; to: string }[]) =>
  unpackWords(indexListOf(meta([], [], 0x80, 0x80), 'v', parts).bounds);

test('the metadata made from the list keep all but the names of files, the counts of words and the bounds', () => {
  const old = meta(
    [record('en_12', 0x18, 200), record('en_34', 7)],
    [part('bail', 'jail', 'x'), part('warrant', 'zip', 'y')],
    0x81,
    ...text('rest'),
    0x18,
    99,
  );
  expect(pageNames(old)).toEqual(['en_12', 'en_34']);
  const list = indexListOf(old, 'abc', [range('bail', 'jail'), range('warrant', 'zip')]);
  expect(JSON.parse(JSON.stringify(list))).toEqual(list);
  expect(metadataOf(list)).toEqual(
    meta(
      [record('0-abc', 1), record('1-abc', 1)],
      [part('bail', 'w', '0-abc'), part('w', 'zip ', '1-abc')],
      0x81,
      ...text('rest'),
      0x18,
      99,
    ),
  );
});

describe('the bounds of parts', () => {
  test('are as short as tells their words apart, but for the first one', () => {
    expect(boundsOf(range('bail', 'detain'), range('detention', 'hold'), range('ice', 'jail'))).toEqual([
      'bail',
      'dete',
      'i',
      'jail ',
    ]);
  });

  test('lie between two words where one begins as the other', () => {
    expect(boundsOf(range('a', 'jail'), range('jails', 'l'))).toEqual(['a', 'jail ', 'l ']);
  });

  test('hold each word in its own part alone', () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[a-d]{1,6}$/), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 5 }), (unsorted, most) => {
        const sorted = unsorted.sort();
        const parts = Array.from({ length: Math.ceil(sorted.length / most) }, (_, place) =>
          sorted.slice(place * most, (place + 1) * most),
        );
        const bounds = boundsOf(...parts.map((own) => range(own[0]!, own.at(-1)!)));
        for (const word of sorted)
          expect(parts.filter((_own, place) => bounds[place]! <= word && word <= bounds[place + 1]!)).toEqual([
            parts.find((own) => own.includes(word)),
          ]);
      }),
    );
  });
});

test('the fields are named in the metadata', () => {
  const bytes = Uint8Array.from([0x86, ...text('1'), 0x80, 0x80, 0x80, 0x80, 0x82, ...text('asks'), ...text('title')]);
  expect(fieldNames(bytes)).toEqual(['asks', 'title']);
});
