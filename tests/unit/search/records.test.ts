import { describe, expect, test } from 'vitest';
import { KIND_WEIGHTS } from '../../../src/search/ranking.ts';
import { recordFilters, recordMeta, searchRecords, type SearchRecord } from '../../../src/search/records.ts';
import { readLibrary } from '../../../src/records/library.ts';
import { listSections } from '../../../src/sections/registry.ts';
import { recordKinds } from '../../../src/site.ts';
import { SOUND } from '../../support/fixtures.ts';
import { explainerMdx, libraryOf, sourceYaml } from '../../support/library.ts';

const library = readLibrary(SOUND);
const texts = new Map([
  [
    'what-it-asks',
    {
      answer: 'It asks a jail.',
      sections: [{ id: 'the-request', title: 'The request', text: 'The form asks.', words: 3 }],
    },
  ],
]);
const records = searchRecords(library, listSections(library), texts);
const record = (url: string) => records.find((one) => one.url === url)!;

describe('search knows', () => {
  test('every explainer, section, term, claim, source, jurisdiction, series and event', () => {
    expect(records.map(({ kind, url }) => `${kind} ${url}`)).toEqual([
      'explainer /detainers/what-it-asks/',
      'section /detainers/what-it-asks/#the-request',
      'section /detainers/what-it-asks/#the-form',
      'section /detainers/what-it-asks/#the-two-views',
      'term /glossary/#detainer',
      'term /glossary/#hold',
      'claim /claims/detainers-are-orders/',
      'source /sources/gazette-jail-day/',
      'source /sources/herald-jail-day/',
      'jurisdiction /jurisdictions/gotham/',
      'series /figures/#detainers-by-year',
      'event /timeline/#first-form',
    ]);
  });

  test('an explainer by its answer and all the questions it answers', () => {
    expect(record('/detainers/what-it-asks/')).toMatchObject({
      id: 'what-it-asks',
      day: '2026-11-21',
      page: expect.stringContaining('The form asks.'),
      cite: '/cite/explainer/what-it-asks/',
      kind: 'explainer',
      url: '/detainers/what-it-asks/',
      title: 'What does a detainer ask?',
      text: 'It asks a jail.',
      asks: ['What does a detainer ask a jail to do?', 'what does a detainer ask'],
      words: ['hold'],
      topic: 'detainers',
      date: '21 November 2026',
    });
  });

  test('a section by its text, its questions and the page that holds it', () => {
    expect(record('/detainers/what-it-asks/#the-request')).toMatchObject({
      title: 'The request',
      text: 'The form asks.',
      asks: ['is it a request'],
      words: ['ask'],
      explainer: 'What does a detainer ask?',
    });
  });

  test('a term by its definition without marks, and by what it stands for', () => {
    expect(record('/glossary/#hold')).toMatchObject({
      title: 'hold',
      asks: ['what is hold'],
      words: ['immigration hold'],
      text: 'Time in jail beyond the day of release.',
    });
    expect(record('/glossary/#detainer').text).toBe('A request to hold a person.');
  });

  test('a claim by how it stands and why', () => {
    expect(record('/claims/detainers-are-orders/').text).toBe(
      'Unsupported. It is a request. A detainer is an order. A detainer asks. No judge signs it.',
    );
  });

  test('a source by its title, publisher and passages', () => {
    const { text, title, date } = record('/sources/gazette-jail-day/');
    expect(text).toBe('A day at the jail. The Gazette. The form asks the jail to hold the person for two days');
    expect([title, date]).toEqual(['The Gazette, A day at the jail', '14 November 2016']);
  });

  test('a jurisdiction by its summary and every answer', () => {
    expect(record('/jurisdictions/gotham/').text).toBe(
      'The city runs the police and the jail. It held people. It holds some.',
    );
  });
});

