/** A comparison of the five accounts, as `npm run new comparison` asks for it. */
import { comparison } from '../../../src/schemas/comparison.ts';
import { passageRef } from '../../../src/schemas/fields.ts';
import { comparisonKinds } from '../../../src/site.ts';
import { entries, line, oneOf } from '../forms.ts';
import type { Kind } from '../question.ts';
import { idQuestion, proseQuestion } from '../shared-questions.ts';

const { shape } = comparison;

/** `source#passage: what it says`, one a line. */
const accountsForm = entries(
  'Write each on a line of its own, as source#passage: what it says.',
  (text) => {
    const [, passage = text, says] = /^(\S+?):\s+(.+)$/.exec(text) ?? [];
    const problem = passageRef.safeParse(passage).error?.issues[0]?.message;
    if (problem) return { problem: `“${text}” names no passage. ${problem}` };
    const reading = says === undefined ? { problem: '' } : line.read(says, undefined as never);
    if ('problem' in reading)
      return { problem: `“${text}” does not say what the account says. Write it after a colon.` };
    return { value: { passage, says: reading.value } };
  },
  { isLong: true, citesSources: true },
);

export const comparisonKind: Kind = {
  name: 'comparison',
  collection: 'comparisons',
  order: ['title', 'kind', 'accounts', 'passage', 'says', 'reading', 'claim'],
  page: () => '/accounts/',
  questions: [
    {
      name: 'title',
      ask: 'The point compared',
      example: 'Does the LAPD hold people for ICE?',
      form: line,
      path: ['title'],
      schema: shape.title,
    },
    idQuestion('comparisons', 'title', 'holds-for-ice'),
    {
      name: 'kind',
      ask: 'Kind',
      example: 'difference',
      form: oneOf(shape.kind.options.map((value) => ({ value, meaning: comparisonKinds[value].lead }))),
      path: ['kind'],
    },
    {
      name: 'accounts',
      ask: 'What each account says',
      example: 'cns-2016-11-15-lapd#no-longer-holds-for-ice: No one is held longer at ICE’s request.',
      form: accountsForm,
      path: ['accounts'],
      schema: shape.accounts,
    },
    proseQuestion('reading', 'How the difference is settled', {
      example: 'The rule of July 2014 asked for a judge’s finding [@cbs-la-2014-07-07-holds#judge-required].',
    }),
    {
      name: 'claim',
      ask: 'Claim',
      example: 'lapd-holds-no-one-for-ice',
      form: line,
      path: ['claim'],
      schema: shape.claim,
      isNeeded: false,
    },
  ],
};
