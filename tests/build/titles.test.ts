import { expect, it } from 'vitest';
import { attribute, builtSite, textOf } from '../support/dist.ts';

it('every page has one title, and no two have the same', () => {
  const pagesByTitle = new Map<string, string[]>();
  for (const page of builtSite().pages) {
    const titles = page.all('head > title').map((title) => textOf(title).trim());
    expect(titles, page.path).toEqual([expect.stringMatching(/\S/)]);
    pagesByTitle.set(titles[0]!, [...(pagesByTitle.get(titles[0]!) ?? []), page.path]);
  }
  expect([...pagesByTitle].filter(([, paths]) => paths.length > 1)).toEqual([]);
});

it('every page has one description', () => {
  for (const page of builtSite().pages) {
    const descriptions = page.all('head > meta[name=description]').map((meta) => attribute(meta, 'content')?.trim());
    expect(descriptions, page.path).toEqual([expect.stringMatching(/\S/)]);
  }
});

it('every page says its language', () => {
  for (const page of builtSite().pages) expect(page.all('html[lang=en]'), page.path).toHaveLength(1);
});
