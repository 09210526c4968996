/** What the Markdown pipeline must know about the site, from the library. */
import type { MarkdownContext } from '../markdown/pipeline.ts';
import { soundEntry, type Library } from '../records/library.ts';
import { words } from '../site.ts';
import { address } from './addresses.ts';
import { answerWords, eventWords, figureWords } from './record-words.ts';
import { listSections, type Section } from './registry.ts';
import { shortName } from './short-name.ts';

/**
 * @param library gives the content; called anew for each lookup, so that a changed file counts
 * @param base the site's base path, with or without a slash at the end
 */
export function createMarkdownContext(library: () => Library, base: string): MarkdownContext {
  const withBase = (path: string) => base.replace(/\/$/, '') + path;
  let known: { library: Library; pages: Map<string, string>; formerly: Map<string, readonly string[]> } | undefined;
  const sections = () => {
    const current = library();
    if (known?.library !== current) {
      const all = listSections(current);
      const page = (section: Section) => address.explainer(section.topic, section.explainer);
      known = {
        library: current,
        // An id that a section took over leads to that section's page, where it is an anchor still.
        pages: new Map(all.flatMap((section) => [section.id, ...section.formerly].map((id) => [id, page(section)]))),
        formerly: new Map(all.map((section) => [section.id, section.formerly])),
      };
    }
    return known;
  };
  return {
    withBase,
    pageOfSection: (id) => {
      const page = sections().pages.get(id);
      return page === undefined ? undefined : withBase(page);
    },
    formerIds: (id) => sections().formerly.get(id) ?? [],
    permalink: (id) => withBase(address.section(id)),
    words: { cite: words.cite, copy: words.copyLink },
    figureWords: (id) => figureWords(library(), id),
    eventWords: (choice) => eventWords(library(), choice),
    answerWords: (question) => answerWords(library(), question),
    insertWords: { source: words.figureSource, columns: words.answerColumns },
    nameOf: (source) => {
      const entry = soundEntry(library(), 'sources', source);
      return entry && shortName(entry.data);
    },
  };
}
