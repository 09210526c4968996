import { visit } from 'unist-util-visit';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import { readProse } from '../../src/markdown/pipeline.ts';
import { TOPIC_IDS } from '../../src/schemas/fields.ts';
import { builtSite } from '../support/dist.ts';

it('every explainer is there as Markdown: one title, every section, footnotes that are there and used', () => {
  const site = builtSite();
  for (const page of site.explainers) {
    const text = site.text(`${page.path.slice(1, -1)}.md`);
    expect(text, page.path).toMatch(/^# \S/);
    expect(text, page.path).not.toMatch(/\[@|<[A-Z]\w+|\{\w|\bdata-[a-z]+=/);
    const { tree } = readProse(text);
    const used = new Set<string>();
    const defined = new Set<string>();
    let headings = 0;
    visit(tree, (node) => {
      if (node.type === 'footnoteReference') used.add(node.identifier);
      if (node.type === 'footnoteDefinition') defined.add(node.identifier);
      if (node.type === 'heading' && node.depth > 1) headings += 1;
      if (node.type === 'link') expect(node.url, page.path).toMatch(/^https?:\/\//);
    });
    expect(headings, page.path).toBe(page.all('.text-column [data-section]').length);
    expect(used.size, page.path).toBeGreaterThan(20);
    expect([...used].sort(), page.path).toEqual([...defined].sort());
  }
});

it.each(['feed.xml', ...TOPIC_IDS.map((topic) => `${topic}/feed.xml`)])(
  '%s is a feed whose entries lead somewhere',
  (file) => {
    const site = builtSite();
    const xml = site.text(file);
    expect(XMLValidator.validate(xml)).toBe(true);
    const { rss } = new XMLParser({ isArray: (name) => name === 'item' }).parse(xml) as {
      rss: { channel: { item: { title: string; link: string; guid: string; pubDate: string }[] } };
    };
    const { item } = rss.channel;
    expect(item.length).toBeGreaterThan(5);
    expect(new Set(item.map(({ guid }) => guid)).size).toBe(item.length);
    for (const { title, link, pubDate } of item) {
      expect(title).toMatch(/: \d+ (?:new|changed|moved|withdrawn) sections?/);
      expect(site.leadsSomewhere(link), link).toBe(true);
      expect(Number.isNaN(Date.parse(pubDate))).toBe(false);
    }
  },
);

it('llms.txt and the OpenSearch description lead to what they name', () => {
  const site = builtSite();
  const links = [...site.text('llms.txt').matchAll(/\]\((\S+)\)/g)].map(([, url]) => url!);
  expect(links.length).toBeGreaterThan(30);
  for (const url of links) expect(site.leadsSomewhere(url), url).toBe(true);
  const xml = site.text('opensearch.xml');
  expect(XMLValidator.validate(xml)).toBe(true);
  expect(xml).toContain('{searchTerms}');
  for (const page of site.pages.slice(0, 40))
    if (page.all('link[rel=stylesheet][href*="/assets/"]').length > 0)
      expect(page.all('link[rel=search][href$="/opensearch.xml"]'), page.path).toHaveLength(1);
});
