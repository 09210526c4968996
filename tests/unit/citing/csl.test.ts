import { describe, expect, test } from 'vitest';
import { toCsl } from '../../../src/citing/csl.ts';
import { sourceKinds } from '../../../src/site.ts';
import { soundEntry, sourceYaml } from '../../support/library.ts';

const LAW = {
  citation: '1 F.4th 1 (9th Cir. 2021)',
  status: [{ date: 2021, status: 'in-force' }],
  court: 'U.S. Court of Appeals',
};
/** What each kind needs beside the least. */
const NEEDED: Record<string, Record<string, unknown>> = {
  opinion: LAW,
  'court-filing': { court: LAW.court },
  ...Object.fromEntries(
    ['statute', 'regulation', 'constitution', 'executive-order', 'ordinance', 'bill'].map((kind) => [
      kind,
      { citation: LAW.citation, status: LAW.status },
    ]),
  ),
};

const csl = (fields: Record<string, unknown> = {}) => {
  const kind = String(fields['kind'] ?? 'news');
  return toCsl('one', soundEntry('sources', sourceYaml({ ...NEEDED[kind], ...fields, kind })).data);
};

/** Types of CSL 1.0.2, appendix III. */
const TYPES: Record<string, string> = {
  opinion: 'legal_case',
  'court-filing': 'document',
  statute: 'legislation',
  regulation: 'regulation',
  constitution: 'legislation',
  'executive-order': 'legislation',
  ordinance: 'legislation',
  bill: 'bill',
  news: 'article-newspaper',
  'agency-document': 'report',
  report: 'report',
  study: 'article-journal',
  dataset: 'dataset',
  speech: 'speech',
  form: 'document',
  commentary: 'webpage',
  'web-page': 'webpage',
  letter: 'personal_communication',
};

describe('a source as CSL', () => {
  test.each(Object.entries(TYPES))('of kind %s has the type %s', (kind, type) => {
    expect(csl({ kind })).toMatchObject({ id: 'one', type, title: 'A day at the jail', publisher: 'The Gazette' });
  });

  test('has a type for every kind of source', () => {
    expect(Object.keys(TYPES).sort()).toEqual(Object.keys(sourceKinds).sort());
  });

  test('with nothing but the least has no empty field', () => {
    expect(csl({ kind: 'report' })).toEqual({
      id: 'one',
      type: 'report',
      title: 'A day at the jail',
      publisher: 'The Gazette',
    });
  });

  test('of news stands in its paper, and of a study in its journal', () => {
    expect(csl()).toMatchObject({ 'container-title': 'The Gazette' });
    expect(csl({ kind: 'study', container: 'Justice Quarterly' })).toMatchObject({
      'container-title': 'Justice Quarterly',
      publisher: 'The Gazette',
    });
  });

  test('of an opinion has court, docket and legal citation', () => {
    expect(csl({ kind: 'opinion', docket: 'No. 20-1' })).toMatchObject({
      authority: 'U.S. Court of Appeals',
      number: 'No. 20-1',
      references: '1 F.4th 1 (9th Cir. 2021)',
    });
  });

  test('of a statute has its legal citation, and no court', () => {
    const item = csl({ kind: 'statute' });
    expect(item.references).toBe('1 F.4th 1 (9th Cir. 2021)');
    expect(item).not.toHaveProperty('authority');
  });

  test('keeps families, given names and organisations apart', () => {
    const authors = [{ family: 'Roe', given: 'Ann' }, { family: 'Poe' }, { organisation: 'Immigration Clinic' }];
    expect(csl({ authors }).author).toEqual([
      { family: 'Roe', given: 'Ann' },
      { family: 'Poe' },
      { literal: 'Immigration Clinic' },
    ]);
  });

  test.each([
    [1979, [1979]],
    ['1979-11', [1979, 11]],
    ['1979-11-07', [1979, 11, 7]],
  ])('has the date %s as parts', (date, parts) => {
    expect(csl({ date }).issued).toEqual({ 'date-parts': [parts] });
  });

  test('has short title, number, pages, address and DOI', () => {
    const fields = {
      short: 'Jail day',
      number: 'R1',
      pages: '1-20',
      url: 'https://example.org/x',
      doi: '10.1073/pnas.1',
    };
    expect(csl(fields)).toMatchObject({
      'title-short': 'Jail day',
      number: 'R1',
      page: '1-20',
      URL: 'https://example.org/x',
      DOI: '10.1073/pnas.1',
    });
  });
});
