/** Rule: three or more words inside quotation marks are found, to the letter, in a passage cited in the same paragraph. */
import { toString } from 'mdast-util-to-string';
import type { Image, Literal, Parent, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { findCitations } from '../markdown/citation-syntax.ts';
import { attribute, isComponent, placeInside, startOf, type ComponentNode } from '../markdown/nodes.ts';
import type { Fault, Place } from '../records/faults.ts';
import { foldQuotation, holdsQuotation } from '../sections/quotation.ts';
import { faultAt, type Check, type CheckContext, type MarkdownText } from './context.ts';
import { lookUp } from './passages.ts';

/** Shorter runs are read as a term that is being explained. */
const WORDS_OF_A_QUOTATION = 3;
/** Straight marks count too, or they would be a way around the rule. */
const QUOTED = /“([^“”]+)”|"([^"“”]+)"/g;
/** The blocks within which a quotation and its citation must meet. */
const BLOCKS = new Set(['paragraph', 'tableRow', 'heading']);

export const quotations: Check = (context) => context.texts.flatMap((text) => faultsIn(text, context));

function faultsIn(text: MarkdownText, context: CheckContext): Fault[] {
  if (!text.tree) return [];
  const faults: Fault[] = [];
  visit(text.tree, (node) => {
    if (isComponent(node) && node.name === 'Quote') faults.push(...quoteComponent(node, text, context));
    if (BLOCKS.has(node.type)) faults.push(...inBlock(node as Parent, text, context));
  });
  return faults;
}

function inBlock(block: Parent, text: MarkdownText, context: CheckContext): Fault[] {
  const words = toString(block);
  const quotes = [...words.matchAll(QUOTED)]
    .map((match) => ({ quote: (match[1] ?? match[2])!, index: match.index }))
    .filter(({ quote }) => quote.trim().split(/\s+/).length >= WORDS_OF_A_QUOTATION);
  if (quotes.length === 0) return [];
  const passages = citedQuotes(words, context);
  if (!passages) return [];
  const cure =
    block.type === 'heading'
      ? 'Headings cannot cite. Drop the quotation marks and say it in our words.'
      : 'Copy the words from the passage’s `quote`, cite the passage they come from, or drop the quotation marks and say it in our words.';
  return quotes
    .filter(({ quote }) => !passages.some((passage) => holdsQuotation(passage, quote)))
    .map(({ quote, index }) =>
      faultAt(
        text,
        'quotations',
        placeOf(block, index, text),
        `Quotes “${shorten(quote)}”, which no passage cited in this ${NAMES[block.type]} holds.`,
        cure,
      ),
    );
}

const NAMES: Record<string, string> = { paragraph: 'paragraph', tableRow: 'row', heading: 'heading' };

/** `<Quote>` may carry the words too, for those who read the file; then they must be the passage's own. */
function quoteComponent(node: ComponentNode, text: MarkdownText, { library }: CheckContext): Fault[] {
  const words = toString(node).trim();
  const [source = '', passage] = (attribute(node, 'of') ?? '').split('#');
  const quote = passage && lookUp(library, source, passage).passages[0]?.quote;
  if (words === '' || !quote || foldQuotation(words) === foldQuotation(quote)) return [];
  return [
    faultAt(
      text,
      'quotations',
      startOf(node),
      `The words inside <Quote> differ from the passage “${source}#${passage}”.`,
      `The record says: “${quote}”. Copy it, or write <Quote of="${source}#${passage}" /> without words.`,
    ),
  ];
}

/** The exact words of everything cited; `undefined` when a citation leads nowhere, which another rule reports. */
function citedQuotes(words: string, { library }: CheckContext): string[] | undefined {
  const matches = findCitations(words);
  const found = matches.flatMap((match) => match.items.map((item) => lookUp(library, item.source, item.passage)));
  if (matches.some((match) => match.problem) || found.some((one) => !one.isKnown)) return undefined;
  return found.flatMap(({ passages }) => passages.flatMap((passage) => passage.quote ?? []));
}

/** The place in a block of the character that stands at `index` in its plain text. */
function placeOf(block: Parent, index: number, text: MarkdownText): Place {
  let place: Place | undefined;
  let passed = 0;
  visit(block, (node) => {
    const value = (node as Literal).value ?? (node as Image).alt;
    if (typeof value !== 'string' || place) return;
    const at = index - passed;
    if (at < value.length) {
      const needle = value.slice(at, at + 12);
      place = placeInside(node as Text, needle, value.slice(0, at).split(needle).length - 1, text.file);
    }
    passed += value.length;
  });
  return place ?? startOf(block);
}

function shorten(quote: string): string {
  const words = quote.split(/\s+/);
  return words.length <= 12 ? quote : `${words.slice(0, 12).join(' ')}…`;
}
