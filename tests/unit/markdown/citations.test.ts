import { describe, expect, test } from 'vitest';
import { attribute, isComponent, type ComponentNode } from '../../../src/markdown/nodes.ts';
import { visit } from 'unist-util-visit';
import { toPage, withPlainMarks } from '../../support/markdown.ts';

const marked = (body: string) => withPlainMarks(toPage(body).html);

describe('the place of a mark', () => {
  test.each([
    ['behind the full stop', 'One [@a].', 'One.{1}'],
    ['behind a comma', 'One [@a], two.', 'One,{1} two.'],
    ['behind a closing quotation mark', '“One [@a].”', '“One.”{1}'],
    ['behind a full stop that follows the quotation mark', '“One [@a]”.', '“One”.{1}'],
    ['behind a semicolon, a colon, a question mark', 'A [@a]; b [@a]: c [@a]?', 'A;{1} b:{1} c?{1}'],
    ['where it was written, when it was written behind the full stop', 'One.[@a] Two.', 'One.{1} Two.'],
    ['without the space before it, behind the full stop too', 'One. [@a] Two.', 'One.{1} Two.'],
    ['inside a closing parenthesis', '(one [@a]) two', '(one{1}) two'],
    ['in the middle of a sentence', 'One [@a] and two [@b].', 'One{1} and two.{2}'],
    ['at the beginning', '[@a] one.', '{1} one.'],
    ['behind emphasis', '*One* [@a].', '<em>One</em>.{1}'],
  ])('is %s', (_where, written, shown) => {
    expect(marked(written)).toBe(`<p>${shown}</p>`);
  });

  test.each([
    ['in one bracket', 'One [@a; @b].', 'One.{1}{2}'],
    ['one behind the other', 'One [@a] [@b].', 'One.{1}{2}'],
    ['one close to the other', 'One [@a][@b] [@c], two.', 'One,{1}{2}{3} two.'],
    ['behind the full stop', 'One. [@a] [@b] Two.', 'One.{1}{2} Two.'],
    ['unless punctuation parts them', 'One [@a], [@b].', 'One,{1}.{2}'],
  ])('is the same for several citations %s', (_how, written, shown) => {
    expect(marked(written)).toBe(`<p>${shown}</p>`);
  });

  test('is kept on the line of the word before it', () => {
    expect(toPage('One [@a].').html).toContain('One.<sup class="citation">\u2060<button');
  });
});

describe('numbers', () => {
  test('run through paragraphs, lists, tables and quotations in reading order', () => {
    const body = 'One [@c].\n\n- Two [@a]\n- Three [@c]\n\n> Four [@b].\n\n| Five [@d] |\n|---|\n| Six [@a] |';
    const { html, citations } = toPage(body);
    expect([...withPlainMarks(html).matchAll(/\{(\d)\}/g)].map((match) => match[1])).toEqual([
      '1',
      '2',
      '1',
      '3',
      '4',
      '2',
    ]);
    expect(citations.map(({ source }) => source)).toEqual(['c', 'a', 'b', 'd']);
  });

  test('begin with the answer in the front matter', () => {
    const { html, citations } = toPage('Body [@b], again [@a].', { answer: 'Answer [@a].' });
    expect(withPlainMarks(html)).toBe(
      '<div class="answer" data-answer=""><p>Answer.{1}</p></div>\n<p>Body,{2} again.{1}</p>',
    );
    expect(citations.map(({ source }) => source)).toEqual(['a', 'b']);
  });

  test('are handed to the page with its sections', () => {
    const { frontmatter, citations, sections } = toPage('## One [#one]\n\nText [@a].');
    expect(frontmatter).toEqual({ citations, sections });
    expect(citations).toHaveLength(1);
    expect(sections).toHaveLength(1);
  });
});

describe('a mark', () => {
  test('is a button that opens its card, and says what it is and where it leads', () => {
    expect(toPage('One [@named#x].').html).toContain(
      '<button type="button" id="cite_1_1" class="citation-mark" popovertarget="card_1_1" data-citation="named#x" aria-label="Source 1: The Named Report">1</button>',
    );
  });

  test('of a source without a name says its number', () => {
    expect(toPage('One [@a].').html).toContain('data-citation="a" aria-label="Source 1">');
  });
});

describe('a component that shows a passage', () => {
  const componentsOf = (body: string) => {
    const found: ComponentNode[] = [];
    visit(toPage(body).tree, (node) => {
      if (isComponent(node)) found.push(node);
    });
    return found;
  };

  test('counts as a citation and is told its number, mark and card', () => {
    const body = 'One [@b].\n\n<Quote of="a#x" />\n\nTwo [@a].';
    const [quote] = componentsOf(body);
    expect(['of', 'number', 'mark', 'card'].map((name) => attribute(quote!, name))).toEqual([
      'a#x',
      '2',
      'cite_2_1',
      'card_2_1',
    ]);
    expect(toPage(body).citations.find(({ source }) => source === 'a')!.marks).toEqual(['cite_2_1', 'cite_2_2']);
  });

  test.each(['<Quote />', '<Quote of="a" />', '<Quote of={a} />', '<Status of="a" />', '<Note>Text.</Note>'])(
    'is left alone when it names no passage, or is another component: %s',
    (body) => {
      expect(toPage(body).citations).toEqual([]);
      expect(attribute(componentsOf(body)[0]!, 'number')).toBeUndefined();
    },
  );
});

describe('a malformed citation', () => {
  test.each([
    ['in the first line', 'One [@A].', '1:5 “@A” is not the id of a source, with or without a passage.'],
    [
      'in a later line of a paragraph',
      'One\ntwo [@A].',
      '2:5 “@A” is not the id of a source, with or without a passage.',
    ],
    ['the second of two alike', 'One [@A].\n\nTwo [@b] [@].', '3:10 This citation names no source.'],
    ['in a list', '- One\n- Two [@A]', '2:7 “@A” is not the id of a source, with or without a passage.'],
    ['behind an escaped sign', 'One \\* two [@A]', '1:12 “@A” is not the id of a source, with or without a passage.'],
    ['behind an entity', 'One &lt; two [@A]', '1:14 “@A” is not the id of a source, with or without a passage.'],
  ])('is reported where it stands: %s', (_where, body, message) => {
    expect(toPage(body).messages).toContain(message);
  });

  test('is told apart from one just like it further on', () => {
    expect(toPage('One [@A] and [@A].').messages.map((message) => message.split(' ')[0])).toEqual(['1:5', '1:14']);
  });

  test('is left in the text as it was written, and numbers go on without it', () => {
    const { html, citations } = toPage('One [@A] two [@b].');
    expect(withPlainMarks(html)).toBe('<p>One [@A] two.{1}</p>');
    expect(citations.map(({ source }) => source)).toEqual(['b']);
  });
});

test('code and the words of links are not read as citations', () => {
  expect(toPage('`[@a]` and [@b](#one)').citations).toEqual([]);
});
