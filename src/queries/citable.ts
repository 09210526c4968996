/** Asks for what can be cited, by kind, with absolute addresses. */
import type { Citable } from '../citing/citable.ts';
import { plainText } from '../markdown/plain-text.ts';
import { parsePartialDate, type PartialDate } from '../schemas/fields.ts';
import { address } from '../sections/addresses.ts';
import { firstSentence } from '../sections/opening-words.ts';
import type { Section } from '../sections/registry.ts';
import { citationFiles, pages, site } from '../site.ts';
import { content } from './context.ts';
import type { ExplainerEntry } from './explainers.ts';
import type { RecordEntry } from './records.ts';
import { addressToCite, sectionDates } from './versions.ts';

/** Makes an address of this site absolute. */
function absolute(path: string): string {
  return new URL(content().markdown.withBase(path), import.meta.env.SITE).href;
}

/** Keys say where a thing is from, so that they do not collide in a reader's library. */
function key(kind: string, id: string, date: PartialDate): string {
  return `sanctuary-explained-${kind}-${id}-${date.iso}`;
}

const base = { site: site.name };

/** A section, by its last frozen version. */
export function citableSection(section: Section, explainer: ExplainerEntry, text: string): Citable {
  const date = parsePartialDate(sectionDates(section).changed)!;
  return {
    ...base,
    id: key('section', section.id, date),
    title: section.title,
    within: explainer.data.title,
    date,
    url: absolute(addressToCite(section.id)),
    opening: firstSentence(text),
  };
}

/** A whole explainer, as of its last change. */
export function citableExplainer({ id, topic, data }: ExplainerEntry): Citable {
  return {
    ...base,
    id: key('explainer', id, data.updated),
    title: data.title,
    date: data.updated,
    url: absolute(address.explainer(topic, id)),
    opening: firstSentence(plainText(data.answer)),
  };
}

/** A claim with its assessment. */
export function citableClaim({ id, data }: RecordEntry<'claims'>): Citable {
  return {
    ...base,
    id: key('claim', id, data['as-of']),
    title: `Claim: ${data.title}`,
    date: data['as-of'],
    url: absolute(address.claim(id)),
    opening: firstSentence(plainText(data.verdict)),
  };
}

/** A jurisdiction's record. */
export function citableJurisdiction({ id, data }: RecordEntry<'jurisdictions'>): Citable {
  return {
    ...base,
    id: key('jurisdiction', id, data['as-of']),
    title: `${data.name}: policies over time`,
    date: data['as-of'],
    url: absolute(address.jurisdiction(id)),
    opening: firstSentence(plainText(data.summary)),
  };
}

/** A series of figures. */
export function citableSeries({ id, data }: RecordEntry<'series'>): Citable {
  return {
    ...base,
    id: key('series', id, data['as-of']),
    title: data.title,
    within: 'Figures',
    date: data['as-of'],
    url: absolute(address.series(id)),
    opening: firstSentence(plainText(data.caveats)),
  };
}

/**
 * A term of the glossary.
 * @param date the newest day anywhere in the explainers: terms carry no date of their own
 */
export function citableTerm({ id, data }: RecordEntry<'glossary'>, date: PartialDate): Citable {
  return {
    ...base,
    id: key('term', id, date),
    title: data.term,
    within: 'Glossary',
    date,
    url: absolute(address.term(id)),
    opening: firstSentence(plainText(data.definition)),
  };
}

/**
 * An event of the timeline.
 * @param date the newest day anywhere in the explainers: events carry no other date than their own
 */
export function citableEvent({ id, data }: RecordEntry<'events'>, date: PartialDate): Citable {
  return {
    ...base,
    id: key('event', id, date),
    title: data.title,
    within: pages.timeline.title,
    date,
    url: absolute(address.event(id)),
    opening: firstSentence(plainText(data.text)),
  };
}

/**
 * Links to a citation as files for reference managers.
 * @param path where the file of an ending is, without base path
 */
export function downloads(path: (ending: string) => string): { name: string; href: string }[] {
  return Object.entries(citationFiles).map(([ending, name]) => ({
    name,
    href: content().markdown.withBase(path(ending)),
  }));
}
