/** How fast somebody types, to tell a word that is still being typed from one that rests. */

/** Taken for a hand's pace before it has shown its own: some 50 words a minute. In milliseconds between keys. */
const UNKNOWN_GAP_MS = 250;
/** A longer gap is a pause for thought, and says nothing of the hand. */
const THOUGHT_MS = 1000;
/** How much the newest gap weighs in the mean. */
const NEWEST = 0.4;
/** A word rests after so many gaps of the hand: few of its gaps are longer. */
const GAPS = 2;
const SHORTEST_REST_MS = 200;
const LONGEST_REST_MS = 700;

/** The pace of one hand at one field: told of each key, it says how long a word must be left alone to be taken as whole. */
export class TypingPace {
  #gap = UNKNOWN_GAP_MS;
  #at = -Infinity;

  /** When the last key was pressed, in milliseconds; `-Infinity` before the first. */
  get at(): number {
    return this.#at;
  }

  /** To be told of each key, with the time in milliseconds on any clock that does not go back. */
  key(at: number): void {
    const gap = at - this.#at;
    if (gap < THOUGHT_MS) this.#gap += (gap - this.#gap) * NEWEST;
    this.#at = at;
  }

  /** How long after the last key the word is taken to rest, in milliseconds. */
  get restMs(): number {
    return Math.min(LONGEST_REST_MS, Math.max(SHORTEST_REST_MS, GAPS * this.#gap));
  }
}
