/**
 * `npm run publish-sections`: records new and changed sections in the ledger.
 *
 *   npm run publish-sections                        says what it would write, and writes nothing
 *   npm run publish-sections -- --write             writes it
 *   npm run publish-sections -- --date 2026-11-21   records under another day than today
 *
 * Refuses when the content has errors, and when something published has vanished.
 */
import { parseArgs } from 'node:util';
import { formatFaults, textsOf } from '../src/checks/report.ts';
import { checkContent } from '../src/checks/run.ts';
import { parsePartialDate } from '../src/schemas/fields.ts';
import { currentContent } from '../src/sections/current-content.ts';
import { planUpdates, type LedgerUpdate } from '../src/sections/ledger.ts';
import { ledgerFile, readLedger, writeLedger } from '../src/sections/ledger-files.ts';

function main(): number {
  const { values } = parseArgs({ options: { write: { type: 'boolean', default: false }, date: { type: 'string' } } });
  const today = parsePartialDate(values.date ?? new Date().toISOString().slice(0, 10));
  if (today?.precision !== 'day') {
    console.error(`“${values.date}” is not a day. Write it as 2026-11-21.`);
    return 2;
  }
  const root = process.cwd();
  const { errors, library } = checkContent(root, { today: today.iso });
  if (errors.length > 0) {
    console.error(
      `${formatFaults(errors, textsOf(library))}\n\nNothing was recorded: what is published must be sound.`,
    );
    return 1;
  }
  const updates = planUpdates(readLedger(root).ledger, currentContent(library), today);
  if (updates.length === 0) {
    console.log('The ledger knows everything already.');
    return 0;
  }
  for (const update of updates) console.log(describe(update));
  if (values.write) {
    writeLedger(root, updates);
    console.log(`\n${count(updates)} written under ${today.iso}. Commit content/ledger/ with the words.`);
  } else {
    console.log(
      `\n${count(updates)} would be written under ${today.iso}. To write: npm run publish-sections -- --write`,
    );
  }
  return 0;
}

function describe(update: LedgerUpdate): string {
  const name = update.of === 'section' ? `section ${update.id}` : `explainer ${update.place}`;
  return `${name}: ${update.why}  (${ledgerFile(update)})`;
}

function count(updates: readonly LedgerUpdate[]): string {
  return updates.length === 1 ? '1 entry' : `${updates.length} entries`;
}

process.exitCode = main();
