import { expect, test } from 'vitest';
import { BETWEEN_ASKS, likeness } from '../../../src/search/likeness.ts';
import { parseQuery } from '../../../src/search/parse.ts';

/** Likeness of a query, all words equally rare, to questions. */
const like = (query: string, ...asks: string[]) =>
  likeness(
    parseQuery(query).units.map((unit) => ({ unit, rare: 1 })),
    { title: 'Elsewhere', asks: asks.join(BETWEEN_ASKS) },
    query,
  );

test('the same question is like itself alone', () => {
  expect(like('how long is a hold', 'how long is a hold')).toBeCloseTo(1);
  expect(like('how long is a hold', 'who pays')).toBe(0);
});

test('the likest of the questions counts', () => {
  expect(like('who signs a warrant', 'what is bail', 'who signs a warrant')).toBeCloseTo(1);
});

test('words that only one of them has count against it', () => {
  expect(like('warrant', 'warrant for a home')).toBeLessThan(like('warrant', 'a warrant'));
});

test('where all else is like, the question word decides', () => {
  expect(like('how many agencies signed', 'how many agencies signed')).toBeGreaterThan(
    like('how many agencies signed', 'why have agencies signed'),
  );
  // It says nothing by itself.
  expect(like('how many', 'how many')).toBeGreaterThanOrEqual(0);
});
