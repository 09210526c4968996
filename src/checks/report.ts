/** Says faults to people: grouped by file, sorted by line, ended by a count. */
import type { Fault } from '../records/faults.ts';

/**
 * The whole message for a terminal.
 * @param faults sorted, as `sortFaults` leaves them
 */
export function formatFaults(faults: readonly Fault[]): string {
  if (faults.length === 0) return 'No faults found.';
  const blocks = faults.map(
    ({ file, line, column, message, cure }) => `${file}:${line}:${column}\n  ${message}\n  ${cure}`,
  );
  return `${blocks.join('\n\n')}\n\n${count(faults)}`;
}

function count(faults: readonly Fault[]): string {
  const files = new Set(faults.map((fault) => fault.file)).size;
  return `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${files} ${files === 1 ? 'file' : 'files'}.`;
}
