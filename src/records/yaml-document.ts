/** Reads YAML so that every value still knows its line and column. */
import {
  Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type ErrorCode,
  type Node,
  type YAMLError,
} from 'yaml';
import type { Place, Span } from './faults.ts';

/** Where in the data a value stands: `['passages', '48-hours', 'quote']`. */
export type DataPath = readonly PropertyKey[];

export interface YamlProblem extends Place {
  /** What is wrong, as a full sentence. */
  message: string;
  /** What to write instead, when that can be said more exactly than “check the quotation marks”. */
  cure?: string;
  /** Whether it is good YAML that content may not have. */
  isRefused?: boolean;
}

export interface YamlDocument {
  /** The values, or `undefined` when the file could not be read as YAML. */
  data: unknown;
  /** What the YAML reader, or we, objected to. */
  errors: YamlProblem[];
  /** The place of a value; of the nearest value around it when there is none at that path. */
  locate(path: DataPath): Span;
  /** The place of the key that holds a value, for messages about the field itself. */
  locateKey(path: DataPath): Span;
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
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const { document, data, errors: found } = parse(text, lines, place);
  const errors = found.map(({ at, ...problem }) => ({ ...place(at), ...problem }));
  const span = (node: Node | undefined): Span => {
    const [start, end] = node?.range ?? [0, 0];
    const isOneLine = isScalar(node) && !text.slice(start, end).includes('\n');
    return { ...place(start), ...(isOneLine && end > start && { length: end - start }) };
  };
  const locate = (path: DataPath) => span(findNode(document, path));
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
      return isScalar(pair?.key) ? span(pair.key) : locate(path);
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

/** A problem by its offset in the text. */
type Problem = Omit<YamlProblem, keyof Place> & { at: number };

/** Parses, and turns into data what has no problem. The reader works by recursion: what is nested too deeply breaks it. */
function parse(
  text: string,
  lineCounter: LineCounter,
  place: (offset: number) => Place,
): { document: Document; data?: unknown; errors: Problem[] } {
  try {
    const document = parseDocument(text, { lineCounter, version: '1.2', uniqueKeys: true, prettyErrors: false });
    const lineOf = (error: YAMLError) => place(error.pos[0]).line;
    const errors = withoutEchoes(document.errors, lineOf).map((error) => describeProblem(text, document, error));
    if (errors.length === 0) errors.push(...refusals(document));
    return errors.length > 0 ? { document, errors } : { document, data: document.toJS(), errors };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const cure = 'Records have a few levels at most; see content/README.md. Look for brackets that are not closed.';
    return {
      document: new Document(),
      errors: [
        { at: Math.max(0, text.search(/[[{]/)), message: 'Brackets or lines are nested too deeply here.', cure },
      ],
    };
  }
}

function tooDeep(text: string): Problem {
  return {
    at: Math.max(0, text.search(/[[{]/)),
    message: 'Brackets, braces or dashes are nested too deeply here.',
    cure: 'Records have a few levels at most; look for a bracket that is not closed. content/README.md shows examples.',
  };
}

/**
 * Values that stand for other values: `&name`, `*name` and `!tag`. Nothing here needs them; a few lines of them can stand
 * for billions of values, and a text that begins with one of these signs is far more often meant. And the one name that
 * an object of JavaScript’s cannot hold like others, so that it would be lost without a word.
 */
function refusals(document: Document): Problem[] {
  const problems: Problem[] = [];
  const anchors = new Set<string>();
  visit(document, {
    Pair(_key, { key }) {
      if (isScalar(key) && key.value === '__proto__')
        problems.push({
          at: key.range?.[0] ?? 0,
          message: 'Nothing can be named “__proto__”.',
          cure: 'Choose another name.',
        });
    },
    Node(_key, node) {
      const at = (node as Node).range?.[0] ?? 0;
      if (isAlias(node)) {
        problems.push(
          anchors.has(node.source)
            ? {
                at,
                message: `“*${node.source}” repeats a value that stands elsewhere, which content may not do.`,
                cure: 'Write the value out, here and there.',
              }
            : { at, message: STAR },
        );
        return;
      }
      const { anchor, tag } = node as { anchor?: string; tag?: string };
      if (anchor !== undefined) {
        anchors.add(anchor);
        problems.push({
          at,
          message: `“&${anchor}” gives the value behind it a name, which content may not do.`,
          cure: `Remove “&${anchor}”. If it belongs to the text, put the whole text in quotation marks.`,
        });
      }
      if (tag !== undefined)
        problems.push({
          at,
          message: `“${tag.replace('tag:yaml.org,2002:', '!!')}” before this value is an order to a program, which content may not hold.`,
          cure: 'Remove it. If it belongs to the text, put the whole text in quotation marks.',
        });
    },
  });
  return problems.slice(0, MOST_REFUSALS).map((problem) => ({ ...problem, isRefused: true }));
}

/** Who writes one has understood after a few; a file of nothing else must not flood the report. */
const MOST_REFUSALS = 3;

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

/** What to do about it, where that is more than to look at quotation marks. */
const CURES: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: 'Remove one of the two.',
  MULTIPLE_DOCS: 'Remove the line of ---: a file holds one record. Put the other into a file of its own.',
  TAB_AS_INDENT: 'Write spaces in its place, as many as in the lines beside it.',
};
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
function describeProblem(text: string, document: Document, error: YAMLError): Problem {
  const { code, message, pos } = error;
  const at = pos[0];
  // The reader itself catches it when the nesting breaks it.
  if (/call stack/.test(message)) return tooDeep(text);
  if (/closing .quote/.test(message))
    return { at: startOfOpen(document, at, isScalar), message: 'A quotation mark is opened here and not closed.' };
  if (/^Flow (?:sequence|map)/.test(message))
    return { at: startOfOpen(document, at, isCollection), message: 'A bracket is opened here and not closed.' };
  if (/^A block sequence/.test(message)) return { at, message: PLAIN.BAD_INDENT! };
  const starred = code === 'UNEXPECTED_TOKEN' ? STARRED.exec(text.slice(0, at)) : null;
  if (starred) return { at: at - starred[1]!.length, message: STAR };
  const cure = CURES[code];
  const words = PLAIN[code] ?? `${message.split('\n')[0]!.replace(/[.:]$/, '').trim()}.`;
  return { at, message: words, ...(cure !== undefined && { cure }) };
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

/** The reader stumbles on after a fault: what it then says of the same line, or of signs it did not expect, helps nobody. */
function withoutEchoes(errors: readonly YAMLError[], lineOf: (error: YAMLError) => number): YAMLError[] {
  return errors.filter(
    (error, index) =>
      index === 0 ||
      (error.code !== 'UNEXPECTED_TOKEN' && errors.findIndex((other) => lineOf(other) === lineOf(error)) === index),
  );
}
