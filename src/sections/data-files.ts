/** What the files under `/data/` say of each record. Pure. */
import { readFigures } from '../figures/chart-data.ts';
import { findCitations } from '../markdown/citation-syntax.ts';
import { plainText } from '../markdown/plain-text.ts';
import { soundEntries, type Library } from '../records/library.ts';
import type { DataClaim, DataEvent, DataJurisdiction, DataSeries, DataTerm } from '../schemas/data.ts';
import { address } from './addresses.ts';
import { sortedEvents } from './record-words.ts';

/** Makes an address of this site absolute. */
type Absolute = (path: string) => string;

export function dataClaims(library: Library, absolute: Absolute): DataClaim[] {
  return soundEntries(library, 'claims').map(({ id, data }) => ({
    id,
    title: data.title,
    claim: data.claim,
    topic: data.topic,
    standing: data.standing,
    verdict: plainText(data.verdict),
    assessment: plainText(data.assessment),
    asOf: data['as-of'].iso,
    said: data.said.map(({ passage: reference, date }) => {
      const [source = '', passage = ''] = reference.split('#');
      return { source, passage, ...(date && { date: date.iso }) };
    }),
    sources: sourcesIn(data.verdict, data.assessment),
    sections: data.sections,
    url: absolute(address.claim(id)),
  }));
}

export function dataJurisdictions(library: Library, absolute: Absolute): DataJurisdiction[] {
  return soundEntries(library, 'jurisdictions').map(({ id, data }) => ({
    id,
    name: data.name,
    kind: data.kind,
    state: data.state,
    summary: plainText(data.summary),
    asOf: data['as-of'].iso,
    policies: Object.fromEntries(
      Object.entries(data.policies).map(([question, answers]) => [
        question,
        (answers ?? []).map(({ from, until, answer, text }) => ({
          ...(from && { from: from.iso }),
          ...(until && { until: until.iso }),
          answer,
          text: plainText(text),
          sources: sourcesIn(text),
        })),
      ]),
    ),
    sources: sourcesIn(
      data.summary,
      ...Object.values(data.policies).flatMap((answers) => (answers ?? []).map(({ text }) => text)),
    ),
    url: absolute(address.jurisdiction(id)),
  }));
}

export function dataEvents(library: Library, absolute: Absolute): DataEvent[] {
  return sortedEvents(library).map(({ id, data }) => ({
    id,
    title: data.title,
    date: data.date.iso,
    ...(data.until && { until: data.until.iso }),
    topic: data.topic,
    text: plainText(data.text),
    jurisdictions: data.jurisdictions,
    sources: sourcesIn(data.text),
    sections: data.sections,
    url: absolute(address.event(id)),
  }));
}

export function dataTerms(library: Library, absolute: Absolute): DataTerm[] {
  return soundEntries(library, 'glossary').map(({ id, data }) => ({
    id,
    term: data.term,
    ...(data['short-for'] && { shortFor: data['short-for'] }),
    definition: plainText(data.definition),
    sources: sourcesIn(data.definition),
    sections: data.sections,
    see: data.see,
    url: absolute(address.term(id)),
  }));
}

export function dataSeries(library: Library, absolute: Absolute): DataSeries[] {
  return soundEntries(library, 'series').map(({ id, data }) => {
    const { header, rows } = readFigures(library.figures.get(id)!.text);
    return {
      id,
      title: data.title,
      topic: data.topic,
      unit: data.unit,
      columns: data.columns,
      rows: rows.map((cells) => Object.fromEntries(header.map((column, index) => [column, cells[index] ?? '']))),
      caveats: plainText(data.caveats),
      asOf: data['as-of'].iso,
      sources: [...new Set([...data.from.map((passage) => passage.split('#')[0]!), ...sourcesIn(data.caveats)])],
      csv: absolute(address.seriesCsv(id)),
      url: absolute(address.series(id)),
    };
  });
}

/** Ids of the sources that texts cite, in reading order. */
function sourcesIn(...texts: string[]): string[] {
  return [
    ...new Set(texts.flatMap((text) => findCitations(text).flatMap(({ items }) => items.map(({ source }) => source)))),
  ];
}
