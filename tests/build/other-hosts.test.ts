import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { attribute, builtSite } from '../support/dist.ts';

/** Relations by which a browser fetches what a link names, or connects to its host. */
const FETCHING_LINK =
  /\b(stylesheet|icon|apple-touch-icon|mask-icon|preload|modulepreload|prefetch|prerender|preconnect|dns-prefetch|manifest)\b/;

/** The addresses that a browser fetches by itself because of an element. */
function fetched(element: Element): string[] {
  const named = ['src', 'poster', 'data', 'srcset', 'background', 'ping'].map((name) => attribute(element, name));
  const isFetchingLink = element.tagName === 'link' && FETCHING_LINK.test(attribute(element, 'rel') ?? '');
  return [...named, isFetchingLink ? attribute(element, 'href') : undefined]
    .filter((value) => value !== undefined)
    .flatMap((value) => value.split(/,\s+/).map((part) => part.trim().split(/\s+/)[0]!));
}

it('no page loads anything from another host', () => {
  const site = builtSite();
  const strange: string[] = [];
  for (const page of site.pages) {
    visit(page.tree, 'element', (element) => {
      for (const address of fetched(element)) {
        if (site.fileAt(new URL(address, site.addressOf(page)).href) === undefined)
          strange.push(`${page.path}: ${address}`);
      }
    });
  }
  expect(strange).toEqual([]);
});

it('no stylesheet loads anything from another host', () => {
  const site = builtSite();
  const sheets = site.files.filter((file) => file.endsWith('.css'));
  expect(sheets).not.toEqual([]);
  const strange = sheets.flatMap((file) =>
    [...site.text(file).matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g)]
      .map((match) => match[1] ?? match[2]!)
      .filter((address) => site.fileAt(new URL(address, `${site.origin}${site.base}${file}`).href) === undefined)
      .map((address) => `${file}: ${address}`),
  );
  expect(strange).toEqual([]);
});

it('no script names the address of another host', () => {
  const site = builtSite();
  /** Names of formats, never fetched. */
  const isName = (address: string) => address.startsWith('http://www.w3.org/');
  const strange = site.files
    .filter((file) => /^assets\/.*\.js$/.test(file))
    .flatMap((file) =>
      [...site.text(file).matchAll(/(?:https?|wss?):\/\/[\w.-]+[^"'`\s]*/g)].map(([address]) => address),
    )
    .filter((address) => !isName(address));
  expect(strange).toEqual([]);
});
