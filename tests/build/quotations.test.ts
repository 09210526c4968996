import { expect, it } from 'vitest';
import { readLibrary, soundEntries } from '../../src/records/library.ts';
import { attribute, builtSite, FROZEN, textOf } from '../support/dist.ts';

it('every quotation on every page is its record, letter for letter', () => {
  const quotes = new Map<string, string | undefined>(
    soundEntries(readLibrary('.'), 'sources').flatMap(({ id, data }) =>
      Object.entries(data.passages).map(([passage, { quote }]) => [`${id}#${passage}`, quote] as const),
    ),
  );
  let seen = 0;
  // Frozen pages quote the records as they were.
  for (const page of builtSite().pages.filter(({ path }) => !FROZEN.test(path))) {
    for (const element of page.all('[data-quote]')) {
      const reference = attribute(element, 'data-quote')!;
      expect(textOf(element).trim(), `${page.path}: ${reference}`).toBe(quotes.get(reference));
      seen += 1;
    }
  }
  expect(seen).toBeGreaterThan(100);
});
