import type { Element } from 'hast';
import { expect, it } from 'vitest';
import { attribute, builtSite, textOf, type BuiltPage, type BuiltSite } from '../support/dist.ts';

const marksOf = (page: BuiltPage) => page.all('button[data-citation]');

/** All that is wrong with the marks of a page: each must open a card, name a source, and be listed with a way back. */
function faultsOf(page: BuiltPage, site: BuiltSite): string[] {
  const cards = new Set(page.all('[popover]').map((card) => attribute(card, 'id')));
  const references = new Map(page.all('.references > ol > li').map((item) => [attribute(item, 'id'), item]));
  return marksOf(page).flatMap((mark) => {
    const faults: string[] = [];
    const source = attribute(mark, 'data-citation')!.split('#')[0]!;
    const number = textOf(mark).trim();
    const reference = references.get(`source_${number}`);
    const links = reference ? [...linksIn(reference)] : [];
    if (!cards.has(attribute(mark, 'popovertarget'))) faults.push('opens no card');
    if (!site.files.includes(`sources/${source}/index.html`)) faults.push('names a source without a page');
    if (!/^\d+$/.test(number)) faults.push(`has “${number}” for a number`);
    if (!reference) faults.push('is not in the list of references');
    else if (attribute(reference, 'value') !== number) faults.push('is listed under another number');
    else if (!links.includes(`${site.base}sources/${source}/`)) faults.push('is listed as another source');
    else if (!links.includes(`#${attribute(mark, 'id')}`)) faults.push('has no way back from the list');
    return faults.map((fault) => `${page.path}: the mark ${attribute(mark, 'data-citation')} ${fault}`);
  });
}

function* linksIn(node: Element): Generator<string> {
  if (node.tagName === 'a') yield attribute(node, 'href')!;
  for (const child of node.children) if (child.type === 'element') yield* linksIn(child);
}

it('every citation mark opens its card, names its source, and is listed with a way back', () => {
  const site = builtSite();
  expect(site.pages.flatMap((page) => faultsOf(page, site))).toEqual([]);
});

it('every explainer cites, and lists nothing that it does not cite', () => {
  for (const page of builtSite().explainers) {
    const cited = new Set(marksOf(page).map((mark) => textOf(mark).trim()));
    const listed = page.all('.references > ol > li').map((item) => attribute(item, 'value'));
    expect(listed.length, page.path).toBeGreaterThan(10);
    expect(listed, page.path).toEqual([...cited].sort((a, b) => Number(a) - Number(b)));
  }
});

it('on a page, one source has one number', () => {
  for (const page of builtSite().pages) {
    const numbers = new Map<string, Set<string>>();
    for (const mark of marksOf(page)) {
      const source = attribute(mark, 'data-citation')!.split('#')[0]!;
      numbers.set(source, (numbers.get(source) ?? new Set()).add(textOf(mark).trim()));
    }
    expect(
      [...numbers].filter(([, several]) => several.size > 1),
      page.path,
    ).toEqual([]);
  }
});
