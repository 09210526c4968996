/** Compares the content with the ledger of everything ever published, and says what is lost and what is new. Pure. */
import type { Withdrawal } from '../schemas/withdrawal.ts';
import type { LedgerExplainer, LedgerSection, LedgerVersion } from '../schemas/ledger.ts';
import type { PartialDate } from '../schemas/fields.ts';

/** The ledger as read from its files. */
export interface Ledger {
  /** By section id. */
  sections: ReadonlyMap<string, LedgerSection>;
  /** By place: `detainers/forty-eight-hours`. */
  explainers: ReadonlyMap<string, LedgerExplainer>;
}

/** A section as it stands in the content now. */
export interface CurrentSection {
  id: string;
  title: string;
  /** Topic and name of its explainer. */
  place: string;
  fingerprint: string;
  /** Ids that this section took over. */
  formerly: readonly string[];
}

/** An explainer as it stands in the content now. */
export interface CurrentExplainer {
  place: string;
  title: string;
  /** Places it stood at before. */
  formerly: readonly string[];
}

/** The content, as far as the ledger cares. */
export interface CurrentContent {
  sections: readonly CurrentSection[];
  explainers: readonly CurrentExplainer[];
  withdrawals: readonly Withdrawal[];
}

/** What the comparison found. Each kind has its own words in the check. */
export type LedgerFinding =
  /** A published section is neither here, nor taken over, nor withdrawn. */
  | { kind: 'vanished-section'; id: string; title: string; place: string }
  /** A published explainer is neither here, nor moved, nor withdrawn. */
  | { kind: 'vanished-explainer'; place: string; title: string }
  /** An id that was withdrawn or taken over is used again for another section. */
  | { kind: 'reused-id'; id: string; by: string }
  /** `formerly` names an id or place that was never published. */
  | { kind: 'unknown-former'; former: string; by: string }
  /** `formerly` names an id or place that still exists. */
  | { kind: 'living-former'; former: string; by: string }
  /** Two sections say that they took over the same id. */
  | { kind: 'contested-former'; former: string; by: readonly string[] }
  /** A withdrawal names something that was never published, or that is still here. */
  | { kind: 'withdrawn-unknown'; name: string }
  | { kind: 'withdrawn-living'; name: string }
  /** A section is new or has changed, and the ledger does not know it yet. */
  | { kind: 'unrecorded-section'; id: string; title: string; change: 'new' | 'changed' | 'moved' }
  | { kind: 'unrecorded-explainer'; place: string };

/** When each section was published and last changed, and the day of its newest frozen version, by section id. */
export function sectionHistory({
  sections,
}: Ledger): Map<string, { published: string; changed: string; version?: string }> {
  return new Map(
    [...sections].map(([id, { published, versions }]) => {
      const frozen = versions.findLast((version) => version.frozen !== undefined);
      return [
        id,
        {
          published: published.iso,
          changed: versions.at(-1)!.date.iso,
          ...(frozen && { version: frozen.date.iso }),
        },
      ];
    }),
  );
}

/** Compares everything. Findings come in the order: what is lost, what is contradictory, what is not yet recorded. */
export function compareWithLedger(ledger: Ledger, content: CurrentContent): LedgerFinding[] {
  return [
    ...vanished(ledger, content),
    ...reused(ledger, content),
    ...formerFindings(ledger, content),
    ...withdrawalFindings(ledger, content),
    ...unrecorded(ledger, content),
  ];
}

