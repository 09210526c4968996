/** Rule: every record has the fields its schema asks for, and no others. Says so in an editor's words. */
import type { z } from 'astro/zod';
import { COLLECTIONS } from '../records/collections.ts';
import type { Fault, Span } from '../records/faults.ts';
import type { Entry } from '../records/library.ts';
import type { Check } from './context.ts';
import { didYouMean, listSome } from './suggest.ts';

export const fields: Check = ({ library }) =>
  (Object.values(library.entries).flat() as Entry[]).flatMap((entry) =>
    entry.issues.flatMap((issue) => describe(entry, issue)),
  );

function describe(entry: Entry, issue: z.core.$ZodIssue): Fault[] {
  const { path } = issue;
  const value = valueAt(entry.yaml.data, path);
  const fault = (message: string, cure: string, place: Span = entry.yaml.locate(path)): Fault => ({
    rule: 'fields',
    file: entry.file,
    ...place,
    message,
    cure,
  });
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(entry, path, key, fault));
  if (issue.code === 'invalid_key') {
    const message = `“${String(path.at(-1))}” cannot be an id under “${nameOf(path.slice(0, -1))}”.`;
    return [fault(message, issue.issues.map((inner) => inner.message).join(' '), entry.yaml.locateKey(path))];
  }
  const kinds = issue.code === 'invalid_union' && issue.discriminator ? kindsOf(entry) : undefined;
  if (value === undefined) {
    const cure = kinds
      ? `Add it, with one of: ${kinds.join(', ')}.`
      : 'Add it; content/README.md shows an example of each kind of file.';
    // No line can be shown for what is not there.
    return [fault(`The field “${nameOf(path)}” is missing.`, cure, { ...entry.yaml.locate(path), length: 0 })];
  }
  if (value === null || value === '') {
    const cure = 'Write something after the colon, or remove the line if the field may be left out.';
    return [fault(`The field “${nameOf(path)}” is empty.`, cure)];
  }
  if (kinds)
    return [
      fault(
        `“${String(value)}” is not a kind of source.`,
        didYouMean(String(value), kinds, `Use one of: ${kinds.join(', ')}.`),
      ),
    ];
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    return [
      fault(
        `“${shown(value)}” is not a value of “${nameOf(path)}”.`,
        didYouMean(String(value), known, `Use one of: ${known.join(', ')}.`),
      ),
    ];
  }
  if (issue.code === 'invalid_type')
    return [
      fault(
        `${path.length > 0 ? `“${nameOf(path)}”` : 'This file'} should be ${kindOf(issue.expected)}.`,
        path.length > 0
          ? typeCure(issue.expected, value)
          : 'Write each field on a line of its own, as its name, a colon and its value; content/README.md shows examples.',
      ),
    ];
  return [fault(objection(issue, path, value), cureOf(issue, value))];
}

function unknownField(
  entry: Entry,
  path: readonly PropertyKey[],
  key: string,
  fault: (message: string, cure: string, place: Span) => Fault,
): Fault {
  const { schema, noun } = COLLECTIONS[entry.collection];
  const known = knownFields(schema, path, entry.yaml.data);
  // Inside { }, a comma ends a text, and what follows is read as the name of another field.
  const isCutText = /\s/.test(key) && valueAt(entry.yaml.data, [...path, key]) === null;
  return fault(
    `There is no field “${key}” in ${path.length > 0 ? `“${nameOf(path)}”` : noun}.`,
    isCutText
      ? 'If it belongs to the text before it, put the whole text in quotation marks: inside { }, a comma ends it.'
      : didYouMean(key, known, `Use one of: ${listSome(known, 30)}; or remove it.`),
    entry.yaml.locateKey([...path, key]),
  );
}

/** What is wrong with a value that is there and of the right kind, but breaks a rule of its field. */
function objection(issue: z.core.$ZodIssue, path: readonly PropertyKey[], value: unknown): string {
  if (Array.isArray(value))
    return `“${nameOf(path)}” has ${issue.code === 'too_big' ? 'too many' : 'too few'} entries.`;
  if (typeof value === 'object')
    return path.length > 0 ? `“${nameOf(path)}” is not complete.` : 'This file is not complete.';
  return `“${nameOf(path)}” cannot be “${shown(value)}”.`;
}

