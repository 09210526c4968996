/** Sources in the academic styles. */
import { isLegal, type Source } from '../schemas/source.ts';
import { toCsl } from './csl.ts';
import { bibliographyEntry, CSL_STYLES, type CslStyle } from './csl-styles.ts';
import { escapeHtml } from './escape.ts';
import type { CitationMarkup } from './formats.ts';

/**
 * A source as an entry of a bibliography in each style.
 * Law is cited alike in all of them: APA 7 (11.1) and CMOS 18 (14.170) send writers to The Bluebook, and MLA 9 (appendix
 * 2) lets them follow it.
 */
export function sourceCitations(id: string, source: Source): Record<CslStyle, CitationMarkup> {
  const { references: _references, ...item } = toCsl(id, source);
  const entry = (style: CslStyle) => (isLegal(source) ? legalEntry(source) : bibliographyEntry(style, item, 'html'));
  return Object.fromEntries((Object.keys(CSL_STYLES) as CslStyle[]).map((style) => [style, entry(style)])) as Record<
    CslStyle,
    CitationMarkup
  >;
}

/** `Arizona v. United States, 567 U.S. 387 (2012).` The names of cases are italic (The Bluebook, B2). */
function legalEntry({ kind, title, citation, url }: Source & { citation: string }): CitationMarkup {
  const name = kind === 'opinion' ? `<i>${escapeHtml(title)}</i>` : escapeHtml(title);
  return `${name}, ${escapeHtml(citation)}.${url ? ` ${escapeHtml(url)}` : ''}`;
}
