/** Rule: a quotation is 40 words or fewer. */
import { soundEntries } from '../records/library.ts';
import { countWords } from './blocks.ts';
import type { Check } from './context.ts';

const MOST_WORDS = 40;

export const longQuotations: Check = ({ library }) =>
  soundEntries(library, 'sources').flatMap((entry) =>
    Object.entries(entry.data.passages).flatMap(([id, { quote }]) => {
      const words = quote === undefined ? 0 : countWords(quote);
      if (words <= MOST_WORDS) return [];
      return [
        {
          rule: 'long-quotations',
          file: entry.file,
          ...entry.yaml.locate(['passages', id, 'quote']),
          message: `Quotations are ${MOST_WORDS} words or fewer; this one is ${words}.`,
          cure: 'Keep the sentence that matters and say the rest in our words under `says`.',
        },
      ];
    }),
  );
