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
  /** Turns a place inside a block of text (`|`) into a place in the file. Other texts keep their own start. */
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
  const errors = onePerLine(
    document.errors.map((error) => ({ ...place(startOfProblem(document, error)), message: plainYamlMessage(error) })),
  );
  const { data, problem } = toData(document, errors.length > 0);
  if (problem) errors.push({ ...place(startOfAlias(document)), message: problem });
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
      const start = locate(path);
      if (!isScalar(node) || node.type !== 'BLOCK_LITERAL' || !node.range) return start;
      const lines = text.slice(node.range[0]).split('\n').slice(1);
      // Fields are trimmed, so that empty lines above the first words do not count; those words set the indentation.
      const above = Math.max(
        lines.findIndex((one) => one.trim() !== ''),
        0,
      );
      const indent = /^ */.exec(lines[above] ?? '')![0].length;
      return { line: start.line + above + inside.line, column: indent + inside.column };
    },
  };
}

function toData(document: Document, isBroken: boolean): { data: unknown; problem?: string } {
  if (isBroken) return { data: undefined };
  try {
    return { data: document.toJS({ maxAliasCount: 20 }) };
  } catch (error) {
    // An alias without an anchor, or too many of them.
    if (!(error instanceof ReferenceError)) throw error;
    return { data: undefined, problem: 'A text cannot begin with * unless it stands in quotation marks.' };
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

/** Says what is wrong in one plain sentence. */
function plainYamlMessage({ code, message }: Pick<YAMLError, 'code' | 'message'>): string {
  if (/closing .quote/.test(message)) return 'A quotation mark is opened here and not closed.';
  if (/^Flow (?:sequence|map)/.test(message)) return 'A bracket is opened here and not closed.';
  return PLAIN[code] ?? `${message.split('\n')[0]!.replace(/[.:]$/, '').trim()}.`;
}

/** Where the trouble begins: for something left open, where it was opened rather than where the file ends. */
function startOfProblem(document: Document, { message, pos: [at] }: YAMLError): number {
  if (!/closing .quote|^Flow (?:sequence|map)/.test(message)) return at;
  const wanted = /quote/.test(message) ? isScalar : isCollection;
  let start = at;
  visit(document, {
    Node(_key, node) {
      const range = (node as Node).range;
      if (wanted(node) && range && range[0] < at && range[2] >= at) start = range[0];
    },
  });
  return start;
}

/** The first alias (`*name`): the only thing that is found wrong after parsing. */
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

/** The reader stumbles on after a fault; what it then says of the same line helps nobody. */
function onePerLine<Item extends Place>(errors: readonly Item[]): Item[] {
  return errors.filter((error, index) => errors.findIndex((other) => other.line === error.line) === index);
}
