/** Rule: a file holds no character that nobody sees. They break ids and search, and can make a line read otherwise than it is. */
import { basename } from 'node:path';
import type { Fault } from '../records/faults.ts';
import { findUnseen, isIdle, nameOfUnseen, turnsWriting } from './characters.ts';
import type { Check } from './context.ts';

export const invisible: Check = ({ library }) => [
  ...[...library.texts].flatMap(([file, text]) =>
    text.split(/\r\n|\n/).flatMap((line, index) => faultsInLine(file, line, index + 1)),
  ),
  ...[...library.texts.keys(), ...library.strays.map((stray) => stray.file)].flatMap(faultInName),
];

/** One fault for a line, at the first such character; the others are named with it. */
function faultsInLine(file: string, line: string, number: number): Fault[] {
  const found = findUnseen(line).concat(loneReturns(line));
  const first = found.sort((a, b) => a.index - b.index)[0];
  if (!first) return [];
  const names = nameOfUnseen(...found.map(({ character }) => character));
  const edits = found
    .filter(({ character }) => isIdle(character))
    .map(({ index, character }) => ({ line: number, column: index + 1, length: character.length, text: '' }));
  return [
    {
      rule: 'invisible',
      file,
      line: number,
      column: first.index + 1,
      length: first.character.length,
      message: found.some(({ character }) => turnsWriting(character))
        ? `This line holds ${names}: what is seen is not what is written.`
        : `This line holds ${names}, which nobody sees.`,
      cure:
        edits.length === found.length
          ? 'Remove it; `npm run check -- --fix` does so.'
          : 'Remove it: delete the words around it and type them again.',
      ...(edits.length === found.length && { canFix: true, edits }),
    },
  ];
}

/** The line end of very old machines, in a line that ends otherwise. */
function loneReturns(line: string) {
  return [...line.matchAll(/\r/g)].map(({ index }) => ({ index, character: '\r' }));
}

function faultInName(file: string): Fault[] {
  const first = findUnseen(basename(file))[0];
  if (!first) return [];
  return [
    {
      rule: 'invisible',
      file,
      line: 1,
      column: 1,
      length: 0,
      message: `The name of this file holds ${nameOfUnseen(first.character)}, which nobody sees.`,
      cure: 'Rename the file: delete its name and type it again.',
    },
  ];
}
