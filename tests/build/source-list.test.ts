import { z } from 'astro/zod';
import { expect, it } from 'vitest';
import { builtSite } from '../support/dist.ts';

/** The item types of CSL 1.0.2, https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types. */
const TYPES = [
  'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset',
  'document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation',
  'manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical',
  'personal_communication post post-weblog regulation report review review-book software song speech standard thesis',
  'treaty webpage',
].flatMap((line) => line.split(' '));

const words = z.string().trim().min(1);
const year = z.int().min(1000).max(2100);
const month = z.int().min(1).max(12);
const day = z.int().min(1).max(31);
const name = z.union([
  z.strictObject({ family: words, given: words.optional(), suffix: words.optional() }),
  z.strictObject({ literal: words }),
]);

/** `/data/sources.json`, by the CSL-JSON schema, narrowed to the variables that we fill. */
const LIST = z.array(
  z.strictObject({
    id: words,
    type: z.enum(TYPES),
    title: words,
    'title-short': words.optional(),
    author: z.array(name).min(1).optional(),
    publisher: words.optional(),
    'container-title': words.optional(),
    authority: words.optional(),
    number: words.optional(),
    references: words.optional(),
    page: words.optional(),
    volume: words.optional(),
    issue: words.optional(),
    section: words.optional(),
    issued: z
      .strictObject({
        'date-parts': z.tuple([z.union([z.tuple([year]), z.tuple([year, month]), z.tuple([year, month, day])])]),
      })
      .optional(),
    URL: z.url({ protocol: /^https?$/ }).optional(),
    DOI: z.string().startsWith('10.').optional(),
  }),
);

const list = () => LIST.parse(builtSite().json('data/sources.json'));

it('is CSL-JSON', () => {
  expect(() => list()).not.toThrow();
});

it('has each source once, and every source that has a page', () => {
  const pages = builtSite()
    .pages.map((page) => /^\/sources\/([^/]+)\/$/.exec(page.path)?.[1])
    .filter((id) => id !== undefined);
  expect(pages.length).toBeGreaterThan(100);
  expect(
    list()
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(pages.toSorted());
});
