import { describe, expect, test } from 'vitest';
import {
  day,
  id,
  line,
  parsePartialDate,
  partialDate,
  passageRef,
  prose,
  standing,
  topic,
  webAddress,
} from '../../../src/schemas/fields.ts';
import { refusals } from '../../support/refusals.ts';

const DATE = 'Write a date of the calendar, as 1979, 1979-11 or 1979-11-27.';

describe('a partial date', () => {
  test.each([
    [1979, '1979', 'year'],
    ['1979', '1979', 'year'],
    ['1979-11', '1979-11', 'month'],
    ['1979-11-27', '1979-11-27', 'day'],
    ['2024-02-29', '2024-02-29', 'day'],
    [new Date('1979-11-27T00:00:00Z'), '1979-11-27', 'day'],
  ])('reads %o as %s, known to the %s', (value, iso, precision) => {
    expect(parsePartialDate(value)).toEqual({ iso, precision });
    expect(partialDate.parse(value)).toEqual({ iso, precision });
  });

  test.each([
    ['a day that its month has not', '2025-02-30'],
    ['29 February of a common year', '2025-02-29'],
    ['a thirteenth month', '2025-13'],
    ['month nought', '2025-00'],
    ['day nought', '2025-01-00'],
    ['a thirteenth month with a day', '2025-13-01'],
    ['a month of one digit', '2025-1'],
    ['a year of two digits', '79'],
    ['a date in words', '27 November 1979'],
    ['a date with a time', '1979-11-27T00:00:00Z'],
    ['space around a date', ' 1979'],
    ['nothing', ''],
    ['a fraction', 1979.5],
    ['a negative year', -1979],
    ['a list', ['1979']],
    ['nothing at all', undefined],
    ['an impossible Date', new Date('never')],
  ])('refuses %s', (_what, value) => {
    expect(refusals(partialDate, value)).toEqual([DATE]);
    if (!Array.isArray(value)) expect(parsePartialDate(value)).toBeUndefined();
  });
});

describe('a day', () => {
  test('accepts a date known to the day', () => {
    expect(day.parse('2026-11-21')).toEqual({ iso: '2026-11-21', precision: 'day' });
  });

  test.each([
    ['2026-11', 'Write the day too, as 2026-11-21.'],
    [2026, 'Write the day too, as 2026-11-21.'],
    ['2026-02-30', DATE],
  ])('refuses %o', (value, words) => {
    expect(refusals(day, value)).toEqual([words]);
  });
});

const ID = 'Write an id as lowercase words joined by hyphens, such as two-clocks.';
const PASSAGE = 'Name a passage as source#passage, such as cfr-8-287-7#48-hours.';
const ADDRESS = 'Write a full web address that starts with https://.';
const LINE = 'Write this on one line, without a space at either end.';
const EMPTY = 'Write something here, or leave the field out.';

describe.each([
  [
    'an id',
    id,
    ['two-clocks', '48-hours', 'a', '287g'],
    ['Two-clocks', 'two_clocks', 'two--clocks', '-two', 'two-', 'é', ''],
    ID,
  ],
  [
    'the name of a passage',
    passageRef,
    ['cfr-8-287-7#48-hours'],
    ['cfr-8-287-7', '#48-hours', 'cfr-8-287-7#', 'a#b#c', '@a#b', 'A#b'],
    PASSAGE,
  ],
  [
    'a web address',
    webAddress,
    ['https://www.ecfr.gov/current/title-8/section-287.7', 'http://example.org'],
    ['www.ecfr.gov', 'javascript:alert(1)', 'ftp://example.org/x', 'https://', '/sources/'],
    ADDRESS,
  ],
  ['a line', line, ['Los Angeles Times', 'x'], [' x', 'x ', 'one\ntwo', '\t'], LINE],
])('%s', (_what, schema, good, bad, words) => {
  test.each(good)('accepts “%s”', (value) => {
    expect(refusals(schema, value)).toEqual([]);
  });

  test.each(bad)('refuses “%s” and says how to write it', (value) => {
    expect(refusals(schema, value)).toEqual([words]);
  });
});

describe('an empty text', () => {
  test('is refused as a line, with a word on leaving the field out', () => {
    expect(refusals(line, '')[0]).toBe(EMPTY);
  });

  test.each(['', '  ', '\n'])('is refused as Markdown, also when it is only space: %o', (value) => {
    expect(refusals(prose, value)).toEqual([EMPTY]);
  });
});

test('Markdown loses the space at its ends and keeps its paragraphs', () => {
  expect(prose.parse('\n One.\n\nTwo.\n')).toBe('One.\n\nTwo.');
});

test('only the three topics are topics', () => {
  expect(['sanctuary-policy', 'detainers', 'funding-threats'].flatMap((one) => refusals(topic, one))).toEqual([]);
  expect(refusals(topic, 'detainer')).toHaveLength(1);
});

test('a claim stands in one of eight ways', () => {
  expect(standing.options).toEqual([
    'supported',
    'needs-context',
    'outdated',
    'overbroad',
    'misquoted',
    'contested',
    'unsupported',
    'opinion',
  ]);
  expect(refusals(standing, 'false')).toHaveLength(1);
});
