import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DocComments, type Doc } from '../../../tools/schemas/doc-comments.ts';

/** What the comments in these files say of `thing` in `thing.ts`. */
function read(files: Record<string, string>): Doc {
  const folder = mkdtempSync(join(tmpdir(), 'sanctuary-docs-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return new DocComments(folder).of('thing.ts', 'thing');
}

test('a field is described by the comment above it, in one line', () => {
  const { text, fields } = read({
    'thing.ts': `/** A thing. */
import { z } from 'astro/zod';
export const thing = z.strictObject({
  /**
   * Its name:
   * \`x\`.
   */
  name: z.string(),
  // Not for editors.
  'other-name': z.string().optional(),
});`,
  });
  expect(text).toBe('A thing.');
  expect(fields).toEqual({ name: { text: 'Its name: \`x\`.' }, 'other-name': {} });
});

test('a field without a comment has that of the schema it names, from wherever it comes', () => {
  const { fields } = read({
    'fields.ts': '/** The id of something. */\nexport const id = z.string();',
    'thing.ts': `import { id as name } from './fields.ts';
export const thing = z.strictObject({ id: name, own: name.max(9),
  /** Mine. */
  said: name.optional() });`,
  });
  expect(fields).toEqual({
    id: { text: 'The id of something.' },
    own: { text: 'The id of something.' },
    said: { text: 'Mine.' },
  });
});

test('lists, records and unions are looked into', () => {
  const inner = 'z.strictObject({\n/** Deep. */\na: z.string() })';
  const { fields } = read({
    'thing.ts': `const common = {
  /** Shared. */
  shared: z.string(),
} as const;
export const thing = z
  .strictObject({
    ...common,
    list: z.array(${inner}).min(1).optional(),
    record: z.record(z.string(), ${inner}).default({}),
    union: z.union([${inner}, z.string()], 'No.'),
    kinds: z.discriminatedUnion('kind', [${inner}]),
  })
  .refine(() => true);`,
  });
  const deep = { fields: { a: { text: 'Deep.' } } };
  expect(fields).toEqual({
    shared: { text: 'Shared.' },
    list: { values: deep },
    record: { values: deep, members: undefined },
    union: { options: [deep, {}] },
    kinds: { options: [deep] },
  });
});

test('each value of an enumeration may have its own words', () => {
  const { fields } = read({
    'thing.ts': `const KINDS = [
  /** One. */
  'one',
  'two',
] as const;
export const thing = z.strictObject({ kind: z.enum(KINDS), by: z.partialRecord(z.enum(KINDS), z.string()) });`,
  });
  expect(fields).toEqual({
    kind: { members: ['One.', undefined] },
    by: { values: {}, members: ['One.', undefined] },
  });
});
