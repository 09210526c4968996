/** The library as pages see it: read once per build, and again in development when a file has changed. */
import { readLibrary, type Library } from '../records/library.ts';
import type { MarkdownContext } from '../markdown/pipeline.ts';
import { createMarkdownContext } from '../sections/markdown-context.ts';
import { listSections, type Section } from '../sections/registry.ts';

interface Snapshot {
  library: Library;
  sections: Section[];
  markdown: MarkdownContext;
  readAt: number;
}

/** In development a snapshot is good for this long; a reader of a page never sees older content than that. */
const DEVELOPMENT_AGE_MS = 300;
let snapshot: Snapshot | undefined;

/** All content and what is derived from it. */
export function content(): Snapshot {
  const isStale = snapshot && import.meta.env.DEV && Date.now() - snapshot.readAt > DEVELOPMENT_AGE_MS;
  if (snapshot && !isStale) return snapshot;
  const library = readLibrary(process.cwd());
  snapshot = {
    library,
    sections: listSections(library),
    markdown: createMarkdownContext(() => library, import.meta.env.BASE_URL),
    readAt: Date.now(),
  };
  return snapshot;
}
