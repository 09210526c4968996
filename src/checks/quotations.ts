/** Rule: three or more words inside “ ” are found, to the letter, in a passage cited in the same paragraph. */
import { toString } from 'mdast-util-to-string';
import type { Node, Parent } from 'mdast';
import { visit } from 'unist-util-visit';
import { findCitations } from '../markdown/citation-syntax.ts';
import { attribute, isComponent, placeInside, startOf } from '../markdown/nodes.ts';
import type { Fault } from '../records/faults.ts';
import { foldQuotation, holdsQuotation } from '../sections/quotation.ts';
import { faultAt, type Check, type CheckContext, type MarkdownText } from './context.ts';

/** Shorter runs are read as a term that is being explained. */
const WORDS_OF_A_QUOTATION = 3;
const QUOTED = /“([^“”]+)”/g;
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
    .map((match) => match[1]!)
    .filter((quote) => quote.trim().split(/\s+/).length >= WORDS_OF_A_QUOTATION);
  if (quotes.length === 0) return [];
  const passages = citedQuotes(words, context);
  return quotes
    .filter((quote) => !passages.some((passage) => holdsQuotation(passage, quote)))
    .map((quote) =>
      faultAt(
        text,
        'quotations',
        placeOfQuote(block, quote, text),
        `Quotes “${shorten(quote)}”, which no passage cited in this paragraph holds.`,
        'Copy the words from the passage’s `quote`, cite the passage they come from, or drop the quotation marks and say it in our words.',
      ),
    );
}

/** `<Quote>` may carry the words too, for those who read the file; then they must be the passage's own. */
function quoteComponent(node: Parameters<typeof attribute>[0], text: MarkdownText, { library }: CheckContext): Fault[] {
  const words = toString(node).trim();
  const [source, passage = ''] = (attribute(node, 'of') ?? '').split('#');
  const quote = library.entries.sources.find((entry) => entry.id === source)?.data?.passages[passage]?.quote;
  if (words === '' || quote === undefined || foldQuotation(words) === foldQuotation(quote)) return [];
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

function citedQuotes(words: string, { library }: CheckContext): string[] {
  return findCitations(words)
    .flatMap((match) => match.items)
    .flatMap(({ source, passage }) => {
      const passages = library.entries.sources.find((entry) => entry.id === source)?.data?.passages ?? {};
      return passage ? [passages[passage]] : Object.values(passages);
    })
    .flatMap((passage) => (passage?.quote ? [passage.quote] : []));
}

function placeOfQuote(block: Node, quote: string, text: MarkdownText) {
  let place = startOf(block);
  visit(block as Parent, 'text', (node) => {
    if (node.value.includes(`“${quote.slice(0, 12)}`))
      place = placeInside(node, `“${quote.slice(0, 12)}`, 0, text.file);
  });
  return place;
}

function shorten(quote: string): string {
  const words = quote.split(/\s+/);
  return words.length <= 12 ? quote : `${words.slice(0, 12).join(' ')}…`;
}
