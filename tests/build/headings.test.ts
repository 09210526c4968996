import { expect, it } from 'vitest';
import { builtSite, textOf } from '../support/dist.ts';

it('every page has one h1, with words', () => {
  const wrong = builtSite()
    .pages.map((page) => ({ path: page.path, h1: page.all('h1').map((heading) => textOf(heading).trim()) }))
    .filter(({ h1 }) => h1.length !== 1 || h1[0] === '');
  expect(wrong).toEqual([]);
});

it('no heading skips a level', () => {
  const skipped = builtSite().pages.flatMap((page) => {
    const levels = page.all('h1, h2, h3, h4, h5, h6').map((heading) => Number(heading.tagName[1]));
    return levels.flatMap((level, index) =>
      level > (levels[index - 1] ?? 0) + 1 ? [`${page.path} goes from h${levels[index - 1] ?? 0} to h${level}`] : [],
    );
  });
  expect(skipped).toEqual([]);
});
