/** Asks for everything that can be cited but sections, by kind: each has a page and files with its citations. */
import type { Citable } from '../citing/citable.ts';
import { compare } from '../records/faults.ts';
import { address } from '../sections/addresses.ts';
import {
  citableClaim,
  citableEvent,
  citableExplainer,
  citableJurisdiction,
  citableSeries,
  citableTerm,
} from './citable.ts';
import { allExplainers } from './explainers.ts';
import { allRecords } from './records.ts';

/** Kinds as their addresses have them. */
export type CitableKind = 'explainer' | 'claim' | 'jurisdiction' | 'term' | 'series' | 'event';

/** One thing that can be cited. */
export interface CitableRecord {
  kind: CitableKind;
  id: string;
  citable: Citable;
  /** Where it stands, without base path. */
  path: string;
}

/** Every explainer, claim, jurisdiction, term, series and event. */
export async function citableRecords(): Promise<CitableRecord[]> {
  const explainers = await allExplainers();
  const newest = explainers.map(({ data }) => data.updated).reduce((a, b) => (compare(a.iso, b.iso) > 0 ? a : b));
  return [
    ...explainers.map((one): CitableRecord => ({
      kind: 'explainer',
      id: one.id,
      citable: citableExplainer(one),
      path: address.explainer(one.topic, one.id),
    })),
    ...(await allRecords('claims')).map((one): CitableRecord => ({
      kind: 'claim',
      id: one.id,
      citable: citableClaim(one),
      path: address.claim(one.id),
    })),
    ...(await allRecords('jurisdictions')).map((one): CitableRecord => ({
      kind: 'jurisdiction',
      id: one.id,
      citable: citableJurisdiction(one),
      path: address.jurisdiction(one.id),
    })),
    ...(await allRecords('glossary')).map((one): CitableRecord => ({
      kind: 'term',
      id: one.id,
      citable: citableTerm(one, newest),
      path: address.term(one.id),
    })),
    ...(await allRecords('series')).map((one): CitableRecord => ({
      kind: 'series',
      id: one.id,
      citable: citableSeries(one),
      path: address.series(one.id),
    })),
    ...(await allRecords('events')).map((one): CitableRecord => ({
      kind: 'event',
      id: one.id,
      citable: citableEvent(one, newest),
      path: address.event(one.id),
    })),
  ];
}
