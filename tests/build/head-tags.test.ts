import { load } from 'cheerio';
import { parseAll } from 'html-metadata';
import { expect, it } from 'vitest';
import { attribute, builtSite, FROZEN, textOf, type BuiltPage } from '../support/dist.ts';
import { zoteroItem, type Tag } from '../support/zotero.ts';

const cited = () => builtSite().pages.filter((page) => page.all('meta[name="DC.title"]').length > 0);
const tagsOf = (page: BuiltPage): Tag[] =>
  page.all('head > meta[content]').flatMap((meta) => {
    const name = attribute(meta, 'name') ?? attribute(meta, 'property');
    return name === undefined ? [] : [{ name, content: attribute(meta, 'content')! }];
  });

it('Zotero makes a web page of every citable page: title without the site’s name, day, site, whole author, address to cite', () => {
  const site = builtSite();
  const list = new Map(
    (site.json('data/sections.json') as { id: string; version: string }[]).map((one) => [one.id, one.version]),
  );
  expect(cited().length).toBeGreaterThan(600);
  for (const page of cited()) {
    const item = zoteroItem(tagsOf(page));
    expect(item, page.path).toMatchObject({
      itemType: 'webpage',
      creators: [{ lastName: 'Sanctuary Explained', fieldMode: 1 }],
      websiteTitle: 'Sanctuary, Explained',
    });
    expect(item.date, page.path).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(item.title, page.path).not.toContain('Sanctuary, Explained');
    const id = /^\/s\/([^/]+)\/$/.exec(page.path)?.[1];
    if (id) expect(item.url, page.path).toBe(list.get(id));
    if (id) expect(item.title).toBe(textOf(page.all('h1')[0]!).trim());
    // A frozen page names no address, so that its own is taken.
    if (FROZEN.test(page.path)) expect(item.url).toBeUndefined();
  }
});

it('no page has a tag that would make a journal article', () => {
  for (const page of builtSite().pages) expect(page.all('meta[name^="citation_"]'), page.path).toEqual([]);
});

/** One of each kind: the reader takes half a second for a page. */
const SAMPLES = [
  '/s/is-a-detainer-a-warrant/',
  '/detainers/forty-eight-hours/',
  '/claims/lapd-holds-no-one-for-ice/',
  '/jurisdictions/los-angeles-city/',
];
it.each(SAMPLES)('what Citoid uses reads %s', async (path) => {
  const page = builtSite().page(path)!;
  const found = await parseAll(load(page.html));
  expect(found.dublinCore).toMatchObject({
    type: 'webpage',
    creator: 'Sanctuary Explained',
    publisher: 'Sanctuary, Explained',
  });
  expect(found.openGraph).toMatchObject({ type: 'website', site_name: 'Sanctuary, Explained' });
  expect(found.openGraph.title).not.toContain('·');
  expect(JSON.stringify(found.jsonLd ?? 'https://schema.org')).toContain('https://schema.org');
});

it('linked data can be read, is of schema.org, and names what it is part of', () => {
  let seen = 0;
  for (const page of builtSite().pages)
    for (const script of page.all('script[type="application/ld+json"]')) {
      const data = [JSON.parse(textOf(script)) as Record<string, unknown>].flat();
      for (const one of data) {
        expect(one['@context'], page.path).toBe('https://schema.org');
        expect(['Article', 'DefinedTermSet', 'Dataset'], page.path).toContain(one['@type']);
        if (page.path.startsWith('/s/')) expect(one, page.path).toHaveProperty('isPartOf.headline');
      }
      seen += 1;
    }
  expect(seen).toBeGreaterThan(280);
});
