/** Random queries: never an error, never markup that was not there, always a sentence that helps. */
import fc from 'fast-check';
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

/** What people, programs and cats type. */
const queries = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.array(
          fc.oneof(
            { weight: 3, arbitrary: fc.constantFrom(...PIECES) },
            { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
          ),
          {
            maxLength: 8,
          },
        ),
        fc.constantFrom(' ', ''),
      )
      .map(([pieces, between]) => pieces.join(between)),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
);

const requests = fc.record({
  query: queries,
  filters: fc.oneof(
    { weight: 4, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('__proto__', 'section', 'toString'), year: queries }) },
  ),
  sort: fc.constantFrom('relevance' as const, 'newest' as const),
  exactly: fc.boolean(),
});

it('answers 10,000 random queries', async () => {
  await fc.assert(
    fc.asyncProperty(requests, async (request) => {
      const { hits, notes, total } = await answer(engine, helps, { ...request, limit: 5 });
      expect(hits.length).toBeLessThanOrEqual(total);
      // What was asked is answered or admitted; only a query without any word is neither.
      const { units, phrases } = parseQuery(request.query);
      const isEmpty = units.length === 0 && phrases.length === 0;
      expect(hits.length > 0 || notes.some(({ kind }) => kind === 'miss')).toBe(!isEmpty);
      for (const { excerpt } of hits) expect(excerpt.map(({ text }) => text).join('')).not.toContain('<mark');
    }),
    { numRuns: 10_000, seed: 20261121 },
  );
}, 120_000);

it('suggests for 2,000 random beginnings', async () => {
  await fc.assert(
    fc.asyncProperty(queries, async (typed) => {
      expect((await suggest(helps, typed, 4)).length).toBeLessThanOrEqual(4);
    }),
    { numRuns: 2000, seed: 7 },
  );
});
