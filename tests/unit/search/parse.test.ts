import { describe, expect, test } from 'vitest';
import { legalForms } from '../../../src/search/legal-forms.ts';
import { parseQuery } from '../../../src/search/parse.ts';
import { stem } from '../../../src/search/stem.ts';
import { corrections, distance, readVocabulary } from '../../../src/search/spelling.ts';
import { LONGEST_QUERY, questionKeys, runs, withoutWords } from '../../../src/search/words.ts';

const shown = (query: string) => parseQuery(query).units.map((unit) => unit.shown);
const forms = (text: string) => legalForms(text).map(({ form }) => form);

describe('a query is taken apart into', () => {
  test('telling words, and small words left out', () => {
    const parsed = parseQuery('How long can a jail hold someone for ICE?');
    expect(parsed.units.map((unit) => unit.shown)).toEqual(['long', 'jail', 'hold', 'ice']);
    expect(parsed.small).toEqual(['how', 'can', 'a', 'someone', 'for']);
  });

  test('all its words, when all are small', () => {
    expect(shown('what is it')).toEqual(['what', 'is', 'it']);
  });

  test('phrases, and the words beside them', () => {
    const parsed = parseQuery('beck radio “the same posture”');
    expect(parsed.phrases).toEqual(['the same posture']);
    expect(parsed.units.map((unit) => unit.shown)).toEqual(['beck', 'radio']);
  });

  test.each(['', '   ', '?!', '"', '""', '“”', '\u202e\u0301'])('nothing, when it holds no word: “%s”', (query) => {
    expect(parseQuery(query)).toMatchObject({ phrases: [], units: [], small: [] });
  });

  test('at most so many letters and words', () => {
    expect(shown('x'.repeat(10_000))[0]).toHaveLength(LONGEST_QUERY - 1);
    expect(shown(Array.from({ length: 90 }, (_, index) => `w${index}`).join(' '))).toHaveLength(20);
  });

  test('joined words, found as a whole or in parts, but not without a letter of theirs', () => {
    const ways = (query: string) => parseQuery(query).units[0]!.options.map(({ stems }) => stems);
    expect(ways('anti-commandeering')).toHaveLength(2);
    expect(ways('e-verify')).toHaveLength(1);
  });

  test('each word once', () => {
    expect(shown('detainer '.repeat(200))).toEqual(['detainer']);
  });

  test('words that turn the meaning, small as they are', () => {
    expect(shown('cities not required to comply without bail')).toEqual([
      'cities',
      'not',
      'required',
      'comply',
      'without',
      'bail',
    ]);
  });
});

describe('a legal citation is the same however it is written', () => {
  test.each([
    ['ina287g', ['287 g', '287(g)', '287g', 'section 287(g)', 'INA 287(g)', '287-g']],
    ['usc1373', ['8 USC 1373', '8 U.S.C. § 1373', '§ 1373', '§1373', '1373', 'section 1373', '8 U.S.C. 1373(a)']],
    ['i247a', ['I247A', 'I-247A', 'i 247a', 'Form I-247A']],
    ['sb54', ['SB54', 'SB 54', 'S.B. 54', 'Senate Bill 54']],
    ['eo14287', ['EO 14287', 'E.O. 14287', 'e.o.14287', 'Executive Order 14287', 'executive order no. 14287']],
    ['cfr287p7', ['8 CFR 287.7', '8 C.F.R. § 287.7(d)', '8 cfr section 287.7']],
    ['f3dv793p208', ['793 F.3d 208', '793 F. 3d 208']],
  ])('%s', (form, ways) => {
    for (const way of ways) expect(forms(way), way).toEqual([form]);
  });

  test('and other numbers are none', () => {
    for (const text of ['1,373 people', '54', 'in 1979', 'SB', '287', 'order of 2017', 'f 3d'])
      expect(forms(text), text).toEqual([]);
  });
});

describe('words are compared', () => {
  test.each([
    ['detainers', 'detainer'],
    ['policies', 'policy'],
    ['cities', 'city'],
    ['held', 'hold'],
    ['released', 'releasing'],
    ['cooperation', 'cooperating'],
    ['constitutional', 'constitution'],
  ])('“%s” is found by “%s”', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  test.each([
    ['police', 'policy'],
    ['i247a', 'i247n'],
    ['state', 'status'],
    ['ice', 'icy'],
  ])('“%s” is not found by “%s”', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  test('joined words are known as a whole and in parts', () => {
    expect(runs('I-247A naïve Beck’s')).toEqual([
      { whole: 'i247a', parts: ['i', '247a'] },
      { whole: 'naive', parts: ['naive'] },
      { whole: 'beck', parts: ['beck'] },
    ]);
  });

  test('questions are the same, but for small words, capitals and marks', () => {
    expect(questionKeys('What is a detainer?').telling).toBe(questionKeys('detainers').telling);
    expect(questionKeys('What is a detainer?').whole).toBe(questionKeys('what is a DETAINER').whole);
    expect(questionKeys('What is a detainer?').whole).not.toBe(questionKeys('detainers').whole);
    expect(questionKeys('1373(a)').telling).not.toBe(questionKeys('1373(b)').telling);
  });
});

describe('a query without the words that the site lacks', () => {
  test.each([
    ['Chicago’s welcoming ordinance, Zblorp!', ['zblorp'], 'Chicago’s welcoming ordinance,'],
    ['zblorp', ['zblorp'], ''],
    ['what is the zblorp', ['zblorp'], ''],
    ['detainer "no such words"', ['“no such words”'], ''],
    ['', [], ''],
  ])('“%s”', (query, words, left) => {
    expect(withoutWords(query, words)).toBe(left);
  });
});

describe('spelling', () => {
  const words = readVocabulary({
    words: ['detainer order', 'bail bill warrant chadbourne 287g culberson chicago'],
    others: 'warranti bird',
  });

  test.each([
    ['detaner', 'detainer'],
    ['detianer', 'detainer'],
    ['warrent', 'warrant'],
    ['oder', 'order'],
    ['chadborn', 'chadbourne'],
    ['278g', '287g'],
    ['culbertson', 'culberson'],
    ['bale', 'bail'],
    ['chigaco', 'chicago'],
  ])('“%s” is mended to “%s”', (wrong, right) => {
    expect(corrections(wrong, words)[0]).toBe(right);
  });

  // `warranty` and `birds` are words; in four letters another consonant makes another word.
  test.each(['mail', 'pill', 'bait', 'warranty', 'birds', 'xyz', '288g', '14290', 'asylum', 'be'])(
    '“%s” is left as it is',
    (word) => {
      expect(corrections(word, words)).toEqual([]);
    },
  );

  test.each([
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'ab', 1],
    ['kitten', 'sitting', 3],
  ])('from “%s” to “%s” are %i edits', (a, b, edits) => {
    expect(distance(a, b, 9)).toBe(edits);
  });
});
