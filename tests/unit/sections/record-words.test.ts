import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../../src/records/library.ts';
import { answerWords, eventWords, figureWords, sortedEvents } from '../../../src/sections/record-words.ts';
import { SOUND } from '../../support/fixtures.ts';

const library = readLibrary(SOUND);

describe('the words of', () => {
  test('a series are its source and caveats', () => {
    expect(figureWords(library, 'detainers-by-year')).toEqual({
      from: ['gazette-jail-day#the-request'],
      caveats: 'Two papers count differently [@gazette-jail-day; @herald-jail-day].',
    });
    expect(figureWords(library, 'none')).toBeUndefined();
  });

  test.each([
    [{}, 1],
    [{ jurisdiction: 'gotham' }, 1],
    [{ jurisdiction: 'metropolis' }, 0],
    [{ topic: 'funding-threats' }, 0],
    [{ from: '1979', until: '1979' }, 1],
    [{ from: '1980' }, 0],
    [{ until: '1978' }, 0],
  ])('a timeline that asks for %j are %d events', (choice, count) => {
    expect(eventWords(library, choice)).toHaveLength(count);
  });

  test('answers are the latest of each place', () => {
    expect(answerWords(library, 'holds')).toMatchObject([
      { place: 'Gotham', href: '/jurisdictions/gotham/', answer: 'In some cases' },
    ]);
    expect(answerWords(library, 'spending-limits')).toMatchObject([{ answer: 'Not known', since: '', citation: '' }]);
    expect(answerWords(library, 'no-question')).toEqual([]);
  });
});

test('a year stands before its days, and ids part what happened on one day', () => {
  const [event] = library.entries.events;
  const at = (id: string, iso: string) => ({
    ...event!,
    id,
    data: { ...event!.data!, date: { iso, precision: 'day' as const } },
  });
  const entries = [at('b', '1979-11-27'), at('a', '1979-11-27'), at('c', '1979'), at('d', '1978-12')];
  expect(sortedEvents({ ...library, entries: { ...library.entries, events: entries } }).map(({ id }) => id)).toEqual([
    'd',
    'c',
    'a',
    'b',
  ]);
});
