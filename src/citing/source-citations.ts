/** Sources in the academic styles. */
import { isLegal, type Source } from '../schemas/source.ts';
import { toCsl, type CslItem } from './csl.ts';
import { bibliographyEntry, CSL_STYLES, type CslStyle } from './csl-styles.ts';
import { escapeHtml } from './escape.ts';
import type { CitationMarkup } from './formats.ts';
import { DATE_FORMS } from './style-dates.ts';

/**
 * A source as an entry of a bibliography in each style.
 * Law is cited alike in all of them: APA 7 (11.1) and CMOS 18 (14.170) send writers to The Bluebook, and MLA 9 (appendix
 * 2) lets them follow it.
 */
export function sourceCitations(id: string, source: Source): Record<CslStyle, CitationMarkup> {
  const item = forStyles(source, toCsl(id, source));
  const legal = legalCitation(source);
  const entry = (style: CslStyle) =>
    legal === undefined ? bibliographyEntry(style, onceNamed(style, item), 'html') : legalEntry(source, legal);
  return Object.fromEntries((Object.keys(CSL_STYLES) as CslStyle[]).map((style) => [style, entry(style)])) as Record<
    CslStyle,
    CitationMarkup
  >;
}

/** How lawyers cite it: law by its citation, papers given to a court by theirs or by the docket (The Bluebook, B17). */
function legalCitation(source: Source): string | undefined {
  if (isLegal(source)) return source.citation;
  if (source.kind !== 'court-filing') return undefined;
  const { citation, docket, court, date } = source;
  return citation ?? (docket && `${docket} (${[court, date && DATE_FORMS.bluebook(date)].filter(Boolean).join(', ')})`);
}

/** `Arizona v. United States, 567 U.S. 387 (2012).` The names of cases and papers are italic (The Bluebook, B2). */
function legalEntry({ kind, title, url }: Source, citation: string): CitationMarkup {
  const isItalic = kind === 'opinion' || kind === 'court-filing';
  const name = isItalic ? `<i>${escapeHtml(title)}</i>` : escapeHtml(title);
  return `${name}, ${escapeHtml(citation)}.${url ? ` ${escapeHtml(url)}` : ''}`;
}

/** What bibliographies want otherwise than reference managers: letters have a writer. */
function forStyles({ kind }: Source, { references: _references, ...item }: CslItem): CslItem {
  const { publisher, ...unpublished } = item;
  const written: CslItem =
    kind === 'letter' && !item.author && publisher ? { ...unpublished, author: [{ literal: publisher }] } : item;
  return written;
}

/** An organisation that publishes what it wrote is named once: as author in APA (9.29), as publisher in MLA (5.54). */
function onceNamed(style: CslStyle, item: CslItem): CslItem {
  const { author, publisher, ...rest } = item;
  const [only] = author?.length === 1 ? author : [];
  if (!publisher || !only || !('literal' in only) || only.literal !== publisher) return item;
  if (style === 'mla') return { ...rest, publisher };
  return { ...rest, author: [only] };
}
