/** Rule: every table has a header, every cell of it filled, so that a row can be read aloud with its columns. */
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { startOf } from '../markdown/nodes.ts';
import type { Fault } from '../records/faults.ts';
import { faultAt, type Check } from './context.ts';

export const tables: Check = ({ texts }) =>
  texts.flatMap((text) => {
    const faults: Fault[] = [];
    if (!text.tree) return faults;
    visit(text.tree, 'table', (table) => {
      const header = table.children[0]?.children ?? [];
      const empty = header.findIndex((cell) => toString(cell).trim() === '');
      if (empty < 0 && header.length > 0) return;
      faults.push(
        faultAt(
          text,
          'tables',
          startOf(table),
          header.every((cell) => toString(cell).trim() === '')
            ? 'This table has no header.'
            : `Column ${empty + 1} of this table has no header.`,
          'Name every column in the table’s first row: screen readers say it with each cell.',
        ),
      );
    });
    return faults;
  });
