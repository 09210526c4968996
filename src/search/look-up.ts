/** Asks the index for every word, citation, phrase and name of a query, at once. Pure. */
import type { Engine, EngineResult } from './engine.ts';
import { parseQuery, type Option, type ParsedQuery, type Unit } from './parse.ts';
import { RANKING, rarity } from './ranking.ts';
import { fieldWeight, nameTokens, NAME_FIELD, PAGE_FIELD, pairToken, wordToken } from './tokens.ts';

/** What the index knows of a query. */
export interface Evidence {
  parsed: ParsedQuery;
  /** By unit and record: how much the record says it. */
  matches: ReadonlyMap<Unit, ReadonlyMap<string, number>>;
  /** By unit: explainers on whose page it stands, outside their own words. */
  pages: ReadonlyMap<Unit, ReadonlySet<string>>;
  /** What a record gains by having words of the query side by side, by record. */
  pairBonus: ReadonlyMap<string, number>;
  /** Units that no record has. */
  unknown: Unit[];
  /** Records of which the whole query is a name: their title, a question that they answer, another word for them. */
  named: ReadonlySet<string>;
  /** Those of them that have its small words too. */
  namedWholly: ReadonlySet<string>;
  /** Records that hold every quoted phrase; `undefined` when nothing is quoted. */
  phraseIds: ReadonlySet<string> | undefined;
  missingPhrases: string[];
  /** Everything found, to fetch from. */
  results: ReadonlyMap<string, EngineResult>;
  /** Stems that were looked for, to mark. */
  stems: ReadonlySet<string>;
  rarityOf(unit: Unit, records: number): number;
}

/** By record: how much it says one stem; and the pages on which the stem stands. */
interface Posting {
  weights: Map<string, number>;
  pages: Set<string>;
}

/** Answers kept for what is typed next: most words of a query were there a key ago. */
const KEPT = 400;
const kept = new WeakMap<Engine, Map<string, Promise<readonly EngineResult[]>>>();

/** Asks the engine for a whole word or phrase, once. What failed is asked again. */
function askOnce(engine: Engine, text: string): Promise<readonly EngineResult[]> {
  const own = kept.get(engine) ?? new Map<string, Promise<readonly EngineResult[]>>();
  kept.set(engine, own);
  const known = own.get(text);
  if (known) return known;
  if (own.size >= KEPT) own.delete(own.keys().next().value!);
  const asked = engine.search(`"${text}"`).then(({ results }) => results);
  own.set(text, asked);
  asked.catch(() => own.delete(text));
  return asked;
}

/**
 * Has the engine fetch what it needs for the words of a query that is being typed: for all but the last, which may be
 * unfinished. A failure is told when the query itself is looked up.
 */
export function fetchFinished(engine: Engine, typed: string): void {
  const { units, pairs } = parseQuery(typed.replace(/\S*$/, ''));
  for (const token of [...stemsOf(units).map(wordToken), ...pairs.map(pairToken)])
    askOnce(engine, token).catch(() => undefined);
}

/** Everything that is looked for to find some units, each once. */
function stemsOf(units: readonly Unit[]): string[] {
  return [...new Set(units.flatMap(({ options }) => options.flatMap(({ stems }) => stems)))];
}

