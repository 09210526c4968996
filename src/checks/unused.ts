/** Rule: every source is cited by something, and every passage is used. */
import { visit } from 'unist-util-visit';
import { attribute, isComponent } from '../markdown/nodes.ts';
import { WHOLE_FILE, type Fault } from '../records/faults.ts';
import { soundEntries } from '../records/library.ts';
import { isAccount } from '../schemas/source.ts';
import { blocksOf } from './blocks.ts';
import type { Check, CheckContext } from './context.ts';

export const unused: Check = (context) => {
  const { sources, passages } = usesOf(context);
  return soundEntries(context.library, 'sources').flatMap((entry): Fault[] => {
    const isOurs = isAccount(entry.data);
    if (!sources.has(entry.id) && !isOurs) {
      return [
        {
          rule: 'unused',
          file: entry.file,
          ...WHOLE_FILE,
          message: 'Nothing cites this source.',
          cure: `Cite it as [@${entry.id}], or delete the file: a source that supports nothing only makes the list longer.`,
        },
      ];
    }
    return Object.entries(entry.data.passages)
      .filter(([id, passage]) => !passages.has(`${entry.id}#${id}`) && passage.check === undefined)
      .map(([id]) => ({
        rule: 'unused',
        severity: 'warning' as const,
        file: entry.file,
        ...entry.yaml.locateKey(['passages', id]),
        message: `Nothing uses the passage “${id}”.`,
        cure: `Cite it as [@${entry.id}#${id}], or remove it.`,
      }));
  });
};

/** Every source and passage that anything in the library names. */
function usesOf({ library, texts }: CheckContext): { sources: Set<string>; passages: Set<string> } {
  const sources = new Set<string>();
  const passages = new Set<string>();
  const use = (reference: string) => {
    sources.add(reference.split('#')[0]!);
    if (reference.includes('#')) passages.add(reference);
  };
  for (const text of texts) {
    for (const block of blocksOf(text)) {
      for (const { source, passage } of block.citations.flatMap((match) => match.items))
        use(passage ? `${source}#${passage}` : source);
    }
    if (!text.tree) continue;
    visit(text.tree, (node) => {
      if (isComponent(node) && (node.name === 'Quote' || node.name === 'Status')) use(attribute(node, 'of') ?? '');
    });
  }
  for (const { data } of soundEntries(library, 'claims')) data.said.forEach(({ passage }) => use(passage));
  for (const { data } of soundEntries(library, 'comparisons')) data.accounts.forEach(({ passage }) => use(passage));
  for (const { data } of soundEntries(library, 'series')) data.from.forEach(use);
  return { sources, passages };
}
