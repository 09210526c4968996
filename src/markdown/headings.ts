/** Remark plugin: reads the permanent id at the end of each section heading and gathers the page's sections. */
import { toString } from 'mdast-util-to-string';
import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { ID_PATTERN } from '../schemas/fields.ts';
import type { Place } from '../records/faults.ts';
import { report, startOf } from './nodes.ts';

/** A section as its heading gives it. */
export interface HeadingSection {
  id: string;
  title: string;
  depth: 2 | 3;
  place: Place;
}

const TRAILING_ID = /\s*\[#([^\]]*)\]\s*$/;

/** Strips `[#id]` from h2 and h3, remembers it as `data.sectionId`, and lists the sections in `file.data.sections`. */
export function headings() {
  return (tree: Root, file: VFile): void => {
    const sections: HeadingSection[] = [];
    let previousDepth = 1;
    for (const node of tree.children) {
      if (node.type !== 'heading') continue;
      checkLevel(node, previousDepth, file);
      previousDepth = node.depth;
      if (node.depth !== 2 && node.depth !== 3) continue;
      const id = takeId(node, file);
      if (id === undefined) continue;
      node.data = { ...node.data, hProperties: { id: `${id}_heading` } };
      (node.data as { sectionId?: string }).sectionId = id;
      sections.push({ id, title: toString(node), depth: node.depth, place: startOf(node) });
    }
    file.data['sections'] = sections;
    checkNested(tree, file);
  };
}

/** Sections are cut at the headings of the page itself: one inside a list, a quotation or a component makes none. */
function checkNested(tree: Root, file: VFile): void {
  visit(tree, 'heading', (node, _index, parent) => {
    if (parent === tree) return;
    report(
      file,
      'section-ids',
      startOf(node),
      'This heading stands inside a component, a list or a quotation, where no section can begin.',
      'Move it out, or write it as a bold first sentence.',
    );
  });
}

function checkLevel(node: Heading, previousDepth: number, file: VFile): void {
  if (node.depth === 1) {
    report(
      file,
      'section-ids',
      startOf(node),
      'This heading is of level 1, which the page’s title already has.',
      'Write it with ## (a section) or ### (a section inside one).',
    );
  } else if (node.depth > 3) {
    report(
      file,
      'section-ids',
      startOf(node),
      `This heading is of level ${node.depth}; sections go no deeper than level 3.`,
      'Write it with ##, ### or as a bold first sentence.',
    );
  } else if (node.depth > previousDepth + 1) {
    report(
      file,
      'section-ids',
      startOf(node),
      `This heading jumps from level ${previousDepth} to level ${node.depth}.`,
      `Write it with ${'#'.repeat(previousDepth + 1)}, or put a section of that level above it.`,
    );
  }
}

function takeId(node: Heading, file: VFile): string | undefined {
  const last = node.children.at(-1);
  const match = last?.type === 'text' ? TRAILING_ID.exec(last.value) : null;
  if (last?.type !== 'text' || !match) {
    report(
      file,
      'section-ids',
      startOf(node),
      `The section “${toString(node)}” has no permanent id.`,
      'End the heading with one, such as [#release-dates]. Choose it with care: it is never changed once published.',
    );
    return undefined;
  }
  last.value = last.value.slice(0, match.index);
  const id = match[1]!;
  if (toString(node).trim() === '')
    report(
      file,
      'section-ids',
      startOf(node),
      `The section “${id}” has no heading.`,
      'Write words before its id; lists and search show it by them.',
    );
  if (ID_PATTERN.test(id)) return id;
  report(
    file,
    'section-ids',
    startOf(node),
    `“${id}” cannot be a section’s id.`,
    'Write lowercase words joined by hyphens, such as [#release-dates].',
  );
  return undefined;
}
