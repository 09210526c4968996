/** Rule: an explainer reads at grade 12 or lower by the Flesch-Kincaid formula. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { WHOLE_FILE, type Fault } from '../records/faults.ts';
import { blocksOf, countWords, sentences } from './blocks.ts';
import type { Check, MarkdownText } from './context.ts';

const HIGHEST_GRADE = 12;

export const readingGrade: Check = ({ texts }) =>
  texts
    .filter((text) => text.isBody && text.tree)
    .flatMap((text): Fault[] => {
      const grade = gradeOf(text);
      if (grade === undefined || grade <= HIGHEST_GRADE) return [];
      return [
        {
          rule: 'reading-grade',
          severity: 'warning',
          file: text.entry.file,
          ...WHOLE_FILE,
          message: `This explainer reads at school grade ${grade.toFixed(1)}; ${HIGHEST_GRADE} is the most.`,
          cure: 'Shorten sentences and choose shorter words. `npm run report` gives the grade of every explainer.',
        },
      ];
    });

/**
 * The Flesch-Kincaid grade of a text (Kincaid et al., 1975): 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
 * Paragraphs count; headings and tables do not. `undefined` for a text without words.
 */
export function gradeOf(text: MarkdownText): number | undefined {
  const all = blocksOf(text)
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap((block) => sentences(block.plain));
  const word = all.reduce((sum, sentence) => sum + countWords(sentence), 0);
  if (word === 0) return undefined;
  return fleschKincaid({ sentence: all.length, word, syllable: syllable(all.join(' ')) });
}
