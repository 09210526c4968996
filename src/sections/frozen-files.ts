/** Reads and writes the frozen versions: one file each in `content/ledger/frozen/<section>/<day>.html`. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compare, WHOLE_FILE, type Fault } from '../records/faults.ts';
import type { Ledger } from './ledger.ts';

const FOLDER = 'content/ledger/frozen';

/** The file of one version, from the project's folder. */
export function frozenFile(section: string, day: string): string {
  return `${FOLDER}/${section}/${day}.html`;
}

/** SHA-256 of a frozen page: what the ledger keeps, and what its bytes must have for ever. */
export function frozenHash(html: string): string {
  return `sha256-${createHash('sha256').update(html, 'utf8').digest('hex')}`;
}

/**
 * The frozen page as it was written.
 * @throws when there is none, which the check has ruled out
 */
export function readFrozen(root: string, section: string, day: string): string {
  return readFileSync(join(root, frozenFile(section, day)), 'utf8');
}

/** Whether a version has its page. */
export function hasFrozen(root: string, section: string, day: string): boolean {
  return existsSync(join(root, frozenFile(section, day)));
}

/** Writes a page whole. */
export function writeFrozen(root: string, section: string, day: string, html: string): void {
  const path = join(root, frozenFile(section, day));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, html);
}

/** What has happened to frozen pages that must not: lost, changed by a byte, or there without the ledger's knowledge. */
export function frozenFaults(root: string, ledger: Ledger): Fault[] {
  const faults: Fault[] = [];
  const say = (file: string, message: string, cure: string) =>
    faults.push({ rule: 'ledger', file, ...WHOLE_FILE, message, cure });
  const known = new Set<string>();
  for (const [id, { versions }] of ledger.sections)
    for (const { date, frozen } of versions) {
      if (frozen === undefined) continue;
      const file = frozenFile(id, date.iso);
      known.add(file);
      if (!hasFrozen(root, id, date.iso))
        say(file, `The version of ${date.iso} was published, and its page is gone.`, 'Take the file back from git.');
      else if (frozenHash(readFrozen(root, id, date.iso)) !== frozen)
        say(
          file,
          `The page of the version of ${date.iso} is not what was published.`,
          'Take the file back from git: readers cite it as it was. To correct the section, change its words and run `npm run publish-sections -- --write`.',
        );
    }
  for (const file of frozenFiles(root))
    if (!known.has(file))
      say(
        file,
        'The ledger knows nothing of this frozen page.',
        'Frozen pages are written by `npm run publish-sections`. Delete the file, or take back what git has of content/ledger/.',
      );
  return faults;
}

function frozenFiles(root: string): string[] {
  const folder = join(root, FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map(({ name }) => name)
    .sort(compare)
    .flatMap((section) =>
      readdirSync(join(folder, section))
        .sort(compare)
        .map((name) => `${FOLDER}/${section}/${name}`),
    );
}
