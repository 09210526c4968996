/** Gathers what `npm run report` says: how much there is, how well it is covered, and what wants attention. Pure. */
import { createContext, type CheckOptions } from '../../src/checks/context.ts';
import { runChecks } from '../../src/checks/run.ts';
import { COLLECTION_NAMES, type CollectionName } from '../../src/records/collections.ts';
import { compare, isError, type Fault } from '../../src/records/faults.ts';
import { soundEntries, type Library, type SoundEntry } from '../../src/records/library.ts';
import { isAccount, isLegal, READINGS } from '../../src/schemas/source.ts';
import { STANDINGS, TOPIC_IDS } from '../../src/schemas/fields.ts';
import { coverageOf, perHundredWords, type Coverage, type SectionCoverage } from '../../src/sections/coverage.ts';
import { daysBetween, REVIEW_DAYS } from '../../src/sections/dates.ts';

/** How many of each. */
export type Tally = Record<string, number>;

export interface ExplainerFigures {
  id: string;
  topic: string;
  title: string;
  sections: number;
  words: number;
  citations: number;
  citationsPer100Words: number;
  /** Paragraphs, list items and rows that state something and cite nothing, as the rule `uncited` finds them. */
  uncited: number;
  /** School grade by the Flesch-Kincaid formula, to one decimal. */
  grade: number | undefined;
  /** Days since it was last read against its sources. */
  daysSinceReview: number;
  /** Whether that is longer than pages may go unread. */
  isStale: boolean;
  asOf: string;
}

export interface Report {
  /** The day of the report. */
  today: string;
  /** By topic, in the order in which each is read. */
  explainers: ExplainerFigures[];
  sections: {
    count: number;
    shortest?: SectionCoverage & { explainer: string };
    longest?: SectionCoverage & { explainer: string };
  };
  sources: {
    count: number;
    byKind: Tally;
    /** By how far their text was read. */
    byReading: Tally;
    accounts: number;
    passages: number;
    /** Passages that nothing uses: `source#passage`. */
    unusedPassages: string[];
  };
  /** Sources that state the law, by kind and by where they stand. */
  legal: { count: number; byKind: Tally; byStatus: Tally };
  claims: { count: number; byStanding: Tally };
  /** Records of every collection, those with faults included. */
  records: Record<CollectionName, number>;
  /** What the checks say, by rule. */
  faults: { errors: number; warnings: number; byRule: Record<string, { errors: number; warnings: number }> };
  totals: { words: number; citations: number; citationsPer100Words: number; uncited: number; stale: number };
}

export interface ReportOptions extends CheckOptions {
  /** What the checks said, when they have run already. */
  faults?: readonly Fault[];
}

export function gatherReport(library: Library, options: ReportOptions = {}): Report {
  const context = createContext(library, options);
  const { today } = context;
  const faults = options.faults ?? runChecks(library, { ...options, today });
  const explainers = soundEntries(library, 'explainers');
  const coverage = new Map(
    explainers.map((entry) => [entry, coverageOf(context.texts.filter((text) => text.entry === entry))]),
  );
  const figures = explainers
    .map((entry) => explainerFigures(entry, coverage.get(entry)!, faults, today))
    .sort((a, b) => topicPlace(a.topic) - topicPlace(b.topic) || orderOf(library, a.id) - orderOf(library, b.id));
  const sections = explainers.flatMap((entry) =>
    coverage.get(entry)!.sections.map((section) => ({ ...section, explainer: entry.id })),
  );
  const byLength = [...sections].sort((a, b) => a.words - b.words || compare(a.id, b.id));
  const claims = soundEntries(library, 'claims');
  const words = sum(figures, 'words');
  const citations = sum(figures, 'citations');
  return {
    today,
    explainers: figures,
    sections: { count: sections.length, shortest: byLength[0], longest: byLength.at(-1) },
    ...sourceFigures(library, faults),
    claims: {
      count: claims.length,
      byStanding: tally(
        claims.map(({ data }) => data.standing),
        STANDINGS,
      ),
    },
    records: Object.fromEntries(
      COLLECTION_NAMES.map((name) => [name, library.entries[name].length]),
    ) as Report['records'],
    faults: faultFigures(faults),
    totals: {
      words,
      citations,
      citationsPer100Words: perHundredWords({ words, citations }),
      uncited: sum(figures, 'uncited'),
      stale: figures.filter(({ isStale }) => isStale).length,
    },
  };
}

