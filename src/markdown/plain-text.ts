/** The words of a Markdown text without marks, citations or markup: for search, descriptions and small cards. */
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { findCitations } from './citation-syntax.ts';
import { readProse } from './pipeline.ts';

/** Plain words of a field's Markdown. Citations are left out, with the space before them. */
export function plainText(markdown: string): string {
  const { tree } = readProse(stripCitations(markdown));
  const blocks: string[] = [];
  visit(tree, ['paragraph', 'heading', 'tableCell', 'code'], (node) => void blocks.push(toString(node)));
  return blocks.join(' ').replace(/\s+/g, ' ').trim();
}

/** The Markdown without its citations. */
export function stripCitations(markdown: string): string {
  let result = '';
  let from = 0;
  for (const { index, raw } of findCitations(markdown)) {
    result += markdown.slice(from, index).trimEnd();
    from = index + raw.length;
  }
  return result + markdown.slice(from);
}
