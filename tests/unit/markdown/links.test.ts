import { describe, expect, test } from 'vitest';
import { CitationRegister } from '../../../src/markdown/citation-register.ts';
import { renderProse } from '../../../src/markdown/pipeline.ts';
import { testContext, toPage } from '../../support/markdown.ts';

const inExplainer = (markdown: string) => toPage(markdown).html;
const inRecord = (markdown: string) => renderProse(markdown, testContext, new CitationRegister());

describe('a link', () => {
  test('to a section of the same page stays on the page', () => {
    expect(inExplainer('## A [#a]\n\n[words](#a)')).toContain('<a href="#a">words</a>');
  });

  test('to a section of the same page stays on it even if another page has the id too', () => {
    expect(inExplainer('## A [#elsewhere]\n\n[words](#elsewhere)')).toContain('<p><a href="#elsewhere">words</a></p>');
  });

  test('to a section that nobody knows is left for the check to report', () => {
    expect(inExplainer('[words](#nowhere)')).toBe('<p><a href="#nowhere">words</a></p>');
  });

  test.each([
    ['an explainer', inExplainer],
    ['a record', inRecord],
  ])('in %s finds the page of its section, and the site’s base path', (_where, render) => {
    expect(render('[words](#elsewhere)')).toBe('<p><a href="/base/detainers/other/#elsewhere">words</a></p>');
    expect(render('[words](/claims/a/)')).toBe('<p><a href="/base/claims/a/">words</a></p>');
    expect(render('[words][1]\n\n[1]: /claims/a/')).toContain('<a href="/base/claims/a/">words</a>');
  });

  test('to another site tells it nothing of ours', () => {
    const link = '<p><a href="https://www.ecfr.gov/x" rel="noreferrer">words</a></p>';
    expect(inExplainer('[words](https://www.ecfr.gov/x)')).toBe(link);
    expect(inRecord('[words](https://www.ecfr.gov/x)')).toBe(link);
  });
});

describe.each([
  ['an explainer', inExplainer],
  ['a record', inRecord],
])('in %s a link that must not be followed keeps its words and loses its address', (_where, render) => {
  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java&#10;script:alert(1)',
    '&#32;javascript:alert(1)',
    '<java\tscript:alert(1)>',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example/x',
    'other-page.mdx',
    'mailto:desk@example.org',
  ])('%s', (url) => {
    expect(render(`See [these *words*](${url}).`)).toBe('<p>See these <em>words</em>.</p>');
  });

  test('also when the address stands apart', () => {
    expect(render('See [these words][1].\n\n[1]: javascript:alert(1)')).not.toContain('<a');
  });
});

test('an address in angle brackets, which only records may hold, is no way around it', () => {
  expect(inRecord('See <javascript:alert(1)>.')).toBe('<p>See javascript:alert(1).</p>');
});
