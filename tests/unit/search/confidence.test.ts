import { expect, test } from 'vitest';
import { isConfident, type Signs } from '../../../src/search/confidence.ts';

const GOOD: Signs = { coverage: 1, strength: 1, likeness: 0.6, known: 3, core: 1 };
const PART: Signs = { ...GOOD, coverage: 0.5, strength: 0.4, likeness: 0.3, core: 0 };

test('a record that has all of a query, and says it often, answers it', () => {
  expect(isConfident(GOOD)).toBe(true);
  expect(isConfident({ ...GOOD, strength: 0.1, likeness: 0 })).toBe(true);
});

test('one that has a word or two of it does not', () => {
  expect(isConfident(PART)).toBe(false);
  expect(isConfident({ ...PART, known: 1 })).toBe(false);
});

test('one that has part of it does, where other words are of the matters of the site', () => {
  const most = { ...GOOD, coverage: 0.55, strength: 0.6, known: 4 };
  expect(isConfident({ ...most, core: 0 })).toBe(false);
  expect(isConfident({ ...most, core: 3 })).toBe(true);
});

test.each(['coverage', 'strength', 'known', 'core'] as const)('more %s never speaks against an answer', (sign) => {
  for (let value = 0; value < 1; value += 0.05)
    for (const strength of [0.2, 0.5, 1, 3]) {
      const signs = { ...PART, strength };
      const less = isConfident({ ...signs, [sign]: value });
      const more = isConfident({ ...signs, [sign]: value + 0.05 });
      expect(Number(more)).toBeGreaterThanOrEqual(Number(less));
    }
});
