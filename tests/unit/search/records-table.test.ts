import { expect, test } from 'vitest';
import type { Engine, Helps } from '../../../src/search/answer.ts';
import { newestPlaces, recordLists } from '../../../src/search/record-lists.ts';
import { newestFirst, recordsTable } from '../../../src/search/records-table.ts';
import type { SearchRecord } from '../../../src/search/records.ts';

const record = (id: string, more: Partial<SearchRecord>): SearchRecord => ({
  kind: 'section',
  id,
  url: `/${id}/`,
  title: id,
  text: id,
  asks: [],
  words: [],
  cites: [],
  jurisdictions: [],
  ...more,
});
const RECORDS = [
  record('a', { topic: 'detainers', day: '2017-01-02', jurisdictions: ['boston', 'denver'] }),
  record('b', { kind: 'term' }),
  record('c', { topic: 'detainers', day: '2026', jurisdictions: ['denver'] }),
  record('d', { kind: 'claim', topic: 'funding-threats', day: '2017-05' }),
];
const engineOf = (ids: string[]): Engine => ({
  search: () =>
    Promise.resolve({ results: ids.map((id) => ({ id, data: () => Promise.reject(new Error('Not asked')) })) }),
});
const helps = {
  records: () => Promise.resolve(recordLists(RECORDS, '', ['de', 'bo'])),
  newest: () => Promise.resolve(newestPlaces(RECORDS)),
} as unknown as Helps;

test('what every record is comes out of the lists as it went in', async () => {
  const table = await recordsTable(engineOf(['w', 'x', 'y', 'z']), helps);
  expect(table.ids).toEqual(['w', 'x', 'y', 'z']);
  expect(['w', 'x', 'y', 'z'].map(table.kindOf)).toEqual(['section', 'term', 'section', 'claim']);
  expect(['w', 'x', 'y', 'z'].map((id) => table.valuesOf(id, 'jurisdiction'))).toEqual([
    ['boston', 'denver'],
    [],
    ['denver'],
    [],
  ]);
  expect(['w', 'x', 'y', 'z'].map((id) => table.valuesOf(id, 'year'))).toEqual([['2017'], [], ['2026'], ['2017']]);
  expect(table.hasValue('topic', 'detainers')).toBe(true);
  expect(table.hasValue('topic', 'constructor')).toBe(false);
});

test('from the newest, those without a date last', async () => {
  const order = await newestFirst(await recordsTable(engineOf(['w', 'x', 'y', 'z']), helps), helps);
  expect([...order].sort((a, b) => a[1] - b[1]).map(([id]) => id)).toEqual(['y', 'z', 'w', 'x']);
});

test('lists of another index are refused, and asked for again', async () => {
  const engine = engineOf(['w', 'x']);
  await expect(recordsTable(engine, helps)).rejects.toThrow('The lists are of 4 records, the index of 2.');
  let asked = 0;
  const right = { ...helps, records: () => ((asked += 1), Promise.resolve(recordLists(RECORDS.slice(0, 2), '', []))) };
  expect((await recordsTable(engine, right)).ids).toEqual(['w', 'x']);
  expect(asked).toBe(1);
});

test('lists of another version of the index are refused, though they are as long', async () => {
  const listed = (version: string) => ({ ...helps, records: () => Promise.resolve(recordLists(RECORDS, version, [])) });
  const engine = () => engineOf(['0-abc', '1-abc', '2-abc', '3-abc']);
  await expect(recordsTable(engine(), listed('abd'))).rejects.toThrow('The lists are of abd, the index is another.');
  expect((await recordsTable(engine(), listed('abc'))).ids).toHaveLength(4);
});

test('letters of files are sorted, whatever the order in which they came', () => {
  expect(recordLists(RECORDS, '', ['de', 'bo']).suggestions).toBe('bo))de');
});
