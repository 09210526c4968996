import { describe, expect, test } from 'vitest';
import { COLLECTIONS, type CollectionName } from '../../../src/records/collections.ts';
import { isAccount, isLegal, LEGAL_KINDS, source } from '../../../src/schemas/source.ts';
import { refusals } from '../../support/refusals.ts';

/** One record of each collection with every field in it. */
const FULL: Record<CollectionName, Record<string, unknown>> = {
  explainers: {
    title: 'What does a detainer ask?',
    question: 'What does a detainer ask?',
    answer: 'It asks [@gazette#request].',
    summary: 'What a jail is asked.',
    order: 1,
    'as-of': '2026-11-21',
    published: '2026-11-21',
    updated: '2026-11-21',
    reviewed: '2026-11-21',
    formerly: { page: ['detainers/old-name'], sections: { 'the-request': ['the-old-request'] } },
    related: ['another'],
    search: {
      page: { asks: ['what is asked'], words: ['hold'] },
      sections: { 'the-request': { asks: ['what is it'], words: [] } },
    },
  },
  sources: {
    kind: 'opinion',
    title: 'Doe v. County',
    short: 'Doe',
    authors: [{ family: 'Roe', given: 'Ann' }, { family: 'Poe' }, { organisation: 'Clinic' }],
    publisher: 'U.S. Court of Appeals for the Ninth Circuit',
    container: 'F.4th',
    date: '2021-06-01',
    'date-note': 'as amended',
    url: 'https://example.org/doe',
    archive: 'https://archive.example.org/doe',
    checked: { date: '2026-11-21', how: 'read-in-reproduction', where: 'a law-office page', note: 'Part II only.' },
    pages: '1-20',
    doi: '10.1073/pnas.2014673117',
    number: 'R1',
    account: {
      order: 1,
      name: 'Gazette',
      confidence: 'high',
      identified: 'By its page.',
      'draws-on': ['an interview'],
    },
    citation: '1 F.4th 1 (9th Cir. 2021)',
    court: 'U.S. Court of Appeals for the Ninth Circuit',
    docket: 'No. 1',
    status: [{ date: 2021, status: 'in-force', by: '9th Cir.', note: 'as amended' }],
    passages: {
      request: {
        locator: 'p. 3',
        quote: 'a request',
        says: 'It is a request.',
        speaker: 'Roe',
        role: 'judge',
        via: 'an interview',
        date: '2021-06',
        note: 'Seen in a copy.',
        check: { standing: 'supported', note: 'The form says so.' },
      },
    },
  },
  claims: {
    claim: 'A detainer is an order.',
    title: 'Detainers are orders',
    topic: 'detainers',
    said: [{ passage: 'gazette#request', date: '2016-11-14' }],
    standing: 'unsupported',
    verdict: 'It is a request.',
    'as-of': '2026-11-21',
    assessment: 'It asks [@gazette].',
    sections: ['the-request'],
    words: ['order'],
  },
  comparisons: {
    title: 'How long?',
    kind: 'difference',
    accounts: [
      { passage: 'gazette#request', says: 'Two days.' },
      { passage: 'herald#request', says: 'Three days.' },
    ],
    reading: 'They count differently.',
    claim: 'detainers-are-orders',
  },
  glossary: {
    term: 'detainer',
    'short-for': 'immigration detainer',
    definition: 'A request.',
    words: ['hold'],
    sections: ['the-request'],
    see: ['hold'],
  },
  events: {
    title: 'The order is issued',
    date: '1979-11-27',
    until: 1980,
    topic: 'sanctuary-policy',
    text: 'It was issued [@gazette].',
    jurisdictions: ['gotham'],
    sections: ['the-request'],
  },
  jurisdictions: {
    name: 'Gotham',
    kind: 'city',
    state: 'NY',
    summary: 'The city runs the police.',
    'as-of': '2026-11-21',
    policies: { holds: [{ from: 1979, until: '2014-07', answer: 'limited', text: 'Some [@gazette].' }] },
    words: ['Gotham City'],
  },
  series: {
    title: 'Detainers by year',
    topic: 'detainers',
    unit: 'detainers',
    from: ['gazette#request'],
    columns: { year: 'the fiscal year' },
    caveats: 'Not complete.',
    'as-of': '2026-11-21',
    words: ['numbers'],
  },
  withdrawals: {
    sections: ['the-old-hours'],
    explainer: 'detainers/the-old-form',
    date: '2026-11-20',
    reason: 'It counted wrongly [@gazette].',
    see: ['the-request'],
  },
  corrections: {
    date: '2026-11-21',
    sections: ['two-clocks'],
    wrong: 'The page said that the order came first.',
    right: 'The memo came first [@gazette#request].',
  },
};

/** A change to a full record, and everything its schema then says. `undefined` takes a field away. */
type Change = [what: string, change: Record<string, unknown>, words: string[]];

