/** The registry of sections: every citable section of the library, with its explainer and what it cites. */
import { toString } from 'mdast-util-to-string';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { TopicId } from '../schemas/fields.ts';
import type { SectionHelp } from '../schemas/explainer.ts';
import type { HeadingSection } from '../markdown/headings.ts';
import { findCitations } from '../markdown/citation-syntax.ts';
import { attribute, isComponent } from '../markdown/nodes.ts';
import { readExplainer } from '../markdown/pipeline.ts';
import { soundEntries, type Library, type SoundEntry } from '../records/library.ts';
import { own } from './own.ts';

/** One section of one explainer. */
export interface Section {
  id: string;
  title: string;
  depth: 2 | 3;
  /** Id of the explainer that holds it. */
  explainer: string;
  topic: TopicId;
  /** Id of the h2 section around an h3 section. */
  parent?: string;
  /** Ids that it took over: old links end in them. */
  formerly: string[];
  /** How readers ask for it. */
  help: SectionHelp;
  /** Ids of the sources it cites, one for each citation, in reading order, without those of sections inside it. */
  cites: string[];
}

/** Lists all sections, explainer by explainer, in reading order. Explainers whose Markdown cannot be read give none. */
export function listSections(library: Library): Section[] {
  return soundEntries(library, 'explainers').flatMap(sectionsOf);
}

/** The sections of one explainer, in reading order. */
export function sectionsOf(entry: SoundEntry<'explainers'>): Section[] {
  let tree: Root;
  let found: HeadingSection[];
  try {
    const read = readExplainer(entry.body);
    tree = read.tree;
    found = read.file.data['sections'] as HeadingSection[];
  } catch {
    return []; // The Markdown check reports it.
  }
  const cites = citesBySection(tree);
  let parent: string | undefined;
  return found.map(({ id, title, depth }) => {
    if (depth === 2) parent = id;
    return {
      id,
      title,
      depth,
      explainer: entry.id,
      topic: entry.folder as TopicId,
      ...(depth === 3 && parent && { parent }),
      formerly: own(entry.data.formerly.sections, id) ?? [],
      help: own(entry.data.search.sections, id) ?? { asks: [], words: [] },
      cites: cites.get(id) ?? [],
    };
  });
}

function citesBySection(tree: Root): Map<string, string[]> {
  const result = new Map<string, string[]>();
  let current: string[] | undefined;
  for (const node of tree.children) {
    const id = node.type === 'heading' ? (node.data as { sectionId?: string } | undefined)?.sectionId : undefined;
    if (id) {
      current = [];
      result.set(id, current);
      continue;
    }
    current?.push(...sourcesIn(node));
  }
  return result;
}

function sourcesIn(node: Root['children'][number]): string[] {
  const sources = findCitations(toString(node)).flatMap((match) => match.items.map((item) => item.source));
  visit(node, (inner) => {
    if (isComponent(inner) && inner.name === 'Quote') sources.push(attribute(inner, 'of')?.split('#')[0] ?? '');
  });
  return sources.filter(Boolean);
}
