/** Rule: every citation is well formed and leads to a source and passage that exist. */
import { visit } from 'unist-util-visit';
import { findCitations, type CitationItem } from '../markdown/citation-syntax.ts';
import { placeInside } from '../markdown/nodes.ts';
import type { Fault, Place } from '../records/faults.ts';
import { faultAt, type Check, type CheckContext, type MarkdownText } from './context.ts';
import { didYouMean, listSome, nearest } from './suggest.ts';

export const citations: Check = (context) => context.texts.flatMap((text) => faultsIn(text, context));

function faultsIn(text: MarkdownText, context: CheckContext): Fault[] {
  if (!text.tree) return [];
  const faults: Fault[] = [];
  visit(text.tree, 'text', (node, _index, parent) => {
    const seen = new Map<string, number>();
    for (const { raw, items, problem } of findCitations(node.value)) {
      const occurrence = seen.get(raw) ?? 0;
      seen.set(raw, occurrence + 1);
      const place = placeInside(node, raw, occurrence, text.file);
      if (problem)
        faults.push(
          faultAt(
            text,
            'citations',
            place,
            problem,
            'Write it as [@source], [@source#passage], [@source, p. 640] or [@one; @two#passage].',
          ),
        );
      else if (parent?.type === 'heading')
        faults.push(
          faultAt(
            text,
            'citations',
            place,
            'This citation stands in a heading.',
            'Move it to the sentence below that it supports.',
          ),
        );
      else faults.push(...items.flatMap((item) => missing(text, item, place, context)));
    }
  });
  return faults;
}

function missing(
  text: MarkdownText,
  { source, passage }: CitationItem,
  place: Place,
  { library, ids }: CheckContext,
): Fault[] {
  const entry = library.entries.sources.find((one) => one.id === source);
  if (!entry) {
    return [
      faultAt(
        text,
        'citations',
        place,
        `Cites the source “${source}”, which does not exist.`,
        didYouMean(source, ids['sources']!, `Add content/sources/${source}.yaml.`),
      ),
    ];
  }
  if (!passage || !entry.data || passage in entry.data.passages) return [];
  const known = Object.keys(entry.data.passages);
  const near = nearest(passage, known);
  const list = known.length > 0 ? `, or cite one of: ${listSome(known.map((id) => `#${id}`))}` : '';
  return [
    faultAt(
      text,
      'citations',
      place,
      `Cites the passage “${source}#${passage}”, which does not exist.`,
      `${near ? `Did you mean “#${near}”? ` : ''}Add it under \`passages\` in ${entry.file}${list}.`,
    ),
  ];
}
