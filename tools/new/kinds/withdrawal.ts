/** A withdrawal of something published, as `npm run new withdrawal` asks for it. */
import { withdrawal } from '../../../src/schemas/withdrawal.ts';
import type { TopicId } from '../../../src/schemas/fields.ts';
import { address } from '../../../src/sections/addresses.ts';
import { ids, line } from '../forms.ts';
import type { Kind } from '../question.ts';
import { dayQuestion, has, idQuestion, proseQuestion } from '../shared-questions.ts';

const { shape } = withdrawal;

export const withdrawalKind: Kind = {
  name: 'withdrawal',
  collection: 'withdrawals',
  order: ['sections', 'explainer', 'date', 'reason', 'see'],
  page({ sections, explainer }) {
    if (Array.isArray(sections)) return address.section(String(sections[0]));
    const [topic, name] = String(explainer).split('/');
    return address.explainer(topic as TopicId, name!);
  },
  questions: [
    {
      name: 'sections',
      ask: 'Sections to withdraw',
      help: 'Ids of sections that were published and are no longer on their page.',
      example: 'five-day-holds, old-form',
      form: ids,
      path: ['sections'],
      schema: shape.sections,
      isNeeded: false,
    },
    {
      name: 'explainer',
      ask: 'Explainer to withdraw',
      example: 'detainers/old-page',
      form: line,
      path: ['explainer'],
      schema: shape.explainer,
      isNeeded: (answers) => !has(answers, 'sections'),
    },
    {
      ...idQuestion('withdrawals', 'sections', '2026-11-five-day-holds'),
      help: 'The file’s name: lowercase words joined by hyphens, such as the month and what was withdrawn.',
      suggest: ({ sections, explainer }, { today }) =>
        `${today.slice(0, 7)}-${Array.isArray(sections) ? sections[0] : String(explainer).split('/').at(-1)}`,
    },
    dayQuestion('date', 'Day of the withdrawal', { path: ['date'], schema: shape.date }),
    proseQuestion('reason', 'Reason', {
      example: 'The section described a rule that a court set aside before we published it.',
    }),
    { name: 'see', ask: 'Sections to read instead', example: 'two-clocks', form: ids, path: ['see'], isNeeded: false },
  ],
};
