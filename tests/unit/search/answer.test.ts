import { describe, expect, test } from 'vitest';
import { answer, suggest, type SearchRequest } from '../../../src/search/answer.ts';
import type { SearchRecord } from '../../../src/search/records.ts';
import { memoryEngine, memoryHelps } from '../../support/memory-engine.ts';

const made = (
  kind: SearchRecord['kind'],
  id: string,
  title: string,
  text: string,
  more: Partial<SearchRecord> = {},
) => ({
  kind,
  id,
  url: `/${kind}/${id}/`,
  title,
  text,
  asks: [],
  words: [],
  cites: [],
  jurisdictions: [],
  ...more,
});

const RECORDS: SearchRecord[] = [
  made(
    'section',
    'weekends',
    'Weekends and holidays',
    'The regulation leaves Saturdays out of the 48 hours of a hold.',
    {
      asks: ['how long can a jail hold someone for ICE'],
      words: ['holiday rule'],
      cites: ['8 C.F.R. § 287.7'],
      topic: 'detainers',
      day: '2026-11-21',
    },
  ),
  made(
    'section',
    'paper',
    'What the form asks',
    'Form I-247A asks a jail to keep a person. A judge does not sign it. She shall maintain custody.',
    {
      asks: ['is a detainer a warrant', 'form meaning'],
      topic: 'detainers',
      day: '2025-01-02',
      jurisdictions: ['gotham'],
    },
  ),
  made('section', 'grants', 'Grants', 'Congress pays money to cities under 8 U.S.C. § 1373(a).', {
    topic: 'funding-threats',
    day: '2024',
  }),
  made('term', 'detainer', 'detainer', 'A request to hold a person.', { asks: ['what is detainer'] }),
  made('explainer', 'clock', 'The clock', 'When it starts.', {
    page: 'Bail and arraignment. Elsewhere: a magistrate.',
    topic: 'detainers',
  }),
  made('law', 'code', 'The code', 'As of old, people had no papers.', { status: 'in-force' }),
];
const engine = memoryEngine(RECORDS);
const helps = memoryHelps(RECORDS);
const ask = (query: string, more: Partial<SearchRequest> = {}) =>
  answer(engine, helps, { query, filters: {}, sort: 'relevance', limit: 10, ...more });
const found = async (query: string, more: Partial<SearchRequest> = {}) =>
  (await ask(query, more)).hits.map(({ url }) => url.split('/')[2]);

describe('a query finds', () => {
  test.each([
    ['a title', 'Weekends and holidays', 'weekends'],
    ['a question, whatever its marks', 'How long can a jail hold someone for ICE?', 'weekends'],
    ['other words for it', 'holiday rules', 'weekends'],
    ['a term by its name, before what mentions it', 'detainers', 'detainer'],
    ['a term whose meaning is asked', 'what counts as a detainer', 'detainer'],
    ['a question that asks for a meaning itself', 'form meaning', 'paper'],
    ['a citation in another form', '8 USC 1373', 'grants'],
    ['a citation of what it cites', '8 cfr 287.7(d)', 'weekends'],
    ['a form without its hyphen', 'i247a', 'paper'],
    ['words that everyday speech has for it', 'cash for cities', 'grants'],
  ])('%s', async (_what, query, id) => {
    expect((await found(query))[0]).toBe(id);
  });

  test('a phrase in quotation marks, and only that phrase', async () => {
    expect(await found('“shall maintain custody”')).toEqual(['paper']);
    expect(await found('judge "shall maintain custody"')).toEqual(['paper']);
    expect(await ask('"maintain shall custody"')).toMatchObject({
      hits: [],
      notes: [{ kind: 'miss', words: ['“maintain shall custody”'] }],
    });
  });

  test('a term with its definition, a law with its status', async () => {
    expect((await ask('detainer')).hits[0]).toMatchObject({ kind: 'term', definition: 'A request to hold a person.' });
    expect((await ask('code')).hits[0]).toMatchObject({ kind: 'law', status: 'in-force' });
  });
});

