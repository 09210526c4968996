/** Turns a file’s bytes into text, and says what stood in the way. Pure: `library.ts` does the reading. */
import type { Place } from './faults.ts';

/** The most bytes that a file may have: many times the longest page, and few enough for every reader to be quick. */
export const MOST_BYTES = 100_000;
/** The most characters that a line may have. Some readers take four times as long for a line twice as long. */
export const MOST_IN_LINE = 10_000;

/** How a file's bytes were turned into words, when that is not UTF-8. */
export interface Misencoding extends Place {
  /** What the bytes look like: `UTF-16`. */
  looksLike: string;
}

export interface Obstacle {
  reason: string;
  cure: string;
}

export interface FileText {
  /** The text, without a byte order mark; empty when it could not be read. */
  text: string;
  misencoding?: Misencoding;
  /** Why there is no text, and what to do about it, as full sentences. */
  obstacle?: Obstacle;
}

/** A text in which no line is too long, or the obstacle. */
function withoutLongLine(file: FileText): FileText {
  const lengths = file.text.split(/\r\n|\n|\r/).map((line) => line.length);
  const index = lengths.findIndex((length) => length > MOST_IN_LINE);
  if (index < 0) return file;
  const reason = `Its line ${index + 1} has ${lengths[index]} characters; ${MOST_IN_LINE} is the most.`;
  const cure = 'Break the line, and look for something that was pasted by mistake.';
  return { text: '', obstacle: { reason, cure } };
}

/** What is said of a file that has too many bytes. */
export function tooLarge(bytes: number): FileText {
  const reason = `It is ${inKilobytes(bytes)} long; ${inKilobytes(MOST_BYTES)} is the most.`;
  return {
    text: '',
    obstacle: { reason, cure: 'Make two files of it, and look for something that was pasted by mistake.' },
  };
}

/** What is said of a file that the system would not open. */
export function notOpened(code: string | undefined): FileText {
  return { text: '', obstacle: OBSTACLES[code ?? ''] ?? { reason: 'It cannot be opened.', cure: 'Save it again.' } };
}

/** What the system’s codes mean to someone who put a file there. */
const OBSTACLES: Record<string, Obstacle> = {
  EACCES: { reason: 'Its permissions forbid it.', cure: 'Allow everyone to read it.' },
  EPERM: { reason: 'Its permissions forbid it.', cure: 'Allow everyone to read it.' },
  ELOOP: { reason: 'It is a link to another file.', cure: 'Put the file itself here.' },
};

function inKilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`;
}

/** The text of a file, unless it is one that no reader should be given. */
export function toText(bytes: Uint8Array): FileText {
  return withoutLongLine(decode(bytes));
}

/** Decodes UTF-8. Anything else is decoded as what it most likely is, so that one fault does not breed others. */
export function decode(bytes: Uint8Array): FileText {
  const wide = wideEncoding(bytes);
  if (wide)
    return { text: new TextDecoder(wide).decode(bytes), misencoding: { looksLike: 'UTF-16', line: 1, column: 1 } };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    return { text, misencoding: { looksLike: 'Windows-1252 or Latin-1', ...placeAt(text, firstBadByte(bytes)) } };
  }
}

/** UTF-16 begins with its mark; without one, every other byte of Western words is zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const start = bytes.subarray(0, 64);
  const zeros = (offset: number) => start.filter((byte, index) => index % 2 === offset && byte === 0).length;
  if (zeros(1) > start.length / 4) return 'utf-16le';
  return zeros(0) > start.length / 4 ? 'utf-16be' : undefined;
}

/** The first byte at which the bytes stop being UTF-8. */
function firstBadByte(bytes: Uint8Array): number {
  const isFine = (length: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let fine = 0;
  let bad = bytes.length;
  while (bad - fine > 1) {
    const middle = (fine + bad) >> 1;
    if (isFine(middle)) fine = middle;
    else bad = middle;
  }
  return fine;
}

/** In Windows-1252 every byte is one character, so that bytes count as columns. */
function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
