/** Astro content loader for YAML records: hands over what `src/records/` read, and follows changes in development. */
import { fileURLToPath } from 'node:url';
import { sep } from 'node:path';
import type { Loader } from 'astro/loaders';
import type { CollectionName } from '../records/collections.ts';
import { readLibrary, soundEntries } from '../records/library.ts';

/** Loads one collection. Records that break their schema are left out: the checks have already stopped the build. */
export function recordLoader(name: CollectionName): Loader {
  return {
    name: `records-${name}`,
    async load({ store, watcher, config, generateDigest }) {
      const root = fileURLToPath(config.root);
      const fill = () => {
        store.clear();
        for (const { id, data, text, file } of soundEntries(readLibrary(root), name)) {
          store.set({
            id,
            data: data as unknown as Record<string, unknown>,
            digest: generateDigest(text),
            filePath: file,
          });
        }
      };
      fill();
      const folder = `${sep}content${sep}${name}${sep}`;
      for (const event of ['add', 'change', 'unlink'] as const) {
        watcher?.on(event, (path) => {
          if (path.includes(folder)) fill();
        });
      }
    },
  };
}
