/** How like a query is to the title and the questions of a record. Pure. */
import type { Unit } from './parse.ts';
import { fold, indexTokens, isSmall } from './words.ts';

/** Between the questions of a record, where the index keeps them as one text. */
export const BETWEEN_ASKS = ' · ';

/** Small words that tell what kind of answer is wanted: they count a little, where all else is like. */
const ASKING = new Set('who why when where how many much still should must can may list'.split(' '));
/** What one of them counts for, beside a word of middling rarity. */
const ASKING_SHARE = 0.4;

/** Those of a text. */
function askingWords(text: string): Set<string> {
  return new Set((fold(text).match(/[a-z]+/g) ?? []).filter((word) => ASKING.has(word)));
}

/**
 * From 0 to 1: twice what the query and the likest of the record's questions share, over all that both say, rare words
 * counting more (Dice's coefficient, weighed).
 * @param query as it was asked, for its small words
 */
export function likeness(
  units: readonly { unit: Unit; rare: number }[],
  meta: Readonly<Record<string, string>>,
  query = '',
): number {
  const whole = units.reduce((sum, { rare }) => sum + rare, 0);
  if (whole === 0) return 0;
  const middling = whole / units.length;
  const asking = askingWords(query);
  const light = middling * ASKING_SHARE;
  const names = [meta['title'] ?? '', ...(meta['asks'] ?? '').split(BETWEEN_ASKS)];
  return Math.max(
    ...names.map((name) => {
      const words = new Set(indexTokens(name).filter((token) => !isSmall(token)));
      const used = new Set<string>();
      let shared = 0;
      for (const { unit, rare } of units) {
        const option = unit.options.find(({ stems }) => stems.every((stem) => words.has(stem)));
        if (!option) continue;
        shared += rare * option.factor;
        for (const stem of option.stems) used.add(stem);
      }
      const others = [...words].filter((word) => !used.has(word)).length;
      const own = askingWords(name);
      const alike = [...asking].filter((word) => own.has(word)).length;
      return (2 * (shared + alike * light)) / (whole + shared + others * middling + (asking.size + own.size) * light);
    }),
  );
}
