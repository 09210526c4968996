/** Rule: a heading does not end with a colon: readers meet it alone. (That it has words is a matter of `section-ids`.) */
import { toString } from 'mdast-util-to-string';
import type { Fault } from '../records/faults.ts';
import { blocksOf } from './blocks.ts';
import { faultAt, type Check } from './context.ts';

export const headings: Check = ({ texts }) =>
  texts.flatMap((text) =>
    blocksOf(text)
      .filter(({ kind }) => kind === 'heading')
      .flatMap((block): Fault[] => {
        const words = toString(block.node).trim();
        if (!/[:：]$/.test(words)) return [];
        return [
          faultAt(
            text,
            'headings',
            block.place,
            `The heading “${words}” ends with a colon.`,
            'Readers and search results see headings alone. Take the colon off, or say the answer.',
          ),
        ];
      }),
  );
