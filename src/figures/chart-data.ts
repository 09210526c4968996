/** Reads what a chart shows out of a series: which rows, in which groups, with which numbers. Pure. */
import { readCsv } from '../records/csv.ts';
import type { Chart } from '../schemas/series.ts';

/** A table of figures: the header and the rows, as text. */
export interface Figures {
  header: string[];
  rows: string[][];
}

/** One bar: a number to draw, or words that stand where it would. */
export interface Bar {
  /** The column it comes from. */
  column: string;
  /** Absent when the cell is empty or in words. */
  value?: number;
  /** What is written beside it: `276,181`, `about 300`; empty when nothing is known. */
  text: string;
}

/** One label with its bars, one for each column that the chart shows. */
export interface ChartRow {
  label: string;
  bars: Bar[];
}

/** Rows that may be read together. */
export interface ChartGroup {
  /** Present when the series keeps several groups apart. */
  title?: string;
  rows: ChartRow[];
}

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Reads a CSV whose form the checks have proved. */
export function readFigures(csv: string): Figures {
  const [header, ...rows] = readCsv(csv).rows.map(({ cells }) => cells.map((cell) => cell.trim()));
  return { header: header ?? [], rows };
}

/**
 * A cell as readers see it: numbers of four digits and more with commas, except years and other labels.
 * @param isQuantity whether the cell stands in a column that counts something
 */
export function formatCell(cell: string, isQuantity: boolean): string {
  if (!isQuantity || !PLAIN_NUMBER.test(cell)) return cell;
  const [whole = '', fraction] = cell.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** The groups of a chart, in the order in which the figures have them. */
export function chartGroups({ header, rows }: Figures, chart: Chart): ChartGroup[] {
  const cell = (row: string[], column: string) => row[header.indexOf(column)] ?? '';
  const groups = new Map<string, ChartRow[]>();
  for (const row of rows) {
    const isLeftOut = chart['leave-out'].some((cells) =>
      Object.entries(cells).every(([column, value]) => cell(row, column) === value),
    );
    if (isLeftOut) continue;
    const group = chart.apart === undefined ? '' : cell(row, chart.apart);
    if (!groups.has(group)) groups.set(group, []);
    groups.get(group)!.push({
      label: cell(row, chart.label),
      bars: chart.values.map((column) => bar(column, cell(row, column))),
    });
  }
  return [...groups].map(([title, chartRows]) => ({ ...(title && { title }), rows: chartRows }));
}

function bar(column: string, cell: string): Bar {
  return PLAIN_NUMBER.test(cell)
    ? { column, value: Number(cell), text: formatCell(cell, true) }
    : { column, text: cell };
}
