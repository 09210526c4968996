/** Zotero's rules, as its translators “Embedded Metadata” and “RDF” have them, applied to the tags we write. */
import { expect, test } from 'vitest';
import { citationTags } from '../../../src/citing/head-tags.ts';
import { zoteroItem } from '../../support/zotero.ts';

const tags = citationTags({
  id: 'x',
  title: 'Is a detainer a warrant?',
  within: 'What is an ICE detainer?',
  site: 'Sanctuary, Explained',
  date: { iso: '2026-11-21', precision: 'day' },
  url: 'https://example.org/s/x/2026-11-21/',
  opening: '',
}).map((tag) => ({ name: 'name' in tag ? tag.name : tag.property, content: tag.content }));

test('Zotero makes a web page with title, day, site, whole author and frozen address', () => {
  expect(
    zoteroItem([
      ...tags,
      { name: 'og:site_name', content: 'Sanctuary, Explained' },
      { name: 'og:url', content: 'https://example.org/s/x/' },
    ]),
  ).toEqual({
    itemType: 'webpage',
    title: 'Is a detainer a warrant?',
    creators: [{ lastName: 'Sanctuary Explained', fieldMode: 1 }],
    date: '2026-11-21',
    websiteTitle: 'Sanctuary, Explained',
    url: 'https://example.org/s/x/2026-11-21/',
    language: 'en-US',
    rights: 'CC BY 4.0',
  });
});

test('a tag of the Highwire kind would make a journal article', () => {
  expect(
    zoteroItem([
      ...tags.filter(({ name }) => name !== 'og:type' && name !== 'DC.type'),
      { name: 'citation_title', content: 'x' },
    ]).itemType,
  ).toBe('journalArticle');
});
