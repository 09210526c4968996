/** Mends what can be mended without judgement. The rules say how; this changes the text. Pure. */
import type { Fault } from '../records/faults.ts';

/** A file’s text with the edits of its faults made. Everything that no fault names stays as it is. */
export function mend({ text }: { text: string }, faults: readonly Fault[]): string {
  const lines = text.split('\n');
  // From the end, so that the places of the others stay true.
  const edits = faults.flatMap((fault) => fault.edits ?? []).sort((a, b) => b.line - a.line || b.column - a.column);
  for (const { line, column, length, text: instead } of edits) {
    const old = lines[line - 1] ?? '';
    lines[line - 1] = old.slice(0, column - 1) + instead + old.slice(column - 1 + length);
  }
  return lines.join('\n');
}
