import { expect, it } from 'vitest';
import { builtSite } from '../support/dist.ts';
import { deadLinks } from '../support/links.ts';

it('every internal link leads to a page, and every fragment to an id on it', () => {
  expect(deadLinks(builtSite())).toEqual([]);
});