const PASSAGE = 'Name a passage as source#passage, such as cfr-8-287-7#48-hours.';
const ID = 'Write an id as lowercase words joined by hyphens, such as two-clocks.';
const AUTHOR =
  'Write an author as { family: Mather, given: Kate } or { organisation: Congressional Research Service }.';
const long = (length: number) => 'x'.repeat(length);

const REFUSED: Record<CollectionName, Change[]> = {
  explainers: [
    ['a title of 91 characters', { title: long(91) }, ['title: Titles are 90 characters or fewer.']],
    ['a summary of 201 characters', { summary: long(201) }, ['summary: Summaries are 200 characters or fewer.']],
    ['place nought', { order: 0 }, ['order: Count from 1.']],
    ['a month where a day is needed', { 'as-of': '2026-11' }, ['as-of: Write the day too, as 2026-11-21.']],
    ['a related page by title', { related: ['Another page'] }, [`related.0: ${ID}`]],
    ['an empty answer', { answer: ' ' }, ['answer: Write something here, or leave the field out.']],
    [
      'help for a section without an id',
      { search: { sections: { 'The request': {} } } },
      ['search.sections.The request: Invalid key in record'],
    ],
    ['a misspelt field', { summery: 'x' }, ['Unrecognized key: "summery"']],
    [
      'no day of review',
      { reviewed: undefined },
      ['reviewed: Write a date of the calendar, as 1979, 1979-11 or 1979-11-27.'],
    ],
    [
      'a former page by its name alone',
      { formerly: { page: ['old-name'] } },
      ['formerly.page.0: Name an explainer’s place as topic/name, such as detainers/forty-eight-hours.'],
    ],
    [
      'a section that was formerly nothing',
      { formerly: { sections: { 'the-request': [] } } },
      ['formerly.sections.the-request: Name the old ids, or leave the section out.'],
    ],
  ],
  sources: [
    ['an opinion without a court', { court: undefined }, ['court: Invalid input: expected string, received undefined']],
    [
      'a law without a citation',
      { citation: undefined },
      ['citation: Invalid input: expected string, received undefined'],
    ],
    [
      'a history of no steps',
      { status: [] },
      ['status: Give at least one step: where the document stands, and since when.'],
    ],
    ['an empty list of authors', { authors: [] }, ['authors: Name someone, or leave the field out.']],
    ['an author in one text', { authors: ['Ann Roe'] }, [`authors.0: ${AUTHOR}`]],
    ['an author who is both', { authors: [{ family: 'Roe', organisation: 'Clinic' }] }, [`authors.0: ${AUTHOR}`]],
    ['an address without https', { url: 'example.org' }, ['url: Write a full web address that starts with https://.']],
    [
      'a DOI with its address',
      { doi: 'https://doi.org/10.1073/x' },
      ['doi: Write the DOI alone, such as 10.1073/pnas.2014673117.'],
    ],
    [
      'the address of a copy',
      { checked: { date: '2026-11-21', how: 'read', where: 'www.mirror.example' } },
      ['checked.where: Describe the place in words; addresses of copies are not published.'],
    ],
    [
      'a passage with neither words nor paraphrase',
      { passages: { request: { locator: 'p. 3' } } },
      ['passages.request: Give the passage a `quote`, or say it in our words under `says`.'],
    ],
    [
      'a passage with an empty quote',
      { passages: { request: { quote: ' ' } } },
      ['passages.request.quote: Give the exact words, or leave the field out.'],
    ],
    [
      'a passage with an empty paraphrase',
      { passages: { request: { says: '' } } },
      ['passages.request.says: Say it in our words, or leave the field out.'],
    ],
    [
      'a date that no calendar has',
      { date: '2025-02-30' },
      ['date: Write a date of the calendar, as 1979, 1979-11 or 1979-11-27.'],
    ],
    [
      'an account numbered nought',
      { account: { ...(FULL.sources['account'] as object), order: 0 } },
      ['account.order: Count from 1.'],
    ],
    [
      'a sixth account',
      { account: { ...(FULL.sources['account'] as object), order: 6 } },
      ['account.order: There are five accounts.'],
    ],
    [
      'an account that draws on nothing',
      { account: { ...(FULL.sources['account'] as object), 'draws-on': [] } },
      ['account.draws-on: Name at least one report, or say that none is named.'],
    ],
  ],
  claims: [
    ['a claim that nobody made', { said: [] }, ['said: Name at least one passage in which the claim was made.']],
    ['a passage without its source', { said: [{ passage: 'request' }] }, [`said.0.passage: ${PASSAGE}`]],
    ['a claim of 201 characters', { claim: long(201) }, ['claim: Claims are 200 characters or fewer.']],
    ['a title of 91 characters', { title: long(91) }, ['title: Titles are 90 characters or fewer.']],
  ],
  comparisons: [
    [
      'one account alone',
      { accounts: [{ passage: 'gazette#request', says: 'Two.' }] },
      ['accounts: A comparison needs at least two accounts.'],
    ],
    ['a claim by title', { claim: 'Detainers are orders' }, [`claim: ${ID}`]],
  ],
  glossary: [
    [
      'a term on two lines',
      { term: 'immigration\ndetainer' },
      ['term: Write this on one line, without a space at either end.'],
    ],
    ['a section by heading', { sections: ['The request'] }, [`sections.0: ${ID}`]],
  ],
  events: [['a title of 121 characters', { title: long(121) }, ['title: Event titles are 120 characters or fewer.']]],
  jurisdictions: [
    ['a state in full', { state: 'New York' }, ['state: Write the state as two capital letters, such as CA.']],
    ['a question that is not asked', { policies: { arrests: [] } }, ['policies: Unrecognized key: "arrests"']],
    [
      'a question without an answer',
      { policies: { holds: [] } },
      ['policies.holds: Give an answer, or leave the question out.'],
    ],
  ],
  series: [['figures from nowhere', { from: [] }, ['from: Name at least one passage that the figures come from.']]],
  withdrawals: [
    [
      'a withdrawal of nothing',
      { sections: [], explainer: undefined },
      ['Name the `sections` withdrawn, or the `explainer`.'],
    ],
    ['a withdrawal without a reason', { reason: ' ' }, ['reason: Write something here, or leave the field out.']],
    [
      'an explainer by its name alone',
      { explainer: 'the-old-form' },
      ['explainer: Name an explainer’s place as topic/name, such as detainers/forty-eight-hours.'],
    ],
  ],
  corrections: [
    ['no section', { sections: [] }, ['sections: Name at least one section that was corrected.']],
    ['a month', { date: '2026-11' }, ['date: Write the day too, as 2026-11-21.']],
    ['nothing right', { right: '' }, ['right: Write something here, or leave the field out.']],
  ],
};

