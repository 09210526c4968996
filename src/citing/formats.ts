/**
 * Citations in every form we offer, as markup. Academic styles come from the CSL project's styles; legal, news and web
 * forms, which CSL lacks or gets wrong, are ours, each after the rule that its comment names.
 */
import { citableToCsl, type Citable } from './citable.ts';
import { bibliographyEntry, noteEntry } from './csl-styles.ts';
import { escapeHtml, escapeMarkdown, escapeMarkdownAddress, escapeWikitext, straightMarks } from './escape.ts';
import { apTitle, bluebookTitle } from './headline-case.ts';
import { DATE_FORMS, type DateForm } from './style-dates.ts';

/** The forms in the order in which they are shown. */
export const CITATION_FORMATS = [
  'apa',
  'mla',
  'chicago-notes',
  'chicago-author-date',
  'bluebook',
  'ap',
  'wikipedia',
  'markdown',
  'html',
  'link',
] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** Forms that are written in a language of their own, and so are shown letter for letter. */
export const CODE_FORMATS: readonly CitationFormat[] = ['wikipedia', 'markdown', 'html', 'link'];

/** Where the reader's day goes. The reader's browser fills it in; without script the words stand. */
export interface AccessWords {
  /** `the day you read it`. */
  unknown: string;
}

/** A citation as markup: text with `<i>` and places for the day of access. */
export type CitationMarkup = string;

/** One citation in every form. */
export function citationsOf(citable: Citable, words: AccessWords): Record<CitationFormat, CitationMarkup> {
  const item = citableToCsl(citable);
  const { title, within, site, date, url, opening } = citable;
  const accessed = (form: DateForm) => `<span data-accessed="${form}">[${escapeHtml(words.unknown)}]</span>`;
  const { publisher: _publisher, 'container-title': _container, ...bare } = item;
  const { author: _author, ...authorless } = bare;
  const quoted = within === undefined ? undefined : innerQuotes(within);
  return {
    // APA 7, 10.16: the site is not named again when it is the author. 9.21: what it is, in brackets.
    apa: bibliographyEntry('apa', { ...bare, ...(within && { genre: `Section of “${innerQuotes(within)}”` }) }, 'html'),
    // MLA 9, 5.111: the day of access comes last. 5.54: the author is left out when it is the publisher.
    mla: `${bibliographyEntry(
      'mla',
      within === undefined
        ? { ...authorless, 'container-title': site }
        : { ...authorless, 'container-title': within, publisher: site },
      'html',
    )} Accessed ${accessed('mla')}.`,
    // CMOS 18, 14.104: a page, what it is part of, the site, the day.
    'chicago-notes': noteEntry(
      'chicago-notes',
      {
        ...authorless,
        'container-title': quoted === undefined ? site : `in “${withComma(bluebookTitle(quoted))}” ${site}`,
      },
      'html',
    ),
    'chicago-author-date': bibliographyEntry(
      'chicago-author-date',
      { ...bare, ...(quoted && { 'container-title': `In “${bluebookTitle(quoted)}”` }) },
      'html',
    ),
    // The Bluebook, 22nd ed., rule 18.2.2: title of the page, title of the site, date, address; rule 8 for capitals.
    bluebook: [
      `<i>${escapeHtml(bluebookTitle(title))}</i>`,
      ...(within === undefined ? [] : [`<i>in</i> <i>${escapeHtml(bluebookTitle(within))}</i>`]),
      `${escapeHtml(site)} (${DATE_FORMS.bluebook(date)})`,
      `${escapeHtml(url)} (last visited ${accessed('bluebook')}).`,
    ].join(', '),
    // AP Stylebook, “attribution” and “composition titles”: who says so, plainly, and where.
    ap: `according to ${escapeHtml(site)}, a nonpartisan reference site, in “${escapeHtml(
      withComma(apTitle(innerQuotes(title))),
    )}” as published ${DATE_FORMS.ap(date)} (${escapeHtml(url)})`,
    wikipedia: wikipedia(citable, accessed('iso')),
    markdown: escapeHtml(
      `[${escapeMarkdown(title)}](${escapeMarkdownAddress(url)}), ${escapeMarkdown(
        [within, site].filter(Boolean).join(', '),
      )}, ${date.iso}`,
    ),
    html: escapeHtml(
      `<blockquote cite="${escapeHtml(url)}">\n<p>${escapeHtml(opening)}</p>\n</blockquote>\n<p><a href="${escapeHtml(
        url,
      )}">${escapeHtml(title)}</a>, ${escapeHtml(site)}, <time datetime="${date.iso}">${date.iso}</time></p>`,
    ),
    link: escapeHtml(url),
  };
}

/** `{{cite web}}`, with the parameters of https://en.wikipedia.org/wiki/Template:Cite_web. */
function wikipedia({ title, within, site, date, url }: Citable, accessed: string): CitationMarkup {
  const value = (text: string) => escapeHtml(escapeWikitext(straightMarks(text)));
  return [
    '{{cite web',
    `title=${value(title)}`,
    `url=${escapeHtml(url.replaceAll('|', '%7C'))}`,
    `website=${value(site)}`,
    ...(within === undefined ? [] : [`at=section of "${value(within)}"`]),
    `date=${date.iso}`,
    `access-date=${accessed}}}`,
  ].join(' |');
}

/** A title inside double marks has single ones (CMOS 18, 6.9; MLA 9, 2.106). */
function innerQuotes(title: string): string {
  return title.replace(/“([^”]*)”/g, '‘$1’');
}

/** American style puts the comma inside the marks; after a question or exclamation mark it is left out. */
function withComma(title: string): string {
  if (/[?!]’?$/.test(title)) return title;
  return title.endsWith('’') ? `${title.slice(0, -1)},’` : `${title},`;
}