describe('what is not there is said', () => {
  test('nonsense: every word is named, nothing is shown', async () => {
    expect(await ask('qwxzv blorptangle')).toMatchObject({
      hits: [],
      total: 0,
      notes: [{ kind: 'miss', words: ['qwxzv', 'blorptangle'] }],
    });
  });

  test('never by the beginning of a word: “asylum” does not find “as”', async () => {
    expect(await ask('asylum')).toMatchObject({ hits: [], notes: [{ kind: 'miss', words: ['asylum'] }] });
  });

  test('small words left out', async () => {
    const { notes } = await ask('how does congress pay money to the cities');
    expect(notes).toContainEqual({ kind: 'ignored', words: ['how', 'does', 'to', 'the'] });
  });

  test('words that tell only how somebody asks, where no record has them', async () => {
    const { hits, notes } = await ask('curious about weekends and holidays');
    expect(hits[0]!.title).toBe('Weekends and holidays');
    expect(notes).toContainEqual({ kind: 'ignored', words: ['about', 'and', 'curious'] });
    expect((await ask('curious')).notes).toEqual([{ kind: 'miss', words: ['curious'] }]);
  });

  test('a few shared words: not an answer', async () => {
    expect(await ask('money for horse racing and sailing')).toMatchObject({ hits: [], notes: [{ kind: 'miss' }] });
  });

  test('words that stand here only apart: not an answer, and none of them is called unknown', async () => {
    expect(await ask('money papers saturdays')).toMatchObject({ hits: [], notes: [{ kind: 'miss', words: [] }] });
  });

  test('a misspelling: what was searched and what was asked', async () => {
    const { hits, notes } = await ask('detaner');
    expect(hits[0]!.title).toBe('detainer');
    expect(notes).toContainEqual({ kind: 'corrected', shown: 'detainer', asked: 'detaner' });
    expect(await ask('detaner', { exactly: true })).toMatchObject({ hits: [], notes: [{ kind: 'miss' }] });
  });

  test('spelling that cannot be loaded: a miss, not a failure', async () => {
    const broken = { ...helps, vocabulary: () => Promise.reject(new Error('blocked')) };
    const result = await answer(engine, broken, { query: 'detaner', filters: {}, sort: 'relevance', limit: 5 });
    expect(result.notes).toEqual([{ kind: 'miss', words: ['detaner'] }]);
  });

  test('an engine that fails: so does the answer', async () => {
    const failing = { ...engine, search: () => Promise.reject(new Error('no part')) };
    await expect(answer(failing, helps, { query: 'hold', filters: {}, sort: 'relevance', limit: 5 })).rejects.toThrow(
      'no part',
    );
  });

  test('words that stand apart on one page', async () => {
    const { hits, notes } = await ask('arraignment magistrate');
    expect(hits.map(({ title }) => title)).toEqual(['The clock']);
    expect(notes).toContainEqual({ kind: 'spread' });
  });

  test.each(['', ' ', '?!', '—', '\u0000', '\u202e'])('nothing for “%s”', async (query) => {
    expect(await ask(query)).toMatchObject({ hits: [], notes: [], total: 0 });
  });
});

describe('results are narrowed and ordered', () => {
  test('by each filter, with counts of what the others would leave', async () => {
    const all = await ask('jail');
    expect(all.counts).toMatchObject({
      topic: { detainers: 2 },
      year: { 2025: 1, 2026: 1 },
      jurisdiction: { gotham: 1 },
    });
    const narrowed = await ask('jail', { filters: { year: '2025' } });
    expect(narrowed.hits.map(({ title }) => title)).toEqual(['What the form asks']);
    expect(narrowed.total).toBe(1);
    expect(narrowed.counts.year).toEqual({ 2025: 1, 2026: 1 });
  });

  test('not by a value that no record has', async () => {
    expect((await ask('jail', { filters: { topic: '__proto__', kind: 'constructor' } })).total).toBe(2);
  });

  test('from the newest', async () => {
    expect(await found('jail', { sort: 'newest' })).toEqual(['weekends', 'paper']);
  });

  test('no more than are asked for, of all', async () => {
    const { hits, total } = await ask('jail', { limit: 1 });
    expect([hits.length, total]).toEqual([1, 2]);
  });
});

describe('an excerpt', () => {
  test('marks the words, keeps the text as it is, and names words to land on', async () => {
    const [hit] = (await ask('jail custody')).hits;
    expect(hit!.excerpt.map(({ text }) => text).join('')).toContain('Form I-247A asks a jail');
    expect(hit!.excerpt.filter(({ marked }) => marked).map(({ text }) => text)).toContain('jail');
    expect(RECORDS[1]!.text).toContain(hit!.fragment!);
  });
});

describe('suggestions', () => {
  test('go on from what is typed', async () => {
    expect(await suggest(helps, 'week', 3)).toEqual([
      { text: 'Weekends and holidays', kind: 'section', url: '/section/weekends/' },
    ]);
    expect((await suggest(helps, 'is a det', 3))[0]).toMatchObject({ kind: 'question' });
  });

  test('are none for nothing', async () => {
    for (const typed of ['', '  ', '(', 'zzz']) expect(await suggest(helps, typed, 3)).toEqual([]);
  });
});
