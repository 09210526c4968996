/** Rule: loaded words stand only inside quotation marks or as a term that is being explained. */
import type { Fault } from '../records/faults.ts';
import { blocksOf, placeOfWords } from './blocks.ts';
import { faultAt, type Check } from './context.ts';
import { LOADED_TERMS } from './lists/loaded-terms.ts';

/** What stands inside quotation marks is somebody’s word, or a word under discussion. */
const QUOTED = /“[^“”]*”|‘[^‘’]*’(?!\p{L})/gu;

export const loadedTerms: Check = ({ texts }) =>
  texts.flatMap((text) =>
    blocksOf(text).flatMap((block) => {
      const own = block.plain.replace(QUOTED, (quote) => ' '.repeat(quote.length));
      return LOADED_TERMS.flatMap(({ pattern, instead }): Fault[] => {
        const word = pattern.exec(own)?.[0];
        if (word === undefined) return [];
        return [
          faultAt(
            text,
            'loaded-terms',
            placeOfWords(block, word, text),
            `“${word}” takes a side.`,
            `Write ${instead}. If it is somebody’s word, or a word under discussion, put it inside “ ”.`,
          ),
        ];
      });
    }),
  );
