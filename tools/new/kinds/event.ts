/** An event of a timeline, as `npm run new event` asks for it. */
import { event } from '../../../src/schemas/event.ts';
import type { TopicId } from '../../../src/schemas/fields.ts';
import { address } from '../../../src/sections/addresses.ts';
import { date, line } from '../forms.ts';
import type { Kind } from '../question.ts';
import { idQuestion, proseQuestion, recordsOf, sectionsQuestion, topicQuestion } from '../shared-questions.ts';

const { shape } = event;

export const eventKind: Kind = {
  name: 'event',
  collection: 'events',
  order: ['title', 'date', 'until', 'topic', 'text', 'jurisdictions', 'sections'],
  page: ({ topic }) => address.topic(topic as TopicId),
  questions: [
    {
      name: 'title',
      ask: 'What happened',
      example: 'Los Angeles issues Special Order 40',
      form: line,
      path: ['title'],
      schema: shape.title,
    },
    idQuestion('events', 'title', 'special-order-40-issued'),
    { name: 'date', ask: 'When', example: '1979-11-27', form: date, path: ['date'], schema: shape.date },
    {
      name: 'until',
      ask: 'Until when',
      example: '1979-12',
      form: date,
      path: ['until'],
      schema: shape.until,
      isNeeded: false,
    },
    { ...topicQuestion, path: ['topic'] },
    proseQuestion('text', 'What readers should know', {
      example: 'Officers may not start police action to learn a person’s status [@lapd-special-order-40].',
    }),
    {
      name: 'jurisdictions',
      ask: 'Jurisdictions',
      example: 'los-angeles-city',
      form: recordsOf('jurisdictions', ({ name }: { name: string }) => name),
      path: ['jurisdictions'],
      isNeeded: false,
    },
    sectionsQuestion,
  ],
};
