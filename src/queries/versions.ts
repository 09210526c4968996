/** Asks for the versions of sections: what was published when, and what has changed between two days. */
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { compare } from '../records/faults.ts';
import type { LedgerSection, LedgerVersion } from '../schemas/ledger.ts';
import { address } from '../sections/addresses.ts';
import type { Change } from '../sections/change-groups.ts';
import { blockText } from '../sections/extract.ts';
import { readFrozen } from '../sections/frozen-files.ts';
import type { Section } from '../sections/registry.ts';
import { content } from './context.ts';
import { ledger } from './ledger.ts';

/** A version that has a frozen page. */
export interface FrozenEntry {
  id: string;
  entry: LedgerSection;
  version: LedgerVersion;
}

/** Every version with a frozen page, section by section, oldest first. */
export function frozenVersions(): FrozenEntry[] {
  return [...ledger().sections].flatMap(([id, entry]) =>
    entry.versions.filter(({ frozen }) => frozen !== undefined).map((version) => ({ id, entry, version })),
  );
}

/** The frozen versions of one section, newest first. */
export function versionsOf(id: string): LedgerVersion[] {
  return (ledger().sections.get(id)?.versions ?? []).filter(({ frozen }) => frozen !== undefined).reverse();
}

/** The bytes of a frozen page. */
export function frozenHtml({ id, version }: FrozenEntry): string {
  return readFrozen(process.cwd(), id, version.date.iso);
}

/** The words of a frozen page, without its frame. */
export function frozenWordsOf(html: string): string {
  const text = select('section[data-section]', fromHtml(html));
  return text ? blockText(text, ({ tagName }) => tagName === 'sup') : '';
}

/** When a section was first published and last changed. Before it is recorded, its explainer's dates stand in. */
export function sectionDates(section: Pick<Section, 'id' | 'explainer'>): { published: string; changed: string } {
  const entry = ledger().sections.get(section.id);
  const data = content().library.entries.explainers.find(({ id }) => id === section.explainer)!.data!;
  return {
    published: entry?.published.iso ?? data.published.iso,
    changed: entry?.versions.at(-1)!.date.iso ?? data.updated.iso,
  };
}

/** The address by which a section is cited: its last frozen version, or its permanent address before there is one. */
export function addressToCite(id: string): string {
  const latest = versionsOf(id)[0];
  return latest ? address.version(id, latest.date.iso) : address.section(id);
}

/** Everything that was published, changed, moved or withdrawn, newest first; on a day, by explainer and section. */
export function changes(): Change[] {
  return [...ledger().sections]
    .flatMap(([id, entry]) => changesOf(id, entry))
    .sort((a, b) => compare(b.date, a.date) || compare(a.place, b.place) || compare(a.id, b.id));
}

function changesOf(id: string, { versions, withdrawn }: LedgerSection): Change[] {
  const found = versions.map(({ date, title, explainer, note }, index): Change => {
    const before = versions[index - 1];
    const kind = !before ? 'new' : before.explainer === explainer ? 'changed' : 'moved';
    return { date: date.iso, kind, id, title, place: explainer, ...(note && { note }) };
  });
  const last = versions.at(-1)!;
  return withdrawn === undefined
    ? found
    : [...found, { date: withdrawn.iso, kind: 'withdrawn', id, title: last.title, place: last.explainer }];
}
