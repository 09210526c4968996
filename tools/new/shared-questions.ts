/** Questions that several kinds of thing share. */
import { COLLECTIONS, type CollectionName } from '../../src/records/collections.ts';
import { id as idSchema, passageRef, TOPIC_IDS } from '../../src/schemas/fields.ts';
import { topicOf } from '../../src/site.ts';
import { date, entries, ids, oneOf, phrases, prose, someOf } from './forms.ts';
import type { Answers, Choice, Desk, Question } from './question.ts';

const LONGEST_ID = 80;

/** The id: the file’s name. */
export function idQuestion(collection: CollectionName, from: string, example: string): Question {
  return {
    name: 'id',
    ask: 'Id',
    help: 'The file’s name: lowercase words joined by hyphens, meaningful in ten years. It is never changed once published.',
    example,
    form: { read: (text) => ({ value: text }) },
    schema: idSchema,
    objection: (value, _answers, desk) => idObjection(collection, String(value), desk),
    suggest: (answers) => slugOf(String(answers[from] ?? '')),
  };
}

function idObjection(collection: CollectionName, id: string, { library }: Desk): string | undefined {
  if (id.length > LONGEST_ID) return `Ids have ${LONGEST_ID} characters or fewer. This one has ${id.length}.`;
  const other = library.entries[collection].find((entry) => entry.id.toLowerCase() === id);
  return (
    other &&
    `There is ${COLLECTIONS[collection].noun} of that id: ${other.file}. Nothing is overwritten; choose another id, or open that file.`
  );
}

/** An id made of a title’s words: `How long, exactly?` → `how-long-exactly`. Empty when no letter can be used. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[’'\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    if (`${slug}-${word}`.length > LONGEST_ID - 20) break;
    slug = slug === '' ? word : `${slug}-${word}`;
  }
  return slug;
}

export const topicQuestion: Question = {
  name: 'topic',
  ask: 'Topic',
  help: 'The topic it belongs to.',
  example: 'detainers',
  form: oneOf(TOPIC_IDS.map((value) => ({ value, meaning: topicOf(value).description }))),
};

/** A day that is today unless another is given. */
export function dayQuestion(
  name: string,
  ask: string,
  question: Pick<Question, 'path' | 'schema'> & Partial<Question>,
): Question {
  return { name, ask, example: '2026-11-21', form: date, suggest: (_answers, desk) => desk.today, ...question };
}

/** Words by which readers search for it. */
export const wordsQuestion: Question = {
  name: 'words',
  ask: 'Search words',
  example: '48 hours, detainer hold',
  form: phrases,
  path: ['words'],
  isNeeded: false,
};

/** Sections that explain it. */
export const sectionsQuestion: Question = {
  name: 'sections',
  ask: 'Sections that explain it',
  help: 'Ids of sections, as they stand in square brackets at the end of headings.',
  example: 'two-clocks, bail-with-an-ice-hold',
  form: ids,
  path: ['sections'],
  isNeeded: false,
};

/** A text in our own words, with citations. */
export function proseQuestion(name: string, ask: string, question: Partial<Question>): Question {
  return {
    name,
    ask,
    example: 'A detainer asks a jail to hold a person for up to 48 hours [@cfr-8-287-7#48-hours].',
    form: prose,
    path: [name],
    ...question,
  };
}

/** Several records of a collection, to choose from while there are few. */
export function recordsOf(collection: CollectionName, nameOf: (data: never) => string) {
  return someOf(({ library }): Choice[] =>
    library.entries[collection].map(({ id, data }) => ({
      value: id,
      ...(data && { meaning: nameOf(data as never) }),
    })),
  );
}

const REFERENCE = /^(\S+?)(?:\s+(\S+))?$/;

/** Passages in which something was said, each with a date when that differs from the source’s. */
export const saidForm = entries(
  'Write each as source#passage, with the day after a space if it differs from the source’s; split several by semicolons.',
  (text) => {
    const [, passage = text, day] = REFERENCE.exec(text) ?? [];
    const problem = passageRef.safeParse(passage).error?.issues[0]?.message;
    if (problem) return { problem: `“${text}” names no passage. ${problem}` };
    return { value: { passage, ...(day && { date: /^\d{4}$/.test(day) ? Number(day) : day }) } };
  },
  { citesSources: true },
);

/** Tells whether a question was answered. */
export function has(answers: Answers, name: string): boolean {
  return answers[name] !== undefined;
}
