/** Names of authors, for lists that people read. */
import type { Author } from '../schemas/source.ts';

/** `A`, `A and B`, `A, B and C`; from four on, the first and “et al.” Empty without authors. */
export function formatAuthors(authors: readonly Author[] | undefined): string {
  const names = (authors ?? []).map((author) =>
    'organisation' in author ? author.organisation : [author.given, author.family].filter(Boolean).join(' '),
  );
  if (names.length > 3) return `${names[0]} et al.`;
  if (names.length <= 1) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
