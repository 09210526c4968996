/** A source with its first passage, as `npm run new source` asks for it. */
import { line as lineSchema } from '../../../src/schemas/fields.ts';
import { checked, LEGAL_KINDS, LEGAL_STATUSES, READINGS, source, statusStep } from '../../../src/schemas/source.ts';
import { address } from '../../../src/sections/addresses.ts';
import { legalStatuses, readings, sourceKinds } from '../../../src/site.ts';
import { date, entries, exact, line, oneOf, prose } from '../forms.ts';
import type { Answers, Kind, Question, Reading } from '../question.ts';
import { isNotRead, passageQuestions } from './passage.ts';
import { dayQuestion, has, idQuestion } from '../shared-questions.ts';

const [opinion, , , document] = source.options;
const { shape } = document;

export const sourceKind: Kind = {
  name: 'source',
  collection: 'sources',
  order: [
    'kind',
    'title',
    'short',
    'authors',
    'publisher',
    'container',
    'date',
    'date-note',
    'url',
    'archive',
    'doi',
    'pages',
    'number',
    'checked',
    'how',
    'where',
    'note',
    'citation',
    'court',
    'docket',
    'status',
    'by',
    'passages',
    'locator',
    'quote',
    'says',
    'speaker',
    'role',
    'via',
  ],
  page: ({ id }) => address.source(String(id)),
  toDo: ({ id, passage: passageId }) => [
    `Cite it where it supports something, as [@${String(id)}${passageId === undefined ? '' : `#${String(passageId)}`}].`,
    'Further passages go under `passages`, each with an id of its own.',
  ],
  questions: [
    {
      name: 'kind',
      ask: 'Kind',
      help: 'What kind of document it is. Kinds that state the law must carry a citation and a history.',
      example: 'regulation',
      form: oneOf(Object.entries(sourceKinds).map(([value, meaning]) => ({ value, meaning }))),
      path: ['kind'],
    },
    {
      name: 'title',
      ask: 'Title',
      example: 'Detainer provisions under section 287(d)(3) of the Act',
      form: exact,
      path: ['title'],
      schema: shape.title,
    },
    { ...idQuestion('sources', 'title', 'cfr-8-287-7'), example: 'cfr-8-287-7' },
    optional('short', 'Short name', '8 C.F.R. § 287.7', { isAsked: ({ title }) => String(title).length > 60 }),
    {
      name: 'authors',
      ask: 'Authors',
      example: 'Mather, Kate; Congressional Research Service',
      form: entries(
        'Write a person as Family, Given, and an organisation as it is; split several by semicolons. Before an organisation whose name holds a comma, write org:',
        readAuthor,
      ),
      path: ['authors'],
      schema: shape.authors,
      isNeeded: false,
    },
    {
      name: 'publisher',
      ask: 'Publisher',
      example: 'U.S. Department of Homeland Security',
      form: exact,
      path: ['publisher'],
      schema: shape.publisher,
    },
    optional('container', 'Journal, reporter or series', 'Federal Register', {
      isAsked: isOneOf('study', 'report', 'commentary'),
    }),
    optional('date', 'Date', '1997-03-06', { form: date }),
    optional('date-note', 'Note on the date', '14 or 15 November 2016; no date is printed', { isAsked: false }),
    {
      ...optional('url', 'Address', 'https://www.ecfr.gov/current/title-8/section-287.7', {}),
      isNeeded: isNotRead,
    },
    optional('archive', 'Archived copy', 'https://web.archive.org/web/2017/https://www.ice.gov/', { isAsked: false }),
    optional('doi', 'DOI', '10.1073/pnas.2014673117', { isAsked: isOneOf('study', 'dataset') }),
    optional('pages', 'Pages', '117(44): 27262-27267', { isAsked: isOneOf('study') }),
    optional('number', 'Number', 'R44795', { isAsked: isOneOf('report', 'form', 'agency-document') }),
    {
      name: 'how',
      ask: 'How far its text was read',
      example: 'read-in-reproduction',
      form: oneOf(READINGS.map((value) => ({ value, meaning: readings[value] }))),
      path: ['checked', 'how'],
    },
    dayQuestion('checked', 'Day on which we last looked', { path: ['checked', 'date'], schema: checked.shape.date }),
    {
      name: 'where',
      ask: 'Where it was read',
      example: 'two law-office publications that quote it',
      form: line,
      path: ['checked', 'where'],
      schema: checked.shape.where,
      isNeeded: isReadElsewhere,
      isAsked: isReadElsewhere,
    },
    {
      name: 'note',
      ask: 'Note on the check',
      example: 'Paragraph (d) only. The current official page was not opened.',
      form: prose,
      path: ['checked', 'note'],
      isNeeded: false,
    },
    {
      name: 'citation',
      ask: 'Legal citation',
      example: '8 C.F.R. § 287.7',
      form: exact,
      path: ['citation'],
      schema: lineSchema,
      isNeeded: isLegalKind,
      isAsked: (answers) => isLegalKind(answers) || isOneOf('court-filing')(answers),
    },
    {
      name: 'court',
      ask: 'Court',
      example: 'U.S. Court of Appeals for the Ninth Circuit',
      form: exact,
      path: ['court'],
      schema: opinion.shape.court,
      applies: isOfCourt,
    },
    {
      name: 'docket',
      ask: 'Docket number',
      example: 'No. 17-17478',
      form: exact,
      path: ['docket'],
      schema: opinion.shape.docket,
      isNeeded: false,
      applies: isOfCourt,
    },
    {
      name: 'status',
      ask: 'Where it stands',
      help: 'Its last step. Earlier steps are added above it in the file, oldest first.',
      example: 'in-force',
      form: oneOf(LEGAL_STATUSES.map((value) => ({ value, meaning: legalStatuses[value] }))),
      path: ['status', 0, 'status'],
      isNeeded: isLegalKind,
      isAsked: (answers) => isLegalKind(answers) || isOneOf('court-filing', 'form', 'agency-document')(answers),
    },
    {
      name: 'status-date',
      ask: 'Since when',
      example: '1997',
      form: date,
      path: ['status', 0, 'date'],
      schema: statusStep.shape.date,
      applies: (answers) => has(answers, 'status'),
    },
    {
      name: 'status-by',
      ask: 'By whom',
      example: '9th Cir.',
      form: exact,
      path: ['status', 0, 'by'],
      schema: statusStep.shape.by,
      isNeeded: false,
      applies: (answers) => has(answers, 'status'),
    },
    ...passageQuestions,
  ],
};

