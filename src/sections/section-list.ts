/** The list of sections at `/data/sections.json`. A stable interface. */
import type { Library } from '../records/library.ts';
import type { DataSection } from '../schemas/data.ts';
import { address } from './addresses.ts';
import type { SectionText } from './extract.ts';
import type { Section } from './registry.ts';

/** What the ledger says of each section: when it was published and changed, and its newest frozen version. */
export type SectionHistory = ReadonlyMap<string, { published: string; changed: string; version?: string }>;

/**
 * @param history by section id; where it is silent, the explainer's dates stand in
 * @param texts the sections of each explainer as read from its rendered page
 * @throws when the page lacks a section that the registry has: the two must agree
 */
export function sectionList(
  library: Library,
  sections: readonly Section[],
  texts: ReadonlyMap<string, { sections: readonly SectionText[] }>,
  history: SectionHistory,
  absolute: (path: string) => string,
): DataSection[] {
  return sections.map(({ id, title, explainer, topic }) => {
    const text = texts.get(explainer)?.sections.find((one) => one.id === id);
    const data = library.entries.explainers.find((entry) => entry.id === explainer)?.data;
    const known = history.get(id);
    if (!text || !data) throw new Error(`The section “${id}” is not on the built page of “${explainer}”.`);
    return {
      id,
      title,
      explainer,
      topic,
      url: absolute(address.inExplainer({ topic, explainer, id })),
      permalink: absolute(address.section(id)),
      published: known?.published ?? data.published.iso,
      changed: known?.changed ?? data.updated.iso,
      words: text.words,
      ...(known?.version && { version: absolute(address.version(id, known.version)) }),
    };
  });
}
