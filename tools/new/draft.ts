/** Writes the answers as a file: fields in the order of content/README.md, long texts as block literals. Pure. */
import { posix } from 'node:path';
import { Document, isScalar, Scalar, visit } from 'yaml';
import { COLLECTIONS } from '../../src/records/collections.ts';
import { compare, type Fault, type Place } from '../../src/records/faults.ts';
import { readEntry, type Entry } from '../../src/records/library.ts';
import type { DataPath } from '../../src/records/yaml-document.ts';
import { SCHEMA_FOLDER } from '../schemas/folder.ts';
import { applies, pathOf, type Answers, type BodyPart, type Kind } from './question.ts';

/** A file that is not written yet. */
export interface Draft {
  entry: Entry;
  /** Where each answer stands in it, in reading order. */
  starts: Start[];
}

/** Where an answer starts; for a heading, also which question its id answers. */
type Start = Place & Omit<BodyPart, 'text'>;

type Fields = { [name: string]: unknown };

export function makeDraft(kind: Kind, answers: Answers): Draft {
  const { extension } = COLLECTIONS[kind.collection];
  const folder = kind.folder?.(answers) ?? '';
  const file = posix.join('content', kind.collection, folder, `${String(answers['id'])}${extension}`);
  const fields = inOrder(fieldsOf(kind, answers), kind.order) as Fields;
  const long = new Set(kind.questions.filter(({ form }) => form.isLong).map(({ name }) => answers[name]));
  const yaml = toYaml(fields, (value) => long.has(value) && isLong(value));
  const body = kind.body?.(answers);
  const text = body
    ? `---\n${yaml}---\n\n${body.map((part) => part.text).join('\n\n')}\n`
    : `${schemaHint(kind)}${yaml}`;
  const entry = readEntry(kind.collection, file, folder, text);
  return { entry, starts: startsOf(kind, answers, entry) };
}

/** Editors other than VS Code find the schema by this line. */
function schemaHint({ collection }: Kind): string {
  return `# yaml-language-server: $schema=../../${SCHEMA_FOLDER}/${collection}.json\n`;
}

function fieldsOf(kind: Kind, answers: Answers): Fields {
  const fields: Fields = {};
  for (const question of kind.questions) {
    const path = pathOf(question, answers);
    const value = answers[question.name];
    if (path && value !== undefined && applies(question, answers)) setIn(fields, path, value);
  }
  return fields;
}

function setIn(fields: Fields, path: DataPath, value: unknown): void {
  let place = fields as Record<PropertyKey, unknown>;
  path.slice(0, -1).forEach((key, index) => {
    if (!Object.hasOwn(place, key)) place[key] = typeof path[index + 1] === 'number' ? [] : {};
    place = place[key] as Record<PropertyKey, unknown>;
  });
  place[path.at(-1)!] = value;
}

/** Sorts fields at every depth. Names that are ids are in no order and keep theirs. */
function inOrder(value: unknown, order: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => inOrder(one, order));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
      .map(([name, inner]) => [name, inOrder(inner, order)]),
  );
}

/** The most characters of a text that stands behind its field’s name. */
const SHORT = 80;
/** The most words of phrases that stand side by side in brackets. */
const FEW_WORDS = 4;

/** @param isText whether a value is Markdown or a quotation, for which line breaks mean nothing or much */
function toYaml(fields: Fields, isText: (value: unknown) => boolean): string {
  const document = new Document(fields);
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && isText(node.value)) {
        node.value = `${String(node.value)}\n`;
        node.type = Scalar.BLOCK_LITERAL;
      }
    },
    Seq(_key, node) {
      if (node.items.every((item) => isScalar(item) && String(item.value).split(' ').length <= FEW_WORDS))
        node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
}

function isLong(value: unknown): boolean {
  return typeof value === 'string' && (value.length > SHORT || value.includes('\n'));
}

function startsOf(kind: Kind, answers: Answers, entry: Entry): Draft['starts'] {
  const starts: Start[] = kind.questions.flatMap((question) => {
    const path = pathOf(question, answers);
    if (!path || answers[question.name] === undefined) return [];
    return [{ question: question.name, ...entry.yaml.locateKey(path) }];
  });
  let line = entry.body.split('\n').findIndex((one) => one.trim() !== '') + 1;
  for (const { text, ...part } of kind.body?.(answers) ?? []) {
    starts.push({ ...part, line, column: 1 });
    line += text.split('\n').length + 1;
  }
  return starts.sort((a, b) => a.line - b.line || a.column - b.column || compare(a.question, b.question));
}

/** Rules that speak of a section’s id and point at its heading. */
const ABOUT_IDS = new Set(['section-ids', 'ledger']);

/** The question whose answer is at fault: the last that starts before the place. */
export function questionAt({ entry, starts }: Draft, { file, line, column, rule }: Fault): string | undefined {
  if (file !== entry.file) return undefined;
  const start = starts.findLast((one) => one.line < line || (one.line === line && one.column <= column));
  return start?.idQuestion && ABOUT_IDS.has(rule) ? start.idQuestion : start?.question;
}
