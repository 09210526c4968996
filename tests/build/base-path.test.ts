import { afterAll, beforeAll, expect, it } from 'vitest';
import { attribute, BuiltSite, FROZEN } from '../support/dist.ts';
import { deadLinks, ownAddresses } from '../support/links.ts';
import { indexedRecords } from '../support/search-index.ts';
import { TemporaryProject } from '../support/temporary-project.ts';

const ADDRESS = 'https://example.org/folder/';
const copy = new TemporaryProject();
let site: BuiltSite;

beforeAll(async () => {
  const { code, output } = await copy.build({ SITE_URL: ADDRESS });
  expect(code, output).toBe(0);
  site = new BuiltSite(copy.path('dist'), ADDRESS);
});
afterAll(() => copy.remove());

it('every link and asset carries the base path and leads somewhere', () => {
  expect(deadLinks(site)).toEqual([]);
  const outside = site.pages
    .flatMap((page) => ownAddresses(site, page))
    .filter((address) => !address.startsWith(ADDRESS));
  expect(outside).toEqual([]);
});

it('what stylesheets load carries the base path', () => {
  const addresses = site.files
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) =>
      [...site.text(file).matchAll(/url\(["']?([^"')]+)["']?\)/g)].map((match) => new URL(match[1]!, ADDRESS + file)),
    );
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter(({ href }) => site.fileAt(href) === undefined)).toEqual([]);
});

it('what scripts load later carries the base path', () => {
  const search = site.files.find((file) => /^assets\/site-search\..*\.js$/.test(file))!;
  const opener = site.files
    .filter((file) => /^assets\/.*\.js$/.test(file))
    .map((file) => site.text(file))
    .join('\n');
  expect(search).toBeDefined();
  expect(opener).toMatch(/["'`]\/folder\/["'`]\s*\+/);
});

it('every page that is to be found names itself by its whole address', () => {
  // Frozen pages know no address but where they stand; frozen.test.ts looks at theirs.
  for (const page of site.pages.filter(({ path }) => !FROZEN.test(path))) {
    const isHidden = page.all('meta[name=robots][content=noindex]').length > 0;
    const expected = isHidden ? [] : [ADDRESS + page.path.slice(1)];
    expect(
      page.all('link[rel=canonical]').map((link) => attribute(link, 'href')),
      page.path,
    ).toEqual(expected);
    expect(
      page.all('meta[property="og:url"]').map((meta) => attribute(meta, 'content')),
      page.path,
    ).toEqual(expected);
  }
});

it('the list of sections gives whole addresses that lead somewhere', () => {
  const list = site.json('data/sections.json') as { url: string; permalink: string }[];
  expect(list.length).toBeGreaterThan(0);
  for (const { url, permalink } of list) {
    expect(url.startsWith(ADDRESS) && site.leadsSomewhere(url), url).toBe(true);
    expect(permalink.startsWith(ADDRESS) && site.leadsSomewhere(permalink), permalink).toBe(true);
  }
});

it('every search record’s address carries the base path and leads somewhere', () => {
  const records = indexedRecords(site.folder);
  expect(records.length).toBeGreaterThan(0);
  for (const { url } of records) {
    expect(url).toMatch(/^\/folder\//);
    expect(site.leadsSomewhere(new URL(url, site.origin).href), url).toBe(true);
  }
});
