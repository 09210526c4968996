/** Citations as files for reference managers: their endings, types and writers. */
import { toBibLatex } from './biblatex.ts';
import type { CslItem } from './csl.ts';
import { toRis } from './ris.ts';

/** One kind of file. */
export interface CitationFile {
  /** Media type. */
  type: string;
  write: (items: readonly CslItem[]) => string;
}

/** By ending. */
export const CITATION_FILES: Record<string, CitationFile> = {
  bib: { type: 'application/x-bibtex', write: toBibLatex },
  ris: { type: 'application/x-research-info-systems', write: toRis },
  json: {
    type: 'application/vnd.citationstyles.csl+json',
    write: (items) => `${JSON.stringify(items, null, 1)}\n`,
  },
};

/** The items as the body and headers of a file. */
export function citationFile(ending: string, items: readonly CslItem[]): Response {
  const { type, write } = CITATION_FILES[ending]!;
  return new Response(write(items), { headers: { 'content-type': `${type}; charset=utf-8` } });
}
