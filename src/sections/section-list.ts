/** The list of sections at `/data/sections.json`. A stable interface. */
import type { Library } from '../records/library.ts';
import type { TopicId } from '../schemas/fields.ts';
import { address } from './addresses.ts';
import type { SectionText } from './extract.ts';
import type { Section } from './registry.ts';

/** One section as machines read it. */
export interface ListedSection {
  id: string;
  title: string;
  /** Id of the explainer. */
  explainer: string;
  topic: TopicId;
  /** Absolute address of the page, with the section's fragment. */
  url: string;
  /** Absolute permanent address. */
  permalink: string;
  /** ISO days on which it was first published and last changed. */
  published: string;
  changed: string;
  /** Words of its text, inner sections included. */
  words: number;
}

/**
 * @param texts the sections of each explainer as read from its rendered page
 * @throws when the page lacks a section that the registry has: the two must agree
 */
export function sectionList(
  library: Library,
  sections: readonly Section[],
  texts: ReadonlyMap<string, { sections: readonly SectionText[] }>,
  absolute: (path: string) => string,
): ListedSection[] {
  return sections.map(({ id, title, explainer, topic }) => {
    const text = texts.get(explainer)?.sections.find((one) => one.id === id);
    const data = library.entries.explainers.find((entry) => entry.id === explainer)?.data;
    if (!text || !data) throw new Error(`The section “${id}” is not on the built page of “${explainer}”.`);
    return {
      id,
      title,
      explainer,
      topic,
      url: `${absolute(address.explainer(topic, explainer))}#${id}`,
      permalink: absolute(address.section(id)),
      published: data.published.iso,
      changed: data.updated.iso,
      words: text.words,
    };
  });
}
