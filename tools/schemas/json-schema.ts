/** Makes a JSON Schema from a Zod schema and its doc comments, with our own words for what is refused. */
import { z } from 'astro/zod';
import { day, partialDate } from '../../src/schemas/fields.ts';
import { passage } from '../../src/schemas/source.ts';
import { withdrawal } from '../../src/schemas/withdrawal.ts';
import type { Doc } from './doc-comments.ts';

/** A JSON Schema of draft 7, the newest that all YAML editors know, with VS Code’s words for messages and hovers. */
export interface JsonSchema {
  $schema?: string;
  $id?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  enum?: string[];
  const?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  propertyNames?: JsonSchema;
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  /** Shown instead of “does not match the pattern”. */
  patternErrorMessage?: string;
  /** Shown instead of the editor’s own words. */
  errorMessage?: string;
  /** Shown beside each value while one is chosen. */
  markdownEnumDescriptions?: string[];
}

const YEAR = String.raw`\d{4}`;
const MONTH = String.raw`(0[1-9]|1[0-2])`;
const DAY = String.raw`(0[1-9]|[12]\d|3[01])`;

/** Of records with rules that JSON Schema has another form for: at least one of these fields. */
const AT_LEAST_ONE = new Map<unknown, string[]>([
  [passage, ['quote', 'says']],
  [withdrawal, ['sections', 'explainer']],
]);

export function toJsonSchema(schema: z.ZodType, doc: Doc): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => refine(zodSchema as unknown as z.ZodType, jsonSchema as JsonSchema),
  }) as JsonSchema;
  return { ...($schema && { $schema }), ...describe(rest, doc) };
}

/** Says what Zod leaves unsaid of one part of a schema. */
function refine(schema: z.ZodType, json: JsonSchema): void {
  if (schema === partialDate || schema === day) {
    for (const key of Object.keys(json)) delete json[key as keyof JsonSchema];
    Object.assign(json, schema === day ? dayOnly() : anyDate());
  }
  if (json.format === 'uri') json.pattern = '^https?://';
  // The safe form of a whole number is no limit that an editor should read of.
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
  const objection = json.pattern && refusal(schema, ' \n ');
  if (objection) json.patternErrorMessage = objection;
  const names = json.propertyNames?.enum;
  if (names && typeof json.additionalProperties === 'object') {
    // Written out, so that editors can offer the names.
    json.properties = Object.fromEntries(
      names.map((name) => [name, structuredClone(json.additionalProperties) as JsonSchema]),
    );
    json.additionalProperties = false;
    delete json.propertyNames;
  }
  const wanted = AT_LEAST_ONE.get(schema);
  if (wanted) {
    const errorMessage = refusal(schema, schema === withdrawal ? { date: '2026-11-21', reason: 'x' } : {})!;
    json.anyOf = wanted.map((name) => ({ required: [name], errorMessage }));
  }
}

/** YAML reads a bare year as a number. */
function anyDate(): JsonSchema {
  const pattern = `^${YEAR}(-${MONTH}(-${DAY})?)?$`;
  return { type: ['string', 'integer'], minimum: 1000, maximum: 9999, pattern };
}

function dayOnly(): JsonSchema {
  return { type: 'string', pattern: `^${YEAR}-${MONTH}-${DAY}$` };
}

/** What the schema itself says of a value that it refuses for its form. */
function refusal(schema: z.ZodType, value: unknown): string | undefined {
  const issues = schema.safeParse(schema === day ? '1979' : value).error?.issues ?? [];
  return issues.find(({ code }) => code === 'invalid_format' || code === 'custom')?.message;
}

/** Adds the words of the doc comments, part by part. */
function describe(json: JsonSchema, doc: Doc): JsonSchema {
  const { properties, items, additionalProperties, enum: values } = json;
  const choice = json.oneOf ? 'oneOf' : 'anyOf';
  const options = json[choice];
  const members = doc.members?.some(Boolean) ? doc.members.map((text) => text ?? '') : undefined;
  return {
    ...json,
    ...(doc.text && { description: doc.text }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, inner], index) => [
          name,
          describe(inner, doc.fields?.[name] ?? { ...doc.values, text: doc.members?.[index] }),
        ]),
      ),
    }),
    ...(items && { items: describe(items, doc.values ?? {}) }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: describe(additionalProperties, doc.values ?? {}),
    }),
    ...(options &&
      doc.options && { [choice]: options.map((option, index) => describe(option, doc.options?.[index] ?? {})) }),
    ...(values && members && { markdownEnumDescriptions: members }),
  };
}
