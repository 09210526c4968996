import { expect, it } from 'vitest';
import { builtSite } from '../support/dist.ts';

it('no id stands twice on a page', () => {
  const repeated = builtSite().pages.flatMap(({ path, ids }) =>
    ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path} has two elements with the id “${id}”`),
  );
  expect(repeated).toEqual([]);
});
