/** Rule: every record has the fields its schema asks for, and no others. Says so in an editor's words. */
import type { z } from 'astro/zod';
import { COLLECTIONS } from '../records/collections.ts';
import type { Fault } from '../records/faults.ts';
import type { Entry } from '../records/library.ts';
import type { Check } from './context.ts';
import { didYouMean, listSome, nearest } from './suggest.ts';

export const fields: Check = ({ library }) =>
  (Object.values(library.entries).flat() as Entry[]).flatMap((entry) =>
    entry.issues.flatMap((issue) => describe(entry, issue, [])),
  );

function describe(entry: Entry, issue: z.core.$ZodIssue, base: readonly PropertyKey[]): Fault[] {
  const path = [...base, ...issue.path];
  const make = (at: readonly PropertyKey[], message: string, cure: string, onKey = false): Fault => ({
    rule: 'fields',
    file: entry.file,
    ...(onKey ? entry.yaml.locateKey(at) : entry.yaml.locate(at)),
    message,
    cure,
  });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const known = knownFields(COLLECTIONS[entry.collection].schema, path, entry.yaml.data);
        const place = path.length > 0 ? `“${nameOf(path)}”` : COLLECTIONS[entry.collection].noun;
        const near = nearest(key, known);
        return make(
          [...path, key],
          `There is no field “${key}” in ${place}.`,
          near ? `Did you mean “${near}”?` : `Remove it, or use one of: ${listSome(known, 30)}.`,
          true,
        );
      });
    case 'invalid_type':
      if (valueAt(entry.yaml.data, path) === undefined) {
        return [
          make(
            path,
            `The field “${nameOf(path)}” is missing.`,
            'Add it; content/README.md shows an example of each kind of file.',
          ),
        ];
      }
      return [
        make(
          path,
          `“${nameOf(path)}” should be ${kindOf(issue.expected)}.`,
          `It now reads as ${typeof valueAt(entry.yaml.data, path) === 'object' ? 'a list or group of fields' : `“${String(valueAt(entry.yaml.data, path))}”`}.`,
        ),
      ];
    case 'invalid_value':
      return [
        make(
          path,
          `“${String(valueAt(entry.yaml.data, path))}” is not a value of “${nameOf(path)}”.`,
          didYouMean(
            String(valueAt(entry.yaml.data, path)),
            issue.values.map(String),
            `Use one of: ${issue.values.join(', ')}.`,
          ),
        ),
      ];
    case 'invalid_key':
      return [
        make(
          path,
          `“${String(path.at(-1))}” cannot be a name in “${nameOf(path.slice(0, -1))}”.`,
          issue.issues.map((inner) => inner.message).join(' '),
          true,
        ),
      ];
    case 'invalid_union':
      if (issue.discriminator) {
        const value = valueAt(entry.yaml.data, path);
        const kinds = kindsOf(COLLECTIONS[entry.collection].schema);
        if (value === undefined)
          return [make(path, `The field “${nameOf(path)}” is missing.`, `Add it, with one of: ${kinds.join(', ')}.`)];
        return [
          make(
            path,
            `“${String(value)}” is not a kind of source.`,
            didYouMean(String(value), kinds, `Use one of: ${kinds.join(', ')}.`),
          ),
        ];
      }
      if (valueAt(entry.yaml.data, path) === undefined)
        return [make(path, `The field “${nameOf(path)}” is missing.`, issue.message)];
      return [make(path, `“${nameOf(path)}” is not written in a form we can read.`, issue.message)];
    default:
      return [make(path, `“${nameOf(path)}” is not right.`, issue.message)];
  }
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

/** Every value of `kind` in a union. */
function kindsOf(schema: z.ZodType): string[] {
  const { options } = schema as unknown as { options?: z.ZodObject[] };
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
  if (key === undefined) return type === 'object' ? Object.keys(inner.shape ?? {}) : [];
  if (type === 'object') return knownFields(inner.shape?.[String(key)], rest, next);
  if (type === 'record') return knownFields(inner.def.valueType, rest, next);
  if (type === 'array') return knownFields(inner.def.element, rest, next);
  return [];
}

interface SchemaNode {
  def: { type: string; innerType?: unknown; in?: unknown; options?: unknown[]; valueType?: unknown; element?: unknown };
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
