/** Random queries: never an error, never markup that was not there, always a sentence that helps. */
import { expect, it } from 'vitest';
import { answer, suggest } from '../../../src/search/answer.ts';
import { memoryEngine, memoryHelps } from '../../support/memory-engine.ts';
import type { SearchRecord } from '../../../src/search/records.ts';
import { parseQuery } from '../../../src/search/parse.ts';

const made = (id: string, title: string, text: string): SearchRecord => ({
  kind: 'section',
  id,
  url: `/x/#${id}`,
  title,
  text,
  asks: [`what is ${title}`],
  words: [],
  cites: ['8 C.F.R. § 287.7'],
  jurisdictions: [],
  topic: 'detainers',
  day: '2026-11-21',
});
const RECORDS = [
  made('hold', 'The hold', 'A jail may hold a person for 48 hours under 8 U.S.C. § 1373 and Form I-247A.'),
  made('warrant', 'The warrant', 'A judge signs a warrant. “Shall maintain custody” says <b>the</b> form & more.'),
];
const engine = memoryEngine(RECORDS);
const helps = memoryHelps(RECORDS);

/** Pieces that break things, beside random characters of every plane. */
const PIECES = [
  '"',
  '“',
  '”',
  '§',
  '287(g)',
  '8 USC',
  '1373',
  'I-247A',
  'EO 14287',
  'SB54',
  'constructor',
  '__proto__',
  'toString',
  '<script>alert(1)</script>',
  '&amp;',
  '%',
  '%E0%A4%A',
  '\\',
  '(',
  ')',
  '[',
  '*',
  '$&',
  '\u0000',
  '\u202e',
  '\ud800',
  'e\u0301\u0301\u0301',
  'אבג',
  'العربية',
  '漢字',
  'ไทย',
  '👩‍👩‍👧',
  'hold',
  'warant',
  'the',
  'a',
  ' ',
  '\n',
  'x'.repeat(10_000),
];

/** Mulberry32: the same numbers on every run, so that a failure can be repeated. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function randomQuery(random: () => number): string {
  return Array.from({ length: Math.floor(random() * 8) }, () => {
    if (random() < 0.6) return PIECES[Math.floor(random() * (PIECES.length - (random() < 0.95 ? 1 : 0)))]!;
    return String.fromCharCode(Math.floor(random() * 0x10000));
  }).join(random() < 0.5 ? ' ' : '');
}

it('answers 10,000 random queries', async () => {
  const random = randomNumbers(20261121);
  for (let turn = 0; turn < 10_000; turn += 1) {
    const query = randomQuery(random);
    const said = JSON.stringify(query.slice(0, 80));
    const parsed = parseQuery(query);
    const { hits, notes, total } = await answer(engine, helps, {
      query,
      filters: random() < 0.2 ? { kind: '__proto__', year: query } : {},
      sort: random() < 0.2 ? 'newest' : 'relevance',
      limit: 5,
    });
    expect(hits.length, said).toBeLessThanOrEqual(total);
    // What was asked is answered or admitted; only a query without any word is neither.
    const isEmpty = parsed.units.length === 0 && parsed.phrases.length === 0;
    expect(hits.length > 0 || notes.some(({ kind }) => kind === 'miss'), said).toBe(!isEmpty);
    for (const { excerpt } of hits) expect(excerpt.map(({ text }) => text).join(''), said).not.toContain('<mark');
  }
});

it('suggests for 2,000 random beginnings', async () => {
  const random = randomNumbers(7);
  for (let turn = 0; turn < 2000; turn += 1) {
    const list = await suggest(helps, randomQuery(random), 4);
    expect(list.length).toBeLessThanOrEqual(4);
  }
});
