/**
 * Items in RIS, as the format's specification of 2011 names types and tags. Ours, because the writers that were tried drop
 * the authors of news and half of a date.
 */
import type { CslDate, CslItem, CslName } from './csl.ts';

const TYPES: Record<string, string> = {
  webpage: 'ELEC',
  legal_case: 'CASE',
  legislation: 'STAT',
  regulation: 'LEGAL',
  bill: 'BILL',
  'article-newspaper': 'NEWS',
  'article-journal': 'JOUR',
  report: 'RPRT',
  dataset: 'DATA',
  speech: 'HEAR',
  document: 'GEN',
  personal_communication: 'PCOMM',
};

/** All items as one file. Lines end as the specification wants them, in CR and LF. */
export function toRis(items: readonly CslItem[]): string {
  return items.map((item) => `${record(item)}\r\n`).join('');
}

function record(item: CslItem): string {
  const [start, end] = (item.page ?? '').split(/[-–](?=[^-–]*$)/);
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', TYPES[item.type] ?? 'GEN'],
    ['ID', item.id],
    ['TI', item.title],
    ['ST', item['title-short']],
    ...(item.author ?? []).map((author): [string, string] => ['AU', name(author)]),
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['A2', item.authority],
    ['VL', item.volume],
    ['IS', item.issue],
    ['M1', item.number],
    ['SE', item.section],
    ['SP', start],
    ['EP', end],
    ['PY', item.issued && String(item.issued['date-parts'][0]?.[0] ?? '')],
    ['DA', item.issued && date(item.issued)],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['LA', item.language],
    ['N1', item.references],
    ['ER', ''],
  ];
  return lines
    .filter(([tag, value]) => value || tag === 'ER')
    .map(([tag, value]) => `${tag}  - ${oneLine(value!)}`)
    .join('\r\n');
}

/**
 * Family name first. Readers of RIS take a name apart at its comma, and the format has no other sign for an
 * organisation: its name stands without commas here, and whole as the publisher.
 */
function name(author: CslName): string {
  if ('literal' in author) return author.literal.replaceAll(',', '');
  return [author.family, author.given, author.suffix].filter(Boolean).join(', ');
}

/** `2026/11/21/`; what is not known stays empty between its strokes. */
function date({ 'date-parts': [parts = []] }: CslDate): string {
  const [year = 0, month, day] = parts;
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${year}/${two(month)}/${two(day)}/`;
}

/** A line break would end a value. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
