import type { Element, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import { expect, it } from 'vitest';
import { CITATION_FORMATS } from '../../src/citing/formats.ts';
import { readLibrary } from '../../src/records/library.ts';
import { listSections } from '../../src/sections/registry.ts';
import { attribute, builtSite, FROZEN, textOf } from '../support/dist.ts';

/** The headings of an explainer's text, each with the element right around it. */
function headingsOf(text: Root | Element): { title: string; around: Element }[] {
  const found: { title: string; around: Element }[] = [];
  visitParents(text, 'element', (node, ancestors) => {
    if (node.tagName === 'h2' || node.tagName === 'h3')
      found.push({ title: textOf(node).trim(), around: ancestors.at(-1) as Element });
  });
  return found;
}

it('every heading in an explainer’s text opens a section with a permanent id', () => {
  const { explainers } = builtSite();
  expect(explainers.length).toBeGreaterThanOrEqual(3);
  for (const page of explainers) {
    const [text] = page.all('.text-column > .prose');
    const headings = headingsOf(text!);
    expect(headings.length, page.path).toBeGreaterThan(3);
    for (const { title, around } of headings) {
      expect(around.tagName, `${page.path}: ${title}`).toBe('section');
      expect(attribute(around, 'data-section'), `${page.path}: ${title}`).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(attribute(around, 'id'), `${page.path}: ${title}`).toBe(attribute(around, 'data-section'));
    }
  }
});

it('the sections of the pages are those of the registry, each on one page only', () => {
  // A frozen version is the same section again, as it was.
  const living = builtSite().pages.filter((page) => !FROZEN.test(page.path));
  const built = living.flatMap((page) =>
    page.all('[data-section]').map((section) => attribute(section, 'data-section')!),
  );
  const registered = listSections(readLibrary('.')).map((section) => section.id);
  expect(built.toSorted()).toEqual(registered.toSorted());
});

it('every section has its permanent page, with its own words and a way into the explainer', () => {
  const site = builtSite();
  for (const explainer of site.explainers) {
    for (const section of explainer.all('[data-section]')) {
      const id = attribute(section, 'data-section')!;
      const page = site.page(`/s/${id}/`);
      expect(page, `/s/${id}/`).toBeDefined();
      const [heading] = headingsOf(section);
      expect(textOf(page!.all('h1')[0]!).trim()).toBe(heading!.title);
      const [firstParagraph] = explainer.all(`[data-section="${id}"] > p:not(.section-tools)`);
      if (firstParagraph) expect(textOf(page!.tree)).toContain(textOf(firstParagraph).trim());
      const ways = page!.all('article a[href]').map((link) => attribute(link, 'href'));
      expect(ways).toContain(`${site.base}${explainer.path.slice(1)}#${id}`);
      const citations = page!.all('[data-cite-format]');
      expect(citations.map((one) => attribute(one, 'data-cite-format'))).toEqual([...CITATION_FORMATS]);
      const [, version] = new RegExp(`^${site.addressOf(page!)}(\\d{4}-\\d{2}-\\d{2})/$`).exec(
        textOf(citations.at(-1)!),
      )!;
      expect(site.page(`/s/${id}/${version}/`), `${id} ${version}`).toBeDefined();
      for (const citation of citations)
        expect(textOf(citation), attribute(citation, 'data-cite-format')).toContain(
          `${site.addressOf(page!)}${version}/`,
        );
    }
  }
});

it('beside every section stand a link that copies its address and a link to cite it', () => {
  const site = builtSite();
  for (const page of site.explainers) {
    for (const section of page.all('[data-section]')) {
      const id = attribute(section, 'data-section')!;
      const tools = page.all(`[data-section="${id}"] > .section-tools a`);
      expect(tools.map((link) => attribute(link, 'data-permalink') ?? attribute(link, 'href'))).toEqual([
        `${site.base}s/${id}/`,
        `${site.base}s/${id}/`,
      ]);
    }
  }
});
