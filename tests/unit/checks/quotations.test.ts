import { describe, expect, test } from 'vitest';
import { runChecks } from '../../../src/checks/run.ts';
import { TODAY } from '../../support/fixtures.ts';
import { explainerMdx, libraryOf, sourceYaml } from '../../support/library.ts';

describe('the place of a quotation', () => {
  /** The place at which the only fault of an explainer's body is reported, counted from the body's first line. */
  const placeIn = (body: string): string[] => {
    const text = explainerMdx(body);
    const above = text.slice(0, text.length - body.length).split('\n').length - 1;
    const passages = { words: { quote: 'these are the right words' } };
    const library = libraryOf({ 'explainers/detainers/x.mdx': text, 'sources/gazette.yaml': sourceYaml({ passages }) });
    return runChecks(library, { today: TODAY })
      .filter(({ rule }) => rule === 'quotations')
      .map(({ line, column }) => `${line - above}:${column}`);
  };

  test.each([
    ['in a later line', '## A [#a]\n\nOne\n“these are wrong words” [@gazette].', '4:1'],
    ['behind emphasis', '## A [#a]\n\n*One* “these are wrong words” [@gazette].', '3:7'],
    ['that runs through emphasis', '## A [#a]\n\nOne “these are *wrong* words” [@gazette].', '3:5'],
    [
      'behind a right one that begins alike',
      '## A [#a]\n\n“these are the right words” and “these are the wrong words” [@gazette].',
      '3:33',
    ],
    ['in a row of a table', '## A [#a]\n\n| A | B |\n|---|---|\n| c | “these are wrong words” [@gazette] |', '5:7'],
    ['in a list', '## A [#a]\n\n- One\n- “these are wrong words” [@gazette]', '4:3'],
  ])('is that of its opening mark %s', (_where, body, place) => {
    expect(placeIn(body)).toEqual([place]);
  });

  test.each([
    ['a term of two words', 'One “wrong words” here.'],
    ['words that the cited passage has', 'One “the right words” [@gazette].'],
    ['words of any passage, when the whole source is cited', 'One “the right words” [@gazette, p. 3].'],
    ['words cited elsewhere in the paragraph', 'One [@gazette#words]. Two “the right words”.'],
  ])('is not asked for with %s', (_what, words) => {
    expect(placeIn(`## A [#a]\n\n${words}`)).toEqual([]);
  });

  test('a citation in the next paragraph does not count', () => {
    expect(placeIn('## A [#a]\n\nOne “the right words”.\n\nTwo [@gazette].')).toEqual(['3:5']);
  });
});
