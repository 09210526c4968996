import { describe, expect, test } from 'vitest';
import { CitationRegister } from '../../../src/markdown/citation-register.ts';

describe('the register of a page', () => {
  test('numbers sources in the order in which they are first cited, and keeps the number', () => {
    const register = new CitationRegister();
    const numbers = ['b', 'a', 'b', 'c', 'a'].map((source) => register.cite({ source }).number);
    expect(numbers).toEqual([1, 2, 1, 3, 2]);
    expect(register.list().map(({ source, number }) => [source, number])).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 3],
    ]);
  });

  test('gives every mark an id of its own and lists the marks of a source in reading order', () => {
    const register = new CitationRegister();
    const marks = ['a', 'b', 'a'].map((source) => register.cite({ source }).markId);
    expect(marks).toEqual(['cite_1_1', 'cite_2_1', 'cite_1_2']);
    expect(register.list()[0]!.marks).toEqual(['cite_1_1', 'cite_1_2']);
  });

  test('makes one card for each different passage and locator of a source', () => {
    const register = new CitationRegister();
    const cards = [
      { source: 'a' },
      { source: 'a', passage: 'x' },
      { source: 'a', passage: 'x', locator: 'p. 1' },
      { source: 'a', locator: 'p. 1' },
      { source: 'a', passage: 'x' },
      { source: 'a' },
      { source: 'b', passage: 'x' },
    ].map((item) => register.cite(item).cardId);
    expect(cards).toEqual(['card_1_1', 'card_1_2', 'card_1_3', 'card_1_4', 'card_1_2', 'card_1_1', 'card_2_1']);
    expect(register.list()[0]!.cards).toEqual([
      { id: 'card_1_1' },
      { id: 'card_1_2', passage: 'x' },
      { id: 'card_1_3', passage: 'x', locator: 'p. 1' },
      { id: 'card_1_4', locator: 'p. 1' },
    ]);
  });

  test('starts empty, and two registers know nothing of each other', () => {
    const one = new CitationRegister();
    one.cite({ source: 'a' });
    expect(new CitationRegister().list()).toEqual([]);
  });

  test('makes ids that no section can have, since they hold an underscore', () => {
    const { markId, cardId } = new CitationRegister().cite({ source: 'a' });
    expect(markId).toContain('_');
    expect(cardId).toContain('_');
  });
});
