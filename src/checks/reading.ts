/** Rule: what we take from a source was read. A source that was not read may only be named as an official address. */
import { visit } from 'unist-util-visit';
import { findCitations } from '../markdown/citation-syntax.ts';
import { placeInside } from '../markdown/nodes.ts';
import type { Fault } from '../records/faults.ts';
import { soundEntries } from '../records/library.ts';
import { faultAt, type Check, type CheckContext } from './context.ts';

export const reading: Check = (context) => [...recordFaults(context), ...citationFaults(context)];

function recordFaults({ library }: CheckContext): Fault[] {
  return soundEntries(library, 'sources').flatMap((entry): Fault[] => {
    const { how, where } = entry.data.checked;
    const passages = Object.entries(entry.data.passages);
    const at = (path: readonly string[], message: string, cure: string, place = entry.yaml.locate(path)): Fault => ({
      rule: 'reading',
      file: entry.file,
      ...place,
      message,
      cure,
    });
    if (how === 'official-address-not-read') {
      const missing = entry.data.url
        ? []
        : [
            at(
              ['checked', 'how'],
              'This source was not read, and gives no official address.',
              'Give its `url`, or read it and say how.',
            ),
          ];
      return [
        ...missing,
        ...passages.map(([id]) =>
          at(
            ['passages', id],
            `This takes the passage “${id}” from a source that was not read.`,
            'Read the text and say so under `checked`, or remove the passage and cite the source alone as an official address.',
            entry.yaml.locateKey(['passages', id]),
          ),
        ),
      ];
    }
    const needsPlace = how === 'read-in-reproduction' || how === 'read-in-description';
    const unsaid =
      needsPlace && !where
        ? [
            at(
              ['checked', 'how'],
              'This source was read elsewhere than at its own address, and does not say where.',
              'Add `where` under `checked`, in words: which copy, or whose description.',
            ),
          ]
        : [];
    const quoted = how !== 'read-in-description' ? [] : passages.filter(([, passage]) => passage.quote !== undefined);
    return [
      ...unsaid,
      ...quoted.map(([id]) =>
        at(
          ['passages', id, 'quote'],
          `The passage “${id}” quotes a source that we know only from descriptions of it.`,
          'Say it in our words under `says`, or read the text itself or a copy of it.',
        ),
      ),
    ];
  });
}

/** A page or paragraph can be cited only by someone who read it. */
function citationFaults({ library, texts }: CheckContext): Fault[] {
  const unread = new Set(
    soundEntries(library, 'sources')
      .filter(({ data }) => data.checked.how === 'official-address-not-read')
      .map(({ id }) => id),
  );
  return texts.flatMap((text) => {
    const faults: Fault[] = [];
    if (!text.tree) return faults;
    visit(text.tree, 'text', (node) => {
      for (const { raw, items } of findCitations(node.value)) {
        for (const { source, locator } of items) {
          if (locator === undefined || !unread.has(source)) continue;
          faults.push(
            faultAt(
              text,
              'reading',
              placeInside(node, raw, 0, text.file),
              `Cites “${locator}” of “${source}”, a source that was not read.`,
              `Read it and say so under \`checked\` in its file, or cite it as [@${source}], its official address alone.`,
            ),
          );
        }
      }
    });
    return faults;
  });
}
