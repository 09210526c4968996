/** Reads YAML so that every value still knows its line and column. */
import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type ErrorCode,
  type Node,
  type YAMLError,
} from 'yaml';
import type { Place } from './faults.ts';

/** Where in the data a value stands: `['passages', '48-hours', 'quote']`. */
export type DataPath = readonly PropertyKey[];

export interface YamlDocument {
  /** The values, or `undefined` when the file could not be read as YAML. */
  data: unknown;
  /** What the YAML reader objected to. */
  errors: (Place & { message: string })[];
  /** The place of a value; of the nearest value around it when there is none at that path. */
  locate(path: DataPath): Place;
  /** The place of the key that holds a value, for messages about the field itself. */
  locateKey(path: DataPath): Place;
  /** Turns a place inside a text, as the schema trims it, into a place in the file. */
  locateInText(path: DataPath, inside: Place): Place;
}

/**
 * Parses YAML 1.2 (core schema: dates stay strings).
 * @param text the YAML alone
 * @param firstLine the line of the file on which `text` starts, counted from 1
 */
export function readYaml(text: string, firstLine = 1): YamlDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', uniqueKeys: true, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const errors = withoutEchoes(document.errors, (error) => place(error.pos[0]).line).map((error) => {
    const { at, message } = describeProblem(text, document, error);
    return { ...place(at), message };
  });
  const { data, strayAlias } = toData(document, errors.length > 0);
  if (strayAlias !== undefined) errors.push({ ...place(strayAlias), message: STAR });
  const locate = (path: DataPath) => place(findNode(document, path)?.range?.[0] ?? 0);
  return {
    data,
    errors,
    locate,
    locateKey(path) {
      const parent = findNode(document, path.slice(0, -1), true);
      const key = path.at(-1);
      const pair = isMap(parent)
        ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
        : undefined;
      const range = pair && isScalar(pair.key) ? pair.key.range : undefined;
      return range ? place(range[0]) : locate(path);
    },
    locateInText(path, inside) {
      const node = findNode(document, path, true);
      if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return locate(path);
      const offset = offsetInSource(text, node as WrittenText, inside);
      return offset === undefined ? locate(path) : place(offset);
    },
  };
}

/** A text as it is written, in whichever of YAML’s forms. */
interface WrittenText {
  value: string;
  range: [number, number, number];
  type?: string;
}

/**
 * The offset in the file of a place in a text without the space at its ends. Text and file are walked side by side:
 * what the file has more of is indentation, folded line breaks, or the sign of an escape.
 */
function offsetInSource(source: string, { value, range, type }: WrittenText, inside: Place): number | undefined {
  const words = value.trim();
  const lines = words.split('\n');
  const target = lines.slice(0, inside.line - 1).join('\n').length + (inside.line > 1 ? 1 : 0) + inside.column - 1;
  const isBlock = type?.startsWith('BLOCK') ?? false;
  let at = isBlock ? source.indexOf('\n', range[0]) + 1 : range[0] + (type?.startsWith('QUOTE') ? 1 : 0);
  for (let index = 0; at < range[1]; at++) {
    const isSame = source[at] === words[index] || (/\s/.test(source[at]!) && /\s/.test(words[index] ?? ''));
    if (!isSame) continue;
    if (index === target) return at;
    index += 1;
  }
  return undefined;
}

function toData(document: Document, isBroken: boolean): { data: unknown; strayAlias?: number } {
  if (isBroken) return { data: undefined };
  try {
    return { data: document.toJS({ maxAliasCount: 20 }) };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return { data: undefined, strayAlias: startOfAlias(document) };
  }
}

/** The node at a path; unless `exact`, the nearest one around it when the path leads nowhere. */
function findNode(document: Document, path: DataPath, exact = false): Node | undefined {
  let node: Node | undefined = (document.contents as Node | null) ?? undefined;
  for (const key of path) {
    const next = childAt(node, key);
    if (!next) return exact ? undefined : node;
    node = next;
  }
  return node;
}

function childAt(node: Node | undefined, key: PropertyKey): Node | undefined {
  if (isSeq(node)) return node.items[Number(key)] as Node | undefined;
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key));
  return (pair?.value as Node | undefined) ?? undefined;
}

/** What the reader’s codes mean to someone who writes fields. Codes that are left out keep the reader’s own words. */
const PLAIN: Partial<Record<ErrorCode, string>> = {
  BAD_DQ_ESCAPE: 'A backslash in double quotation marks begins a special sign, and this is none.',
  BAD_INDENT: 'This line does not begin in the same column as the lines it belongs with.',
  BAD_SCALAR_START: 'A text cannot begin with this sign unless it stands in quotation marks.',
  BLOCK_AS_IMPLICIT_KEY: 'This text holds “: ”, which begins a new field, or a line is indented too far.',
  DUPLICATE_KEY: 'This field is written twice.',
  MULTILINE_IMPLICIT_KEY: 'This line lacks a colon after the name of its field.',
  MULTIPLE_DOCS: 'A line of --- begins a second document here.',
  TAB_AS_INDENT: 'A tab stands where spaces must.',
  UNEXPECTED_TOKEN: 'Something follows here that does not belong to the value before it.',
};
const STAR = 'A text cannot begin with * unless it stands in quotation marks.';
/** An alias (`*name`), with words behind it: emphasis at the beginning of a text. */
const STARRED = /(?:[:-]\s+)(\*\S*\s+)$/;

/** Says in one plain sentence what is wrong, and where it begins: what is left open, where it was opened. */
function describeProblem(text: string, document: Document, error: YAMLError): { at: number; message: string } {
  const { code, message, pos } = error;
  const at = pos[0];
  if (/closing .quote/.test(message))
    return { at: startOfOpen(document, at, isScalar), message: 'A quotation mark is opened here and not closed.' };
  if (/^Flow (?:sequence|map)/.test(message))
    return { at: startOfOpen(document, at, isCollection), message: 'A bracket is opened here and not closed.' };
  if (/^A block sequence/.test(message)) return { at, message: PLAIN.BAD_INDENT! };
  const starred = code === 'UNEXPECTED_TOKEN' ? STARRED.exec(text.slice(0, at)) : null;
  if (starred) return { at: at - starred[1]!.length, message: STAR };
  return { at, message: PLAIN[code] ?? `${message.split('\n')[0]!.replace(/[.:]$/, '').trim()}.` };
}

/** The start of the last value that the reader took to reach to `at`, where it gave up looking for the end. */
function startOfOpen(document: Document, at: number, isWanted: (node: unknown) => boolean): number {
  let start = at;
  visit(document, {
    Node(_key, node) {
      const { range } = node as Node;
      if (isWanted(node) && range && range[0] < at && range[2] >= at) start = range[0];
    },
  });
  return start;
}

/** The first alias: the only thing that is found wrong after parsing. */
function startOfAlias(document: Document): number {
  let start = 0;
  visit(document, {
    Alias(_key, node) {
      start = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return start;
}

/** The reader stumbles on after a fault: what it then says of the same line, or of signs it did not expect, helps nobody. */
function withoutEchoes(errors: readonly YAMLError[], lineOf: (error: YAMLError) => number): YAMLError[] {
  return errors.filter(
    (error, index) =>
      index === 0 ||
      (error.code !== 'UNEXPECTED_TOKEN' && errors.findIndex((other) => lineOf(other) === lineOf(error)) === index),
  );
}
