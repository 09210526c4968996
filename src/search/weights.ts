/** How much each word counts in each record: decided once, when the index is written. Pure. */
import type { SearchRecord } from './records.ts';
import { indexTokens, isSmall, pairsOf, runs } from './words.ts';
import { HIGHEST, pairToken } from './tokens.ts';

/** What a word counts for by where it stands. Found by trial on tests/search/golden.yaml. */
export const PLACES = {
  /** In a text, at most: reached as a word is said again and again. */
  text: 0.45,
  /** In a title of three telling words; more in shorter ones. */
  title: 0.6,
  /** In every question that it answers; a share of it in some. */
  asks: 1.1,
  /** How fast that share falls as the word stands in fewer of the questions. */
  asksPower: 0.5,
  /** Among the words by which it is known. */
  words: 0.38,
  /** In the name of the document that it cites most; a share of it in those of others. */
  cites: 0.3,
  /** How fast that share falls as it cites them less. */
  citesPower: 0.5,
  /** In the title of the explainer around it. */
  explainer: 0.11,
  /** How fast saying a word again counts less, as in BM25's k1. */
  saturation: 0.9,
  /** How much the length of a text takes from its words, as in BM25's b. */
  length: 0.45,
} as const;

/** The weight of each word of a record, from 0 to HIGHEST. */
export function wordWeights(record: SearchRecord, averageLength: number): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (word: string, weight: number) => weights.set(word, Math.min(HIGHEST, (weights.get(word) ?? 0) + weight));
  const text = count(tellingTokens(record.text));
  const length = [...text.values()].reduce((sum, one) => sum + one, 0);
  const slack = PLACES.saturation * (1 - PLACES.length + (PLACES.length * length) / averageLength);
  for (const [word, times] of text) add(word, (PLACES.text * times) / (times + slack));
  const title = new Set(tellingTokens(record.title));
  for (const word of title) add(word, PLACES.title * Math.min(1.3, Math.sqrt(3 / title.size)));
  const asks = record.asks.map((ask) => new Set(tellingTokens(ask)));
  for (const [word, times] of count(asks.flatMap((ask) => [...ask])))
    add(word, PLACES.asks * (times / asks.length) ** PLACES.asksPower);
  for (const word of new Set(record.words.flatMap(tellingTokens))) add(word, PLACES.words);
  const cites = count(record.cites.flatMap((name) => [...new Set(tellingTokens(name))]));
  const most = Math.max(...cites.values());
  for (const [word, times] of cites) add(word, PLACES.cites * (times / most) ** PLACES.citesPower);
  for (const word of new Set(tellingTokens(record.explainer ?? ''))) add(word, PLACES.explainer);
  return weights;
}

/** The weight of each pair of words by which a record is named or asked for, by the word of the index. */
export function pairWeights(record: SearchRecord): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (texts: readonly string[], weight: number) => {
    for (const token of new Set(texts.flatMap((text) => pairsOf(runs(text).map(({ whole }) => whole)).map(pairToken))))
      weights.set(token, Math.min(HIGHEST, (weights.get(token) ?? 0) + weight));
  };
  add([record.title], PLACES.title);
  add(record.asks, PLACES.asks);
  add(record.words, PLACES.words);
  add(record.cites, PLACES.cites);
  return weights;
}

/** Number of telling words in a record's text. */
export function textLength(record: SearchRecord): number {
  return tellingTokens(record.text).length;
}

/** The words that stand only elsewhere on the record's page. */
export function pageWords(record: SearchRecord, own: ReadonlyMap<string, number>): string[] {
  return [...new Set(tellingTokens(record.page ?? ''))].filter((word) => !own.has(word));
}

function tellingTokens(text: string): string[] {
  return indexTokens(text).filter((word) => !isSmall(word));
}

function count(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
