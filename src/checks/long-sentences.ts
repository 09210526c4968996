/** Rule: a sentence has 45 words or fewer. */
import type { Fault } from '../records/faults.ts';
import { blocksOf, countWords, placeOfWords, sentences } from './blocks.ts';
import { faultAt, type Check } from './context.ts';

const MOST_WORDS = 45;

export const longSentences: Check = ({ texts }) =>
  texts.flatMap((text) =>
    blocksOf(text)
      .filter(({ kind }) => kind === 'paragraph')
      .flatMap((block) =>
        sentences(block.plain)
          .filter((sentence) => countWords(sentence) > MOST_WORDS)
          .map((sentence): Fault => ({
            ...faultAt(
              text,
              'long-sentences',
              placeOfWords(block, sentence.split(' ').slice(0, 3).join(' '), text),
              `This sentence has ${countWords(sentence)} words.`,
              `Make two of it: sentences have ${MOST_WORDS} words or fewer, and most have far fewer.`,
            ),
            severity: 'warning',
          })),
      ),
  );
