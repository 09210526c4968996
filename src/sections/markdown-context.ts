/** What the Markdown pipeline must know about the site, from the library. */
import type { MarkdownContext } from '../markdown/pipeline.ts';
import type { Library } from '../records/library.ts';
import { words } from '../site.ts';
import { address } from './addresses.ts';
import { listSections } from './registry.ts';
import { shortName } from './short-name.ts';

/**
 * @param library gives the content; called anew for each lookup, so that a changed file counts
 * @param base the site's base path, with or without a slash at the end
 */
export function createMarkdownContext(library: () => Library, base: string): MarkdownContext {
  const withBase = (path: string) => base.replace(/\/$/, '') + path;
  let known: { library: Library; pages: Map<string, string> } | undefined;
  const pages = () => {
    const current = library();
    if (known?.library !== current) {
      known = {
        library: current,
        pages: new Map(
          listSections(current).map((section) => [section.id, address.explainer(section.topic, section.explainer)]),
        ),
      };
    }
    return known.pages;
  };
  return {
    withBase,
    pageOfSection: (id) => {
      const page = pages().get(id);
      return page === undefined ? undefined : withBase(page);
    },
    permalink: (id) => withBase(address.section(id)),
    words: { cite: words.cite, copy: words.copyLink },
    nameOf: (source) => {
      const entry = library().entries.sources.find((one) => one.id === source);
      return entry?.data && shortName(entry.data);
    },
  };
}
