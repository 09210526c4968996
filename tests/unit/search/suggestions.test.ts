import { describe, expect, test } from 'vitest';
import {
  packSuggestions,
  suggestionGroups,
  suggestionStart,
  unpackSuggestions,
  type Suggestion,
} from '../../../src/search/suggestions.ts';

const question = (text: string): Suggestion => ({ text, kind: 'question', url: `/#${text.replace(/\W+/g, '-')}` });

describe('suggestions in files', () => {
  test('stand under the first letters of each telling word', () => {
    const groups = suggestionGroups([question('How long is a hold?'), question('Who signs a detainer?')]);
    expect([...groups.keys()].sort()).toEqual(['de', 'ho', 'lo', 'si']);
    expect(groups.get('ho')!.map(({ text }) => text)).toEqual(['How long is a hold?']);
  });

  test('where many begin alike, the best stay, and longer beginnings have files of their own', () => {
    const many = Array.from({ length: 100 }, (_, number) => [
      question(`detainer ${number}`),
      question(`detention ${number}`),
    ]).flat();
    const groups = suggestionGroups(many);
    const sizes = [...groups].filter(([start]) => /^d/.test(start)).map(([start, list]) => `${start} ${list.length}`);
    // Up to `deta` and `dete` all go on alike; there they part.
    expect(sizes).toEqual(['de 60', 'deta 60', 'dete 60']);
    expect(groups.get('de')![0]!.text).toBe('detainer 0');
  });

  test('a beginning is looked for under its longest word, with as many letters as have a file', () => {
    const files = new Set(['de', 'deta', 'ho']);
    expect(suggestionStart('who hold detai', files)).toBe('deta');
    expect(suggestionStart('detainers', files)).toBe('deta');
    expect(suggestionStart('det', files)).toBe('de');
    expect(suggestionStart('what is', files)).toBeUndefined();
    expect(suggestionStart('x', files)).toBeUndefined();
    expect(suggestionStart('ייי', files)).toBeUndefined();
  });

  test('come out of a file as they went in', () => {
    const list: Suggestion[] = [
      { text: 'Bail', kind: 'term', url: '/glossary/#bail' },
      { text: 'The clock', kind: 'section', url: '/a/#b' },
      question('what is bail'),
    ];
    expect(unpackSuggestions(packSuggestions(list))).toEqual(list);
  });
});
