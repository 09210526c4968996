/** Astro content loader: hands over what `src/records/` read, and follows changes in development. */
import { fileURLToPath } from 'node:url';
import { sep } from 'node:path';
import type { Loader } from 'astro/loaders';
import { COLLECTIONS, type CollectionName } from '../records/collections.ts';
import { readLibrary, soundEntries } from '../records/library.ts';

/** Loads one collection. Records that break their schema are left out: the checks have already stopped the build. */
export function recordLoader(name: CollectionName): Loader {
  const isMarkdown = COLLECTIONS[name].extension === '.mdx';
  return {
    name: `records-${name}`,
    schema: COLLECTIONS[name].schema,
    async load({ store, watcher, config, generateDigest, logger }) {
      const root = fileURLToPath(config.root);
      const fill = () => {
        const entries = soundEntries(readLibrary(root), name);
        store.clear();
        for (const { id, data, text, file } of entries) {
          store.set({
            id,
            data: data as unknown as Record<string, unknown>,
            digest: generateDigest(text),
            filePath: file,
            // MDX is compiled by Vite when a page asks for it.
            ...(isMarkdown && { deferredRender: true }),
          });
        }
      };
      fill();
      const folder = `${sep}content${sep}${name}${sep}`;
      for (const event of ['add', 'change', 'unlink'] as const) {
        watcher?.on(event, (path) => {
          if (!path.includes(folder)) return;
          try {
            fill();
          } catch (error) {
            // A file went away while it was read. Its going is an event of its own.
            logger.warn((error as Error).message);
          }
        });
      }
    },
  };
}
