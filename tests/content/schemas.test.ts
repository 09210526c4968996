import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { COLLECTION_NAMES, type CollectionName } from '../../src/records/collections.ts';
import type { Entry } from '../../src/records/library.ts';
import { schemaFile } from '../../tools/schemas/folder.ts';
import type { JsonSchema } from '../../tools/schemas/json-schema.ts';
import { makeSchemas } from '../../tools/schemas/make.ts';
import { library } from '../support/content.ts';

const schemas = new Map(
  COLLECTION_NAMES.map((name) => [name, JSON.parse(readFileSync(schemaFile(name), 'utf8')) as JsonSchema]),
);
/** The extra keywords are VS Code’s, and `uri` is only checked by our pattern. */
const ajv = new Ajv({ strict: false, formats: { uri: true }, allErrors: true });
const validators = new Map([...schemas].map(([name, schema]) => [name, ajv.compile(schema)]));

/** What a schema objects to, as `place words`. */
function objections(name: CollectionName, data: unknown): string[] {
  const validate = validators.get(name)!;
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, (params as { additionalProperty?: string }).additionalProperty].filter(Boolean).join(' '),
  );
}

/** A real record of a collection. Collections that are empty have an example of their own. */
const EXAMPLES: Partial<Record<CollectionName, unknown>> = {
  events: { title: 'x', date: 1979, topic: 'detainers', text: 'x' },
  series: { title: 'x', topic: 'detainers', unit: 'x', from: ['a#b'], columns: { year: 'x' }, caveats: 'x', 'as-of': '2026-11-21' },
  withdrawals: { sections: ['a'], date: '2026-11-21', reason: 'x' },
  corrections: { sections: ['a'], date: '2026-11-21', wrong: 'x', right: 'y' },
};

function someRecord(name: CollectionName): Record<string, unknown> {
  return (library.entries[name][0]?.yaml.data ?? EXAMPLES[name]) as Record<string, unknown>;
}

test('the schemas that editors use are those of the code', async () => {
  for (const [file, text] of await makeSchemas()) {
    expect(readFileSync(file, 'utf8'), `${file} is out of step: run npm run schemas`).toBe(text);
  }
});

describe.each(COLLECTION_NAMES)('the schema of %s', (name) => {
  test('accepts every file of the content', () => {
    const entries: readonly Entry[] = library.entries[name];
    const refused = entries.flatMap(({ file, yaml }) => objections(name, yaml.data).map((words) => `${file} ${words}`));
    expect(refused).toEqual([]);
    expect(objections(name, someRecord(name))).toEqual([]);
  });

  test('refuses a misspelt field', () => {
    expect(objections(name, { ...someRecord(name), titel: 'x' })).toContain(
      'must NOT have additional properties titel',
    );
  });

  test('refuses a record without its fields', () => {
    expect(objections(name, {})).not.toEqual([]);
  });

  test('describes itself and each of its fields', () => {
    const schema = schemas.get(name)!;
    expect(schema.description).toMatch(/\.$/);
    expect(undescribed(schema)).toEqual([]);
  });
});

/** Paths of the fields that no words describe. */
function undescribed(schema: JsonSchema, path = ''): string[] {
  const { properties = {}, items, additionalProperties, oneOf = [], anyOf = [] } = schema;
  return [
    ...Object.entries(properties).flatMap(([field, inner]) => [
      ...(inner.description ? [] : [`${path}${field}`]),
      ...undescribed(inner, `${path}${field}.`),
    ]),
    ...(items ? undescribed(items, path) : []),
    ...(typeof additionalProperties === 'object' ? undescribed(additionalProperties, path) : []),
    ...[...oneOf, ...anyOf].flatMap((option) => undescribed(option, path)),
  ];
}

describe('a date', () => {
  const event = EXAMPLES.events as object;

  test.each([1979, '1979', '1979-11', '1979-11-27'])('may be %s', (date) => {
    expect(objections('events', { ...event, date })).toEqual([]);
  });

  test.each([79, '1979-13', '1979-11-32', 'November 1979', true])('may not be %s', (date) => {
    expect(objections('events', { ...event, date })).not.toEqual([]);
  });

  test('that needs a day may not be a year', () => {
    expect(objections('withdrawals', { sections: ['a'], date: 2026, reason: 'x' })).not.toEqual([]);
  });
});

test.each([
  ['an opinion without a court', { kind: 'opinion', citation: 'x', status: [{ date: 2012, status: 'affirmed' }] }],
  ['a statute without a citation', { kind: 'statute', status: [{ date: 2012, status: 'in-force' }] }],
  ['a kind that there is not', { kind: 'rumour' }],
  ['an address that is none', { kind: 'news', url: 'ftp://example.org' }],
  ['a passage without words', { kind: 'news', passages: { one: { locator: 'p. 1' } } }],
  ['a passage with a bad id', { kind: 'news', passages: { One: { says: 'x' } } }],
])('a source is refused with %s', (_what, fields) => {
  const common = { title: 'x', publisher: 'x', checked: { date: '2026-11-21', how: 'read' } };
  expect(objections('sources', { ...common, kind: 'news' })).toEqual([]);
  expect(objections('sources', { ...common, ...fields })).not.toEqual([]);
});

test('the refusals that editors see are our own words', () => {
  const claim = schemas.get('claims')!.properties!;
  expect(claim['as-of']!.patternErrorMessage).toBe('Write the day too, as 2026-11-21.');
  expect(claim['sections']!.items!.patternErrorMessage).toMatch(/^Write an id as lowercase words/);
  expect(claim['standing']!.markdownEnumDescriptions).toHaveLength(claim['standing']!.enum!.length);
});

describe('the settings for VS Code', () => {
  // The file is JSON with comments, of which YAML is the wider language.
  const settings = parse(readFileSync('.vscode/settings.json', 'utf8').replace(/^\s*\/\/.*$/gm, '')) as {
    'yaml.schemas': Record<string, string>;
  };

  test('name the schema of every folder of YAML files', () => {
    const named = COLLECTION_NAMES.filter((name) => name !== 'explainers').map((name) => [
      `./${schemaFile(name)}`,
      `content/${name}/*.yaml`,
    ]);
    expect(Object.entries(settings['yaml.schemas']).sort()).toEqual(named.sort());
  });

  test('lead to files that are there', () => {
    for (const file of Object.keys(settings['yaml.schemas'])) expect(readFileSync(join('.', file), 'utf8')).toContain('"$id"');
  });
});
