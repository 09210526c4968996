import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { attribute, builtSite } from '../support/dist.ts';

/** A block of data, which no browser runs. */
const isData = (element: Element) => attribute(element, 'type') === 'application/ld+json';

/** What the content policy would refuse, and so must not be there. */
function inlineCode(element: Element): string[] {
  const names = Object.keys(element.properties);
  return [
    ...(attribute(element, 'style') === undefined ? [] : ['a style attribute']),
    ...(element.tagName === 'style' ? ['a <style> element'] : []),
    ...(element.tagName === 'script' && attribute(element, 'src') === undefined && !isData(element)
      ? ['an inline script']
      : []),
    ...names.filter((name) => /^on[a-z]/i.test(name)).map((name) => `the handler ${name}`),
    ...(/^\s*javascript:/i.test(attribute(element, 'href') ?? '') ? ['a javascript: address'] : []),
  ];
}

it('no page holds inline style, inline script or an event handler', () => {
  const found: string[] = [];
  for (const page of builtSite().pages) {
    visit(page.tree, 'element', (element) => {
      for (const what of inlineCode(element)) found.push(`${page.path}: ${what} on <${element.tagName}>`);
    });
  }
  expect(found).toEqual([]);
});