describe('a section is known by the name of a law', () => {
  const event = (text: string, sections: string[]) =>
    JSON.stringify({ title: 'A ruling', date: '2022-08-09', topic: 'detainers', text, sections });
  const opinion = (title: string) =>
    sourceYaml({
      kind: 'opinion',
      title,
      citation: '1 F.4th 1',
      court: 'A court',
      date: '2022',
      status: [{ date: '2022', status: 'in-force' }],
    });
  const help = { sections: { third: { asks: [], words: ['Moe v. Gotham'] } } };
  const events = {
    'events/one.yaml': event('A court ruled [@roe-v-gotham#held; @gazette].', ['first']),
    'events/two.yaml': event('It ruled again [@roe-v-gotham].', ['second']),
    'events/four.yaml': event('It ruled on [@moe-v-gotham].', ['first']),
    'events/three.yaml': event('It ruled [@doe-v-gotham].', ['first', 'second', 'third']),
  };
  const known = libraryOf({
    'explainers/detainers/what-it-asks.mdx': explainerMdx(
      '## First [#first]\n\nOne [@gazette] and [@gazette].\n\n## Second [#second]\n\n## Third [#third]\n',
      { search: help },
    ),
    'sources/roe-v-gotham.yaml': opinion('Roe v. Gotham'),
    'sources/moe-v-gotham.yaml': opinion('Moe v. Gotham'),
    'sources/doe-v-gotham.yaml': opinion('Doe v. Gotham'),
    'sources/gazette.yaml': sourceYaml({ short: 'The Gazette' }),
    ...events,
  });
  const sections = searchRecords(known, listSections(known), new Map()).filter(({ kind }) => kind === 'section');

  test('when events of that law point to it and hardly elsewhere, unless a section is known by it', () => {
    expect(sections.map(({ words }) => words)).toEqual([['Roe v. Gotham'], ['Roe v. Gotham'], ['Moe v. Gotham']]);
  });

  test('when it cites it, as often as it does', () => {
    expect(sections.map(({ cites }) => cites)).toEqual([['The Gazette', 'The Gazette'], [], []]);
  });
});

test('a series is known by its unit and caveats, an event by its text and date', () => {
  expect(record('/figures/#detainers-by-year').text).toBe('detainers. Two papers count differently.');
  expect(record('/timeline/#first-form')).toMatchObject({ text: 'It asked for two days.', date: 'November 1979' });
});

describe('what the index stores beside the text', () => {
  const full: SearchRecord = {
    kind: 'section',
    id: 'x',
    url: '/x/',
    cites: [],
    jurisdictions: ['gotham'],
    day: '2026-11-21',
    title: 'The request',
    text: 'Words.',
    asks: ['is it a request', 'who asks'],
    words: ['ask', 'form'],
    topic: 'detainers',
    explainer: 'What is asked?',
    date: '2026',
  };

  test('is all of it, lists joined', () => {
    expect(recordMeta(full)).toEqual({
      title: 'The request',
      kind: 'section',
      explainer: 'What is asked?',
      date: '2026',
      asks: 'is it a request · who asks',
    });
  });

  test('is the topic’s name where no page holds it', () => {
    const { explainer: _explainer, ...claim } = full;
    expect(recordMeta({ ...claim, kind: 'claim' })['explainer']).toBe('Detainers');
  });

  test('has no empty field', () => {
    expect(
      recordMeta({
        kind: 'term',
        id: 'hold',
        url: '/x/',
        title: 'hold',
        text: '',
        asks: [],
        words: [],
        cites: [],
        jurisdictions: [],
      }),
    ).toEqual({
      title: 'hold',
      kind: 'term',
    });
  });

  test('can be narrowed by kind, topic, place and year', () => {
    expect(recordFilters(full)).toEqual({
      kind: ['section'],
      topic: ['detainers'],
      jurisdiction: ['gotham'],
      year: ['2026'],
    });
  });
});

test('every kind of record has a weight, and a section weighs most', () => {
  expect(Object.keys(KIND_WEIGHTS).sort()).toEqual(Object.keys(recordKinds).sort());
  expect(Math.max(...Object.values(KIND_WEIGHTS))).toBe(KIND_WEIGHTS['section']);
});
