/** What search knows: one record for each section, explainer, term, claim, source, jurisdiction, series and event. Pure. */
import { plainText } from '../markdown/plain-text.ts';
import { soundEntries, type Library } from '../records/library.ts';
import { address } from '../sections/addresses.ts';
import { formatDate, formatSpan } from '../sections/dates.ts';
import type { SectionText } from '../sections/extract.ts';
import type { Section } from '../sections/registry.ts';
import { shortName } from '../sections/short-name.ts';
import { BETWEEN_ASKS } from './query.ts';
import { standings, topicOf, type RecordKind } from '../site.ts';
import type { TopicId } from '../schemas/fields.ts';

/** One record of the index. */
export interface SearchRecord {
  kind: RecordKind;
  /** Address within the site, without base path. */
  url: string;
  title: string;
  /** The words that are searched and quoted. */
  text: string;
  /** Questions that it answers. */
  asks: string[];
  /** Other words for it. */
  words: string[];
  topic?: TopicId;
  /** Title of the explainer that holds it, for sections. */
  explainer?: string;
  /** As-of or publication date, in words. */
  date?: string;
}

/**
 * Lists every record of the index.
 * @param texts the words of each explainer's sections, and of its answer, as read from the rendered pages
 */
export function searchRecords(
  library: Library,
  sections: readonly Section[],
  texts: ReadonlyMap<string, { answer: string; sections: readonly SectionText[] }>,
): SearchRecord[] {
  return [
    ...explainerRecords(library, sections, texts),
    ...termRecords(library),
    ...claimRecords(library),
    ...sourceRecords(library),
    ...jurisdictionRecords(library),
    ...seriesRecords(library),
    ...eventRecords(library),
  ];
}

function explainerRecords(
  library: Library,
  sections: readonly Section[],
  texts: Parameters<typeof searchRecords>[2],
): SearchRecord[] {
  return soundEntries(library, 'explainers').flatMap(({ id, folder, data }) => {
    const topic = folder as TopicId;
    const page = address.explainer(topic, id);
    const text = texts.get(id) ?? { answer: '', sections: [] };
    const date = formatDate(data['as-of']);
    return [
      {
        kind: 'explainer',
        url: page,
        title: data.title,
        text: text.answer,
        asks: [data.question, ...data.search.page.asks],
        words: data.search.page.words,
        topic,
        date,
      } satisfies SearchRecord,
      ...sections
        .filter((section) => section.explainer === id)
        .map((section): SearchRecord => ({
          kind: 'section',
          url: `${page}#${section.id}`,
          title: section.title,
          text: text.sections.find((one) => one.id === section.id)?.text ?? '',
          asks: section.help.asks,
          words: section.help.words,
          topic,
          explainer: data.title,
          date,
        })),
    ];
  });
}

function termRecords(library: Library): SearchRecord[] {
  return soundEntries(library, 'glossary').map(({ id, data }) => ({
    kind: 'term',
    url: address.term(id),
    title: data.term,
    text: plainText(data.definition),
    asks: [`what is ${data.term}`],
    words: [...(data['short-for'] ? [data['short-for']] : []), ...data.words],
  }));
}

function claimRecords(library: Library): SearchRecord[] {
  return soundEntries(library, 'claims').map(({ id, data }) => ({
    kind: 'claim',
    url: address.claim(id),
    title: data.title,
    text: `${standings[data.standing].word}. ${plainText(data.verdict)} ${data.claim} ${plainText(data.assessment)}`,
    asks: [],
    words: data.words,
    topic: data.topic,
    date: formatDate(data['as-of']),
  }));
}

function sourceRecords(library: Library): SearchRecord[] {
  return soundEntries(library, 'sources').map(({ id, data }) => ({
    kind: 'source',
    url: address.source(id),
    title: shortName(data),
    text: [
      data.title,
      data.publisher,
      'citation' in data ? data.citation : undefined,
      ...Object.values(data.passages).flatMap((passage) => [passage.says, passage.quote]),
    ]
      .filter(Boolean)
      .join('. '),
    asks: [],
    words: data.short ? [data.title] : [],
    ...(data.date && { date: formatDate(data.date) }),
  }));
}

function jurisdictionRecords(library: Library): SearchRecord[] {
  return soundEntries(library, 'jurisdictions').map(({ id, data }) => ({
    kind: 'jurisdiction',
    url: address.jurisdiction(id),
    title: data.name,
    text: [
      data.summary,
      ...Object.values(data.policies).flatMap((answers) => (answers ?? []).map((answer) => answer.text)),
    ]
      .map(plainText)
      .join(' '),
    asks: [],
    words: data.words,
    date: formatDate(data['as-of']),
  }));
}

function seriesRecords(library: Library): SearchRecord[] {
  return soundEntries(library, 'series').map(({ id, data }) => ({
    kind: 'series',
    url: address.series(id),
    title: data.title,
    text: `${data.unit}. ${plainText(data.caveats)}`,
    asks: [],
    words: data.words,
    topic: data.topic,
    date: formatDate(data['as-of']),
  }));
}

function eventRecords(library: Library): SearchRecord[] {
  return soundEntries(library, 'events').map(({ id, data }) => ({
    kind: 'event',
    url: address.event(id),
    title: data.title,
    text: plainText(data.text),
    asks: [],
    words: [],
    topic: data.topic,
    date: formatSpan(data.date, data.until),
  }));
}

/** What the index stores beside a record's text. Empty fields are left out. */
export function recordMeta(record: SearchRecord): Record<string, string> {
  return Object.fromEntries(
    Object.entries({
      title: record.title,
      kind: record.kind,
      explainer: record.explainer ?? (record.topic && topicOf(record.topic).name) ?? '',
      date: record.date ?? '',
      asks: record.asks.join(BETWEEN_ASKS),
      words: record.words.join(BETWEEN_ASKS),
    }).filter(([, value]) => value !== ''),
  );
}
