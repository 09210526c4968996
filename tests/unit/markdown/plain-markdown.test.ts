import { expect, test } from 'vitest';
import { toPlainMarkdown, type PlainMarkdownOptions } from '../../../src/markdown/plain-markdown.ts';

const OPTIONS: PlainMarkdownOptions = {
  footnote: ({ source, passage }) =>
    `${source} ${passage ?? ''}, https://example.org/a_b. https://example.org/sources/${source}/`,
  quotation: () => ({ words: 'Exact words', by: 'Roe' }),
  status: () => 'In force, 2017',
  claim: () => '> Claim: It binds. Unsupported.',
  figure: () => 'Figures [@data].\n\n| Year | Sent |\n| --- | --- |\n| 2016 | 2 |',
  timeline: () => '- 2017: The form [@form].',
  answers: () => '| Place |\n| --- |\n| Gotham [@law] |',
  absolute: (address) => `https://example.org${address.replace('#', '/s/')}`,
};
const write = (body: string, answer = 'Short [@a].') => toPlainMarkdown(answer, body, OPTIONS);

test('citations become footnotes, the same for the same thing, with addresses whole', () => {
  expect(write('Long [@a; @b#x], again [@b#x].')).toBe(
    'Short[^1].\n\nLong[^1][^2], again[^2].\n\n' +
      '[^1]: a , <https://example.org/a_b>. <https://example.org/sources/a/>\n\n' +
      '[^2]: b x, <https://example.org/a_b>. <https://example.org/sources/b/>\n',
  );
});

test('components become paragraphs, lists and tables; links are whole', () => {
  const text = write(
    '## The form [#the-form]\n\nSee [it](#the-form). <Status of="a" />\n\n<Quote of="a#x" />\n\n<Steps>\n\n<Step title="One" who="Jail" kind="choice">\n\nIt asks [@a].\n\n</Step>\n\n</Steps>\n\n<Figure of="f" />\n\n<Timeline topic="detainers" />\n\n<Answers question="holds" />\n\n<Claim id="c" />\n\n<BothSides>\n\n<Side title="For" who="Some">\n\nYes [@a].\n\n</Side>\n\n</BothSides>\n',
  );
  expect(text).toContain('## The form');
  expect(text).toContain('See [it](https://example.org/s/the-form). (In force, 2017)');
  expect(text).toContain('> Exact words');
  expect(text).toMatch(/^1\. \*\*One \(Jail\)\*\*$/m);
  expect(text).toMatch(/^\| 2016 \| 2 +\|$/m);
  expect(text).toContain('- 2017: The form[^');
  expect(text).toMatch(/^\| Gotham\[\^\d\] +\|$/m);
  expect(text).toContain('> Claim: It binds. Unsupported.');
  expect(text).toContain('**For, Some**');
  expect(text).not.toMatch(/<[A-Z]|\[@/);
});
