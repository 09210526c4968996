/** Rule: typographic marks in prose: curly quotation marks and apostrophes, single spaces. `--fix` mends them. */
import { visit } from 'unist-util-visit';
import { placeInside } from '../markdown/nodes.ts';
import type { Fault } from '../records/faults.ts';
import { faultAt, type Check } from './context.ts';

export const typography: Check = ({ texts }) =>
  texts.flatMap((text) => {
    const faults: Fault[] = [];
    if (!text.tree) return faults;
    visit(text.tree, 'text', (node) => {
      const say = (needle: string, message: string, cure: string) =>
        faults.push({
          ...faultAt(text, 'typography', placeInside(node, needle, 0, text.file), message, cure),
          canFix: true,
        });
      if (/ {2,}/.test(node.value)) say('  ', 'There is more than one space here.', 'Write one space.');
      if (node.value.includes("'"))
        say(
          "'",
          'This apostrophe or quotation mark is straight.',
          'Write ’ for an apostrophe, ‘ and ’ for quotation marks.',
        );
      if (node.value.includes('"')) say('"', 'This quotation mark is straight.', 'Write “ and ”.');
    });
    return faults;
  });

/** Mends one line of prose: straight marks become curly, runs of spaces single. Indentation is kept. */
export function mendTypography(line: string): string {
  const indent = /^\s*/.exec(line)![0];
  return (
    indent +
    line
      .slice(indent.length)
      .replace(/(\S) {2,}(?=\S)/g, '$1 ')
      .replace(/(^|[\s(\[“—–-])"/g, '$1“')
      .replace(/"/g, '”')
      .replace(/(^|[\s(\[“—–])'(?=\d0s\b)/g, '$1’')
      .replace(/(^|[\s(\[“—–])'/g, '$1‘')
      .replace(/'/g, '’')
  );
}
