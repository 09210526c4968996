import { expect, it } from 'vitest';
import { holdsWords } from '../../../src/search/query.ts';

it.each([
  ['A jail may hold someone for ICE.', 'jail hold'],
  ['The policy of 1979', 'policies'],
  ['A city', 'cities'],
  ['Form I-247A', 'i247a'],
  ['Form I247A', 'I-247A'],
  ['An agreement under § 287(g)', '287g'],
  ['8 U.S.C. § 1373', '§ 1373(a)'],
  ['naïve', 'naive'],
  ['anything', ''],
])('“%s” holds the words of “%s”', (text, query) => {
  expect(holdsWords(text, query)).toBe(true);
});

it.each([
  ['A b c: letters alone', 'blorptangle'],
  ['The jail', 'jail zebra'],
  ['', 'jail'],
  ['Section 137', '4-1373'],
])('“%s” does not hold the words of “%s”', (text, query) => {
  expect(holdsWords(text, query)).toBe(false);
});
