/** Says faults: to people in a terminal, to machines as JSON, to a CI as annotations. Finding is apart from saying. */
import { showUnseen } from './characters.ts';
import { isError, type Fault } from '../records/faults.ts';
import type { Library } from '../records/library.ts';

/** Gives the text of a file by its path, for showing the line at fault; `undefined` when it is not at hand. */
export type TextOf = (file: string) => string | undefined;

/** The texts of a library's files. */
export function textsOf(library: Library): TextOf {
  return (file) => library.texts.get(file);
}

/**
 * The whole message for a terminal: each fault with its place, its line underlined, what is wrong and what to write
 * instead; errors and warnings counted at the end.
 * @param faults sorted, as `sortFaults` leaves them
 */
export function formatFaults(faults: readonly Fault[], textOf: TextOf = () => undefined): string {
  if (faults.length === 0) return 'No faults found.';
  const blocks = faults.map((fault) => {
    const { file, line, column, message, cure } = fault;
    const excerpt = excerptOf(fault, textOf(file));
    return [
      `${showUnseen(file)}:${line}:${column}`,
      ...excerpt,
      `  ${isError(fault) ? '' : 'Warning: '}${showUnseen(message)}`,
      `  ${showUnseen(cure)}`,
    ].join('\n');
  });
  return `${blocks.join('\n\n')}\n\n${countFaults(faults)}`;
}

/** `3 faults and 1 warning in 2 files.` */
export function countFaults(faults: readonly Fault[]): string {
  const errors = faults.filter(isError).length;
  const warnings = faults.length - errors;
  const files = new Set(faults.map((fault) => fault.file)).size;
  const parts = [
    ...(errors > 0 ? [`${errors} ${errors === 1 ? 'fault' : 'faults'}`] : []),
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
  ];
  return `${parts.join(' and ')} in ${files} ${files === 1 ? 'file' : 'files'}.`;
}

/** Faults as JSON: a stable interface for editors' tools. */
export function faultsAsJson(faults: readonly Fault[]): string {
  const list = faults.map(({ rule, file, line, column, message, cure, severity, canFix }) => ({
    rule,
    severity: severity ?? 'error',
    file,
    line,
    column,
    message,
    cure,
    canFix: canFix ?? false,
  }));
  return JSON.stringify(
    { faults: list, summary: faults.length === 0 ? 'No faults found.' : countFaults(faults) },
    null,
    2,
  );
}

/**
 * Faults as workflow commands, which GitHub and the CIs that follow it show beside the line.
 * See https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
export function faultsAsAnnotations(faults: readonly Fault[]): string {
  return faults
    .map((fault) => {
      const place = `file=${escapeProperty(fault.file)},line=${fault.line},col=${fault.column},title=${escapeProperty(fault.rule)}`;
      return `::${isError(fault) ? 'error' : 'warning'} ${place}::${escapeData(showUnseen(`${fault.message}\n${fault.cure}`))}`;
    })
    .join('\n');
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

/** The most characters of a line that are shown. */
const SHOWN = 96;
/** Characters before the place, when a long line is cut. */
const BEFORE = 32;

/** The line at fault with a mark under the place. Nothing when the text is not at hand or the place is not in it. */
function excerptOf({ line, column, length }: Fault, text: string | undefined): string[] {
  const whole = text?.split(/\r\n|\r|\n/)[line - 1];
  if (length === 0 || whole === undefined || whole.trim() === '' || column > whole.length + 1) return [];
  const start = column - 1 <= SHOWN - BEFORE ? 0 : column - 1 - BEFORE;
  const cut = whole.slice(start, start + SHOWN);
  const shown = `${start > 0 ? '…' : ''}${visible(cut)}${start + SHOWN < whole.length ? '…' : ''}`;
  const before = cut.slice(0, column - 1 - start);
  const meant = cut.slice(before.length, before.length + (length ?? lengthOfWord(whole, column)));
  // Both are measured as they are shown, where a hidden character is longer than it is.
  const at = visible(before).length + (start > 0 ? 1 : 0);
  const marked = Math.max(1, visible(meant).length);
  const gutter = String(line);
  return [`  ${gutter} | ${shown}`, `  ${' '.repeat(gutter.length)} | ${' '.repeat(at)}${'~'.repeat(marked)}`];
}

/** A heading, a row of a table, a citation or a link whole, else the word. */
function lengthOfWord(line: string, column: number): number {
  const rest = line.slice(column - 1).trimEnd();
  return (/^(?:#+ .*|\|.*|\[[^\]]*\](?:\([^)]*\))?|<[^>]*>|“[^”]*”|\S+)/.exec(rest)?.[0] ?? rest).length;
}

/** A line as it is shown: one column for a tab, and nothing that hides. */
function visible(text: string): string {
  return showUnseen(text.replaceAll('\t', ' '));
}