type FieldName = 'short' | 'container' | 'date' | 'date-note' | 'url' | 'archive' | 'doi' | 'pages' | 'number';

/** A field that may be left out. */
function optional(name: FieldName, ask: string, example: string, question: Partial<Question>): Question {
  return { name, ask, example, form: exact, path: [name], schema: shape[name], isNeeded: false, ...question };
}

/** `Mather, Kate` is a person; `Congressional Research Service` and `org: Name, Inc.` are organisations. */
function readAuthor(text: string): Reading {
  const organisation = /^org:\s*(.+)$/i.exec(text)?.[1];
  if (organisation) return { value: { organisation } };
  const [family = '', ...given] = text.split(',').map((part) => part.trim());
  if (given.length === 0) return { value: { organisation: text } };
  return { value: { family, ...(given.join(', ') && { given: given.join(', ') }) } };
}

function isLegalKind({ kind }: Answers): boolean {
  return (LEGAL_KINDS as readonly unknown[]).includes(kind);
}

function isOfCourt({ kind }: Answers): boolean {
  return kind === 'opinion' || kind === 'court-filing';
}

function isReadElsewhere({ how }: Answers): boolean {
  return how === 'read-in-reproduction' || how === 'read-in-description';
}

function isOneOf(...kinds: string[]): (answers: Answers) => boolean {
  return ({ kind }) => kinds.includes(String(kind));
}
