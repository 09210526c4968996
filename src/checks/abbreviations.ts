/** Rule: an abbreviation is spelled out where a page first uses it: `Immigration and Customs Enforcement (ICE)`. */
import { visit } from 'unist-util-visit';
import { toString } from 'mdast-util-to-string';
import { isComponent } from '../markdown/nodes.ts';
import type { Fault } from '../records/faults.ts';
import type { Entry } from '../records/library.ts';
import { blocksOf, placeOfWords, type Block } from './blocks.ts';
import { faultAt, type Check, type MarkdownText } from './context.ts';
import { KNOWN_ABBREVIATIONS } from './lists/known-abbreviations.ts';

/** Two or more capitals in a row. Not: bill and form numbers (`SB 54`, `I-247A`), nor letters between dots (`U.S.C.`). */
const ABBREVIATION = /(?<![\p{L}\p{N}.-])[A-Z]{2,}(?=s?(?![\p{L}\p{N}-])|’s)(?!\.[A-Z])(?! \d)/gu;
const QUOTED = /“[^“”]*”/g;

export const abbreviations: Check = ({ texts }) => {
  const pages = new Map<Entry, MarkdownText[]>();
  for (const text of texts) {
    if (text.entry.collection !== 'explainers' && text.entry.collection !== 'claims') continue;
    pages.set(text.entry, [...(pages.get(text.entry) ?? []), text]);
  }
  return [...pages.values()].flatMap(faultsOnPage);
};

/** Texts come in the order in which the page shows them: the answer before the body, the verdict before the assessment. */
function faultsOnPage(texts: readonly MarkdownText[]): Fault[] {
  const faults: Fault[] = [];
  const known = new Set(KNOWN_ABBREVIATIONS);
  for (const text of texts) {
    for (const block of blocksOf(text)) {
      // A heading may run ahead of the paragraph that explains it; the paragraph is where it must be explained.
      if (block.kind === 'heading') continue;
      const words = block.plain.replace(QUOTED, (quote) => ' '.repeat(quote.length));
      for (const term of termsIn(block)) known.add(term);
      for (const match of words.matchAll(ABBREVIATION)) {
        const short = match[0];
        if (known.has(short)) continue;
        known.add(short);
        if (isExplained(short, match.index, words)) continue;
        faults.push(
          faultAt(
            text,
            'abbreviations',
            placeOfWords(block, short, text),
            `“${short}” is not spelled out where the page first uses it.`,
            `Write the full name with the abbreviation after it in brackets, as in Immigration and Customs Enforcement (ICE), or make it a <Term>.`,
          ),
        );
      }
    }
  }
  return faults;
}

/** `Full Name (ABC)` or `ABC (full name)`. */
function isExplained(short: string, index: number, words: string): boolean {
  return (
    words[index - 1] === '(' ||
    words
      .slice(index + short.length)
      .trimStart()
      .startsWith('(')
  );
}

/** Words inside <Term> show their definition when pressed. */
function termsIn(block: Block): string[] {
  const terms: string[] = [];
  visit(block.node, (node) => {
    if (isComponent(node) && node.name === 'Term') terms.push(...(toString(node).match(ABBREVIATION) ?? []));
  });
  return terms;
}
