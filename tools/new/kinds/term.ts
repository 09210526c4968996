/** A term of the glossary, as `npm run new term` asks for it. */
import { term } from '../../../src/schemas/term.ts';
import { address } from '../../../src/sections/addresses.ts';
import { ids, line } from '../forms.ts';
import type { Kind } from '../question.ts';
import { idQuestion, proseQuestion, sectionsQuestion, wordsQuestion } from '../shared-questions.ts';

const { shape } = term;

export const termKind: Kind = {
  name: 'term',
  collection: 'glossary',
  order: ['term', 'short-for', 'definition', 'words', 'sections', 'see'],
  page: ({ id }) => address.term(String(id)),
  questions: [
    { name: 'term', ask: 'Term', example: 'detainer', form: line, path: ['term'], schema: shape.term },
    idQuestion('glossary', 'term', 'detainer'),
    {
      name: 'short-for',
      ask: 'Short for',
      example: 'Immigration and Customs Enforcement',
      form: line,
      path: ['short-for'],
      schema: shape['short-for'],
      isNeeded: false,
    },
    proseQuestion('definition', 'Definition', {
      example: 'A request to a jail to keep a person for federal officers [@cfr-8-287-7#request].',
    }),
    { ...wordsQuestion, example: 'ICE hold, immigration hold, I-247A' },
    sectionsQuestion,
    {
      name: 'see',
      ask: 'Terms to compare',
      example: 'administrative-warrant, hold',
      form: ids,
      path: ['see'],
      schema: shape.see,
      isNeeded: false,
    },
  ],
};
