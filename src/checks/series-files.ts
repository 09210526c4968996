/** Rule: the CSV of a series is there, is a table, and has the columns that its YAML describes. */
import { readCsv, type CsvRow } from '../records/csv.ts';
import { WHOLE_FILE, type Fault, type Span } from '../records/faults.ts';
import type { SoundEntry } from '../records/library.ts';
import type { Check } from './context.ts';
import { didYouMean, listSome } from './suggest.ts';

export const seriesFiles: Check = ({ library, ids }) => {
  const faults: Fault[] = [];
  const unread = new Set(library.strays.map(({ file }) => file));
  for (const [id, { file, text }] of library.figures) {
    if (!ids['series']!.has(id))
      faults.push(
        make(
          file,
          'No series describes these figures.',
          `Add content/series/${id}.yaml, which says what is counted and where it comes from; or rename the file as its series is named.`,
        ),
      );
    faults.push(...tableFaults(file, text));
  }
  for (const entry of library.entries.series) {
    const figures = library.figures.get(entry.id);
    const file = `content/series/${entry.id}.csv`;
    if (!figures && !unread.has(file))
      faults.push(make(entry.file, 'The figures of this series are missing.', `Add them as ${file}.`));
    if (figures && entry.data) faults.push(...columnFaults(entry as SoundEntry<'series'>, figures));
  }
  return faults;
};

function make(file: string, message: string, cure: string, place: Span = WHOLE_FILE): Fault {
  return { rule: 'series-files', file, ...place, message, cure };
}

/** What is wrong with the table by itself. */
function tableFaults(file: string, text: string): Fault[] {
  const { rows, unclosed } = readCsv(text);
  const [header, ...body] = rows;
  if (unclosed)
    return [
      make(
        file,
        'A quotation mark is opened here and not closed, or has words behind it.',
        'Close it before the next comma or the end of the line, and write a quotation mark inside as "".',
        unclosed,
      ),
    ];
  if (!header)
    return [
      make(file, 'This file is empty.', 'Write the names of the columns in its first line, and the figures below.'),
    ];
  const faults: Fault[] = [];
  header.cells.forEach((name, index) => {
    if (name.trim() === '')
      faults.push(
        make(file, `Column ${index + 1} has no name.`, 'Name every column in the first line.', atLine(header)),
      );
    else if (header.cells.indexOf(name) < index)
      faults.push(
        make(file, `Two columns are named “${name}”.`, 'Rename one of them, here and in the YAML.', atLine(header)),
      );
  });
  if (body.length === 0)
    faults.push(make(file, 'This file has no figures below its header.', 'Write a line for each.', atLine(header)));
  for (const row of body) {
    if (row.cells.length === header.cells.length) continue;
    faults.push(
      make(
        file,
        `This row has ${count(row.cells.length, 'cell')}, and the header has ${header.cells.length}.`,
        'Give every row a cell for each column, an empty one where nothing is known; put a cell that holds a comma in quotation marks.',
        atLine(row),
      ),
    );
  }
  return faults;
}

/** Where the table and its description differ. */
function columnFaults(entry: SoundEntry<'series'>, { file, text }: { file: string; text: string }): Fault[] {
  const [header] = readCsv(text).rows;
  if (!header) return [];
  const described = Object.keys(entry.data.columns);
  const named = header.cells.filter((name) => name.trim() !== '');
  return [
    ...chartFaults(entry, named),
    ...named
      .filter((name) => !described.includes(name))
      .map((name) =>
        make(
          file,
          `The column “${name}” is not described.`,
          didYouMean(name, described, `Say what it holds under \`columns\` in ${entry.file}.`),
          atLine(header),
        ),
      ),
    ...described
      .filter((name) => !named.includes(name))
      .map((name) =>
        make(
          entry.file,
          `Describes the column “${name}”, which the figures do not have.`,
          didYouMean(name, named, `Remove it, or name one of: ${listSome(named)}.`),
          entry.yaml.locateKey(['columns', name]),
        ),
      ),
  ];
}

/** Columns that the chart or the list of quantities names and the figures do not have. */
function chartFaults(entry: SoundEntry<'series'>, named: readonly string[]): Fault[] {
  const { chart, quantities } = entry.data;
  const uses: { path: (string | number)[]; name: string }[] = [
    ...quantities.map((name, index) => ({ path: ['quantities', index], name })),
    ...(chart
      ? [
          { path: ['chart', 'label'], name: chart.label },
          ...chart.values.map((name, index) => ({ path: ['chart', 'values', index], name })),
          ...(chart.apart === undefined ? [] : [{ path: ['chart', 'apart'], name: chart.apart }]),
          ...chart['leave-out'].flatMap((cells, index) =>
            Object.keys(cells).map((name) => ({ path: ['chart', 'leave-out', index], name })),
          ),
        ]
      : []),
  ];
  return uses
    .filter(({ name }) => !named.includes(name))
    .map(({ path, name }) =>
      make(
        entry.file,
        `The column “${name}” is named here, and the figures do not have it.`,
        didYouMean(name, named, `Name one of: ${listSome(named)}.`),
        entry.yaml.locate(path),
      ),
    );
}

function atLine({ line }: CsvRow): Span {
  return { line, column: 1 };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
