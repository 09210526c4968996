/**
 * The page of one frozen version, written once when the version is published and never again: it needs no script, no
 * build and no other file but a style sheet that never changes, and all its links are relative. Pure.
 */
import { escapeHtml } from '../citing/escape.ts';
import type { PartialDate } from '../schemas/fields.ts';
import type { Passage, Source } from '../schemas/source.ts';
import { formatAuthors } from './authors.ts';
import { formatDate } from './dates.ts';
import type { FrozenMark, FrozenText } from './frozen-text.ts';

/** Words of the page. They are frozen with it. */
export interface FrozenWords {
  site: string;
  language: string;
  version: (date: string) => string;
  /** Which version of which explainer’s section, for the title of the window. */
  of: (explainer: string, date: string) => string;
  description: (section: string, date: string) => string;
  lead: string;
  current: string;
  changes: string;
  sectionOf: string;
  asOf: string;
  sources: string;
  inOurWords: (says: string) => string;
  checked: (how: string, date: string) => string;
  notAdvice: string;
}

/** What is frozen. */
export interface FrozenVersion {
  id: string;
  title: string;
  /** Title and address (from the site's root) of the explainer. */
  explainer: { title: string; path: string };
  /** The day of the version, and the day up to which its facts hold. */
  date: PartialDate;
  asOf: PartialDate;
  text: FrozenText;
  /** The records behind the marks, by id. */
  sources: ReadonlyMap<string, Source>;
  /** How each source was read, in words. */
  reading: (source: Source) => string;
}

/** The frozen page stands three folders deep: `/s/<id>/<date>/`. */
export function fromFrozenPage(path: string): string {
  return `../../..${path}`;
}

/** Dublin Core terms are what reference managers read without script; no address is named, so they take the page's own. */
export function frozenPage(version: FrozenVersion, words: FrozenWords): string {
  const { id, title, explainer, date, asOf, text } = version;
  const name = escapeHtml(title);
  const day = formatDate(date);
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name} (${escapeHtml(words.of(explainer.title, day))}) · ${escapeHtml(words.site)}</title>
<meta name="description" content="${escapeHtml(words.description(title, day))}">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<link rel="canonical" href="../">
<link rel="stylesheet" href="${fromFrozenPage('/frozen/1.css')}">
<meta name="DC.title" content="${name}">
<meta name="DC.type" content="webpage">
<meta name="DC.creator" content="${escapeHtml(words.site.replaceAll(',', ''))}">
<meta name="DC.date" content="${date.iso}">
<meta name="DC.language" content="${words.language}">
<meta property="og:type" content="website">
<meta property="og:title" content="${name}">
<meta property="og:site_name" content="${escapeHtml(words.site)}">
</head>
<body>
<header>
<p class="site"><a href="${fromFrozenPage('/')}">${escapeHtml(words.site)}</a></p>
<div class="frozen" role="note">
<p><strong>${escapeHtml(words.version(day))}.</strong> ${escapeHtml(words.lead)}</p>
<p><a href="../">${escapeHtml(words.current)}</a> <a href="changes/">${escapeHtml(words.changes)}</a></p>
</div>
</header>
<main>
<h1>${name}</h1>
<p class="label">${escapeHtml(words.sectionOf)} <a href="${fromFrozenPage(explainer.path)}#${id}">${escapeHtml(
    explainer.title,
  )}</a> · ${escapeHtml(words.asOf)} <time datetime="${asOf.iso}">${formatDate(asOf)}</time></p>
<section id="${id}" data-section="${id}" class="text">
${text.html}
</section>
${sourceList(version, words)}</main>
<footer>
<p>${escapeHtml(words.notAdvice)} <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noreferrer">CC BY 4.0</a></p>
</footer>
</body>
</html>
`;
}

function sourceList({ text, sources, reading }: FrozenVersion, words: FrozenWords): string {
  const numbers = new Map<string, FrozenMark[]>();
  for (const mark of text.marks) numbers.set(mark.number, [...(numbers.get(mark.number) ?? []), mark]);
  if (numbers.size === 0) return '';
  const items = [...numbers]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([number, marks]) => {
      const { source: id } = marks[0]!;
      const source = sources.get(id);
      if (!source) throw new Error(`The frozen text cites “${id}”, of which there is no record.`);
      const passages = [...new Set(marks.map(({ passage }) => passage))].flatMap(
        (passage) => (passage === undefined ? undefined : source.passages[passage]) ?? [],
      );
      return `<li id="source-${number}" value="${number}">${reference(id, source)}${passages
        .map((passage) => passageText(passage, words))
        .join(
          '',
        )}<p class="checked">${escapeHtml(words.checked(reading(source), formatDate(source.checked.date)))}</p></li>`;
    });
  return `<h2 id="sources">${escapeHtml(words.sources)}</h2>
<ol class="sources">
${items.join('\n')}
</ol>
`;
}

function reference(id: string, source: Source): string {
  const details = [
    formatAuthors(source.authors),
    source.publisher,
    source.container,
    'citation' in source ? source.citation : undefined,
    source.date && formatDate(source.date),
  ].filter(Boolean);
  const original = source.url
    ? ` <a href="${escapeHtml(source.url)}" rel="noreferrer">${escapeHtml(source.url)}</a>`
    : '';
  return `<p><cite><a href="${fromFrozenPage(`/sources/${id}/`)}">${escapeHtml(source.title)}</a></cite>. ${escapeHtml(
    details.join(', '),
  )}.${original}</p>`;
}

function passageText({ quote, says, speaker, role, locator }: Passage, words: FrozenWords): string {
  const who = [speaker, role, locator].filter(Boolean).join(', ');
  return [
    quote === undefined ? '' : `<p class="passage"><q>${escapeHtml(quote)}</q></p>`,
    says === undefined
      ? ''
      : `<p class="passage">${escapeHtml(quote === undefined ? says : words.inOurWords(says))}</p>`,
    who ? `<p class="who">${escapeHtml(who)}</p>` : '',
  ].join('');
}
