import { describe, expect, test } from 'vitest';
import { extractSection, readAnswer, readSections } from '../../../src/sections/extract.ts';
import { toPage } from '../../support/markdown.ts';

const HTML = toPage(
  `Before.

## One [#one]

Text *of* one [@a], with a [link out](#two) and a [link in](#inner).

- first
- second

### Inner [#inner]

Text of inner [@b].

## Two [#two]

| A | B |
|---|---|
| c | d [@a] |
`,
  { answer: 'It is so [@a].\n\nAnd so.' },
).html;

describe('a section cut out of its page', () => {
  const PAGE = '/base/detainers/what-it-asks/';
  const { html, marks } = extractSection(HTML, 'one', PAGE);

  test('loses its heading and the links beside it', () => {
    expect(html).not.toContain('one_heading');
    expect(html).not.toContain('section-tools');
    expect(html).not.toContain('Cite');
  });

  test('keeps its text, lists, links and inner sections', () => {
    expect(html).toContain('<p>Text <em>of</em> one,<sup class="citation">');
    expect(html).toContain('<li>second</li>');
    expect(html).toContain('<section id="inner"');
    expect(html).not.toContain('Before.');
    expect(html).not.toContain('<table>');
  });

  test('has links to what it holds on its own page, and other links on the page it was cut from', () => {
    expect(html).toContain('<a href="#inner">link in</a>');
    expect(html).toContain(`<a href="${PAGE}#two">link out</a>`);
  });

  test('keeps definitions that open, since the words that open them stay, and loses other tools', () => {
    const written =
      '<section data-section="a"><button popovertarget="x">hold</button><span id="x" popover data-not-text>A request.</span><span data-not-text>tool</span></section>';
    expect(extractSection(written, 'a', PAGE).html).toBe(
      '<button popovertarget="x">hold</button><span id="x" popover="" data-not-text="">A request.</span>',
    );
  });

  test('has the headings of inner sections one level up, since its own is the page’s', () => {
    expect(html).toContain('<h2 id="inner_heading">Inner</h2>');
  });

  test('knows the marks in it, those of inner sections too', () => {
    expect(marks).toEqual(new Set(['cite_1_2', 'cite_2_1']));
    expect(extractSection(HTML, 'inner', PAGE).marks).toEqual(new Set(['cite_2_1']));
  });

  test('knows the marks of quotations set off as blocks', () => {
    const quote =
      '<section data-section="q"><button id="x" data-citation="a#b" data-mark="cite_9_9">1</button></section>';
    expect(extractSection(quote, 'q', PAGE).marks).toEqual(new Set(['cite_9_9']));
  });

  test('is missed loudly when the page does not have it', () => {
    expect(() => extractSection(HTML, 'nowhere', PAGE)).toThrow(
      'The section “nowhere” is not in the page that should hold it.',
    );
  });
});

describe('the words of sections', () => {
  const sections = readSections(`<!doctype html><html><body><main>${HTML}</main></body></html>`);

  test('are those of the section alone, without heading, marks and links to it', () => {
    expect(sections.map(({ id, title, text }) => [id, title, text])).toEqual([
      ['one', 'One', 'Text of one, with a link out and a link in. first second'],
      ['inner', 'Inner', 'Text of inner.'],
      ['two', 'Two', 'A B c d'],
    ]);
  });

  test('are counted with those of inner sections and their headings, without the heading of the section itself', () => {
    expect(sections.map(({ words }) => words)).toEqual([17, 3, 4]);
  });

  test('leave out cards that open, and what is marked as no text', () => {
    const [section] = readSections(
      '<section data-section="a"><h2>A</h2><p>One<span popover>card</span> two<span data-not-text>tool</span>.</p></section>',
    );
    expect(section!.text).toBe('A One two.');
  });

  test('are kept apart where blocks meet', () => {
    const [section] = readSections(
      '<section data-section="a"><div><p>one</p>two</div><aside>three</aside>four<br>five<dl><dt>six</dt><dd>seven</dd></dl></section>',
    );
    expect(section!.text).toBe('one two three four five six seven');
  });

  test('are not cut inside a word by emphasis or by what joins words', () => {
    const [section] = readSections('<section data-section="a"><p>un<em>lawful</em>.\u2060</p></section>');
    expect(section!.text).toBe('unlawful.');
  });

  test('are none on a page without sections', () => {
    expect(readSections('<p>Text.</p>')).toEqual([]);
  });
});

describe('the words of the answer', () => {
  test('are its paragraphs without marks', () => {
    expect(readAnswer(HTML)).toBe('It is so. And so.');
  });

  test('are empty when the page has none', () => {
    expect(readAnswer('<p>Text.</p>')).toBe('');
  });
});
