/** Mends a query whose words no record has: its spelling, and words that tell only how somebody asks. Pure. */
import { candidates } from './candidates.ts';
import type { Engine } from './engine.ts';
import type { Helps } from './helps.ts';
import { lookUp, type Evidence } from './look-up.ts';
import { parseQuery, word, type ParsedQuery, type Unit } from './parse.ts';
import type { RecordsTable } from './records-table.ts';
import { corrections, readVocabulary, type Words } from './spelling.ts';

/** Leaves out the words that tell only how somebody asks, where no record has them: unless nothing else is asked. */
export function withoutChatter(evidence: Evidence): Evidence {
  const { parsed, unknown } = evidence;
  const idle = unknown.filter((unit) => unit.isChatter);
  if (idle.length === 0 || (idle.length === parsed.units.length && parsed.phrases.length === 0)) return evidence;
  return {
    ...evidence,
    unknown: unknown.filter((unit) => !idle.includes(unit)),
    parsed: {
      ...parsed,
      units: parsed.units.filter((unit) => !idle.includes(unit)),
      small: [...parsed.small, ...idle.map(({ shown }) => shown)],
    },
  };
}

/** Looks up the query again with unknown words mended from the site's vocabulary; `undefined` when none can be. */
export async function mend(
  engine: Engine,
  helps: Helps,
  parsed: ParsedQuery,
  evidence: Evidence,
  table: RecordsTable,
): Promise<{ evidence: Evidence; shown: string } | undefined> {
  let vocabulary: Words;
  try {
    vocabulary = readVocabulary(await helps.vocabulary());
  } catch {
    return undefined; // Spelling helps; search works without it.
  }
  const choices = evidence.unknown
    .map((unit) => ({ unit, words: unit.isWord ? corrections(unit.shown, vocabulary) : [] }))
    .filter(({ words }) => words.length > 0);
  if (choices.length === 0) return undefined;
  // Which of several near words was meant, its neighbors tell: “prinz v united states” is Printz, not print.
  const tried = await Promise.all(
    waysToMend(choices).map(async ({ mended, doubt }) => {
      const units = parsed.units.map((unit) =>
        mended.has(unit) ? word(mended.get(unit)!, [mended.get(unit)!]) : unit,
      );
      const shown = parsed.units.map((unit) => mended.get(unit) ?? unit.shown).join(' ');
      const again = withoutChatter(await lookUp(engine, { ...parsed, units, pairs: parseQuery(shown).pairs }, shown));
      const [best] = candidates(again, table);
      return { evidence: again, shown, worth: (best?.score ?? 0) * LESS_LIKELY ** doubt };
    }),
  );
  return tried.sort((one, other) => other.worth - one.worth)[0];
}

/** How much less is made of each next choice among near words. */
const LESS_LIKELY = 0.8;

/** The best choice for every word, and each second and third choice for one of them. */
function waysToMend(
  choices: readonly { unit: Unit; words: readonly string[] }[],
): { mended: Map<Unit, string>; doubt: number }[] {
  const best = new Map(choices.map(({ unit, words }) => [unit, words[0]!]));
  return [
    { mended: best, doubt: 0 },
    ...choices.flatMap(({ unit, words }) =>
      words.slice(1).map((other, rank) => ({ mended: new Map([...best, [unit, other]]), doubt: rank + 1 })),
    ),
  ];
}
