/** Renders the Markdown of records for one page, numbering its citations as they come. */
import { CitationRegister } from '../markdown/citation-register.ts';
import type { CitationItem } from '../markdown/citation-syntax.ts';
import { renderProse } from '../markdown/pipeline.ts';
import { address } from '../sections/addresses.ts';
import { citedRecords, type CitedRecord } from './cited.ts';
import { content } from './context.ts';

/** A page's writer: render the fields in reading order, then ask what they cited. */
export interface PageProse {
  /** HTML of a Markdown field. */
  render(markdown: string): string;
  /** What was cited so far, with records. */
  cited(): Promise<CitedRecord[]>;
}

/**
 * @param isLinked makes marks lead to the sources' own pages, where a page cites too much to hold a card for each
 */
export function pageProse({ isLinked = false }: { isLinked?: boolean } = {}): PageProse {
  const register = new CitationRegister();
  return {
    render: (markdown) => renderProse(markdown, content().markdown, register, isLinked ? toSource : undefined),
    cited: () => citedRecords(register.list()),
  };
}

/** The place of a passage on its source's page. */
function toSource({ source, passage }: CitationItem): string {
  return content().markdown.withBase(address.source(source)) + (passage ? `#passage_${passage}` : '');
}
