/** Says a report to people, in aligned columns. */
import { REVIEW_DAYS } from '../../src/sections/dates.ts';
import { legalStatuses, readings, sourceKinds, standings } from '../../src/site.ts';
import type { Report, Tally } from './gather.ts';

/** A column: its heading, and whether it holds numbers. */
interface Column {
  heading: string;
  isNumber?: boolean;
}

export function printReport(report: Report): string {
  return [
    `Coverage on ${report.today}`,
    block('Explainers', explainers(report)),
    block('In all', totals(report)),
    block('Records', records(report)),
    block('Sources by kind', tallyTable(report.sources.byKind, sourceKinds)),
    block('Sources by how they were checked', tallyTable(report.sources.byReading, readings)),
    block('Legal sources by where they stand', tallyTable(report.legal.byStatus, legalStatuses)),
    block('Claims by how they stand', tallyTable(report.claims.byStanding, wordsOf(standings))),
    block('Passages that nothing uses', report.sources.unusedPassages),
    block('What the check says, by rule', faults(report)),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** A heading with lines under it; nothing when there are no lines. */
function block(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [heading, ...lines.map((line) => `  ${line}`)].join('\n');
}

function explainers({ explainers: figures }: Report): string[] {
  if (figures.length === 0) return ['There are none.'];
  return table(
    [
      { heading: 'Topic' },
      { heading: 'Explainer' },
      { heading: 'Sections', isNumber: true },
      { heading: 'Words', isNumber: true },
      { heading: 'Citations', isNumber: true },
      { heading: 'Per 100 words', isNumber: true },
      { heading: 'Uncited', isNumber: true },
      { heading: 'Grade', isNumber: true },
      { heading: 'Reviewed' },
      { heading: 'As of' },
    ],
    figures.map((one) => [
      one.topic,
      one.id,
      String(one.sections),
      String(one.words),
      String(one.citations),
      one.citationsPer100Words.toFixed(1),
      String(one.uncited),
      one.grade?.toFixed(1) ?? '',
      `${daysAgo(one.daysSinceReview)}${one.isStale ? ' (stale)' : ''}`,
      one.asOf,
    ]),
  );
}

function daysAgo(days: number): string {
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

function totals({ explainers: figures, sections, sources, totals: all }: Report): string[] {
  const { shortest, longest } = sections;
  const section = (one: typeof shortest) => (one ? `${one.words} words: #${one.id} in ${one.explainer}` : 'none');
  return table(
    [{ heading: '' }, { heading: '' }],
    [
      ['Explainers', String(figures.length)],
      ['Sections', String(sections.count)],
      ['Shortest section', section(shortest)],
      ['Longest section', section(longest)],
      ['Words', String(all.words)],
      ['Citations', `${all.citations}, ${all.citationsPer100Words.toFixed(1)} for every 100 words`],
      ['Uncited paragraphs, items and rows', String(all.uncited)],
      [`Pages not reviewed for ${REVIEW_DAYS} days`, String(all.stale)],
      ['Passages', `${sources.passages}, of which ${sources.unusedPassages.length} unused`],
    ],
  );
}

function records({ records: counts, sources, legal }: Report): string[] {
  return table(
    [{ heading: '' }, { heading: '', isNumber: true }, { heading: '' }],
    Object.entries(counts).map(([name, count]) => [
      name,
      String(count),
      name === 'sources' ? `${legal.count} of them legal, ${sources.accounts} founding articles` : '',
    ]),
  );
}

function tallyTable(counts: Tally, words: Record<string, string>): string[] {
  return table(
    [{ heading: '', isNumber: true }, { heading: '' }],
    Object.entries(counts).map(([name, count]) => [String(count), words[name] ?? name]),
  );
}

function faults({ faults: { byRule, errors, warnings } }: Report): string[] {
  const rows = Object.entries(byRule).map(([rule, count]) => [rule, String(count.errors), String(count.warnings)]);
  if (rows.length === 0) return ['Nothing: no faults, no warnings.'];
  return table(
    [{ heading: 'Rule' }, { heading: 'Faults', isNumber: true }, { heading: 'Warnings', isNumber: true }],
    [...rows, ['in all', String(errors), String(warnings)]],
  );
}

function wordsOf(entries: Record<string, { word: string }>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).map(([name, { word }]) => [name, word]));
}

/** Rows in columns two spaces apart, numbers to the right. A row of headings stands above when there are any. */
function table(columns: readonly Column[], rows: readonly string[][]): string[] {
  const headings = columns.map(({ heading }) => heading);
  const all = headings.some(Boolean) ? [headings, ...rows] : rows;
  const widths = columns.map((_column, index) => Math.max(0, ...all.map((row) => row[index]!.length)));
  return all.map((row) =>
    row
      .map((cell, index) => (columns[index]!.isNumber ? cell.padStart(widths[index]!) : cell.padEnd(widths[index]!)))
      .join('  ')
      .trimEnd(),
  );
}
