/** The fields of a record that only search sees. Pure. */
import { compare } from '../records/faults.ts';
import type { SearchRecord } from './records.ts';
import { levelField, NAME_FIELD, nameTokens, PAGE_FIELD, wordToken } from './tokens.ts';
import { pageWords, pairWeights, wordWeights } from './weights.ts';

/** The words that only search sees, by field. */
export function hiddenFields(record: SearchRecord, averageLength: number): Record<string, string> {
  const fields = new Map<string, string[]>();
  const put = (field: string, token: string) => {
    if (fields.get(field)?.push(token) === undefined) fields.set(field, [token]);
  };
  const weights = wordWeights(record, averageLength);
  for (const [word, weight] of weights) put(levelField(weight), wordToken(word));
  for (const [token, weight] of pairWeights(record)) put(levelField(weight), token);
  for (const word of pageWords(record, weights)) put(PAGE_FIELD, wordToken(word));
  for (const name of new Set([record.title, ...record.asks, ...record.words].flatMap(nameTokens)))
    put(NAME_FIELD, name);
  return Object.fromEntries([...fields].map(([field, tokens]) => [field, tokens.sort(compare).join(' ')]));
}
