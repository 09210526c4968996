/** Renders the Markdown of records for one page, numbering its citations as they come. */
import { CitationRegister } from '../markdown/citation-register.ts';
import { renderProse } from '../markdown/pipeline.ts';
import { citedRecords, type CitedRecord } from './cited.ts';
import { content } from './context.ts';

/** A page's writer: render the fields in reading order, then ask what they cited. */
export interface PageProse {
  /** HTML of a Markdown field. */
  render(markdown: string): string;
  /** What was cited so far, with records. */
  cited(): Promise<CitedRecord[]>;
}

export function pageProse(): PageProse {
  const register = new CitationRegister();
  return {
    render: (markdown) => renderProse(markdown, content().markdown, register),
    cited: () => citedRecords(register.list()),
  };
}
