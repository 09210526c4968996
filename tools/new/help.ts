/** The line of help of each question, and what `--help` prints. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLLECTIONS, type CollectionName } from '../../src/records/collections.ts';
import { schemaFile } from '../schemas/folder.ts';
import type { JsonSchema } from '../schemas/json-schema.ts';
import { KINDS } from './kinds/index.ts';
import { isAsked, isId, isNeeded, pathOf, type Answers, type Kind, type Question } from './question.ts';

const schemas = new Map<CollectionName, JsonSchema>();

/** The question’s own help, or what its field’s comment in `src/schemas/` says. */
export function helpOf({ collection }: Kind, question: Question, answers: Answers): string | undefined {
  if (question.help !== undefined) return question.help;
  const path = pathOf(question, answers);
  return (
    path &&
    path
      .reduce<JsonSchema[]>((parts, key) => parts.flatMap((part) => inside(part, key)), [schemaOf(collection)])
      .find(({ description }) => description)?.description
  );
}

function schemaOf(name: CollectionName): JsonSchema {
  const known = schemas.get(name);
  if (known) return known;
  const path = join(import.meta.dirname, '../..', schemaFile(name));
  const schema = JSON.parse(readFileSync(path, 'utf8')) as JsonSchema;
  schemas.set(name, schema);
  return schema;
}

/** The parts of a schema that stand under a name or number, in whichever of its forms. */
function inside(schema: JsonSchema, key: PropertyKey): JsonSchema[] {
  const { properties, additionalProperties, items, oneOf = [], anyOf = [] } = schema;
  const part =
    typeof key === 'number'
      ? items
      : (properties?.[String(key)] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined));
  return [...(part ? [part] : []), ...[...oneOf, ...anyOf].flatMap((option) => inside(option, key))];
}

/** What `npm run new -- --help` prints. */
export function generalHelp(): string {
  const kinds = Object.values(KINDS).map(
    ({ name, collection }) => `  ${name.padEnd(14)}${COLLECTIONS[collection].noun} in content/${collection}/`,
  );
  return [
    'Makes a new file in content/, complete and checked, and says what to do next.',
    '',
    '  npm run new <kind>                  asks what it needs',
    '  npm run new <kind> -- --id …        takes answers as flags, and asks for the rest',
    '  npm run new <kind> -- --help        lists the flags',
    '',
    'Kinds:',
    ...kinds,
  ].join('\n');
}

/** What `npm run new <kind> -- --help` prints. */
export function kindHelp(kind: Kind): string {
  const blocks = kind.questions.map((question) => {
    const about = helpOf(kind, question, { id: 'id', passage: 'id', 'section-id': 'id' });
    return [
      `  --${question.name}`,
      `      ${question.ask}${needOf(question)}`,
      ...[about, question.form.hint, exampleOf(question)].flatMap((words) => (words ? [`      ${words}`] : [])),
    ].join('\n');
  });
  return [
    `npm run new ${kind.name} -- [flags]`,
    '',
    'In a terminal, what no flag answers is asked. Elsewhere every flag marked “needed” must be given.',
    '',
    ...blocks,
    '  --today',
    '      The day to write where today is meant: 2026-11-21',
  ].join('\n');
}

function exampleOf({ form, example }: Question): string {
  return form.values ? `One of: ${form.values.join(', ')}` : `For example: ${example}`;
}

function needOf(question: Question): string {
  if (question.suggest && !isId(question)) return '';
  if (typeof question.isNeeded === 'function') return ' (needed with some answers)';
  if (!isNeeded(question, {})) return '';
  return question.applies ? ' (needed with some answers)' : isAsked(question, {}) ? ' (needed)' : '';
}
