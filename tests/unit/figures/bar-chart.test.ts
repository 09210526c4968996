import { describe, expect, test } from 'vitest';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { barChart } from '../../../src/figures/bar-chart.ts';
import type { ChartGroup } from '../../../src/figures/chart-data.ts';

const groups: ChartGroup[] = [
  { title: 'A', rows: [{ label: '2012', bars: [{ column: 'sent', value: 200, text: '200' }] }] },
  {
    title: 'B',
    rows: [
      { label: '2013', bars: [{ column: 'sent', value: 50, text: '50' }] },
      { label: '2014', bars: [{ column: 'sent', value: 0, text: '0' }] },
      { label: '2015', bars: [{ column: 'sent', text: 'about 300' }] },
      { label: '2016', bars: [{ column: 'sent', text: '' }] },
    ],
  },
];
const options = { title: 'Sent, "by" year & <place>', notKnown: 'not known' };
const svg = fromHtml(barChart(groups, options), { fragment: true });
const widths = selectAll('rect', svg).map((bar) => String(bar.properties['width']));

describe('a bar chart', () => {
  test('draws bars from nought on one scale in all groups', () => {
    expect(widths.slice(0, 2).map(parseFloat)).toEqual([68, 17]);
    expect(selectAll('rect', svg).map((bar) => bar.properties['x'])).toEqual(['0', '0', '0', '0', '0']);
  });

  test('draws no length for nought, for words and for what is not known', () => {
    expect(widths.slice(2)).toEqual(['3', '3', '3']);
    expect(selectAll('.chart-number', svg).map((node) => toString(node))).toEqual([
      '200',
      '50',
      '0',
      'about 300',
      'not known',
    ]);
  });

  test('names itself, and escapes every word', () => {
    expect(selectAll('[role=img]', svg)[0]!.properties['ariaLabel']).toBe(options.title);
    const odd = barChart([{ rows: [{ label: '<b>&"', bars: [] }] }], { title: 'x', notKnown: '' });
    expect(odd).toContain('&lt;b&gt;&amp;&quot;</text>');
  });

  test('draws nothing without rows', () => {
    expect(selectAll('rect, text', fromHtml(barChart([], options), { fragment: true }))).toEqual([]);
  });
});