function explainerFigures(
  { id, folder, file, data }: SoundEntry<'explainers'>,
  coverage: Coverage,
  faults: readonly Fault[],
  today: string,
): ExplainerFigures {
  const daysSinceReview = daysBetween(data.reviewed.iso, today);
  return {
    id,
    topic: folder,
    title: data.title,
    sections: coverage.sections.length,
    words: coverage.words,
    citations: coverage.citations,
    citationsPer100Words: perHundredWords(coverage),
    uncited: faults.filter((fault) => fault.file === file && fault.rule === 'uncited').length,
    grade: coverage.grade === undefined ? undefined : Math.round(coverage.grade * 10) / 10,
    daysSinceReview,
    isStale: daysSinceReview > REVIEW_DAYS,
    asOf: data['as-of'].iso,
  };
}

function topicPlace(topic: string): number {
  return (TOPIC_IDS as readonly string[]).indexOf(topic);
}

function orderOf(library: Library, id: string): number {
  return library.entries.explainers.find((entry) => entry.id === id)?.data?.order ?? 0;
}

function sourceFigures(library: Library, faults: readonly Fault[]): Pick<Report, 'sources' | 'legal'> {
  const sources = soundEntries(library, 'sources');
  const legal = sources.flatMap(({ data }) => (isLegal(data) ? [data] : []));
  const unused = faults.filter(({ rule }) => rule === 'unused');
  return {
    sources: {
      count: sources.length,
      byKind: tally(sources.map(({ data }) => data.kind)),
      byReading: tally(
        sources.map(({ data }) => data.checked.how),
        READINGS,
      ),
      accounts: sources.filter(({ data }) => isAccount(data)).length,
      passages: sources.flatMap(({ data }) => Object.keys(data.passages)).length,
      unusedPassages: sources.flatMap((entry) => {
        const lines = new Set(unused.filter(({ file }) => file === entry.file).map(({ line }) => line));
        return Object.keys(entry.data.passages)
          .filter((id) => lines.has(entry.yaml.locateKey(['passages', id]).line))
          .map((id) => `${entry.id}#${id}`);
      }),
    },
    legal: {
      count: legal.length,
      byKind: tally(legal.map(({ kind }) => kind)),
      byStatus: tally(legal.map(({ status }) => status.at(-1)!.status)),
    },
  };
}

function faultFigures(faults: readonly Fault[]): Report['faults'] {
  const rules = [...new Set(faults.map(({ rule }) => rule))].sort(compare);
  const count = (some: readonly Fault[]) => {
    const errors = some.filter(isError).length;
    return { errors, warnings: some.length - errors };
  };
  return {
    ...count(faults),
    byRule: Object.fromEntries(rules.map((rule) => [rule, count(faults.filter((fault) => fault.rule === rule))])),
  };
}

/** Counts values: in the given order, else the most frequent first. Values that do not occur are left out. */
function tally(values: readonly string[], order?: readonly string[]): Tally {
  const names = order ?? [...new Set(values)];
  const counts = names.map((name): [string, number] => [name, values.filter((value) => value === name).length]);
  if (!order) counts.sort(([a, many], [b, few]) => few - many || compare(a, b));
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

function sum(figures: readonly ExplainerFigures[], field: 'words' | 'citations' | 'uncited'): number {
  return figures.reduce((total, one) => total + one[field], 0);
}
