import { expect, test } from 'vitest';
import { isConfident, type Signs } from '../../../src/search/confidence.ts';

const GOOD: Signs = { coverage: 1, strength: 1, likeness: 0.6, units: 3, unknown: 0, pairs: 1 };

test('a record that has all of a query, and says it often, answers it', () => {
  expect(isConfident(GOOD)).toBe(true);
  expect(isConfident({ ...GOOD, strength: 0.1, likeness: 0 })).toBe(true);
});

test('one that has a word or two of it does not', () => {
  expect(isConfident({ ...GOOD, coverage: 0.5, strength: 0.4, likeness: 0.3, pairs: 0 })).toBe(false);
  expect(isConfident({ ...GOOD, coverage: 0.5, strength: 0.4, likeness: 0.3, unknown: 2 })).toBe(false);
});

test('more of the query never speaks against an answer', () => {
  for (let coverage = 0; coverage < 1; coverage += 0.05)
    for (const strength of [0.2, 0.5, 1, 3]) {
      const less = isConfident({ ...GOOD, coverage, strength });
      const more = isConfident({ ...GOOD, coverage: coverage + 0.05, strength });
      expect(Number(more)).toBeGreaterThanOrEqual(Number(less));
    }
});