describe.each(Object.entries(REFUSED) as [CollectionName, Change[]][])('the schema of %s', (name, changes) => {
  const { schema, noun } = COLLECTIONS[name];

  test(`accepts ${noun} with every field`, () => {
    expect(refusals(schema, FULL[name])).toEqual([]);
  });

  test.each(changes)('refuses %s', (_what, change, words) => {
    expect(refusals(schema, { ...FULL[name], ...change })).toEqual(words);
  });

  test.each(objectsIn(FULL[name]))('refuses an unknown field in %s', (_where, withField) => {
    expect(refusals(schema, withField(1))).not.toEqual([]);
  });
});

/** Every group of fields in a record, by its path, with a copy of the record that has one field too many there. */
function objectsIn(record: unknown): [where: string, withField: (value: unknown) => unknown][] {
  if (typeof record !== 'object' || record === null) return [];
  const here: [string, (value: unknown) => unknown][] = Array.isArray(record)
    ? []
    : [['the record', (value) => ({ ...record, 'not-a-field': value })]];
  const inner = Object.entries(record).flatMap(([key, child]) =>
    objectsIn(child).map(([where, withField]): [string, (value: unknown) => unknown] => [
      where === 'the record' ? key : `${key}.${where}`,
      (value) => Object.assign(structuredClone(record), { [key]: withField(value) }),
    ]),
  );
  return [...here, ...inner];
}

describe('what may be left out of a source', () => {
  const least = {
    title: 'A day at the jail',
    publisher: 'The Gazette',
    checked: { date: '2026-11-21', how: 'read' },
  };

  test.each([
    'news',
    'agency-document',
    'report',
    'study',
    'dataset',
    'speech',
    'form',
    'commentary',
    'web-page',
    'letter',
  ])('a %s needs no more than a title, a publisher and a check', (kind) => {
    expect(refusals(source, { ...least, kind })).toEqual([]);
  });

  test.each(LEGAL_KINDS)('a source of kind %s needs a legal citation and a history', (kind) => {
    const missing = refusals(source, { ...least, kind, court: 'A court' }).map((words) => words.split(':')[0]);
    expect(missing).toEqual(expect.arrayContaining(['citation', 'status']));
  });

  test('a court filing needs a court, but neither citation nor history', () => {
    expect(refusals(source, { ...least, kind: 'court-filing' })).toEqual([
      'court: Invalid input: expected string, received undefined',
    ]);
    expect(refusals(source, { ...least, kind: 'court-filing', court: 'A court' })).toEqual([]);
  });
});

test('legal sources and accounts are told from others', () => {
  const opinion = source.parse(FULL.sources);
  const news = source.parse({
    kind: 'news',
    title: 'A day',
    publisher: 'The Gazette',
    checked: { date: '2026-11-21', how: 'read' },
  });
  expect([isLegal(opinion), isLegal(news)]).toEqual([true, false]);
  expect([isAccount(opinion), isAccount(news)]).toEqual([true, false]);
});
