/** Asks the ledger for pages: what was withdrawn, what was taken over, what once stood on a page. */
import { readLedger } from '../sections/ledger-files.ts';
import { withdrawnNames, type Ledger } from '../sections/ledger.ts';
import { currentContent } from '../sections/current-content.ts';
import type { PartialDate } from '../schemas/fields.ts';
import { content } from './context.ts';
import { allRecords, type RecordEntry } from './records.ts';

/** The ledger as it is on disk. Read anew in development, where editors write it. */
let read: Ledger | undefined;
export function ledger(): Ledger {
  if (!read || import.meta.env.DEV) read = readLedger(process.cwd()).ledger;
  return read;
}

/** An old section address and the section it leads to now. */
export interface Succession {
  from: string;
  to: string;
}

/** Every section id that another section took over: as the content says, and as the ledger remembers. */
export function successions(): Succession[] {
  const here = new Set(content().sections.map(({ id }) => id));
  const now = currentContent(content().library).sections.flatMap(({ id, formerly }) =>
    formerly.map((from) => ({ from, to: id })),
  );
  const known = new Set(now.map(({ from }) => from));
  const remembered = [...ledger().sections].flatMap(([from, entry]) => {
    const to = entry['succeeded-by'] && lastSuccessor(entry['succeeded-by'].section, here);
    return to && !known.has(from) && !here.has(from) ? [{ from, to }] : [];
  });
  return [...now, ...remembered];
}

/** Follows a chain of successions to a section that exists. */
function lastSuccessor(id: string, here: ReadonlySet<string>, seen = new Set<string>()): string | undefined {
  if (here.has(id)) return id;
  const next = ledger().sections.get(id)?.['succeeded-by']?.section;
  return next === undefined || seen.has(next) ? undefined : lastSuccessor(next, here, seen.add(next));
}

/** A section or explainer that was taken back. */
export interface WithdrawnPage {
  /** Section id, or place of the explainer. */
  name: string;
  title: string;
  published: PartialDate;
  withdrawal: RecordEntry<'withdrawals'>['data'];
}

/** Everything withdrawn, with its last title and the reason. */
export async function withdrawnPages(): Promise<{ sections: WithdrawnPage[]; explainers: WithdrawnPage[] }> {
  const withdrawals = (await allRecords('withdrawals')).map(({ data }) => data);
  const { sections, explainers } = withdrawnNames(ledger(), {
    withdrawals,
    sections: currentContent(content().library).sections,
  });
  const reasonFor = (name: string, place: string) =>
    withdrawals.find((one) => one.sections.includes(name)) ?? withdrawals.find((one) => one.explainer === place);
  return {
    sections: [...sections].flatMap((name) => {
      const entry = ledger().sections.get(name);
      const last = entry?.versions.at(-1);
      const withdrawal = last && reasonFor(name, last.explainer);
      return withdrawal ? [{ name, title: last.title, published: entry!.published, withdrawal }] : [];
    }),
    explainers: [...explainers].flatMap((name) => {
      const entry = ledger().explainers.get(name);
      const withdrawal = reasonFor(name, name);
      return entry && withdrawal ? [{ name, title: entry.title, published: entry.published, withdrawal }] : [];
    }),
  };
}

/** Old addresses of explainers and the places they lead to now. */
export function movedExplainers(): { from: string; to: string }[] {
  return currentContent(content().library).explainers.flatMap(({ place, formerly }) =>
    formerly.map((from) => ({ from, to: place })),
  );
}

/** A section that once stood on a page and stands elsewhere now. */
export interface MovedSection {
  /** The id under which the page had it: old links end in it. */
  id: string;
  title: string;
  /** Where it is now, or `undefined` when it was withdrawn: then its permanent page says so. */
  to: string | undefined;
}

/** What once stood on an explainer's page, so that links into it still find their section. */
export function movedAway(place: string): MovedSection[] {
  const { sections } = content();
  const here = new Map(sections.map((section) => [section.id, section]));
  const later = new Map(successions().map(({ from, to }) => [from, to]));
  return [...ledger().sections].flatMap(([id, entry]) => {
    const once = entry.versions.findLast((version) => version.explainer === place);
    if (!once) return [];
    const now = here.get(later.get(id) ?? id);
    if (now && `${now.topic}/${now.explainer}` === place) return [];
    return [{ id, title: once.title, to: now?.id }];
  });
}
