import { describe, expect, test } from 'vitest';
import { CitationRegister } from '../../../src/markdown/citation-register.ts';
import { plainText, stripCitations } from '../../../src/markdown/plain-text.ts';
import { renderProse } from '../../../src/markdown/pipeline.ts';
import { testContext, toPage, withPlainMarks } from '../../support/markdown.ts';

const render = (markdown: string, register = new CitationRegister()) =>
  withPlainMarks(renderProse(markdown, testContext, register));

describe('the Markdown of a record', () => {
  test('has paragraphs, emphasis, lists and tables', () => {
    expect(render('One *two*.\n\n- three')).toBe('<p>One <em>two</em>.</p>\n<ul>\n<li>three</li>\n</ul>');
    expect(render('| A |\n|---|\n| B |')).toContain('<th>A</th>');
  });

  test('keeps its own words: no smart punctuation, and single tildes stay', () => {
    expect(render('"One" -- two... ~three~')).toBe('<p>"One" -- two... ~three~</p>');
  });

  test.each([
    ['a script', 'One <script>alert(1)</script> two.', '<p>One alert(1) two.</p>'],
    ['an image', 'One <img src=x onerror=alert(1)> two.', '<p>One  two.</p>'],
    ['a block', '<div onclick="x">One</div>', ''],
    ['a comment', 'One <!-- two --> three.', '<p>One  three.</p>'],
    ['a link', '<a href="javascript:x">One</a>', '<p>One</p>'],
  ])('loses raw HTML: %s', (_what, markdown, html) => {
    expect(render(markdown)).toBe(html);
  });

  test('shares numbers with the other fields of its page', () => {
    const register = new CitationRegister();
    expect(render('One [@a].', register)).toBe('<p>One.{1}</p>');
    expect(render('Two [@b], three [@a].', register)).toBe('<p>Two,{2} three.{1}</p>');
    expect(register.list().map(({ source, marks }) => [source, marks])).toEqual([
      ['a', ['cite_1_1', 'cite_1_2']],
      ['b', ['cite_2_1']],
    ]);
  });
});

describe('the answer of an explainer', () => {
  test('is read as the rest of the page is', () => {
    const markdown = 'One ~two~ ~~three~~ [@a].';
    const answer = withPlainMarks(toPage('', { answer: markdown }).html);
    expect(answer).toBe(`<div class="answer" data-answer="">${withPlainMarks(toPage(markdown).html)}</div>`);
  });

  test.each([undefined, 3, null])('is left out when the front matter has none: %o', (answer) => {
    expect(toPage('Text.', { answer }).html).toBe('<p>Text.</p>');
  });
});

describe('plain words', () => {
  test.each([
    ['emphasis and links', 'One *two* [three](#four).', 'One two three.'],
    ['citations, with the space before them', 'One [@a]. Two [@b; @c#d], three.', 'One. Two, three.'],
    ['two paragraphs', 'One.\n\nTwo.', 'One. Two.'],
    ['the items of a list', '- one\n- two', 'one two'],
    ['the cells of a table', '| A | B |\n|---|---|\n| c | d |', 'A B c d'],
    ['line breaks', 'One\ntwo.', 'One two.'],
    ['nothing', '', ''],
  ])('are left of %s', (_what, markdown, words) => {
    expect(plainText(markdown)).toBe(words);
  });

  test('lose malformed citations too', () => {
    expect(plainText('One [@A] two.')).toBe('One two.');
  });

  test('may keep their Markdown when only citations go', () => {
    expect(stripCitations('One *two* [@a; @b].\n\n[three](#four) [@c]')).toBe('One *two*.\n\n[three](#four)');
  });
});
