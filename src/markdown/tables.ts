/** Remark plugin: puts each table in a box that scrolls sideways on small screens and can be reached by keyboard. */
import type { Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { element } from './nodes.ts';

export function tables() {
  return (tree: Root): void => {
    visit(tree, 'table', (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      const box = element(
        'div',
        { className: ['table-box'], tabIndex: 0, role: 'group', 'aria-label': 'Table, scrolls sideways' },
        [node],
      );
      parent.children[index] = box as unknown as RootContent;
      return [SKIP, index + 1];
    });
  };
}
