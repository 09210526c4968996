/** An explainer with its first section, as `npm run new explainer` asks for it. */
import { explainer, sectionHelp } from '../../../src/schemas/explainer.ts';
import { id as idSchema, line as lineSchema, type TopicId } from '../../../src/schemas/fields.ts';
import { address } from '../../../src/sections/addresses.ts';
import { line, phrases, wholeNumber } from '../forms.ts';
import type { Answers, Desk, Kind, Question } from '../question.ts';
import { dayQuestion, idQuestion, proseQuestion, recordsOf, slugOf, topicQuestion } from '../shared-questions.ts';

const { shape } = explainer;

export const explainerKind: Kind = {
  name: 'explainer',
  collection: 'explainers',
  order: [
    'title',
    'question',
    'answer',
    'summary',
    'order',
    'as-of',
    'published',
    'updated',
    'reviewed',
    'related',
    'search',
    'page',
    'sections',
    'asks',
    'words',
  ],
  folder: ({ topic }) => String(topic),
  body: (answers) => [
    {
      question: 'section',
      idQuestion: 'section-id',
      text: `## ${String(answers['section'])} [#${String(answers['section-id'])}]`,
    },
    { question: 'text', text: String(answers['text']) },
  ],
  page: ({ topic, id }) => address.explainer(topic as TopicId, String(id)),
  toDo: () => [
    'Write the other sections below the first one: each is a heading that ends in [#its-id], and has its search help.',
  ],
  questions: [
    topicQuestion,
    {
      name: 'title',
      ask: 'Title',
      example: 'How long can a jail hold someone for ICE?',
      form: line,
      path: ['title'],
      schema: shape.title,
    },
    idQuestion('explainers', 'title', 'forty-eight-hours'),
    {
      name: 'question',
      ask: 'Question',
      example: 'How long can a jail hold someone for ICE?',
      form: line,
      path: ['question'],
      schema: shape.question,
      suggest: ({ title }) => (String(title).endsWith('?') ? String(title) : undefined),
    },
    proseQuestion('answer', 'Answer', {}),
    {
      name: 'summary',
      ask: 'Summary',
      example: 'Up to 48 hours past release. When the clock starts, who may refuse and who pays.',
      form: line,
      path: ['summary'],
      schema: shape.summary,
      objection: (value) =>
        String(value).includes('[@')
          ? 'Leave citations out: lists and shared links show the summary as it is.'
          : undefined,
    },
    {
      name: 'order',
      ask: 'Place in the topic',
      example: '4',
      form: wholeNumber,
      path: ['order'],
      schema: shape.order,
      suggest: nextPlace,
    },
    dayQuestion('as-of', 'As of', { path: ['as-of'], schema: shape['as-of'] }),
    ...(['published', 'updated', 'reviewed'] as const).map((name) =>
      dayQuestion(name, `Day on which it was ${name}`, { path: [name], schema: shape[name], isAsked: false }),
    ),
    {
      name: 'related',
      ask: 'Read next',
      example: 'what-is-sanctuary-policy',
      form: recordsOf('explainers', ({ title }: { title: string }) => title),
      path: ['related'],
      isNeeded: false,
    },
    {
      ...helpQuestion('asks', 'Questions that the page answers', ['search', 'page', 'asks']),
      help: 'How readers ask for the page as a whole, as they would type it.',
    },
    helpQuestion('words', 'Search words for the page', ['search', 'page', 'words']),
    {
      name: 'section',
      ask: 'Heading of the first section',
      help: 'It says the answer where it can. Without its id, which is asked for next.',
      example: 'The regulation and the form run different clocks',
      form: line,
      schema: lineSchema,
    },
    {
      name: 'section-id',
      ask: 'Id of the first section',
      help: 'Lowercase words joined by hyphens, unlike any other section’s. It is never changed once published.',
      example: 'two-clocks',
      form: { read: (text) => ({ value: text }) },
      schema: idSchema,
      suggest: (answers) => slugOf(String(answers['section'] ?? '')),
    },
    proseQuestion('text', 'Text of the first section', {
      help: '80 to 350 words in Markdown. Every factual sentence ends in a citation of a source that is there: [@source#passage].',
      path: undefined,
    }),
    {
      ...helpQuestion('section-asks', 'Questions that the section answers', sectionPath('asks')),
      isNeeded: true,
      help: 'As a reader would type them; four or more, no two sections alike.',
    },
    helpQuestion('section-words', 'Search words for the section', sectionPath('words')),
  ],
};

function helpQuestion(name: string, ask: string, path: Question['path']): Question {
  const field = name.endsWith('asks') ? 'asks' : 'words';
  return {
    name,
    ask,
    example: field === 'asks' ? 'do weekends count in the 48 hours, how long is an ICE hold' : '48 hour rule, I247A',
    form: phrases,
    path,
    schema: sectionHelp.shape[field],
    isNeeded: false,
  };
}

function sectionPath(field: 'asks' | 'words') {
  return (answers: Answers) => ['search', 'sections', String(answers['section-id']), field];
}

/** The place behind the last explainer of the topic. */
function nextPlace({ topic }: Answers, { library }: Desk): string {
  const taken = library.entries.explainers.filter(({ folder }) => folder === topic).map(({ data }) => data?.order ?? 0);
  return String(Math.max(0, ...taken) + 1);
}
