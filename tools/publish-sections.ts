/**
 * `npm run publish-sections`: records new and changed sections in the ledger, and freezes each as it reads.
 *
 *   npm run publish-sections                        says what it would write, and writes nothing
 *   npm run publish-sections -- --write             writes it; builds the site once to freeze what is new
 *   npm run publish-sections -- --date 2026-11-21   records under another day than today
 *   npm run publish-sections -- --note "…"          says in words, for readers, what changed and why
 *   npm run publish-sections -- --again             freezes the versions of the day anew, those of earlier days never
 *
 * Refuses when the content has errors, and when something published has vanished.
 */
import { parseArgs } from 'node:util';
import { formatFaults, textsOf } from '../src/checks/report.ts';
import { checkContent } from '../src/checks/run.ts';
import { parsePartialDate } from '../src/schemas/fields.ts';
import type { LedgerSection } from '../src/schemas/ledger.ts';
import { currentContent } from '../src/sections/current-content.ts';
import { planUpdates, type CurrentContent, type Ledger, type LedgerUpdate } from '../src/sections/ledger.ts';
import { ledgerFile, readLedger, writeLedger } from '../src/sections/ledger-files.ts';
import { freeze, type Unfrozen } from './publish/freeze.ts';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      write: { type: 'boolean', default: false },
      date: { type: 'string' },
      note: { type: 'string' },
      again: { type: 'boolean', default: false },
    },
  });
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
  const { ledger } = readLedger(root);
  const content = currentContent(library);
  const updates = planUpdates(ledger, content, today, values.note);
  const unfrozen = unfrozenSections(ledger, content, updates, values.again ? today.iso : undefined);
  if (updates.length === 0 && unfrozen.length === 0) {
    console.log('The ledger knows everything already.');
    return 0;
  }
  for (const update of updates) console.log(describe(update));
  const planned = new Set(updates.map((update) => (update.of === 'section' ? update.id : '')));
  for (const { id, entry } of unfrozen)
    if (!planned.has(id))
      console.log(`section ${id}: the version of ${entry.versions.at(-1)!.date.iso} has no page yet`);
  if (!values.write) {
    console.log(
      `\n${count(updates.length, 'entry', 'entries')} and ${count(unfrozen.length, 'frozen page', 'frozen pages')} would be written under ${today.iso}. To write: npm run publish-sections -- --write`,
    );
    return 0;
  }
  const frozen = unfrozen.length === 0 ? new Map<string, LedgerSection>() : await freeze(root, library, unfrozen);
  writeLedger(root, [
    ...updates.filter((update) => update.of !== 'section' || !frozen.has(update.id)),
    ...[...frozen].map(([id, entry]): LedgerUpdate => ({ of: 'section', id, why: 'frozen', entry })),
  ]);
  console.log(
    `\n${count(updates.length, 'entry', 'entries')} and ${count(frozen.size, 'frozen page', 'frozen pages')} written under ${today.iso}. Commit content/ledger/ with the words.`,
  );
  return 0;
}

/**
 * Sections whose last version has no page yet.
 * @param again a day whose versions count as having none: nobody can have cited them before the day is over
 */
function unfrozenSections(
  ledger: Ledger,
  content: CurrentContent,
  updates: readonly LedgerUpdate[],
  again: string | undefined,
): Unfrozen[] {
  const planned = new Map(updates.flatMap((update) => (update.of === 'section' ? [[update.id, update.entry]] : [])));
  return content.sections.flatMap(({ id }) => {
    const entry = planned.get(id) ?? ledger.sections.get(id);
    const last = entry?.versions.at(-1);
    return entry && last && (last.frozen === undefined || last.date.iso === again) ? [{ id, entry }] : [];
  });
}

function describe(update: LedgerUpdate): string {
  const name = update.of === 'section' ? `section ${update.id}` : `explainer ${update.place}`;
  return `${name}: ${update.why}  (${ledgerFile(update)})`;
}

function count(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}

process.exitCode = await main();
