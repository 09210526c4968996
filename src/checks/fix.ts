/** Mends what can be mended without judgement: typographic marks and spaces in the prose of content files. Pure. */
import type { Fault } from '../records/faults.ts';
import type { Entry } from '../records/library.ts';
import { mendTypography } from './typography.ts';

/**
 * A file's text with its fixable faults mended. Only lines that a fault names are touched, and in them only prose:
 * front matter keys, addresses, citations and the tags of components stay as they are.
 */
export function mend(entry: Pick<Entry, 'text'>, faults: readonly Fault[]): string {
  const lines = new Set(faults.filter(({ canFix }) => canFix).map(({ line }) => line));
  return entry.text
    .split('\n')
    .map((line, index) => (lines.has(index + 1) ? mendLine(line) : line))
    .join('\n');
}

/** Parts of a line that are not prose: tags, citations, link targets, code, and a YAML key with its opening mark. */
const NOT_PROSE = /<[^>]*>|\[@[^\]]*\]|\]\([^)]*\)|`[^`]*`|^\s*(?:- )?[\w-]+:\s+["'|>]?|["']\s*$/g;

function mendLine(line: string): string {
  const kept: string[] = [];
  // A private-use character stands for each part that is kept, so that the marks around it are mended in their place.
  const prose = line.replace(NOT_PROSE, (part) => `\ue000${kept.push(part) - 1}\ue001`);
  return mendTypography(prose).replace(/\ue000(\d+)\ue001/g, (_whole, index: string) => kept[Number(index)]!);
}