function vanished(ledger: Ledger, content: CurrentContent): LedgerFinding[] {
  const here = new Set(content.sections.flatMap(({ id, formerly }) => [id, ...formerly]));
  const places = new Set(content.explainers.flatMap(({ place, formerly }) => [place, ...formerly]));
  const withdrawn = withdrawnNames(ledger, content);
  return [
    ...[...ledger.sections]
      .filter(([id]) => !here.has(id) && !withdrawn.sections.has(id))
      .filter(([, entry]) => entry['succeeded-by'] === undefined || !here.has(entry['succeeded-by'].section))
      .map(([id, entry]): LedgerFinding => {
        const { title, explainer } = entry.versions.at(-1)!;
        return { kind: 'vanished-section', id, title, place: explainer };
      }),
    ...[...ledger.explainers]
      .filter(([place]) => !places.has(place) && !withdrawn.explainers.has(place))
      .filter(([, entry]) => entry['moved-to'] === undefined || !places.has(entry['moved-to'].place))
      .map(([place, { title }]): LedgerFinding => ({ kind: 'vanished-explainer', place, title })),
  ];
}

/** Everything withdrawn: by name, or with its explainer. A withdrawn explainer takes along the sections it still held. */
export function withdrawnNames(
  ledger: Ledger,
  { withdrawals, sections }: Pick<CurrentContent, 'withdrawals' | 'sections'>,
) {
  const here = new Set(sections.map(({ id }) => id));
  const explainers = new Set(withdrawals.flatMap(({ explainer }) => explainer ?? []));
  const withPage = [...ledger.sections]
    .filter(
      ([id, entry]) =>
        !here.has(id) && entry['succeeded-by'] === undefined && explainers.has(entry.versions.at(-1)!.explainer),
    )
    .map(([id]) => id);
  return { sections: new Set([...withdrawals.flatMap((one) => one.sections), ...withPage]), explainers };
}

function reused(ledger: Ledger, { sections }: CurrentContent): LedgerFinding[] {
  return sections
    .filter(({ id }) => {
      const entry = ledger.sections.get(id);
      return entry?.withdrawn !== undefined || entry?.['succeeded-by'] !== undefined;
    })
    .map(({ id, place }) => ({ kind: 'reused-id', id, by: place }));
}

function formerFindings(ledger: Ledger, { sections, explainers }: CurrentContent): LedgerFinding[] {
  const ids = new Set(sections.map(({ id }) => id));
  const places = new Set(explainers.map(({ place }) => place));
  const claims = new Map<string, string[]>();
  const findings: LedgerFinding[] = [];
  const look = (former: string, by: string, isKnown: boolean, isLiving: boolean) => {
    claims.set(former, [...(claims.get(former) ?? []), by]);
    if (!isKnown) findings.push({ kind: 'unknown-former', former, by });
    if (isLiving) findings.push({ kind: 'living-former', former, by });
  };
  for (const { id, formerly } of sections) {
    for (const former of formerly) look(former, id, ledger.sections.has(former), ids.has(former));
  }
  for (const { place, formerly } of explainers) {
    for (const former of formerly) look(former, place, ledger.explainers.has(former), places.has(former));
  }
  for (const [former, by] of claims) if (by.length > 1) findings.push({ kind: 'contested-former', former, by });
  return findings;
}

function withdrawalFindings(ledger: Ledger, { withdrawals, sections, explainers }: CurrentContent): LedgerFinding[] {
  const here = new Set([
    ...sections.flatMap(({ id, formerly }) => [id, ...formerly]),
    ...explainers.map(({ place }) => place),
  ]);
  return withdrawals
    .flatMap((one) => [...one.sections, ...(one.explainer ? [one.explainer] : [])])
    .flatMap((name): LedgerFinding[] => {
      if (here.has(name)) return [{ kind: 'withdrawn-living', name }];
      return ledger.sections.has(name) || ledger.explainers.has(name) ? [] : [{ kind: 'withdrawn-unknown', name }];
    });
}

function unrecorded(ledger: Ledger, { sections, explainers }: CurrentContent): LedgerFinding[] {
  return [
    ...sections.flatMap((section): LedgerFinding[] => {
      const change = changeOf(section, ledger.sections.get(section.id));
      return change ? [{ kind: 'unrecorded-section', id: section.id, title: section.title, change }] : [];
    }),
    ...explainers
      .filter(({ place }) => !ledger.explainers.has(place))
      .map(({ place }): LedgerFinding => ({ kind: 'unrecorded-explainer', place })),
  ];
}

