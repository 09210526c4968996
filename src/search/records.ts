/** What search knows: one record for each section, explainer, term, claim, law, source, jurisdiction, series and event. Pure. */
import { findCitations } from '../markdown/citation-syntax.ts';
import { plainText } from '../markdown/plain-text.ts';
import { soundEntries, type Library } from '../records/library.ts';
import { address } from '../sections/addresses.ts';
import { formatDate, formatSpan } from '../sections/dates.ts';
import type { SectionText } from '../sections/extract.ts';
import type { Section } from '../sections/registry.ts';
import { shortName } from '../sections/short-name.ts';
import { BETWEEN_ASKS } from './likeness.ts';
import { standings, topicOf, type RecordKind } from '../site.ts';
import { compare } from '../records/faults.ts';
import type { PartialDate, Standing, TopicId } from '../schemas/fields.ts';
import { isLegal, type LegalStatus, type Source } from '../schemas/source.ts';
import { questionKeys } from './words.ts';

/** One record of the index. */
export interface SearchRecord {
  kind: RecordKind;
  /** The id that content gives it. */
  id: string;
  /** Address within the site, without base path. */
  url: string;
  title: string;
  /** The words that are searched and quoted. */
  text: string;
  /** Questions that it answers. */
  asks: string[];
  /** Other words for it. */
  words: string[];
  /** Names of the documents it cites, as often as it cites them: a reader who types one looks for what we say about it. */
  cites: string[];
  /** Words of the page around it, for a page that answers where no section alone does. */
  page?: string;
  topic?: TopicId;
  /** Ids of the jurisdictions that it concerns. */
  jurisdictions: string[];
  /** Title of the explainer that holds it, for sections. */
  explainer?: string;
  /** As-of or publication date, in words. */
  date?: string;
  /** The same as ISO 8601, for order and for the year. */
  day?: string;
  /** How a claim stands. */
  standing?: Standing;
  /** Where a law stands: the last step of its history. */
  status?: LegalStatus;
  /** Path of the page that cites it. */
  cite?: string;
}

/** Words of each explainer's sections, and of its answer, as read from the rendered pages. */
export type PageTexts = ReadonlyMap<string, { answer: string; sections: readonly SectionText[] }>;

/** Lists every record of the index. */
export function searchRecords(library: Library, sections: readonly Section[], texts: PageTexts): SearchRecord[] {
  const places = placeFinder(library);
  return [
    ...explainerRecords(library, sections, texts, places),
    ...termRecords(library),
    ...claimRecords(library, places),
    ...sourceRecords(library, places),
    ...jurisdictionRecords(library),
    ...seriesRecords(library, places),
    ...eventRecords(library),
  ];
}

/** Tells which jurisdictions a text is about. */
type PlaceFinder = (text: string) => string[];

/** How often a text must name a place to be about it, when its title does not. */
const LEAST_MENTIONS = 3;

