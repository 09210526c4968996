/** The nodes our plugins add to a Markdown tree, and small readers of places in it. */
import type { Literal, Node, Parent, PhrasingContent, Root, RootContent } from 'mdast';
import type { Properties } from 'hast';
import type { VFile } from 'vfile';
import type { Place } from '../records/faults.ts';

/** A node that becomes an element of our choice. `mdast-util-to-hast` reads `data.hName` and `data.hProperties`. */
export interface ElementNode extends Parent {
  type: 'element-node';
  data: { hName: string; hProperties: Properties };
  children: RootContent[];
}

/** Makes a node that is rendered as the named element. */
export function element(name: string, properties: Properties, children: readonly Node[] = []): ElementNode {
  return { type: 'element-node', data: { hName: name, hProperties: properties }, children: children as RootContent[] };
}

/** Makes a text node. */
export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** A component as MDX holds it: `<Quote of="x#y" />`. */
export interface ComponentNode extends Parent {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  name: string | null;
  attributes: { type: string; name?: string; value?: unknown }[];
}

export function isComponent(node: Node): node is ComponentNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The text of a component's attribute, or `undefined` when it is missing or not plain text. */
export function attribute(node: ComponentNode, name: string): string | undefined {
  const found = node.attributes.find((item) => item.type === 'mdxJsxAttribute' && item.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

/** Adds a plain-text attribute to a component. */
export function addAttribute(node: ComponentNode, name: string, value: string): void {
  node.attributes.push({ type: 'mdxJsxAttribute', name, value });
}

/** The place at which a node starts. */
export function startOf(node: Node): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/**
 * The place of the `occurrence`-th time (from 0) that `needle` stands in what the author wrote for `node`.
 * A node's value may differ from the source (escapes, entities), so the source is searched rather than counted.
 */
export function placeInside(node: Literal | Node, needle: string, occurrence: number, file: VFile): Place {
  const start = node.position?.start;
  const end = node.position?.end;
  if (start?.offset === undefined || end?.offset === undefined) return startOf(node);
  const written = String(file).slice(start.offset, end.offset);
  let at = -1;
  for (let count = 0; count <= occurrence; count++) {
    at = written.indexOf(needle, at + 1);
    if (at < 0) return startOf(node);
  }
  const before = written.slice(0, at);
  const newlines = before.split('\n').length - 1;
  return newlines === 0
    ? { line: start.line, column: start.column + at }
    : { line: start.line + newlines, column: at - before.lastIndexOf('\n') };
}

/** Where a plugin's message goes: the file's list, with the rule's name and the cure kept apart from the words. */
export function report(file: VFile, rule: string, place: Place, message: string, cure: string): void {
  const note = file.message(message, {
    place: { line: place.line, column: place.column },
    ruleId: rule,
    source: 'sanctuary',
  });
  note.note = cure;
}

export type { Root, RootContent };
