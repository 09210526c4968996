/**
 * Cuts Pagefind's index into smaller parts, so that a query fetches little beside the words it asks for. Pagefind cuts at
 * some 25 kB and has no setting for it. A part is `[[word, pages, variants], …]` in an array of one, sorted by word. Pure.
 */
import { arrayOf, head, headOf, items, NEGATIVE, NUMBER, text } from './cbor.ts';
import { isToken } from './tokens.ts';

/** One part of the index. */
export interface IndexPart {
  /** Its first word. */
  from: string;
  /** Its last word. */
  to: string;
  bytes: Uint8Array;
}

/**
 * Cuts one of Pagefind's parts into smaller ones.
 * @param title number of the field of titles
 * @param most bytes of a part before packing, about; a word with more has a part of its own
 */
export function cutPart(bytes: Uint8Array, title: number, most: number): IndexPart[] {
  const words = items(items(bytes, 0)[0]!, 0).flatMap((word) => slim(word, title) ?? []);
  const groups: Uint8Array[][] = [];
  let size = Infinity;
  for (const word of words) {
    if (size + word.length > most) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)!.push(word);
    size += word.length;
  }
  return groups.map((group) => ({
    from: nameOf(group[0]!),
    to: nameOf(group.at(-1)!),
    bytes: arrayOf([arrayOf(group)]),
  }));
}

function nameOf(word: Uint8Array): string {
  return text(items(word, 0)[0]!);
}

/**
 * A word of the index with what a search may ask of it, or nothing when that is nothing. Its pages are
 * `[page, places in text, [-field, place, …, …]]`, each page as its distance from the one before.
 * - One that search asks for by itself keeps the fields, which say how much it counts, without its places in them.
 * - Any other is asked for in phrases: it keeps its places in the text and in the title. A phrase that stands only in
 *   the questions is not on the page.
 * @param title number of the field of titles
 */
function slim(word: Uint8Array, title: number): Uint8Array | undefined {
  const [name, pages, ...rest] = items(word, 0);
  const isOwn = isToken(text(name!));
  let step = 0;
  const kept: Uint8Array[] = [];
  for (const page of items(pages!, 0)) {
    const [distance, places, fields] = items(page, 0);
    step += head(distance!, 0).count;
    const left = isOwn ? items(fields!, 0).map(withoutPlace) : ofField(items(fields!, 0), title);
    if (left.length === 0 && head(places!, 0).count === 0) continue;
    kept.push(arrayOf([headOf(NUMBER, step), places!, arrayOf(left)]));
    step = 0;
  }
  return kept.length > 0 ? arrayOf([name!, arrayOf(kept), ...rest]) : undefined;
}

function withoutPlace(one: Uint8Array): Uint8Array {
  return head(one, 0).kind === NUMBER ? Uint8Array.of(0) : one;
}

/** One field, with its places, out of all. */
function ofField(fields: readonly Uint8Array[], wanted: number): Uint8Array[] {
  let isWanted = false;
  return fields.filter((one) => {
    const { kind, count } = head(one, 0);
    // Fields are written as negative numbers: -1 - number, which CBOR keeps as the number.
    if (kind === NEGATIVE) isWanted = count === wanted;
    return isWanted;
  });
}
