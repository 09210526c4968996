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
    ...listed('explainer', explainers, citableExplainer, ({ topic, id }) => address.explainer(topic, id)),
    ...listed('claim', await allRecords('claims'), citableClaim, ({ id }) => address.claim(id)),
    ...listed('jurisdiction', await allRecords('jurisdictions'), citableJurisdiction, ({ id }) =>
      address.jurisdiction(id),
    ),
    ...listed(
      'term',
      await allRecords('glossary'),
      (one) => citableTerm(one, newest),
      ({ id }) => address.term(id),
    ),
    ...listed('series', await allRecords('series'), citableSeries, ({ id }) => address.series(id)),
    ...listed(
      'event',
      await allRecords('events'),
      (one) => citableEvent(one, newest),
      ({ id }) => address.event(id),
    ),
  ];
}

function listed<Entry extends { id: string }>(
  kind: CitableKind,
  entries: readonly Entry[],
  citable: (one: Entry) => Citable,
  path: (one: Entry) => string,
): CitableRecord[] {
  return entries.map((one) => ({ kind, id: one.id, citable: citable(one), path: path(one) }));
}
