import { describe, expect, test } from 'vitest';
import { chartGroups, formatCell, readFigures } from '../../../src/figures/chart-data.ts';

const figures = readFigures(
  'year,sent,held,report\n2012,276181,most,A\n2013,209208,0,A\n2012,273982,,B\n2014,69492,,B\n',
);

describe('a chart shows', () => {
  test('each row with its columns, in groups that are not to be joined', () => {
    const groups = chartGroups(figures, { label: 'year', values: ['sent', 'held'], apart: 'report', 'leave-out': [] });
    expect(groups.map(({ title, rows }) => [title, rows.map(({ label }) => label)])).toEqual([
      ['A', ['2012', '2013']],
      ['B', ['2012', '2014']],
    ]);
    expect(groups[0]!.rows[0]!.bars).toEqual([
      { column: 'sent', value: 276181, text: '276,181' },
      { column: 'held', text: 'most' },
    ]);
    expect(groups[0]!.rows[1]!.bars[1]).toEqual({ column: 'held', value: 0, text: '0' });
    expect(groups[1]!.rows[0]!.bars[1]).toEqual({ column: 'held', text: '' });
  });

  test('no row that is left to the table, and only rows that match whole', () => {
    const [group] = chartGroups(figures, {
      label: 'year',
      values: ['sent'],
      'leave-out': [{ year: '2012', report: 'B' }],
    });
    expect(group).toMatchObject({ rows: [{ label: '2012' }, { label: '2013' }, { label: '2014' }] });
    expect(group!.title).toBeUndefined();
    expect(group!.rows[0]!.bars[0]!.value).toBe(276181);
  });
});

describe('a cell', () => {
  test.each([
    ['1007', true, '1,007'],
    ['1000000', true, '1,000,000'],
    ['999', true, '999'],
    ['-12345.678', true, '-12,345.678'],
    ['2016', false, '2016'],
    ['about 3400', true, 'about 3400'],
    ['', true, ''],
  ])('%j is written (%s) as %j', (cell, isQuantity, written) => {
    expect(formatCell(cell, isQuantity)).toBe(written);
  });
});
