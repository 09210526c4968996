/** Rule: a word is written in one alphabet. A letter of another that looks the same breaks ids, links and search. */
import type { Fault } from '../records/faults.ts';
import type { Entry } from '../records/library.ts';
import { codePoint, foreignScript } from './characters.ts';
import type { Check } from './context.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Where an id stands: there, even a word that is foreign as a whole is wrong. */
const ID_BEFORE = /(?:\[[@#]|\b(?:of|id)=")[^\]"\s]*$/u;

export const lookAlikes: Check = ({ library }) =>
  (Object.values(library.entries).flat() as Entry[]).flatMap(({ file, text }) =>
    // Nearly every file is spared the walk through its words.
    /[\u0370-\u058f\u13a0-\u13ff\uab70-\uabbf\uff01-\uff5e]/.test(text)
      ? text.split('\n').flatMap((line, index) => faultsInLine(file, line, index + 1))
      : [],
  );

function faultsInLine(file: string, line: string, number: number): Fault[] {
  return [...line.matchAll(WORD)].flatMap(({ 0: word, index }): Fault[] => {
    const odd = [...word].find((character) => foreignScript(character) !== undefined);
    if (odd === undefined) return [];
    const isMixed = /\p{Script=Latin}/u.test(
      [...word].filter((character) => foreignScript(character) === undefined).join(''),
    );
    if (!isMixed && !ID_BEFORE.test(line.slice(0, index))) return [];
    return [
      {
        rule: 'look-alikes',
        file,
        line: number,
        column: index + 1,
        length: word.length,
        message: `The “${odd}” (${codePoint(odd)}) in “${word}” is a ${foreignScript(odd)} letter, not the Latin one that it looks like.`,
        cure: 'Delete the word and type it again. Links, ids and search cannot find it as it is.',
      },
    ];
  });
}
