/** Remark plugin: turns written citations into numbered marks that open a card, in reading order. */
import type { Parent, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { CitationRegister } from './citation-register.ts';
import { findCitations, type CitationItem, type CitationMatch } from './citation-syntax.ts';
import {
  addAttribute,
  attribute,
  element,
  isComponent,
  placeInside,
  report,
  text,
  type ComponentNode,
} from './nodes.ts';

export interface CitationOptions {
  /** Numbers go on from here when several texts share a page. A fresh one is made for each file without it. */
  register?: CitationRegister;
  /** A short name for a source, read out with its number. */
  nameOf?: (source: string) => string | undefined;
  /** Where a mark leads, on pages with too many citations for cards: marks are links there. */
  linkTo?: (item: CitationItem) => string;
}

/** Components that set off a passage, and so cite it: the attribute that names the passage. */
const CITING_COMPONENTS: Record<string, string> = { Quote: 'of' };
/** A mark stands after the punctuation that closes its clause, as American style has it; so do several in a row. */
const CLOSING_PUNCTUATION = /^[.,;:!?]?[”’]?[.,;:!?]?/;

/**
 * Replaces each `[@…]` by one `<sup>` of buttons and gathers what was cited in `file.data.citations`.
 * Malformed citations become messages on the file.
 */
export function citations(options: CitationOptions = {}) {
  return (tree: Root, file: VFile): void => {
    const register = options.register ?? new CitationRegister();
    const used: { item: CitationItem; place: { line: number; column: number } }[] = [];
    visit(tree, (node, index, parent) => {
      if (isComponent(node)) citeFromComponent(node, register);
      if (node.type !== 'text' || parent === undefined || index === undefined) return undefined;
      const matches = findCitations(node.value);
      if (matches.length === 0) return undefined;
      const counts = new Map<string, number>();
      const nodes: PhrasingContent[] = [];
      let from = 0;
      /** The words before the last mark, as long as nothing but space has followed that mark. */
      let before: Text | undefined;
      for (const match of matches) {
        const place = placeInside(node, match.raw, counts.get(match.raw) ?? 0, file);
        counts.set(match.raw, (counts.get(match.raw) ?? 0) + 1);
        if (match.problem) {
          report(
            file,
            'citations',
            place,
            match.problem,
            'Write it as [@source], [@source#passage], [@source, p. 640] or [@one; @two#passage].',
          );
          continue;
        }
        for (const item of match.items) used.push({ item, place });
        const end = match.index + match.raw.length;
        const punctuation = CLOSING_PUNCTUATION.exec(node.value.slice(end))![0];
        const words = node.value.slice(from, match.index).trimEnd();
        if (!before || words !== '') nodes.push((before = { type: 'text', value: words }));
        before.value += punctuation;
        nodes.push(mark(match, register, options));
        if (punctuation !== '') before = undefined;
        from = end + punctuation.length;
      }
      if (nodes.length === 0) return undefined;
      nodes.push(text(node.value.slice(from)));
      (parent as Parent).children.splice(index, 1, ...nodes);
      return [SKIP, index + nodes.length];
    });
    file.data['citations'] = register.list();
    file.data['citationsUsed'] = used;
  };
}

/** One superscript with a button or link for each source. U+2060 keeps it on the line of the word before it. */
function mark(match: CitationMatch, register: CitationRegister, { nameOf, linkTo }: CitationOptions): PhrasingContent {
  const buttons = match.items.map((item) => {
    const { number, markId, cardId } = register.cite(item);
    const name = nameOf?.(item.source);
    const opens = linkTo ? { href: linkTo(item) } : { popovertarget: cardId };
    return element(
      linkTo ? 'a' : 'button',
      {
        ...(!linkTo && { type: 'button' }),
        id: markId,
        className: ['citation-mark'],
        ...opens,
        'data-citation': item.passage ? `${item.source}#${item.passage}` : item.source,
        'aria-label': name ? `Source ${number}: ${name}` : `Source ${number}`,
      },
      [text(String(number))],
    );
  });
  return element('sup', { className: ['citation'] }, [text('\u2060'), ...buttons]) as unknown as PhrasingContent;
}

function citeFromComponent(node: ComponentNode, register: CitationRegister): void {
  const name = CITING_COMPONENTS[node.name ?? ''];
  const reference = name === undefined ? undefined : attribute(node, name);
  const [source, passage] = reference?.split('#') ?? [];
  if (!source || !passage) return;
  const { number, markId, cardId } = register.cite({ source, passage });
  addAttribute(node, 'number', String(number));
  addAttribute(node, 'mark', markId);
  addAttribute(node, 'card', cardId);
}

export type { Text };
