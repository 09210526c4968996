/**
 * Items as a BibLaTeX file in UTF-8, as the biblatex manual (3.20) names types and fields. Ours, because the writers that
 * were tried drop letters outside Latin, courts, reporters and dates.
 */
import type { CslDate, CslItem, CslName } from './csl.ts';
import { escapeLatex } from './escape.ts';

const TYPES: Record<string, string> = {
  webpage: 'online',
  legal_case: 'jurisdiction',
  legislation: 'legislation',
  regulation: 'legislation',
  bill: 'legislation',
  'article-newspaper': 'article',
  'article-journal': 'article',
  report: 'report',
  dataset: 'dataset',
  speech: 'unpublished',
  document: 'misc',
  personal_communication: 'letter',
};

/** Where each type keeps what it stands in. */
const CONTAINERS: Record<string, string> = {
  article: 'journaltitle',
  jurisdiction: 'journaltitle',
  legislation: 'journaltitle',
  online: 'titleaddon',
};

/** What each type calls whoever published it. For courts the authority says it, for articles the journal. */
const PUBLISHERS: Record<string, string> = { report: 'institution', online: 'organization' };

/** All items as one file, in the order in which they are given. */
export function toBibLatex(items: readonly CslItem[]): string {
  return items.map((item) => `${entry(item)}\n`).join('\n');
}

function entry(item: CslItem): string {
  const type = TYPES[item.type] ?? 'misc';
  const fields: [name: string, value: string | undefined][] = [
    ['title', kept(item.title)],
    ['shorttitle', item['title-short'] && kept(item['title-short'])],
    ['author', item.author?.map(name).join(' and ')],
    [CONTAINERS[type] ?? 'booktitle', item['container-title'] && kept(item['container-title'])],
    [PUBLISHERS[type] ?? 'publisher', publisher(item)],
    ['institution', item.authority && kept(item.authority)],
    ['volume', item.volume && braced(item.volume)],
    ['number', (item.issue ?? item.number) && braced((item.issue ?? item.number)!)],
    ['chapter', item.section && braced(item.section)],
    ['pages', item.page && braced(item.page.replace(/(\d)-(\d)/g, '$1--$2'))],
    ['date', item.issued && braced(date(item.issued))],
    ['doi', item.DOI && `{${item.DOI}}`],
    ['url', item.URL && `{${item.URL}}`],
    ['langid', item.language === undefined ? undefined : '{american}'],
    ['note', item.references && braced(item.references)],
  ];
  const lines = fields.filter(([, value]) => value !== undefined).map(([field, value]) => `  ${field} = ${value},`);
  return [`@${type}{${item.id},`, ...lines, '}'].join('\n');
}

/** The publisher, where it is not named already. */
function publisher({ publisher: own, authority, 'container-title': container }: CslItem): string | undefined {
  return own === undefined || own === authority || own === container ? undefined : kept(own);
}

/** Double braces keep capitals as they are, and an organisation whole. */
function kept(text: string): string {
  return `{{${escapeLatex(text)}}}`;
}

function braced(text: string): string {
  return `{${escapeLatex(text)}}`;
}

function name(author: CslName, index: number, all: readonly unknown[]): string {
  const text = 'literal' in author ? `{${escapeLatex(author.literal)}}` : personal(author);
  const open = index === 0 ? '{' : '';
  return `${open}${text}${index === all.length - 1 ? '}' : ''}`;
}

function personal({ family, given, suffix }: { family: string; given?: string; suffix?: string }): string {
  const parts = [family, suffix, given].filter((part) => part !== undefined).map(escapeLatex);
  return parts.length > 1 ? parts.join(', ') : `{${parts[0]}}`;
}

function date({ 'date-parts': [parts = []] }: CslDate): string {
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}
