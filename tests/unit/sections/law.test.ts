import { describe, expect, test } from 'vitest';
import { courtGroup, groupLaw } from '../../../src/sections/law.ts';
import type { Source } from '../../../src/schemas/source.ts';

const source = (id: string, fields: object) => ({ id, data: { status: [], ...fields } as unknown as Source });
const opinion = (id: string, court: string, iso: string) =>
  source(id, { kind: 'opinion', court, date: { iso, precision: 'day' } });

describe('a court is', () => {
  test.each([
    ['Supreme Court of the United States', 'supreme'],
    ['U.S. Court of Appeals for the Ninth Circuit', 'appeals'],
    ['U.S. District Court, Northern District of Illinois', 'district'],
    ['Supreme Judicial Court of Massachusetts', 'state'],
    ['New York Supreme Court, Bronx County', 'state'],
  ])('%s: %s', (court, group) => {
    expect(courtGroup(court)).toBe(group);
  });
});

test('law is grouped from texts to rulings, newest first, and nothing else is law', () => {
  const groups = groupLaw([
    opinion('old', 'Supreme Court of the United States', '1987-01-01'),
    opinion('new', 'Supreme Court of the United States', '2012-06-25'),
    source('act', { kind: 'statute' }),
    source('report', { kind: 'news' }),
  ]);
  expect(groups.map(({ group, items }) => [group, items.map(({ id }) => id)])).toEqual([
    ['statute', ['act']],
    ['supreme', ['new', 'old']],
  ]);
});
