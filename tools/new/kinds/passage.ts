/** The questions about the first passage of a source. */
import { id as idSchema } from '../../../src/schemas/fields.ts';
import { passage } from '../../../src/schemas/source.ts';
import { exact, prose, quotation } from '../forms.ts';
import type { Answers, Question } from '../question.ts';
import { has } from '../shared-questions.ts';

/** Tells whether the record only gives an address. Nothing can be taken from a text that was not read. */
export function isNotRead({ how }: Answers): boolean {
  return how === 'official-address-not-read';
}

export const passageQuestions: Question[] = [
  {
    name: 'passage',
    ask: 'Id of a passage that we take from it',
    help: 'Lowercase words joined by hyphens that say what it holds. Citations name it behind a #.',
    example: '48-hours',
    form: { read: (text) => ({ value: text }) },
    schema: idSchema,
    isNeeded: false,
    applies: (answers) => !isNotRead(answers),
  },
  ofPassage('locator', 'Where in the document', 'para. (d)', { form: exact }),
  ofPassage('quote', 'The exact words', 'shall maintain custody of the alien for a period not to exceed 48 hours', {
    help: 'As printed, 40 words or fewer, without the outer quotation marks. Leave out to say it in our words only.',
    form: quotation,
    applies: (answers) => has(answers, 'passage') && answers['how'] !== 'read-in-description',
  }),
  ofPassage('says', 'What it says, in our words', 'A jail may keep the person at most 48 hours.', {
    form: { ...prose, citesSources: false },
    isNeeded: (answers) => !has(answers, 'quote'),
  }),
  ofPassage('speaker', 'Who said it', 'Charlie Beck', { form: exact }),
  ofPassage('role', 'What the speaker was then', 'Chief, Los Angeles Police Department', {
    form: exact,
    applies: (answers) => has(answers, 'speaker'),
  }),
  ofPassage('via', 'Through whom', 'Los Angeles Times interview', { form: exact, isAsked: false }),
];

type PassageField = 'locator' | 'quote' | 'says' | 'speaker' | 'role' | 'via';

/** A field of the passage. */
function ofPassage(name: PassageField, ask: string, example: string, question: Partial<Question>): Question {
  return {
    name,
    ask,
    example,
    form: exact,
    path: (answers) => ['passages', String(answers['passage']), name],
    schema: passage.shape[name],
    isNeeded: false,
    applies: (answers) => has(answers, 'passage'),
    ...question,
  };
}
