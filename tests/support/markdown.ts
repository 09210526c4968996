/** Runs Markdown through the site’s own pipeline, with a small site around it. */
import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { CitedSource } from '../../src/markdown/citation-register.ts';
import type { HeadingSection } from '../../src/markdown/headings.ts';
import { explainerPlugins, type MarkdownContext } from '../../src/markdown/pipeline.ts';

/** A site under `/base/` on which the section `elsewhere` stands on another page, and only one source has a name. */
export const testContext: MarkdownContext = {
  withBase: (path) => `/base${path}`,
  pageOfSection: (id) => (id === 'elsewhere' ? '/base/detainers/other/' : undefined),
  formerIds: () => [],
  permalink: (id) => `/base/s/${id}/`,
  words: { cite: 'Cite', copy: 'Copy link' },
  nameOf: (source) => (source === 'named' ? 'The Named Report' : undefined),
  figureWords: (id) => (id === 'by-year' ? { from: ['report#table'], caveats: 'Counts differ [@audit].' } : undefined),
  eventWords: ({ topic, from }) =>
    [
      { title: 'The order', date: '27 November 1979', text: 'It was issued [@order#1].' },
      { title: 'The form', date: '2017', text: 'It was changed [@form].' },
    ].filter(({ date }) => topic !== 'funding-threats' && (from === undefined || date.slice(-4) >= from)),
  answerWords: (question) =>
    question === 'holds'
      ? [
          { place: 'Gotham', href: '/jurisdictions/gotham/', answer: 'No', since: '2014', citation: '[@law]' },
          { place: 'Metropolis', href: '/jurisdictions/metropolis/', answer: 'Not known', since: '', citation: '' },
        ]
      : [],
  insertWords: { source: 'Source:', columns: ['Place', 'Answer', 'Since'] },
};

/** An explainer after all plugins. */
export interface Page {
  tree: Root;
  html: string;
  sections: HeadingSection[];
  citations: CitedSource[];
  /** What the plugins objected to, as `line:column words`. */
  messages: string[];
  /** What Astro’s page is given. */
  frontmatter: Record<string, unknown>;
}

/** Reads an explainer’s body as Astro does. HTML is made only of texts without components. */
export function toPage(body: string, frontmatter: Record<string, unknown> = {}): Page {
  const file = new VFile({ value: body, data: { astro: { frontmatter } } });
  const processor = unified().use(remarkParse).use(remarkMdx).use(explainerPlugins(testContext));
  const tree = processor.runSync(processor.parse(file), file) as Root;
  const toHtml = unified()
    .use(remarkRehype, { passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'] })
    .use(rehypeStringify);
  return {
    tree,
    get html() {
      return toHtml.stringify(toHtml.runSync(tree));
    },
    sections: file.data['sections'] as HeadingSection[],
    citations: file.data['citations'] as CitedSource[],
    messages: file.messages.map(({ line, column, reason }) => `${line}:${column} ${reason}`),
    frontmatter,
  };
}

/** HTML with each citation mark written as its numbers: `<p>Words.{1}{2}</p>`; U+2060 before a mark is dropped. */
export function withPlainMarks(html: string): string {
  return html.replace(/<sup class="citation">\u2060?(.*?)<\/sup>/g, (_all, buttons: string) =>
    [...buttons.matchAll(/>(\d+)</g)].map(([, number]) => `{${number}}`).join(''),
  );
}
