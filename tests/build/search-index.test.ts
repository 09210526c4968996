import { readdirSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readLibrary } from '../../src/records/library.ts';
import { isLegal } from '../../src/schemas/source.ts';
import { listSections } from '../../src/sections/registry.ts';
import { isHiddenField } from '../../src/search/tokens.ts';
import { builtSite } from '../support/dist.ts';
import { indexedRecords } from '../support/search-index.ts';

const countBy = (kinds: string[]) =>
  Object.fromEntries([...new Set(kinds)].map((kind) => [kind, kinds.filter((one) => one === kind).length]));

it('holds one record for each section, explainer, term, claim, law, other source, jurisdiction, series and event', () => {
  const library = readLibrary('.');
  const { explainers, glossary, claims, sources, jurisdictions, series, events } = library.entries;
  const law = sources.filter(({ data }) => data && isLegal(data)).length;
  const expected = {
    section: listSections(library).length,
    explainer: explainers.length,
    term: glossary.length,
    claim: claims.length,
    law,
    source: sources.length - law,
    jurisdiction: jurisdictions.length,
    series: series.length,
    event: events.length,
  };
  for (const [kind, count] of Object.entries(expected)) expect(count, kind).toBeGreaterThan(0);
  expect(countBy(indexedRecords(builtSite().folder).map(({ meta }) => meta['kind']!))).toEqual(expected);
});

it('says of itself how many records it holds', () => {
  const site = builtSite();
  const { languages } = site.json('pagefind/pagefind-entry.json') as {
    languages: Record<string, { page_count: number }>;
  };
  expect(Object.keys(languages)).toEqual(['en']);
  expect(languages['en']!.page_count).toBe(readdirSync(`${site.folder}/pagefind/fragment`).length);
});

it('every record has a title and words, and its address leads to it', () => {
  const site = builtSite();
  for (const { url, content, meta } of indexedRecords(site.folder)) {
    expect(meta['title']?.trim(), url).toBeTruthy();
    expect(content.trim(), url).not.toBe('');
    expect(site.leadsSomewhere(new URL(url, site.origin).href), url).toBe(true);
  }
});

it('no two records have the same address', () => {
  const addresses = indexedRecords(builtSite().folder).map(({ url }) => url);
  expect(addresses.filter((url, index) => addresses.indexOf(url) !== index)).toEqual([]);
});

it('holds the words of sections without the marks and cards of their citations', () => {
  for (const { url, content, meta } of indexedRecords(builtSite().folder)) {
    if (meta['kind'] === 'section') expect(content, url).not.toMatch(/\u2060|\[@|Copy link|Full record/);
  }
});

it('is cut so that no part of it weighs much: a query fetches one for each of its words', () => {
  const folder = `${builtSite().folder}/pagefind/index`;
  const heavy = readdirSync(folder).filter((name) => statSync(`${folder}/${name}`).size > 12_000);
  expect(heavy).toEqual([]);
});

it('stores with a record nothing that only search sees', () => {
  for (const { url, meta } of indexedRecords(builtSite().folder))
    expect(Object.keys(meta).filter(isHiddenField), url).toEqual([]);
});
