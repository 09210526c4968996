/** Rule: every citation is well formed, stands where a mark can stand, and leads to a source and passage that exist. */
import type { Node, Parent, Text } from 'mdast';
import { EXIT, visit } from 'unist-util-visit';
import { findCitations } from '../markdown/citation-syntax.ts';
import { isComponent, placeInside } from '../markdown/nodes.ts';
import type { Fault } from '../records/faults.ts';
import { faultAt, MOST_IN_A_TEXT, type Check, type CheckContext, type MarkdownText } from './context.ts';
import { lookUp } from './passages.ts';

export const citations: Check = (context) => context.texts.flatMap((text) => faultsIn(text, context));

function faultsIn(text: MarkdownText, { library }: CheckContext): Fault[] {
  if (!text.tree) return [];
  const faults: Fault[] = [];
  const unfit = unfitTexts(text.tree);
  visit(text.tree, 'text', (node): typeof EXIT | void => {
    const seen = new Map<string, number>();
    for (const { raw, items, problem } of findCitations(node.value)) {
      if (faults.length >= MOST_IN_A_TEXT) return EXIT;
      const occurrence = seen.get(raw) ?? 0;
      seen.set(raw, occurrence + 1);
      const place = placeInside(node, raw, occurrence, text.file);
      const say = (message: string, cure: string) => faults.push(faultAt(text, 'citations', place, message, cure));
      const where = unfit.get(node);
      if (problem) say(problem, 'Write it as [@source], [@source#passage], [@source, p. 640] or [@one; @two#passage].');
      else if (where) say(`This citation stands in ${where.name}.`, where.cure);
      else
        for (const { source, passage } of items) {
          const { missing } = lookUp(library, source, passage);
          if (missing) say(`Cites ${missing.what}, which does not exist.`, missing.cure);
        }
    }
  });
  return faults;
}

/** Texts in which no mark can stand: a mark is a button, and a heading’s words are also its name elsewhere. */
function unfitTexts(tree: Node): Map<Text, { name: string; cure: string }> {
  const found = new Map<Text, { name: string; cure: string }>();
  visit(tree, (node) => {
    const where = unfitPlace(node);
    if (where) visit(node as Parent, 'text', (text: Text) => void found.set(text, where));
  });
  return found;
}

function unfitPlace(node: Node): { name: string; cure: string } | undefined {
  const cure = 'Move it behind, where it can be pressed by itself.';
  if (node.type === 'heading') return { name: 'a heading', cure: 'Move it to the sentence below that it supports.' };
  if (node.type === 'link' || node.type === 'linkReference') return { name: 'the words of a link', cure };
  if (isComponent(node) && node.name === 'Term') return { name: 'the words of a <Term>', cure };
  return undefined;
}
