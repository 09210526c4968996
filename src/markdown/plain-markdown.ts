/**
 * Writes an explainer as plain Markdown, for readers and machines that want the words without the page: citations become
 * footnotes, components become paragraphs, lists and tables. Pure.
 */
import type { BlockContent, ListItem, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { findCitations, type CitationItem } from './citation-syntax.ts';
import { attribute, isComponent, type ComponentNode } from './nodes.ts';
import { readExplainer, readProse } from './pipeline.ts';

/** What the writer must know of the site. All texts are Markdown unless said otherwise. */
export interface PlainMarkdownOptions {
  /** One cited thing as a line: who, what, where, when. */
  footnote: (item: CitationItem) => string;
  /** The exact words of a passage, and who says them. */
  quotation: (reference: string) => { words: string; by: string };
  /** Where a law or case stands, in words. */
  status: (source: string) => string;
  /** A claim and how it stands. */
  claim: (id: string) => string;
  /** A series as a paragraph and a table. */
  figure: (id: string) => string;
  /** Events as a list; answers of places as a table. */
  timeline: (choice: Record<string, string>) => string;
  answers: (question: string) => string;
  /** Makes an address of this site, or the address of a section, absolute. */
  absolute: (address: string) => string;
}

/**
 * @param answer the Markdown that opens the page
 * @param body the explainer's Markdown below its front matter
 */
export function toPlainMarkdown(answer: string, body: string, options: PlainMarkdownOptions): string {
  const tree: Root = {
    type: 'root',
    children: [...readProse(answer).tree.children, ...readExplainer(body).tree.children],
  };
  replaceComponents(tree, options);
  visit(tree, ['link', 'definition'], (node) => {
    if ('url' in node && typeof node.url === 'string' && /^[#/]/.test(node.url)) node.url = options.absolute(node.url);
  });
  const notes = footnotes(tree, options);
  tree.children.push(...notes);
  return unified()
    .use(remarkGfm)
    .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', fences: true })
    .stringify(tree);
}

function read(markdown: string): RootContent[] {
  return readProse(markdown).tree.children;
}

function replaceComponents(tree: Root, options: PlainMarkdownOptions): void {
  visit(tree, (node, index, parent) => {
    if (!isComponent(node) || !parent || index === undefined) return undefined;
    const inPlace = replacement(node, options);
    parent.children.splice(index, 1, ...(inPlace as typeof parent.children));
    return [SKIP, index];
  });
}

function replacement(node: ComponentNode, options: PlainMarkdownOptions): RootContent[] {
  const value = (name: string) => attribute(node, name) ?? '';
  switch (node.name) {
    case 'Quote': {
      const { words, by } = options.quotation(value('of'));
      return read(`> ${words}\n>\n> ${by} [@${value('of')}]`);
    }
    case 'Status':
      return [{ type: 'text', value: `(${options.status(value('of'))})` }];
    case 'Claim':
      return read(options.claim(value('id')));
    case 'Figure':
      return read(options.figure(value('of')));
    case 'Timeline':
      return read(
        options.timeline(
          Object.fromEntries(node.attributes.map(({ name }) => [name ?? '', attribute(node, name ?? '') ?? ''])),
        ),
      );
    case 'Answers':
      return read(options.answers(value('question')));
    case 'Steps':
      return [{ type: 'list', ordered: true, spread: true, children: node.children.flatMap(step) }];
    case 'Side':
      return [bold([value('title'), value('who')].filter(Boolean).join(', ')), ...node.children];
    default:
      return node.children;
  }
}

function step(node: RootContent): ListItem[] {
  if (!isComponent(node)) return [];
  const title =
    [attribute(node, 'title'), attribute(node, 'who')].filter(Boolean).join(' (') + (attribute(node, 'who') ? ')' : '');
  return [{ type: 'listItem', spread: true, children: [bold(title), ...(node.children as BlockContent[])] }];
}

function bold(words: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: words }] }] };
}

/** Replaces every citation by a reference, and gives the notes in the order in which they are first met. */
function footnotes(tree: Root, { footnote }: PlainMarkdownOptions): RootContent[] {
  const notes = new Map<string, string>();
  visit(tree, 'text', (node: Text, index, parent) => {
    const matches = findCitations(node.value).filter(({ problem }) => !problem);
    if (!parent || index === undefined || matches.length === 0) return undefined;
    const parts: PhrasingContent[] = [];
    let from = 0;
    for (const { raw, index: at, items } of matches) {
      parts.push({ type: 'text', value: node.value.slice(from, at).trimEnd() });
      for (const note of new Set(items.map(noteFor)))
        parts.push({ type: 'footnoteReference', identifier: note, label: note });
      from = at + raw.length;
    }
    parts.push({ type: 'text', value: node.value.slice(from) });
    parent.children.splice(index, 1, ...(parts as typeof parent.children));
    return [SKIP, index + parts.length];

    function noteFor(item: CitationItem): string {
      const line = footnote(item);
      if (!notes.has(line)) notes.set(line, String(notes.size + 1));
      return notes.get(line)!;
    }
  });
  return [...notes].map(([line, identifier]): RootContent => ({
    type: 'footnoteDefinition',
    identifier,
    label: identifier,
    children: [{ type: 'paragraph', children: withLinks(line) }],
  }));
}

/** A line with its addresses as links, so that they are written whole. */
function withLinks(line: string): PhrasingContent[] {
  return line
    .split(/(https?:\/\/[^\s,]+[^\s,.])/)
    .map((part, index) =>
      index % 2 === 0
        ? { type: 'text', value: part }
        : { type: 'link', url: part, children: [{ type: 'text', value: part }] },
    );
}
