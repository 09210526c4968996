/** Finds sources and their passages by words, for an editor who must cite one and does not know its id. */
import { listSome } from '../../src/checks/suggest.ts';
import { soundEntries, type Library } from '../../src/records/library.ts';

const MOST = 8;

/** Lines that name the sources whose id, title, publisher or passages hold all the words. */
export function lookUpSources(library: Library, words: string): string[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = soundEntries(library, 'sources').filter(({ id, data }) => {
    const said = Object.entries(data.passages).map(([name, { quote = '', says = '' }]) => `${name} ${quote} ${says}`);
    const text = [id, data.title, data.short, data.publisher, ...said].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  if (wanted.length === 0 || found.length === 0) return ['No source holds these words.'];
  return [
    ...found.slice(0, MOST).flatMap(({ id, data }) => {
      const passages = Object.keys(data.passages).map((name) => `#${name}`);
      return [`@${id}  ${data.title}`, ...(passages.length > 0 ? [`    ${listSome(passages)}`] : [])];
    }),
    ...(found.length > MOST ? [`… and ${found.length - MOST} more. Add a word.`] : []),
  ];
}
