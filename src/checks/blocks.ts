/** The blocks of a text in which editors make statements: paragraphs, table rows and headings, with their plain words. */
import { toString } from 'mdast-util-to-string';
import type { Node, Parent } from 'mdast';
import type { Place, Span } from '../records/faults.ts';
import { findCitations, type CitationMatch } from '../markdown/citation-syntax.ts';
import { isComponent, placeInside, startOf } from '../markdown/nodes.ts';
import { stripCitations } from '../markdown/plain-text.ts';
import { visit } from 'unist-util-visit';
import type { MarkdownText } from './context.ts';

/** One block. */
export interface Block {
  kind: 'paragraph' | 'row' | 'heading';
  /** What an editor would call it. */
  noun: 'paragraph' | 'list item' | 'table row' | 'heading';
  node: Parent;
  /** Its words with citations, as read. */
  words: string;
  /** Its words without citations. */
  plain: string;
  citations: CitationMatch[];
  /** Names of the components around it, outermost first. */
  inside: string[];
  place: Place;
}

const KINDS: Record<string, Block['kind']> = { paragraph: 'paragraph', tableRow: 'row', heading: 'heading' };

/** Lists the blocks of a text in reading order. A table's header row is not one. */
export function blocksOf(text: MarkdownText): Block[] {
  const blocks: Block[] = [];
  if (text.tree) walk(text.tree, [], (node, parent, inside) => blocks.push(toBlock(node, parent, inside)));
  return blocks;
}

function walk(parent: Parent, inside: string[], found: (node: Parent, parent: Parent, inside: string[]) => void): void {
  parent.children.forEach((node: Node, index) => {
    const isHeaderRow = node.type === 'tableRow' && index === 0;
    if (KINDS[node.type] && !isHeaderRow) found(node as Parent, parent, inside);
    else if ('children' in node)
      walk(node as Parent, isComponent(node) && node.name ? [...inside, node.name] : inside, found);
  });
}

function toBlock(node: Parent, parent: Parent, inside: string[]): Block {
  // Cells have no space between them of their own.
  const words = node.type === 'tableRow' ? node.children.map((cell) => toString(cell)).join(' | ') : toString(node);
  const kind = KINDS[node.type]!;
  return {
    kind,
    noun: kind === 'row' ? 'table row' : parent.type === 'listItem' ? 'list item' : kind,
    node,
    words,
    plain: stripCitations(words).replace(/\s+/g, ' ').trim(),
    citations: findCitations(words),
    inside,
    place: startOf(node),
  };
}

/** The place of a run of words inside a block; of the block when the words are broken up by markup. */
export function placeOfWords(block: Block, needle: string, text: MarkdownText): Span {
  let place: Span | undefined;
  visit(block.node, 'text', (node) => {
    if (!place && node.value.includes(needle))
      place = { ...placeInside(node, needle, 0, text.file), length: needle.length };
  });
  return place ?? block.place;
}

/** Abbreviations after which a full stop does not end a sentence. */
const ABBREVIATION =
  /(?:\b(?:v|No|Nos|Mr|Mrs|Ms|Dr|Jr|Sr|St|U\.S|U\.S\.C|C\.F\.R|F|Fed|Reg|Cal|Cir|Ct|App|Stat|Pub|L|art|cl|para|pp|p|e\.g|i\.e|a\.m|p\.m)|\b[A-Z])\.$/;

/** Splits plain words into sentences. Stops in abbreviations, initials and citations of law do not end one. */
export function sentences(plain: string): string[] {
  const parts = plain.split(/(?<=[.!?][”’)]?)\s+(?=[“‘(]?[\p{Lu}\p{N}§])/u);
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && ABBREVIATION.test(last)) joined[joined.length - 1] = `${last} ${part}`;
    else joined.push(part);
  }
  return joined.filter(Boolean);
}

/** Number of words in a text. */
export function countWords(plain: string): number {
  return plain.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
