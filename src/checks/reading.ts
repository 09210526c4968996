/** Rule: what we take from a source was read. A source that was not read may only be named as an official address. */
import type { Fault } from '../records/faults.ts';
import { soundEntries } from '../records/library.ts';
import type { Check } from './context.ts';

export const reading: Check = ({ library }) =>
  soundEntries(library, 'sources').flatMap((entry): Fault[] => {
    const { how, where } = entry.data.checked;
    const passages = Object.entries(entry.data.passages);
    const at = (path: readonly string[], message: string, cure: string): Fault => ({
      rule: 'reading',
      file: entry.file,
      ...entry.yaml.locate(path),
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
            `Takes the passage “${id}” from a source that was not read.`,
            'Read the text and say so under `checked`, or remove the passage and cite the source alone as an official address.',
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
              'Was read elsewhere than at its own address, but does not say where.',
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
          `Quotes a source that is known only from descriptions of it (“${id}”).`,
          'Say it in our words under `says`, or read the text itself or a copy of it.',
        ),
      ),
    ];
  });
