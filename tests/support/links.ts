/** The addresses on a built page that must lead somewhere on the site. */
import { attribute, type BuiltPage, type BuiltSite } from './dist.ts';

/** Attributes that hold an address, by what holds them. The `data-` ones are where scripts go. */
const HOLDERS: Record<string, string> = {
  'a[href]': 'href',
  'link[href]': 'href',
  'script[src]': 'src',
  'img[src]': 'src',
  'form[action]': 'action',
  '[data-permalink]': 'data-permalink',
  '[data-with-script]': 'data-with-script',
  '[data-bundle]': 'data-bundle',
  '[data-contents]': 'data-contents',
  '[data-search-page]': 'data-search-page',
};

/** Every address of our own site on a page, whole. */
export function ownAddresses(site: BuiltSite, page: BuiltPage): string[] {
  const here = site.addressOf(page);
  return Object.entries(HOLDERS)
    .flatMap(([selector, name]) => page.all(selector).map((element) => attribute(element, name)!))
    .map((written) => new URL(written, here))
    .filter((url) => url.origin === site.origin)
    .map((url) => url.href);
}

/** Each address of our own that leads nowhere, with its page. */
export function deadLinks(site: BuiltSite): string[] {
  const dead = site.pages.flatMap((page) =>
    [...new Set(ownAddresses(site, page))]
      .filter((address) => !site.leadsSomewhere(address))
      .map((address) => `${page.path} links to ${address}`),
  );
  return [...new Set(dead)];
}
