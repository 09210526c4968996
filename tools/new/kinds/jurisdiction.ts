/** A jurisdiction, as `npm run new jurisdiction` asks for it: with one answer to each of the six questions. */
import {
  jurisdiction,
  POLICY_QUESTIONS,
  policyAnswer,
  type PolicyQuestion,
} from '../../../src/schemas/jurisdiction.ts';
import { address } from '../../../src/sections/addresses.ts';
import { policyAnswers, policyQuestions } from '../../../src/site.ts';
import { date, line, oneOf } from '../forms.ts';
import type { Kind, Question } from '../question.ts';
import { dayQuestion, has, idQuestion, proseQuestion, wordsQuestion } from '../shared-questions.ts';

const { shape } = jurisdiction;

export const jurisdictionKind: Kind = {
  name: 'jurisdiction',
  collection: 'jurisdictions',
  order: ['name', 'kind', 'state', 'summary', 'as-of', 'policies', 'from', 'until', 'answer', 'text', 'words'],
  page: ({ id }) => address.jurisdiction(String(id)),
  toDo: () => [
    'Policies change: add an earlier or later answer under its question, oldest first, each with `from` and `until`.',
  ],
  questions: [
    { name: 'name', ask: 'Name', example: 'Los Angeles (city)', form: line, path: ['name'], schema: shape.name },
    idQuestion('jurisdictions', 'name', 'los-angeles-city'),
    {
      name: 'kind',
      ask: 'Kind',
      example: 'city',
      form: oneOf(shape.kind.options.map((value) => ({ value }))),
      path: ['kind'],
    },
    { name: 'state', ask: 'State', example: 'CA', form: line, path: ['state'], schema: shape.state },
    proseQuestion('summary', 'Who runs the police, and who the jail', {
      example: 'The city runs the police, and the county runs the jail [@mercury-news-2017-03-21-ice-list#lapd-jails].',
    }),
    dayQuestion('as-of', 'As of', { path: ['as-of'], schema: shape['as-of'] }),
    ...POLICY_QUESTIONS.flatMap(policy),
    wordsQuestion,
  ],
};

/** One of the six, with the present answer. */
function policy(name: PolicyQuestion): Question[] {
  const path = ['policies', name, 0];
  const fields = policyAnswer.shape;
  const isAnswered: Question['applies'] = (answers) => has(answers, name);
  return [
    {
      name,
      ask: policyQuestions[name],
      help: 'The present answer in a word. Leave it out only where nothing was found; it then shows as not known.',
      example: 'limited',
      form: oneOf(fields.answer.options.map((value) => ({ value, meaning: policyAnswers[value] }))),
      path: [...path, 'answer'],
      isNeeded: false,
    },
    proseQuestion(`${name}-text`, 'That answer in a sentence or two', {
      path: [...path, 'text'],
      example: 'State law bars holds on request [@ca-gov-code-7284-6#no-holds].',
      applies: isAnswered,
    }),
    ...(['from', 'until'] as const).map((end): Question => ({
      name: `${name}-${end}`,
      ask: end === 'from' ? 'Since when' : 'Until when',
      example: '2018-01-04',
      form: date,
      path: [...path, end],
      schema: fields[end],
      isNeeded: false,
      applies: isAnswered,
    })),
  ];
}
