/**
 * `npm run schemas`: writes the JSON Schemas in `schemas/`, by which code editors complete fields and mark faults while
 * one types. They are made from `src/schemas/`, descriptions included; nothing in them is written by hand.
 *
 *   npm run schemas               writes them
 *   npm run schemas -- --check    writes nothing, and ends with 1 when a file is out of step
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCHEMA_FOLDER } from './schemas/folder.ts';
import { makeSchemas } from './schemas/make.ts';

const root = process.cwd();
const schemas = await makeSchemas();
const stale = [...schemas].filter(
  ([file, text]) => !existsSync(join(root, file)) || readFileSync(join(root, file), 'utf8') !== text,
);

if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${file} is out of step with src/schemas/.`);
  if (stale.length > 0) console.error('Run `npm run schemas`, and commit what it writes.');
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync(join(root, SCHEMA_FOLDER), { recursive: true });
  for (const [file, text] of stale) writeFileSync(join(root, file), text);
  console.log(stale.length > 0 ? `Written: ${stale.map(([file]) => file).join(', ')}` : 'Everything is in step.');
}
