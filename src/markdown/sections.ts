/** Remark plugin: wraps each section, from its heading to the next of its level, in `<section data-section>`. */
import type { Heading, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { element, text, type ElementNode } from './nodes.ts';

export interface SectionOptions {
  /** The address of a section's permanent page. */
  permalink: (id: string) => string;
  /** Ids that a section took over; they stay as anchors. */
  formerIds: (id: string) => readonly string[];
  /** Words on the two links beside a heading. */
  words: { cite: string; copy: string };
}

/** Runs after `headings`, which leaves the ids. */
export function sections(options: SectionOptions) {
  return (tree: Root): void => {
    const done: RootContent[] = [];
    /** Open sections, outermost first. */
    const open: { depth: number; node: ElementNode }[] = [];
    for (const node of tree.children) {
      const id = node.type === 'heading' ? sectionId(node) : undefined;
      if (node.type === 'heading' && id !== undefined) {
        while (open.length > 0 && open.at(-1)!.depth >= node.depth) open.pop();
        const section = wrap(id, node, options);
        (open.at(-1)?.node.children ?? done).push(section as unknown as RootContent);
        open.push({ depth: node.depth, node: section });
      } else {
        (open.at(-1)?.node.children ?? done).push(node);
      }
    }
    tree.children = done;
  };
}

function sectionId(node: Heading): string | undefined {
  return (node.data as { sectionId?: string } | undefined)?.sectionId;
}

/** The heading first, then the two links, so that both are read and reached in that order. */
function wrap(id: string, heading: Heading, { permalink, formerIds, words }: SectionOptions): ElementNode {
  const tools = element('p', { className: ['section-tools'], 'data-not-text': '' }, [
    element('copy-link', {}, [element('a', { href: `#${id}`, 'data-permalink': permalink(id) }, [text(words.copy)])]),
    text(' '),
    element('a', { href: permalink(id), className: ['section-cite'], 'data-cite': toString(heading) }, [
      text(words.cite),
    ]),
  ]);
  const anchors = formerIds(id).map((former) =>
    element('span', { id: former, className: ['former-id'], 'data-not-text': '' }),
  );
  return element('section', { id, 'data-section': id, 'aria-labelledby': `${id}_heading` }, [
    ...anchors,
    heading,
    tools,
  ]);
}
