/** Reads CSV as RFC 4180 has it, with the line on which each row begins, which messages need. */
import type { Place } from './faults.ts';

export interface CsvRow {
  line: number;
  cells: string[];
}

export interface Csv {
  /** All rows, the header first. Empty lines are left out. */
  rows: CsvRow[];
  /** Where a quotation mark was opened and never closed. */
  unclosed?: Place;
}

/** One cell and what ends it: a comma, a line break or the end of the text. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]+(?:"[^,\r\n]*)?|))(,|\r\n|\n|\r|$)/y;

/** Reads a text. A quotation mark inside an unquoted cell is taken as it stands. */
export function readCsv(text: string): Csv {
  const rows: CsvRow[] = [];
  let line = 1;
  let row: CsvRow = { line, cells: [] };
  for (let at = 0; at < text.length;) {
    CELL.lastIndex = at;
    const match = CELL.exec(text);
    if (!match) return { rows, unclosed: placeOf(text, at) };
    row.cells.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    at = CELL.lastIndex;
    line += match[0].match(/\r\n|\n|\r/g)?.length ?? 0;
    const isEnd = match[3] !== ',' || at === text.length;
    if (match[3] === ',' && at === text.length) row.cells.push('');
    if (!isEnd) continue;
    if (row.cells.length > 1 || row.cells[0]!.trim() !== '') rows.push(row);
    row = { line, cells: [] };
  }
  return { rows };
}

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
