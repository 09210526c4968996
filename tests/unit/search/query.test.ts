import { describe, expect, test } from 'vitest';
import { attempts, queryWords } from '../../../src/search/query.ts';

describe('the words of a query', () => {
  test.each([
    ['small letters', 'ICE Detainer', ['ice', 'detainer']],
    ['no punctuation at their ends', '“hold,” they said: why?', ['hold', 'they', 'said', 'why']],
    ['punctuation inside', 'I-247A 287.7', ['i-247a', '287.7']],
    ['legal signs that touch them', '§1373 § 1373 287(g), (a)(1)', ['§1373', '1373', '287(g)', '(a)(1)']],
    ['no empty ones', '  a  --  b ', ['a', 'b']],
    ['letters of other languages', 'Niño policía', ['niño', 'policía']],
    ['letters composed alike', 'nin\u0303o', ['niño']],
  ])('have %s', (_what, query, words) => {
    expect(queryWords(query)).toEqual(words);
  });
});

describe('the attempts for a query', () => {
  test.each([
    [
      'that holds small words',
      'do cities have to comply with ICE',
      [
        { text: 'do cities have to comply with ice', ignored: [] },
        { text: 'cities comply ice', ignored: ['do', 'have', 'to', 'with'] },
      ],
    ],
    ['of telling words alone', 'ICE detainer', [{ text: 'ice detainer', ignored: [] }]],
    ['of small words alone', 'who are you', [{ text: 'who are you', ignored: [] }]],
    [
      'with a question mark',
      'what is a hold?',
      [
        { text: 'what is a hold', ignored: [] },
        { text: 'hold', ignored: ['what', 'is', 'a'] },
      ],
    ],
    ['of one word', 'Hold', [{ text: 'hold', ignored: [] }]],
    [
      'that says a small word twice',
      'is it or is it not',
      [
        { text: 'is it or is it not', ignored: [] },
        { text: 'not', ignored: ['is', 'it', 'or', 'is', 'it'] },
      ],
    ],
  ])('%s go from strict to loose', (_what, query, expected) => {
    expect(attempts(query)).toEqual(expected);
  });

  test.each(['', '   ', '?!', '—'])('are none when it holds no word: “%s”', (query) => {
    expect(attempts(query)).toEqual([]);
  });

  test('never leave out a word that turns the meaning', () => {
    expect(attempts('cities not required to comply').at(-1)!.text).toContain('not');
    expect(attempts('release without bail').at(-1)!.text).toContain('without');
  });
});
