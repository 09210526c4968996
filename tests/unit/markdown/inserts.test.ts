import { describe, expect, test } from 'vitest';
import { toPage, withPlainMarks } from '../../support/markdown.ts';

const html = (body: string) => withPlainMarks(toPage(body).html).replace(/\n/g, '');

describe('a timeline is written out', () => {
  test('as a list in order, with its citations among those of the page', () => {
    const { citations } = toPage('One [@form].\n\n<Timeline />');
    expect(html('One [@form].\n\n<Timeline />')).toBe(
      '<p>One.{1}</p><ol class="timeline">' +
        '<li><p class="timeline-date">27 November 1979</p><p class="timeline-title">The order</p><p>It was issued.{2}</p></li>' +
        '<li><p class="timeline-date">2017</p><p class="timeline-title">The form</p><p>It was changed.{1}</p></li></ol>',
    );
    expect(citations.map(({ source }) => source)).toEqual(['form', 'order']);
  });

  test('with what it asks for only', () => {
    expect(html('<Timeline topic="detainers" from="2000" />')).not.toContain('The order');
    expect(html('<Timeline topic="funding-threats" />')).toBe('<ol class="timeline"></ol>');
  });
});

describe('a table of answers is written out', () => {
  test('with a link to each place, under the base path, in a box that scrolls', () => {
    expect(html('<Answers question="holds" />')).toBe(
      '<div class="table-box" tabindex="0" role="group" aria-label="Table, scrolls sideways"><table>' +
        '<thead><tr><th>Place</th><th>Answer</th><th>Since</th></tr></thead><tbody>' +
        '<tr><td><a href="/base/jurisdictions/gotham/">Gotham</a></td><td>No{1}</td><td>2014</td></tr>' +
        '<tr><td><a href="/base/jurisdictions/metropolis/">Metropolis</a></td><td>Not known</td><td></td></tr>' +
        '</tbody></table></div>',
    );
  });
});

describe('a figure', () => {
  test('holds its source and caveats, cited', () => {
    const { citations, tree } = toPage('<Figure of="by-year" />');
    expect(citations.map(({ source, cards }) => [source, cards[0]?.passage])).toEqual([
      ['report', 'table'],
      ['audit', undefined],
    ]);
    expect(JSON.stringify(tree)).toContain('Counts differ.');
  });

  test('of no series stays empty', () => {
    expect(toPage('<Figure of="by-month" />').citations).toEqual([]);
  });
});
