import type { Element, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import { expect, it } from 'vitest';
import { readLibrary } from '../../src/records/library.ts';
import { listSections } from '../../src/sections/registry.ts';
import { attribute, builtSite, textOf } from '../support/dist.ts';

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
  const built = builtSite().pages.flatMap((page) =>
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
      expect(page!.all('[data-cite-format]').map((one) => textOf(one))).toEqual([
        expect.stringContaining(site.addressOf(page!)),
      ]);
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
