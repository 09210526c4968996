/** Reads and writes the files of the ledger: one for each section and explainer, so that branches merge. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { stringify } from 'yaml';
import { compare, type Fault } from '../records/faults.ts';
import { readYaml } from '../records/yaml-document.ts';
import { ledgerExplainer, ledgerSection, type LedgerExplainer, type LedgerSection } from '../schemas/ledger.ts';
import type { Ledger, LedgerUpdate } from './ledger.ts';

const FOLDER = 'content/ledger';
const HEADER =
  '# Written by `npm run publish-sections`. Not edited by hand: it is the memory of what readers may have cited.\n';

/** Reads the ledger below `root`. Files that cannot be read become faults; the rest still counts. */
export function readLedger(root: string): { ledger: Ledger; faults: Fault[] } {
  const faults: Fault[] = [];
  const sections = readFolder<LedgerSection>(root, 'sections', ledgerSection, faults);
  const places = readFolder<LedgerExplainer>(root, 'explainers', ledgerExplainer, faults);
  const explainers = new Map([...places].map(([name, entry]) => [name.replace('.', '/'), entry]));
  return { ledger: { sections, explainers }, faults };
}

function readFolder<Entry>(root: string, name: string, schema: z.ZodType, faults: Fault[]): Map<string, Entry> {
  const folder = join(root, FOLDER, name);
  const entries = new Map<string, Entry>();
  if (!existsSync(folder)) return entries;
  // Only files: a folder or link with such a name is not ours, and the check of files says so.
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (item) => item.isFile() && item.name.endsWith('.yaml'),
  );
  for (const file of files.map(({ name: own }) => own).sort(compare)) {
    const yaml = readYaml(readFileSync(join(folder, file), 'utf8'));
    const result = yaml.errors.length > 0 ? undefined : schema.safeParse(yaml.data);
    if (result?.success) {
      entries.set(file.slice(0, -'.yaml'.length), result.data as Entry);
      continue;
    }
    const place = yaml.errors[0] ?? yaml.locate(result?.error?.issues[0]?.path ?? []);
    faults.push({
      rule: 'ledger',
      file: `${FOLDER}/${name}/${file}`,
      line: place.line,
      column: place.column,
      message: 'This file of the ledger cannot be read.',
      cure: 'The ledger is written by `npm run publish-sections` and not edited by hand. Take the file back from git.',
    });
  }
  return entries;
}

/** The file that holds an entry, from the project's folder. */
export function ledgerFile(update: Pick<LedgerUpdate, 'of'> & { id?: string; place?: string }): string {
  return update.of === 'section'
    ? `${FOLDER}/sections/${update.id}.yaml`
    : `${FOLDER}/explainers/${update.place!.replace('/', '.')}.yaml`;
}

/** Writes entries. Each file is written whole. */
export function writeLedger(root: string, updates: readonly LedgerUpdate[]): void {
  for (const update of updates) {
    const path = join(root, ledgerFile(update));
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, HEADER + stringify(plainDates(update.entry), { lineWidth: 0 }));
  }
}

/** Dates are kept as ISO days. */
function plainDates(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainDates);
  if (value === null || typeof value !== 'object') return value;
  if ('iso' in value) return value.iso;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key, plainDates(inner)]),
  );
}
