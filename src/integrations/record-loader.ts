/** Astro content loader: hands over what `src/records/` read, and follows changes in development. */
import { fileURLToPath } from 'node:url';
import { sep } from 'node:path';
import type { Loader } from 'astro/loaders';
import { COLLECTIONS, type CollectionName } from '../records/collections.ts';
import { readLibrary, soundEntries } from '../records/library.ts';

/**
 * How long the files must be at rest before they are read again. A file that is being written is empty first, and the
 * watcher says so; that it is full it may not say, since it passes over an event within 5 ms of another of the same file
 * (`_throttle` in chokidar). Short beside Astro's own wait before it writes its data, see REST_MS in
 * src/dev/content-watch.ts.
 */
const REST_MS = 50;

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
      const refill = () => {
        try {
          fill();
        } catch (error) {
          // A file went away while it was read. Its going is an event of its own.
          logger.warn((error as Error).message);
        }
      };
      fill();
      const folder = `${sep}content${sep}${name}${sep}`;
      let timer: NodeJS.Timeout | undefined;
      for (const event of ['add', 'change', 'unlink'] as const) {
        watcher?.on(event, (path) => {
          if (!path.includes(folder)) return;
          clearTimeout(timer);
          timer = setTimeout(refill, REST_MS);
        });
      }
    },
  };
}
