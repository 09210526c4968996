/** The suggested citation of a section. One style for now: a note in the manner of The Chicago Manual of Style. */
import type { PartialDate } from '../schemas/fields.ts';
import { formatDateAmerican } from '../sections/dates.ts';

/** What a citation of a section names. */
export interface SectionReference {
  /** Heading of the section. */
  section: string;
  /** Title of its explainer. */
  explainer: string;
  site: string;
  /** The day on which its words last changed. */
  changed: PartialDate;
  /** Its permanent address, absolute. */
  permalink: string;
}

/**
 * “Section,” in “Explainer,” Site, last modified Month D, YYYY, address.
 * Follows CMOS 18, 14.104 (pages of websites): a comma goes inside the closing marks, after ? and ! it is left out.
 */
export function chicagoNote({ section, explainer, site, changed, permalink }: SectionReference): string {
  return `${quoted(section)} in ${quoted(explainer)} ${site}, last modified ${formatDateAmerican(changed)}, ${permalink}.`;
}

function quoted(title: string): string {
  const inner = title.replace(/“([^”]*)”/g, '‘$1’');
  if (/[?!]’?$/.test(inner)) return `“${inner}”`;
  return inner.endsWith('’') && title.endsWith('”') ? `“${inner.slice(0, -1)},’”` : `“${inner},”`;
}
