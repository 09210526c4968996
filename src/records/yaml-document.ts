/** Reads YAML so that every value still knows its line and column. */
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
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
  const errors = document.errors.map((error) => ({ ...place(error.pos[0]), message: plainYamlMessage(error.message) }));
  const { data, problem } = toData(document, errors.length > 0);
  if (problem) errors.push({ line: firstLine, column: 1, message: problem });
  const locate = (path: DataPath) => place(findNode(document, path)?.range?.[0] ?? 0);
  return {
    data,
    errors,
    locate,
    locateKey(path) {
      const parent = findNode(document, path.slice(0, -1), true);
      const key = path.at(-1);
      const pair = isMap(parent)
        ? parent.items.find((item) => isScalar(item.key) && item.key.value === key)
        : undefined;
      const range = pair && isScalar(pair.key) ? pair.key.range : undefined;
      return range ? place(range[0]) : locate(path);
    },
    locateInText(path, inside) {
      const node = findNode(document, path, true);
      const start = locate(path);
      if (!isScalar(node) || node.type !== 'BLOCK_LITERAL' || !node.range) return start;
      const firstText = text.slice(node.range[0]).split('\n')[inside.line] ?? '';
      const indent = /^ */.exec(firstText)![0].length;
      return { line: start.line + inside.line, column: indent + inside.column };
    },
  };
}

function toData(document: Document, isBroken: boolean): { data: unknown; problem?: string } {
  if (isBroken) return { data: undefined };
  try {
    return { data: document.toJS({ maxAliasCount: 20 }) };
  } catch (error) {
    return { data: undefined, problem: plainYamlMessage((error as Error).message) };
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

/** Shortens the reader's own message to one plain sentence. */
function plainYamlMessage(message: string): string {
  const first = message.split('\n')[0]!.replace(/:$/, '').trim();
  return first.endsWith('.') ? first : `${first}.`;
}
