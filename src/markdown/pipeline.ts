/**
 * The one Markdown pipeline: for explainers, for the prose in records, and for the checks that read both.
 * Every list of plugins in the project is made here, so that no two readers can disagree.
 */
import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified, type PluggableList } from 'unified';
import { VFile } from 'vfile';
import { answer } from './answer.ts';
import type { CitationRegister } from './citation-register.ts';
import { citations, type CitationOptions } from './citations.ts';
import { exportToPage } from './export-to-page.ts';
import { headings } from './headings.ts';
import { inserts, type InsertOptions } from './inserts.ts';
import { links, type LinkOptions } from './links.ts';
import { sections, type SectionOptions } from './sections.ts';
import { tables } from './tables.ts';

/** What the pipeline must know about the site around the text. */
export type MarkdownContext = LinkOptions &
  SectionOptions &
  Required<Pick<CitationOptions, 'nameOf'>> &
  Omit<InsertOptions, 'read'>;

/** GitHub’s Markdown, but a single tilde is a tilde. */
const GFM = { singleTilde: false } as const;

/** Reads Markdown that stands in a record. */
const read = (markdown: string) => readProse(markdown).tree;

/** Plugins for explainers, in the order in which Astro must run them. */
export function explainerPlugins(context: MarkdownContext): PluggableList {
  return [
    [remarkGfm, GFM],
    headings,
    [answer, { read }],
    [inserts, { ...context, read }],
    [links, context],
    [citations, { nameOf: context.nameOf }],
    tables,
    [sections, context],
    exportToPage,
  ];
}

/** Reads an explainer's body for checks: everything but the wrapping and rendering. Messages gather on the file. */
export function readExplainer(body: string): { tree: Root; file: VFile } {
  const file = new VFile(body);
  const processor = unified().use(remarkParse).use(remarkMdx).use(remarkGfm, GFM).use(headings);
  return { tree: processor.runSync(processor.parse(file), file) as Root, file };
}

/** Reads the Markdown of a record's field for checks. */
export function readProse(text: string): { tree: Root; file: VFile } {
  const file = new VFile(text);
  return { tree: unified().use(remarkParse).use(remarkGfm, GFM).parse(file) as Root, file };
}

/**
 * Renders the Markdown of a record's field to HTML. Raw HTML in it is dropped.
 * @param linkTo makes marks into links; without it they are buttons that open cards
 * @param register gathers what is cited; share one among all fields of a page, in reading order
 */
export function renderProse(
  text: string,
  context: MarkdownContext,
  register: CitationRegister,
  linkTo?: CitationOptions['linkTo'],
): string {
  return String(
    unified()
      .use(remarkParse)
      .use(remarkGfm, GFM)
      .use(links, context)
      .use(citations, { register, nameOf: context.nameOf, ...(linkTo && { linkTo }) })
      .use(tables)
      .use(remarkRehype)
      .use(rehypeStringify)
      .processSync(text),
  );
}
