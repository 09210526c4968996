import { describe, expect, test } from 'vitest';
import { didYouMean, listSome, nearest } from '../../../src/checks/suggest.ts';

describe('the nearest candidate', () => {
  test.each([
    ['one letter too few', 'detaner', ['detainer', 'bail'], 'detainer'],
    ['one letter too many', 'detaainer', ['detainer', 'bail'], 'detainer'],
    ['two letters in the wrong order', 'detianer', ['detainer', 'bail'], 'detainer'],
    ['a third of the letters changed', 'abcdef', ['abcdxy'], 'abcdxy'],
    ['the same word', 'bail', ['bail'], 'bail'],
    ['the nearer of two', 'hold', ['bold-words', 'holds', 'held'], 'held'],
    ['of two equally near the first by the alphabet', 'cat', ['hat', 'bat'], 'bat'],
    ['too far', 'detainer', ['warrant'], undefined],
    ['more than a third changed', 'abcdef', ['abcxyz'], undefined],
    ['a short word that has no letter in common', 'id', ['see', 'an'], undefined],
    ['no candidates', 'detainer', [], undefined],
  ])('is found, or not, with %s', (_what, word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });
});

test('a list for people is cut after as many as were asked for, and says how many are left', () => {
  expect(listSome(['a', 'b', 'c'], 3)).toBe('a, b, c');
  expect(listSome(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
  expect(listSome([])).toBe('');
});

test('a cure names the nearest candidate before it says what else may be done', () => {
  expect(didYouMean('detaner', ['detainer'], 'Add it.')).toBe('Did you mean “detainer”? Otherwise, add it.');
  expect(didYouMean('warrant', ['detainer'], 'Add it.')).toBe('Add it.');
});
