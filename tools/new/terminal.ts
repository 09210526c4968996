/** A conversation in a terminal: says lines, and reads lines. */
import { createInterface, type Interface } from 'node:readline/promises';

/** The editor ended the conversation. */
export class Cancelled extends Error {}

export class Terminal {
  readonly #reader: Interface;
  readonly #lines: AsyncIterator<string>;
  readonly #output: NodeJS.WritableStream;
  /** Lines that came before the end are still to be read then. */
  #isClosed = false;

  constructor(input: NodeJS.ReadableStream, output: NodeJS.WritableStream) {
    this.#output = output;
    this.#reader = createInterface({ input, output, prompt: '> ' });
    // The iterator keeps lines that come before they are asked for, as when several are pasted at once.
    this.#reader.once('close', () => (this.#isClosed = true));
    this.#lines = this.#reader[Symbol.asyncIterator]();
  }

  say(text = ''): void {
    this.#output.write(`${text}\n`);
  }

  /**
   * Reads one line.
   * @param earlier what was answered before, put there to be mended
   * @throws {Cancelled} at the end of the input, or on Ctrl+C
   */
  async line(earlier = ''): Promise<string> {
    if (!this.#isClosed) {
      this.#reader.prompt();
      if (earlier && this.#reader.terminal) this.#reader.write(earlier);
    }
    const { value, done } = await this.#lines.next();
    if (done) throw new Cancelled();
    return value as string;
  }

  /**
   * Reads lines up to two empty ones, so that one may stand between paragraphs. An empty line at once means no answer.
   * @param endsAtOnce tells a first line that is an answer by itself
   */
  async lines(earlier = '', endsAtOnce: (line: string) => boolean = () => false): Promise<string> {
    const before = earlier.split('\n');
    const lines: string[] = [];
    for (;;) {
      const line = await this.line(before[lines.length]);
      if (lines.length === 0 && endsAtOnce(line)) return line.trim();
      lines.push(line);
      const isEmpty = line.trim() === '';
      const follows = lines.length > 1 && lines.at(-2)!.trim() === '';
      if (isEmpty && (lines.length === 1 || follows)) return lines.join('\n').trim();
    }
  }

  close(): void {
    this.#reader.close();
  }
}
