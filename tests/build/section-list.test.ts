import { z } from 'astro/zod';
import { expect, it } from 'vitest';
import { attribute, builtSite } from '../support/dist.ts';

/** `/data/sections.json` as design.md promises it. A stable interface: fields are never taken away or renamed. */
const LIST = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    title: z.string().min(1),
    explainer: z.string().min(1),
    topic: z.enum(['sanctuary-policy', 'detainers', 'funding-threats']),
    url: z.url(),
    permalink: z.url(),
    published: z.iso.date(),
    changed: z.iso.date(),
    words: z.int().positive(),
    version: z.url().optional(),
  }),
);

const list = () => LIST.parse(builtSite().json('data/sections.json'));

it('has exactly the promised fields', () => {
  expect(() => list()).not.toThrow();
});

it('has one entry for each section of the pages, with addresses that lead to it', () => {
  const site = builtSite();
  const built = site.explainers.flatMap((page) =>
    page.all('[data-section]').map((section) => {
      const id = attribute(section, 'data-section')!;
      return {
        id,
        url: `${site.addressOf(page)}#${id}`,
        permalink: `${site.origin}${site.base}s/${id}/`,
        path: `/${page.path.split('/')[1]}/${page.path.split('/')[2]}/`,
      };
    }),
  );
  const listed = list().map(({ id, url, permalink, topic, explainer }) => ({
    id,
    url,
    permalink,
    path: `/${topic}/${explainer}/`,
  }));
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  expect(listed.toSorted(byId)).toEqual(built.toSorted(byId));
  for (const { url, permalink } of listed) {
    expect(site.leadsSomewhere(url), url).toBe(true);
    expect(site.leadsSomewhere(permalink), permalink).toBe(true);
  }
});

it('no section changed before it was published', () => {
  for (const { id, published, changed } of list()) expect(changed >= published, id).toBe(true);
});
