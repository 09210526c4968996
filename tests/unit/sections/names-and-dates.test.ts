import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePartialDate } from '../../../src/schemas/fields.ts';
import type { Author } from '../../../src/schemas/source.ts';
import { FIXED_PAGES, pageAddresses } from '../../../src/sections/addresses.ts';
import { groupByLetter } from '../../../src/sections/alphabet.ts';
import { formatAuthors } from '../../../src/sections/authors.ts';
import { formatDate, formatDateAmerican } from '../../../src/sections/dates.ts';
import { cutWords, openingWords } from '../../../src/sections/opening-words.ts';
import { pageTitles } from '../../../src/sections/page-titles.ts';
import { shortName } from '../../../src/sections/short-name.ts';
import { explainerMdx, libraryOf, soundEntry, sourceYaml } from '../../support/library.ts';

describe('an index', () => {
  const letters = (...titles: string[]) =>
    groupByLetter(titles.map((title) => ({ title }))).map(({ letter, items }) => [
      letter,
      ...items.map(({ title }) => title),
    ]);

  test('puts titles under their first letter, letters and titles in order, digits first', () => {
    expect(letters('Detainer', 'bail', 'Booking', '287(g) agreement', 'detention')).toEqual([
      ['0–9', '287(g) agreement'],
      ['B', 'bail', 'Booking'],
      ['D', 'Detainer', 'detention'],
    ]);
  });

  test.each([
    ['The form', 'F'],
    ['A detainer', 'D'],
    ['An order', 'O'],
    ['“Sanctuary city”', 'S'],
    ['“The sheriff” says', 'S'],
    ['§ 1373', '0–9'],
    ['[Questions and answers]', 'Q'],
    ['Éowyn', 'E'],
    ['Theory', 'T'],
    ['Another', 'A'],
    ['', '0–9'],
  ])('puts “%s” under %s', (title, letter) => {
    expect(letters(title)[0]![0]).toBe(letter);
  });

  test('of nothing is empty', () => {
    expect(letters()).toEqual([]);
  });
});

describe('names of authors', () => {
  const ann = { family: 'Roe', given: 'Ann' };
  const poe = { family: 'Poe' };
  const clinic = { organisation: 'Immigration Clinic of the North' };
  test.each<[string, Author[] | undefined, string]>([
    ['none', undefined, ''],
    ['an empty list', [], ''],
    ['one', [ann], 'Ann Roe'],
    ['one without a given name', [poe], 'Poe'],
    ['an organisation', [clinic], 'Immigration Clinic of the North'],
    ['two', [ann, poe], 'Ann Roe and Poe'],
    ['three', [ann, poe, clinic], 'Ann Roe, Poe and Immigration Clinic of the North'],
    ['four', [ann, poe, clinic, ann], 'Ann Roe et al.'],
    ['four, an organisation first', [clinic, poe, ann, ann], 'Immigration Clinic of the North et al.'],
  ])('of %s are written as “%s”', (_how, authors, names) => {
    expect(formatAuthors(authors)).toBe(names);
  });
});

describe('dates in words', () => {
  test.each([
    ['1979', '1979', '1979'],
    ['1979-11', 'November 1979', 'November 1979'],
    ['1979-11-27', '27 November 1979', 'November 27, 1979'],
    ['2026-01-01', '1 January 2026', 'January 1, 2026'],
    ['2024-12-31', '31 December 2024', 'December 31, 2024'],
    ['2024-02-09', '9 February 2024', 'February 9, 2024'],
  ])('%s is %s, and %s in America', (written, here, there) => {
    const date = parsePartialDate(written)!;
    expect(formatDate(date)).toBe(here);
    expect(formatDateAmerican(date)).toBe(there);
  });
});

describe('titles of pages', () => {
  const source = (fields: Record<string, unknown>) => soundEntry('sources', sourceYaml(fields)).data;

  test('of sources add publisher and date, as exactly as it is known', () => {
    expect(pageTitles.source(source({ date: '2016-11-14' }))).toBe('A day at the jail (The Gazette, 2016-11-14)');
    expect(pageTitles.source(source({ date: 2016 }))).toBe('A day at the jail (The Gazette, 2016)');
    expect(pageTitles.source(source({}))).toBe('A day at the jail (The Gazette)');
  });

  test('of other records say what they are', () => {
    expect(pageTitles.explainer({ title: 'What is asked?' } as never)).toBe('What is asked?');
    expect(pageTitles.claim({ title: 'Detainers are orders' } as never)).toBe('Claim: Detainers are orders');
    expect(pageTitles.jurisdiction({ name: 'Gotham' } as never)).toBe('Gotham: policies over time');
  });

  test('are shortened to a given short name; news is told apart by its paper', () => {
    expect(shortName(source({ short: 'Jail day' }))).toBe('Jail day');
    expect(shortName(source({}))).toBe('The Gazette, A day at the jail');
    expect(shortName(source({ kind: 'report' }))).toBe('A day at the jail');
  });
});

describe('opening words', () => {
  test.each([
    ['a text that fits', 'One two three.', 14, 'One two three.'],
    ['a text that is one sign too long', 'One two three.', 13, 'One two…'],
    ['a cut behind a comma', 'One two, three four', 12, 'One two…'],
    ['a cut behind a dash', 'One two — three four', 12, 'One two…'],
    ['one long word', 'Counterintelligence', 8, 'Counter…'],
    ['nothing', '', 10, ''],
  ])('of %s', (_what, text, most, words) => {
    expect(cutWords(text, most)).toBe(words);
    expect(cutWords(text, most).length).toBeLessThanOrEqual(most);
  });

  test('of HTML are plain words without marks', () => {
    const html = '<p>One &lt; <em>two</em>.<sup class="citation"><button>1</button></sup></p><p>Three four five</p>';
    expect(openingWords(html, 100)).toBe('One < two. Three four five');
    expect(openingWords(html, 18)).toBe('One < two. Three…');
  });
});

describe('the addresses of pages', () => {
  test('hold every page that stands by itself and has a file', () => {
    const files = readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.astro') && !file.includes('[') && file !== '404.astro')
      .map((file) => `/${file.replace(/(?:(?:^|\/)index)?\.astro$/, '')}/`.replace('//', '/'));
    expect([...FIXED_PAGES].sort()).toEqual(files.sort());
  });

  test('hold a page for each topic, explainer, section, source, claim and jurisdiction', () => {
    const library = libraryOf({
      'explainers/detainers/what-it-asks.mdx': explainerMdx(''),
      'sources/gazette.yaml': sourceYaml(),
      'glossary/hold.yaml': 'term: hold',
    });
    const addresses = pageAddresses(library, ['the-request']);
    expect([...addresses].filter((one) => !(FIXED_PAGES as readonly string[]).includes(one))).toEqual([
      '/sanctuary-policy/',
      '/detainers/',
      '/funding-threats/',
      '/detainers/what-it-asks/',
      '/s/the-request/',
      '/sources/gazette/',
    ]);
  });
});