/** Looks up a query. `asked` is the text whose name is looked for. */
export async function lookUp(engine: Engine, parsed: ParsedQuery, asked: string): Promise<Evidence> {
  const results = new Map<string, EngineResult>();
  const ask = async (text: string) => {
    const found = await askOnce(engine, text);
    for (const result of found) if (!results.has(result.id)) results.set(result.id, result);
    return found;
  };
  const stems = stemsOf(parsed.units);
  const [postings, pairs, named, phrases] = await Promise.all([
    Promise.all(stems.map(async (stem) => [stem, posting(await ask(wordToken(stem)))] as const)),
    Promise.all(parsed.pairs.map(async (pair) => ({ pair, weights: posting(await ask(pairToken(pair))).weights }))),
    askNames(ask, parsed.asksMeaning ? [asked, parsed.name] : [asked]),
    Promise.all(parsed.phrases.map(async (phrase) => ({ phrase, found: await askPhrase(ask, phrase) }))),
  ]);
  const byStem = new Map(postings);
  const pairBonus = new Map<string, number>();
  for (const { weights } of pairs)
    for (const [id, weight] of weights) pairBonus.set(id, (pairBonus.get(id) ?? 0) + weight * RANKING.pair);
  const matches = new Map<Unit, ReadonlyMap<string, number>>();
  const pages = new Map<Unit, ReadonlySet<string>>();
  for (const unit of parsed.units) {
    matches.set(unit, unitWeights(unit.options, byStem));
    pages.set(unit, new Set(unit.options.flatMap(({ stems: [first] }) => [...(byStem.get(first!)?.pages ?? [])])));
  }
  return {
    parsed,
    matches,
    pages,
    pairBonus,
    unknown: parsed.units.filter((unit) => matches.get(unit)!.size === 0 && pages.get(unit)!.size === 0),
    named: new Set(named.flatMap(namedIds)),
    namedWholly: new Set(named.slice(0, 1).flatMap(namedIds)),
    phraseIds: intersection(phrases.map(({ found }) => found.map(({ id }) => id))),
    missingPhrases: phrases.filter(({ found }) => found.length === 0).map(({ phrase }) => phrase),
    results,
    stems: new Set(stems),
    rarityOf: (unit, records) =>
      rarity(records, direct(unit, byStem) || matches.get(unit)!.size) * (unit.isChatter ? RANKING.chatter : 1),
  };
}

/** In how many records a unit stands as typed: how telling it is does not depend on its synonyms. */
function direct({ options }: Unit, byStem: ReadonlyMap<string, Posting>): number {
  const [first] = options;
  return first && first.stems.length === 1 ? (byStem.get(first.stems[0]!)?.weights.size ?? 0) : 0;
}

function namedIds(found: readonly EngineResult[]): string[] {
  return found.filter(({ matchedMetaFields }) => matchedMetaFields?.includes(NAME_FIELD)).map(({ id }) => id);
}

function posting(found: readonly EngineResult[]): Posting {
  const weights = new Map<string, number>();
  const pages = new Set<string>();
  for (const { id, matchedMetaFields = [] } of found)
    for (const field of matchedMetaFields) {
      const weight = fieldWeight(field);
      if (weight !== undefined) weights.set(id, weight);
      else if (field === PAGE_FIELD) pages.add(id);
    }
  return { weights, pages };
}

/** The best of the ways of finding a unit, record by record. */
function unitWeights(options: readonly Option[], byStem: ReadonlyMap<string, Posting>): Map<string, number> {
  const best = new Map<string, number>();
  for (const { stems, factor } of options) {
    const lists = stems.map((stem) => byStem.get(stem)!.weights);
    const [shortest] = [...lists].sort((a, b) => a.size - b.size);
    for (const id of shortest?.keys() ?? []) {
      if (!lists.every((list) => list.has(id))) continue;
      const weight = (factor * lists.reduce((sum, list) => sum + list.get(id)!, 0)) / lists.length;
      if (weight > (best.get(id) ?? 0)) best.set(id, weight);
    }
  }
  return best;
}

/**
 * What the first of some texts that is a name of anything is a name of: by all its words, and by its telling ones.
 * “i-200 meaning” may itself be a question that a section answers, and else asks for the term.
 */
async function askNames(
  ask: (text: string) => Promise<readonly EngineResult[]>,
  texts: readonly string[],
): Promise<(readonly EngineResult[])[]> {
  const tried = await Promise.all(texts.map((text) => Promise.all(nameTokens(text).map(ask))));
  return tried.find((lists) => lists.some((list) => namedIds(list).length > 0)) ?? tried[0]!;
}

/** Records that hold a phrase, or have it as their name. */
async function askPhrase(
  ask: (text: string) => Promise<readonly EngineResult[]>,
  phrase: string,
): Promise<readonly EngineResult[]> {
  const [held, [name]] = await Promise.all([
    ask(phrase.replace(/"/g, ' ')),
    Promise.all(nameTokens(phrase).slice(0, 1).map(ask)),
  ]);
  const known = new Set(held.map(({ id }) => id));
  return [...held, ...name!.filter(({ id }) => !known.has(id))];
}

function intersection(lists: readonly (readonly string[])[]): Set<string> | undefined {
  if (lists.length === 0) return undefined;
  const [first = [], ...others] = lists;
  return new Set(first.filter((id) => others.every((list) => list.includes(id))));
}