/** The schema’s own words; for a text that is too long, also how long it is. */
function cureOf(issue: z.core.$ZodIssue, value: unknown): string {
  const isTooLong = issue.code === 'too_big' && typeof value === 'string';
  return isTooLong ? `${issue.message} This one has ${value.length}.` : issue.message;
}

/** What to write instead of a value of the wrong kind. */
function typeCure(expected: string, value: unknown): string {
  if (typeof value === 'object') return `It now reads as ${Array.isArray(value) ? 'a list' : 'a group of fields'}.`;
  if (expected === 'string') return `Put it in quotation marks: "${String(value)}".`;
  if (typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value)))
    return 'Write it without quotation marks.';
  if (expected === 'array')
    return `It now reads as “${shown(value)}”. Write [${shown(value)}], or a line with a dash for each.`;
  return `It now reads as “${shown(value)}”.`;
}

/** A value as messages quote it. */
function shown(value: unknown): string {
  const text = String(value);
  return text.length <= 60 ? text : `${text.slice(0, 60).trimEnd()}…`;
}

/** A field's name as an editor would say it: `passages › 48-hours › quote`. */
function nameOf(path: readonly PropertyKey[]): string {
  return path.map((key) => (typeof key === 'number' ? `no. ${key + 1}` : String(key))).join(' › ') || 'the file';
}

function kindOf(expected: string): string {
  const kinds: Record<string, string> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a group of fields',
    record: 'a group of fields',
  };
  return kinds[expected] ?? expected;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], data);
}

/** Every value of `kind` in the union of an entry’s schema. */
function kindsOf({ collection }: Entry): string[] {
  const { options } = COLLECTIONS[collection].schema as unknown as { options?: z.ZodObject[] };
  return (options ?? []).flatMap((option) => {
    const kind = option.shape['kind'] as unknown as { values?: Set<string>; options?: string[] };
    return kind.options ?? [...(kind.values ?? [])];
  });
}

/** The field names that a schema knows at a path. Follows wrappers, records, lists and unions by `kind`. */
function knownFields(schema: unknown, path: readonly PropertyKey[], data: unknown): string[] {
  const inner = unwrap(schema, data);
  if (!inner) return [];
  const [key, ...rest] = path;
  const next = (data as Record<PropertyKey, unknown> | null | undefined)?.[key ?? ''];
  const { type } = inner.def;
  if (key === undefined) return Object.keys(inner.shape ?? inner.def.keyType?.def.entries ?? {});
  if (type === 'object') return knownFields(inner.shape?.[String(key)], rest, next);
  if (type === 'record') return knownFields(inner.def.valueType, rest, next);
  if (type === 'array') return knownFields(inner.def.element, rest, next);
  return [];
}

interface SchemaNode {
  def: {
    type: string;
    innerType?: unknown;
    in?: unknown;
    options?: unknown[];
    /** The names a record may use, when they are a fixed list. */
    keyType?: { def: { entries?: Record<string, string> } };
    valueType?: unknown;
    element?: unknown;
  };
  shape?: Record<string, unknown>;
}

function unwrap(schema: unknown, data: unknown): SchemaNode | undefined {
  let node = schema as SchemaNode | undefined;
  while (node) {
    if (node.def.innerType) node = node.def.innerType as SchemaNode;
    else if (node.def.type === 'pipe') node = node.def.in as SchemaNode;
    else if (node.def.type === 'union') node = chooseOption(node.def.options as SchemaNode[], data);
    else return node;
  }
  return undefined;
}

function chooseOption(options: SchemaNode[], data: unknown): SchemaNode | undefined {
  const kind = (data as { kind?: string } | null | undefined)?.kind;
  return (
    options.find((option) => {
      const known = option.shape?.['kind'] as { options?: string[]; values?: Set<string> } | undefined;
      return kind !== undefined && (known?.options?.includes(kind) || known?.values?.has(kind));
    }) ?? options[0]
  );
}
