/** A claim, as `npm run new claim` asks for it. */
import { claim } from '../../../src/schemas/claim.ts';
import { STANDINGS } from '../../../src/schemas/fields.ts';
import { address } from '../../../src/sections/addresses.ts';
import { standings } from '../../../src/site.ts';
import { line, oneOf } from '../forms.ts';
import type { Kind } from '../question.ts';
import {
  dayQuestion,
  idQuestion,
  proseQuestion,
  saidForm,
  sectionsQuestion,
  topicQuestion,
  wordsQuestion,
} from '../shared-questions.ts';

const { shape } = claim;

export const claimKind: Kind = {
  name: 'claim',
  collection: 'claims',
  order: ['title', 'claim', 'topic', 'said', 'standing', 'verdict', 'as-of', 'assessment', 'sections', 'words'],
  page: ({ id }) => address.claim(String(id)),
  questions: [
    {
      name: 'title',
      ask: 'Title',
      example: 'The LAPD keeps people no longer than 48 to 72 hours',
      form: line,
      path: ['title'],
      schema: shape.title,
    },
    idQuestion('claims', 'title', 'beck-48-to-72-hours'),
    {
      name: 'claim',
      ask: 'The claim',
      example: 'The LAPD keeps people in custody no longer than the typical 48 to 72 hours.',
      form: line,
      path: ['claim'],
      schema: shape.claim,
    },
    { ...topicQuestion, path: ['topic'] },
    {
      name: 'said',
      ask: 'Where it was said',
      example: 'cns-2016-11-15-lapd#custody-48-to-72 2016-11-15',
      form: saidForm,
      path: ['said'],
      schema: shape.said,
    },
    {
      name: 'standing',
      ask: 'How it stands',
      example: 'needs-context',
      form: oneOf(STANDINGS.map((value) => ({ value, meaning: standings[value].meaning }))),
      path: ['standing'],
    },
    proseQuestion('verdict', 'The verdict', {
      example: 'Fair as the usual range; it is not the 48 hours of a detainer [@cfr-8-287-7#48-hours].',
    }),
    proseQuestion('assessment', 'The assessment', {}),
    dayQuestion('as-of', 'As of', { path: ['as-of'], schema: shape['as-of'] }),
    sectionsQuestion,
    wordsQuestion,
  ],
};
