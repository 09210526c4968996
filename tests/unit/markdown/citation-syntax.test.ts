import { describe, expect, test } from 'vitest';
import { findCitations } from '../../../src/markdown/citation-syntax.ts';

const only = (text: string) => {
  const matches = findCitations(text);
  expect(matches).toHaveLength(1);
  return matches[0]!;
};

describe('a written citation', () => {
  test.each([
    ['a source', '[@cfr-8-287-7]', [{ source: 'cfr-8-287-7' }]],
    ['a source that begins with a digit', '[@287g-page]', [{ source: '287g-page' }]],
    ['a passage', '[@cfr-8-287-7#48-hours]', [{ source: 'cfr-8-287-7', passage: '48-hours' }]],
    ['a page', '[@dole-1987, p. 640]', [{ source: 'dole-1987', locator: 'p. 640' }]],
    ['pages with a comma', '[@dole-1987, pp. 1, 3]', [{ source: 'dole-1987', locator: 'pp. 1, 3' }]],
    ['a locator without a space', '[@dole-1987,p. 640]', [{ source: 'dole-1987', locator: 'p. 640' }]],
    [
      'a passage and a page',
      '[@dole-1987#limits, p. 640]',
      [{ source: 'dole-1987', passage: 'limits', locator: 'p. 640' }],
    ],
    ['two sources', '[@one; @two#x]', [{ source: 'one' }, { source: 'two', passage: 'x' }]],
    ['three without spaces', '[@one;@two;@three]', [{ source: 'one' }, { source: 'two' }, { source: 'three' }]],
    [
      'one source twice',
      '[@one#a; @one#b]',
      [
        { source: 'one', passage: 'a' },
        { source: 'one', passage: 'b' },
      ],
    ],
    ['space at its ends', '[@one ; @two ]', [{ source: 'one' }, { source: 'two' }]],
    ['two lines', '[@one,\np. 3;\n@two]', [{ source: 'one', locator: 'p. 3' }, { source: 'two' }]],
  ])('names %s', (_what, written, items) => {
    expect(only(written)).toEqual({ index: 0, raw: written, items });
  });

  test('is found where it stands among other words, as often as it stands there', () => {
    const text = 'One [@a]. Two [@b#c], [@a].';
    expect(findCitations(text).map(({ index, raw }) => [index, raw])).toEqual([
      [4, '[@a]'],
      [14, '[@b#c]'],
      [22, '[@a]'],
    ]);
  });
});

describe('a malformed citation', () => {
  test.each([
    ['no closing bracket', '[@one', 'This citation has no closing bracket.'],
    ['a bracket inside', '[@one, p. [3]]', 'This citation has no closing bracket.'],
    ['nothing named', '[@]', 'This citation names no source.'],
    ['nothing behind a semicolon', '[@one;]', 'This citation has a semicolon with nothing on one side.'],
    ['nothing between semicolons', '[@one;;@two]', 'This citation has a semicolon with nothing on one side.'],
    ['a second source without @', '[@one; two]', '“two” in this citation does not start with @.'],
    ['words before the first', '[see @one]', '“see @one” in this citation does not start with @.'],
    ['a space before @', '[ @one', 'This citation has no closing bracket.'],
    ['capitals', '[@One]', '“@One” is not the id of a source, with or without a passage.'],
    ['an underscore', '[@one_two]', '“@one_two” is not the id of a source, with or without a passage.'],
    ['two hyphens', '[@one--two]', '“@one--two” is not the id of a source, with or without a passage.'],
    ['a space before the passage', '[@one #two]', '“@one #two” is not the id of a source, with or without a passage.'],
    ['an empty passage', '[@one#]', '“@one#” is not the id of a source, with or without a passage.'],
    ['two passages', '[@one#a#b]', '“@one#a#b” is not the id of a source, with or without a passage.'],
    ['a page without a comma', '[@one p. 3]', '“@one p. 3” is not the id of a source, with or without a passage.'],
    ['an empty locator', '[@one,]', '“@one,” is not the id of a source, with or without a passage.'],
    ['a good and a bad one', '[@one; @Two]', '“@Two” is not the id of a source, with or without a passage.'],
  ])('with %s is found and explained', (_what, written, problem) => {
    expect(only(written)).toMatchObject({ items: [], problem });
  });

  test('with space before its @ is otherwise read as meant', () => {
    expect(only('[ @one]')).toMatchObject({ items: [{ source: 'one' }] });
  });
});

test.each([
  ['plain words', 'No citation.'],
  ['a bracket without @', '[one]'],
  ['an address of e-mail', 'Write to desk@example.org.'],
  ['an address of e-mail in brackets', '[desk@example.org]'],
  ['@ without a bracket', '@one'],
  ['nothing', ''],
])('%s hold no citation', (_what, text) => {
  expect(findCitations(text)).toEqual([]);
});
