import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packWords, unpackWords } from '../../../src/search/packed-words.ts';

test('words are packed as a walk through the tree of their letters', () => {
  expect(packWords(['de', 'deta', 'dete', 'ho'])).toBe('de.ta)e))))ho');
});

test('words come out as they went in', () => {
  const lists = fc.uniqueArray(fc.stringMatching(/^[ab1 🏛]{1,5}$/u)).map((list) => list.sort());
  fc.assert(
    fc.property(lists, (list) => {
      expect(unpackWords(packWords(list))).toEqual(list);
    }),
  );
});

test.each(['a)', '.b'])('“%s” is refused: it has a sign of the walk', (word) => {
  expect(() => packWords([word])).toThrow('cannot be packed');
});
