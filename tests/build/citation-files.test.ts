import { BibLatexParser } from 'biblatex-csl-converter';
import { expect, it } from 'vitest';
import { attribute, builtSite } from '../support/dist.ts';

it('every section, explainer, claim, jurisdiction, term, series and event has its citation as three kinds of file', () => {
  const site = builtSite();
  const folders = site.pages
    .map(({ path }) => path)
    .filter((path) => /^\/(?:s\/[^/]+|cite\/[^/]+\/[^/]+)\/$/.test(path))
    // Addresses that moved or were withdrawn have none.
    .filter((path) => site.page(path)!.all('[data-citing]').length > 0);
  expect(folders.length).toBeGreaterThan(740);
  for (const folder of folders)
    for (const ending of ['bib', 'ris', 'json'])
      expect(site.files, folder).toContain(`${folder.slice(1)}cite.${ending}`);
});

it('a section’s files name the frozen version that its page tells readers to cite', () => {
  const site = builtSite();
  for (const { id, version } of site.json('data/sections.json') as { id: string; version: string }[]) {
    const [item] = site.json(`s/${id}/cite.json`) as { URL: string; 'container-title': string; publisher: string }[];
    expect(item!.URL, id).toBe(version);
    expect(site.text(`s/${id}/cite.ris`), id).toContain(`UR  - ${version}\r\n`);
    expect(site.text(`s/${id}/cite.bib`), id).toContain(`url = {${version}}`);
    expect(site.leadsSomewhere(version), id).toBe(true);
  }
});

it('every explainer’s sources, and the site’s, can be read as a bibliography with the entries of its list', () => {
  const site = builtSite();
  for (const page of site.explainers) {
    const listed = page.all('.references > ol > li').length;
    const { entries, errors } = new BibLatexParser(site.text(`${page.path.slice(1)}sources.bib`), {
      processUnexpected: true,
    }).parse() as unknown as { entries: object; errors: unknown[] };
    expect(errors, page.path).toEqual([]);
    expect(Object.keys(entries), page.path).toHaveLength(listed);
    expect(site.json(`${page.path.slice(1)}sources.json`), page.path).toHaveLength(listed);
  }
  const whole = (site.json('data/sources.json') as unknown[]).length;
  expect(site.text('data/sources.bib').match(/^@/gm)).toHaveLength(whole);
  expect(site.text('data/sources.ris').match(/^TY {2}- /gm)).toHaveLength(whole);
});

it('every link marked as leading to citations leads to a page that has them', () => {
  const site = builtSite();
  let seen = 0;
  for (const page of site.pages)
    for (const link of page.all('a[data-cite]')) {
      const file = site.fileAt(new URL(attribute(link, 'href')!, site.addressOf(page)).href)!;
      const target = site.page(`/${file.replace(/index\.html$/, '')}`);
      expect(target?.all('[data-citing] [data-cite-format]').length, `${page.path} → ${file}`).toBe(10);
      seen += 1;
    }
  expect(seen).toBeGreaterThan(300);
});
