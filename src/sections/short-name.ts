/** The name of a source where space is short. */
import type { Source } from '../schemas/source.ts';

/** `short`, else the title with the publisher of news, so that a list of names tells sources apart. */
export function shortName(source: Source): string {
  if (source.short) return source.short;
  return source.kind === 'news' ? `${source.publisher}, ${source.title}` : source.title;
}
