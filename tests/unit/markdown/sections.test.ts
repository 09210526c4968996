import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { toPage } from '../../support/markdown.ts';

const BODY = `Before.

## One [#one]

Text of one.

### Inner [#inner]

Text of inner.

### Second inner [#second-inner]

## Two [#two]

- a list
`;

const page = fromHtml(toPage(BODY).html, { fragment: true });
const section = (id: string) => select(`section#${id}`, page)!;

describe('sections', () => {
  test('go from their heading to the next of their level', () => {
    expect(toString(section('one'))).toContain('Text of one.');
    expect(toString(section('one'))).not.toContain('a list');
    expect(toString(section('two'))).toContain('a list');
  });

  test('hold the sections below them, and only those', () => {
    const within = (id: string) => selectAll('section', section(id)).map((node) => node.properties['id']);
    expect(Object.fromEntries(['one', 'inner', 'second-inner', 'two'].map((id) => [id, within(id)]))).toEqual({
      one: ['one', 'inner', 'second-inner'],
      inner: ['inner'],
      'second-inner': ['second-inner'],
      two: ['two'],
    });
  });

  test('leave what stands before the first heading outside', () => {
    expect(page.children[0]).toMatchObject({ tagName: 'p' });
  });

  test('are named by their heading', () => {
    const { properties } = section('inner');
    expect(properties).toMatchObject({ dataSection: 'inner', ariaLabelledBy: ['inner_heading'] });
    expect(toString(select('#inner_heading', page)!)).toBe('Inner');
  });

  test('have a link to themselves and a link to their permanent page behind the heading', () => {
    const [heading, tools] = section('one').children as [{ tagName: string }, Parameters<typeof select>[1]];
    expect(heading.tagName).toBe('h2');
    expect(select('p.section-tools', tools)!.properties['dataNotText']).toBe('');
    const [copy, cite] = selectAll('a', tools);
    expect(copy!.properties).toMatchObject({ href: '#one', dataPermalink: '/base/s/one/' });
    expect(cite!.properties).toMatchObject({ href: '/base/s/one/' });
    expect([toString(copy!), toString(cite!)]).toEqual(['Copy link', 'Cite']);
  });
});

test('a heading without an id stays in the section before it', () => {
  const html = toPage('## One [#one]\n\n## Two\n\nText.').html;
  const inside = select('section#one', fromHtml(html, { fragment: true }))!;
  expect(selectAll('h2', inside)).toHaveLength(2);
});

test('a table stands in a box that scrolls and can be reached by keyboard', () => {
  const html = toPage('| A |\n|---|\n| B |').html;
  const box = select('div.table-box', fromHtml(html, { fragment: true }))!;
  expect(box.properties).toMatchObject({ tabIndex: 0, role: 'group' });
  expect(box.properties['ariaLabel']).toMatch(/\S/);
  expect(select('table', box)).toBeTruthy();
  expect(html.match(/table-box/g)).toHaveLength(1);
});