/** A record is about a place that its title names, or that its text names again and again. */
function placeFinder(library: Library): PlaceFinder {
  const places = soundEntries(library, 'jurisdictions').map(({ id, data }) => ({
    id,
    pattern: new RegExp(`\\b${escapePattern(data.name.replace(/ \(.*\)$/, ''))}\\b`, 'g'),
  }));
  return (text) =>
    places.filter(({ pattern }) => (text.match(pattern)?.length ?? 0) >= LEAST_MENTIONS).map(({ id }) => id);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function dated(date: PartialDate | undefined): Pick<SearchRecord, 'date' | 'day'> {
  return date ? { date: formatDate(date), day: date.iso } : {};
}

function explainerRecords(
  library: Library,
  sections: readonly Section[],
  texts: PageTexts,
  places: PlaceFinder,
): SearchRecord[] {
  const sources = new Map(soundEntries(library, 'sources').map(({ id, data }) => [id, data]));
  const explained = lawsExplained(library, sections, sources);
  return soundEntries(library, 'explainers').flatMap(({ id, folder, data }) => {
    const topic = folder as TopicId;
    const text = texts.get(id) ?? { answer: '', sections: [] };
    const textOf = (section: string) => text.sections.find((one) => one.id === section)?.text ?? '';
    const own = sections.filter((section) => section.explainer === id);
    return [
      {
        kind: 'explainer',
        id,
        url: address.explainer(topic, id),
        title: data.title,
        text: text.answer,
        asks: [data.question, ...data.search.page.asks],
        words: data.search.page.words,
        cites: [],
        page: own.map((section) => `${section.title}. ${textOf(section.id)}`).join(' '),
        topic,
        jurisdictions: places(titled(data.title, text.answer)),
        ...dated(data['as-of']),
        cite: address.cite('explainer', id),
      } satisfies SearchRecord,
      ...own.map((section): SearchRecord => ({
        kind: 'section',
        id: section.id,
        url: address.inExplainer(section),
        title: section.title,
        text: textOf(section.id),
        asks: section.help.asks,
        words: [...section.help.words, ...(explained.get(section.id) ?? [])],
        cites: section.cites.flatMap((source) => citedNames(sources.get(source))),
        topic,
        jurisdictions: places(titled(section.title, textOf(section.id))),
        explainer: data.title,
        ...dated(data['as-of']),
        cite: address.section(section.id),
      })),
    ];
  });
}

/** A law of which events point to more sections is explained nowhere in particular. */
const MOST_EXPLAINING = 2;

/**
 * By section: names of laws that it explains, as the events tell that cite the law and point to the section. A reader who
 * types the name of a case looks for the section about it, which may cite others as often. Where the search help of a
 * section has the name, that says it better.
 */
function lawsExplained(
  library: Library,
  sections: readonly Section[],
  sources: ReadonlyMap<string, Source>,
): Map<string, string[]> {
  const taken = new Set(sections.flatMap(({ help }) => [...help.asks, ...help.words]).map(keyOf));
  const explaining = new Map<string, Set<string>>();
  for (const { data } of soundEntries(library, 'events'))
    for (const { source } of findCitations(data.text).flatMap(({ items }) => items)) {
      const own = explaining.get(source) ?? new Set();
      explaining.set(source, own);
      data.sections.forEach((section) => own.add(section));
    }
  const names = new Map<string, string[]>();
  for (const [id, own] of explaining) {
    const source = sources.get(id);
    if (!source || !isLegal(source) || own.size > MOST_EXPLAINING || taken.has(keyOf(shortName(source)))) continue;
    for (const section of own) names.set(section, [...(names.get(section) ?? []), shortName(source)]);
  }
  return names;
}

const keyOf = (name: string) => questionKeys(name).whole;

/** A title counts as often as a place must be named. */
function titled(title: string, text: string): string {
  return `${`${title} `.repeat(LEAST_MENTIONS)}${text}`;
}

/** How a cited document is known: by its short name and its citation. */
function citedNames(source: Source | undefined): string[] {
  if (!source) return [];
  return [shortName(source), ...('citation' in source && source.citation ? [source.citation] : [])];
}

function termRecords(library: Library): SearchRecord[] {
  return soundEntries(library, 'glossary').map(({ id, data }) => ({
    kind: 'term',
    id,
    url: address.term(id),
    title: data.term,
    text: plainText(data.definition),
    asks: [`what is ${data.term}`],
    words: [...(data['short-for'] ? [data['short-for']] : []), ...data.words],
    cites: [],
    jurisdictions: [],
    cite: address.cite('term', id),
  }));
}

function claimRecords(library: Library, places: PlaceFinder): SearchRecord[] {
  return soundEntries(library, 'claims').map(({ id, data }) => {
    const text = `${standings[data.standing].word}. ${plainText(data.verdict)} ${data.claim} ${plainText(data.assessment)}`;
    return {
      kind: 'claim',
      id,
      url: address.claim(id),
      title: data.title,
      text,
      asks: [],
      words: data.words,
      cites: [],
      topic: data.topic,
      jurisdictions: places(titled(data.title, text)),
      ...dated(data['as-of']),
      standing: data.standing,
      cite: address.cite('claim', id),
    };
  });
}

/** Legal sources are law, with where it stands; others are sources. */
function sourceRecords(library: Library, places: PlaceFinder): SearchRecord[] {
  return soundEntries(library, 'sources').map(({ id, data }) => {
    const step = 'status' in data ? data.status?.at(-1) : undefined;
    return {
      kind: isLegal(data) ? 'law' : 'source',
      id,
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
      cites: 'citation' in data && data.citation ? [data.citation] : [],
      jurisdictions: places(titled(data.title, '')),
      ...dated(data.date),
      ...(step && { status: step.status }),
      cite: address.source(id),
    };
  });
}

function jurisdictionRecords(library: Library): SearchRecord[] {
  return soundEntries(library, 'jurisdictions').map(({ id, data }) => ({
    kind: 'jurisdiction',
    id,
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
    cites: [],
    jurisdictions: [id],
    ...dated(data['as-of']),
    cite: address.cite('jurisdiction', id),
  }));
}

function seriesRecords(library: Library, places: PlaceFinder): SearchRecord[] {
  return soundEntries(library, 'series').map(({ id, data }) => ({
    kind: 'series',
    id,
    url: address.series(id),
    title: data.title,
    text: `${data.unit}. ${plainText(data.caveats)}`,
    asks: [],
    words: data.words,
    cites: [],
    topic: data.topic,
    jurisdictions: places(titled(data.title, '')),
    ...dated(data['as-of']),
    cite: address.cite('series', id),
  }));
}

function eventRecords(library: Library): SearchRecord[] {
  return soundEntries(library, 'events').map(({ id, data }) => ({
    kind: 'event',
    id,
    url: address.event(id),
    title: data.title,
    text: plainText(data.text),
    asks: [],
    words: [],
    cites: [],
    topic: data.topic,
    jurisdictions: [...data.jurisdictions].sort(compare),
    date: formatSpan(data.date, data.until),
    day: data.date.iso,
    cite: address.cite('event', id),
  }));
}

/** What the index stores beside a record's text, to be shown and compared with the query. Empty fields are left out. */
export function recordMeta(
  record: SearchRecord,
  withBase: (path: string) => string = (path) => path,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries({
      title: record.title,
      kind: record.kind,
      explainer: record.explainer ?? (record.topic && topicOf(record.topic).name) ?? '',
      date: record.date ?? '',
      standing: record.standing ?? '',
      status: record.status ?? '',
      cite: record.cite ? withBase(record.cite) : '',
      asks: record.asks.join(BETWEEN_ASKS),
    }).filter(([, value]) => value !== ''),
  );
}

/** What a reader can narrow results by. */
export function recordFilters(record: SearchRecord): Record<string, string[]> {
  return {
    kind: [record.kind],
    ...(record.topic && { topic: [record.topic] }),
    ...(record.jurisdictions.length > 0 && { jurisdiction: record.jurisdictions }),
    ...(record.day && { year: [record.day.slice(0, 4)] }),
  };
}
