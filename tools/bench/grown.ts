/** The index as it would be with many more sections, made from the words of the present ones. */
import { rmSync } from 'node:fs';
import type { SearchRecord } from '../../src/search/records.ts';
import { writeSearchIndex } from '../../src/search/write-index.ts';

/** Mulberry32: the same numbers on every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Share of the long words that are changed into new ones. */
const NEW = 0.015;

const sentences = (text: string) => text.split(/(?<=\.) /);

/**
 * The records with sections added up to a number. Each new one has as many sentences as one that is there, taken from all
 * of them; some of its long words are new ones, since more text brings more words: so many that the vocabulary grows
 * about as Heaps' law has it (with the exponent 0.55).
 */
export function grow(records: readonly SearchRecord[], sections: number): SearchRecord[] {
  const random = randomNumbers(1979);
  const own = records.filter(({ kind }) => kind === 'section');
  const all = own.flatMap(({ text }) => sentences(text));
  const pick = <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)]!;
  const other = (words: string) =>
    words.replace(/\p{L}{5,}/gu, (word) =>
      random() < NEW ? word + Math.floor(random() ** 3 * 900).toString(26) : word,
    );
  const added = Array.from({ length: Math.max(0, sections - own.length) }, (_, number): SearchRecord => {
    const model = pick(own);
    return {
      ...model,
      id: `${model.id}-${number}`,
      url: `${model.url}-${number}`,
      title: other(pick(own).title),
      text: sentences(model.text)
        .map(() => other(pick(all)))
        .join(' '),
      asks: model.asks.map(() => other(pick(pick(own).asks) ?? model.title)),
      words: model.words.map(() => other(pick(pick(own).words) ?? model.title)),
    };
  });
  return [...records, ...added];
}

/** Writes `folder/pagefind/` and `folder/search/` for a site of so many sections. */
export async function writeGrownIndex(
  records: readonly SearchRecord[],
  sections: number,
  folder: string,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await writeSearchIndex(grow(records, sections), folder, (path) => path);
}
