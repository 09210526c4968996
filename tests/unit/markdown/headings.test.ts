import { describe, expect, test } from 'vitest';
import { toPage } from '../../support/markdown.ts';

const sections = (body: string) => toPage(body).sections.map(({ id, title, depth }) => [id, title, depth]);

describe('the id of a section', () => {
  test.each([
    ['behind the words', '## Release dates [#release-dates]', [['release-dates', 'Release dates', 2]]],
    ['behind emphasis', '## *Release* dates [#a]', [['a', 'Release dates', 2]]],
    ['behind words that end in emphasis', '## Release *dates* [#a]', [['a', 'Release dates', 2]]],
    ['without a space before it', '## Release dates[#a]', [['a', 'Release dates', 2]]],
    ['with space behind it', '## Release dates [#a]  ', [['a', 'Release dates', 2]]],
    ['behind another bracket', '## Release [dates] [#a]', [['a', 'Release [dates]', 2]]],
    [
      'of a heading of level 3',
      '## A [#a]\n\n### B [#b]',
      [
        ['a', 'A', 2],
        ['b', 'B', 3],
      ],
    ],
    ['of a heading underlined by hyphens', 'Release dates [#a]\n---', [['a', 'Release dates', 2]]],
  ])('is read %s and taken off the title', (_where, body, expected) => {
    expect(sections(body)).toEqual(expected);
    expect(toPage(body).messages).toEqual([]);
    expect(toPage(body).html).not.toContain('[#');
  });

  test('becomes the id of the section, and of its heading with an ending that no section can have', () => {
    const { html } = toPage('## A [#a]');
    expect(html).toContain('<section id="a" data-section="a" aria-labelledby="a_heading"><h2 id="a_heading">A</h2>');
  });
});

describe('a heading is refused', () => {
  test.each([
    ['without an id', 'Text.\n\n## A', '3:1 The section “A” has no permanent id.'],
    ['with an id in the middle', '## A [#a] b', '1:1 The section “A [#a] b” has no permanent id.'],
    ['with a footnote for an id', '## A [^a]', '1:1 The section “A [^a]” has no permanent id.'],
    ['with an empty id', '## A [#]', '1:1 “” cannot be a section’s id.'],
    ['with capitals in its id', '## A [#A]', '1:1 “A” cannot be a section’s id.'],
    ['with an underscore in its id', '## A [#a_b]', '1:1 “a_b” cannot be a section’s id.'],
    ['with spaces in its id', '## A [#a b]', '1:1 “a b” cannot be a section’s id.'],
    ['without words', '## [#a]', '1:1 The section “a” has no heading.'],
    ['of level 1', '# A', '1:1 This heading is of level 1, which the page’s title already has.'],
    [
      'of level 4',
      '## A [#a]\n\n### B [#b]\n\n#### C',
      '5:1 This heading is of level 4; sections go no deeper than level 3.',
    ],
    ['of level 6', '###### A', '1:1 This heading is of level 6; sections go no deeper than level 3.'],
    ['of level 3 at the beginning', '### A [#a]', '1:1 This heading jumps from level 1 to level 3.'],
    [
      'in a list',
      '- ## A [#a]',
      '1:3 This heading stands inside a component, a list or a quotation, where no section can begin.',
    ],
    [
      'in a quotation',
      '> ## A [#a]',
      '1:3 This heading stands inside a component, a list or a quotation, where no section can begin.',
    ],
    [
      'in a component',
      '<Note>\n\n### A [#a]\n\n</Note>',
      '3:1 This heading stands inside a component, a list or a quotation, where no section can begin.',
    ],
  ])('%s', (_what, body, message) => {
    expect(toPage(body).messages).toEqual([message]);
  });

  test('and then makes no section', () => {
    expect(sections('## A\n\n## B [#B]\n\n# C\n\n## D [#d]')).toEqual([['d', 'D', 2]]);
  });
});

test('levels may go down by any step and up by one', () => {
  const body = '## A [#a]\n\n### B [#b]\n\n### C [#c]\n\n## D [#d]\n\n### E [#e]';
  expect(toPage(body).messages).toEqual([]);
  expect(sections(body)).toHaveLength(5);
});

test('a section remembers where its heading stands', () => {
  expect(toPage('Text.\n\n## A [#a]').sections[0]!.place).toEqual({ line: 3, column: 1 });
});