function changeOf(section: CurrentSection, entry: LedgerSection | undefined): 'new' | 'changed' | 'moved' | undefined {
  const last = entry?.versions.at(-1);
  if (!last) return 'new';
  if (last.fingerprint !== section.fingerprint) return 'changed';
  return last.explainer === section.place ? undefined : 'moved';
}

/** One entry of the ledger to be written, and why. */
export type LedgerUpdate =
  | { of: 'section'; id: string; why: string; entry: LedgerSection }
  | { of: 'explainer'; place: string; why: string; entry: LedgerExplainer };

/**
 * The entries that must be written so that the ledger knows the content. Nothing is ever taken out of it.
 * A second change on the same day replaces that day's version: nobody can have cited it by another date.
 * @param today the day under which changes are recorded
 * @param note what changed and why, in words for readers
 */
export function planUpdates(
  ledger: Ledger,
  content: CurrentContent,
  today: PartialDate,
  note?: string,
): LedgerUpdate[] {
  const withdrawn = withdrawnNames(ledger, content);
  return [
    ...content.sections.flatMap((section) => updateSection(section, ledger.sections.get(section.id), today, note)),
    ...content.sections.flatMap(({ id, formerly }) => formerly.flatMap((former) => succeed(former, id, ledger, today))),
    ...[...withdrawn.sections].flatMap((id): LedgerUpdate[] => {
      const entry = ledger.sections.get(id);
      return !entry || entry.withdrawn
        ? []
        : [{ of: 'section', id, why: 'withdrawn', entry: { ...entry, withdrawn: today } }];
    }),
    ...content.explainers.flatMap((explainer): LedgerUpdate[] => {
      const entry = ledger.explainers.get(explainer.place);
      if (entry?.title === explainer.title) return [];
      return [
        {
          of: 'explainer',
          place: explainer.place,
          why: entry ? 'new title' : 'new',
          entry: { published: entry?.published ?? today, title: explainer.title },
        },
      ];
    }),
    ...content.explainers.flatMap(({ place, formerly }) =>
      formerly.flatMap((former): LedgerUpdate[] => {
        const entry = ledger.explainers.get(former);
        return !entry || entry['moved-to']
          ? []
          : [
              {
                of: 'explainer',
                place: former,
                why: `moved to ${place}`,
                entry: { ...entry, 'moved-to': { place, since: today } },
              },
            ];
      }),
    ),
    ...[...withdrawn.explainers].flatMap((place): LedgerUpdate[] => {
      const entry = ledger.explainers.get(place);
      return !entry || entry.withdrawn
        ? []
        : [{ of: 'explainer', place, why: 'withdrawn', entry: { ...entry, withdrawn: today } }];
    }),
  ];
}

function updateSection(
  section: CurrentSection,
  entry: LedgerSection | undefined,
  today: PartialDate,
  note: string | undefined,
): LedgerUpdate[] {
  const change = changeOf(section, entry);
  if (!change) return [];
  const version: LedgerVersion = {
    date: today,
    fingerprint: section.fingerprint,
    explainer: section.place,
    title: section.title,
    ...(note && { note }),
  };
  const earlier = (entry?.versions ?? []).filter(({ date }) => date.iso !== today.iso);
  return [
    {
      of: 'section',
      id: section.id,
      why: change,
      entry: { ...entry, published: entry?.published ?? today, versions: [...earlier, version] },
    },
  ];
}

function succeed(former: string, by: string, ledger: Ledger, today: PartialDate): LedgerUpdate[] {
  const entry = ledger.sections.get(former);
  if (!entry || entry['succeeded-by']?.section === by) return [];
  return [
    {
      of: 'section',
      id: former,
      why: `taken over by ${by}`,
      entry: { ...entry, 'succeeded-by': { section: by, since: today } },
    },
  ];
}
