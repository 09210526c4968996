import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fingerprintArticle, runsMissing, type ArticleFingerprint } from '../support/article-fingerprint.ts';
import { accounts } from '../support/content.ts';
import { ARTICLES } from '../support/fixtures.ts';

const read = (source: string) =>
  JSON.parse(readFileSync(join(ARTICLES, `${source}.json`), 'utf8')) as ArticleFingerprint;

test('every one of the five articles has a fingerprint, of its whole text', () => {
  expect(readdirSync(ARTICLES)).toEqual(accounts.map(([id]) => `${id}.json`).sort());
  for (const [id] of accounts) {
    expect(read(id).source).toBe(id);
    expect(read(id).runs.length).toBeGreaterThan(300);
  }
});

describe.each(accounts)('what we quote from %s', (id, { passages }) => {
  const article = read(id);
  const quotes = Object.entries(passages).flatMap(([passage, { quote }]) => (quote ? [[passage, quote] as const] : []));

  test('is something', () => {
    expect(quotes.length).toBeGreaterThan(0);
  });

  test.each(quotes)('is exact: %s', (_passage, quote) => {
    expect(runsMissing(quote, article)).toEqual([]);
  });

  test.each(quotes)('would be caught with a word changed, left out or put in: %s', (_passage, quote) => {
    const words = quote.split(/\s+/);
    const middle = Math.floor(words.length / 2);
    for (const changed of [
      words.with(middle, 'zebra'),
      words.toSpliced(middle, 0, 'zebra'),
      words.toSpliced(middle, 0, words[middle]!),
    ])
      expect(runsMissing(changed.join(' '), article)).not.toEqual([]);
    if (words.length > 4) expect(runsMissing(words.toSpliced(middle, 1).join(' '), article)).not.toEqual([]);
  });
});

describe('a fingerprint', () => {
  const article = fingerprintArticle('x', 'He said: “We don’t hold people. Not now, not ever,” and left. We don’t.', ['not ever']);

  test.each([
    ['words inside', 'We don’t hold people'],
    ['with straight marks', "We don't hold people"],
    ['punctuation inside', 'We don’t hold people. Not now, not ever'],
    ['punctuation at the end', 'Not now, not ever,'],
    ['the whole, with its own marks', 'He said: “We don’t hold people. Not now, not ever,” and left.'],
    ['a short quotation that it was given', 'not ever'],
  ])('knows %s', (_what, quote) => {
    expect(runsMissing(quote, article)).toEqual([]);
  });

  test.each([
    ['another word', 'We don’t keep people', ["We don't keep people"]],
    ['a capital', 'we don’t hold people', ["we don't hold people"]],
    ['other punctuation inside', 'hold people, Not now', ['hold people, Not now']],
    ['no punctuation inside', 'hold people Not now', ['hold people Not now']],
    ['two ends joined', 'not ever we don’t', ["not ever we don't"]],
    ['a short quotation that it was not given', 'and left', ['and left']],
  ])('misses %s', (_what, quote, missing) => {
    expect(runsMissing(quote, article)).toEqual(missing);
  });

  test('holds hashes alone, in an order that is not that of the words', () => {
    expect(article.runs).toEqual([...article.runs].sort());
    for (const run of article.runs) expect(run).toMatch(/^[0-9a-f]{12}$/);
  });
});
