/** Where the fixture contents stand, and how the small ones are laid over a base that is sound. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent, type CheckedContent } from '../../src/checks/run.ts';
import { readLibrary } from '../../src/records/library.ts';
import { parsePartialDate } from '../../src/schemas/fields.ts';
import { explainerPlace } from '../../src/schemas/ledger.ts';
import { currentContent } from '../../src/sections/current-content.ts';
import { planUpdates } from '../../src/sections/ledger.ts';
import { writeLedger } from '../../src/sections/ledger-files.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');

/** A small content without a fault, with every collection in it. */
export const SOUND = join(FIXTURES, 'sound');
/** The least content without a fault: one explainer, one source, what uses them, and a term. */
export const BASE = join(FIXTURES, 'base');
/** One folder for each fault. */
export const BROKEN = join(FIXTURES, 'broken');
/** One folder for each thing that looks like a fault and is none. */
export const HARMLESS = join(FIXTURES, 'harmless');
/** Fingerprints of the five articles, which we may not copy. */
export const ARTICLES = join(FIXTURES, 'articles');

/** The day on which fixtures are checked. */
export const TODAY = '2026-11-21';

/** How a fixture is checked, where it differs from the others. */
export interface FixtureOptions {
  /** Whether the ledger knows all sections of the fixture, as after `npm run publish-sections`. Always, unless `false`. */
  isPublished?: boolean;
  isRelease?: boolean;
}

/** A content in a temporary folder: the base with other files laid over it. */
export class LaidContent {
  readonly root = mkdtempSync(join(realpathSync(tmpdir()), 'sanctuary-content-'));

  /**
   * @param folder holds the files that differ from the base: in `content/`, or the words of the base's explainer below
   *   its front matter in `body.mdx`. Files in `content/ledger/` come on top of what publishing would have written.
   */
  constructor(folder?: string, { isPublished = true }: FixtureOptions = {}) {
    this.#copy(BASE);
    if (folder !== undefined) this.#copy(folder);
    const body = folder === undefined ? '' : join(folder, 'body.mdx');
    if (existsSync(body)) this.write(EXPLAINER, Buffer.concat([FRONT_MATTER, readFileSync(body)]));
    if (isPublished) this.publish();
    if (folder !== undefined) this.#copy(folder, 'content/ledger');
  }

  /** Records every section that has a name in the ledger, as `npm run publish-sections -- --write` does. */
  publish(): void {
    const nothing = { sections: new Map(), explainers: new Map() };
    const { explainers, sections, withdrawals } = currentContent(readLibrary(this.root));
    const content = {
      explainers: explainers.filter(({ place }) => explainerPlace.safeParse(place).success),
      sections: sections.filter(({ title, place }) => title !== '' && explainerPlace.safeParse(place).success),
      withdrawals,
    };
    writeLedger(this.root, planUpdates(nothing, content, parsePartialDate(TODAY)!));
  }

  write(file: string, data: string | Buffer): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), data);
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  check({ isRelease = false }: FixtureOptions = {}): CheckedContent {
    return checkContent(this.root, { today: TODAY, isRelease });
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  #copy(from: string, part = 'content'): void {
    if (existsSync(join(from, part))) cpSync(join(from, part), join(this.root, part), { recursive: true });
  }
}

/** The base's explainer. */
export const EXPLAINER = 'content/explainers/detainers/what-it-asks.mdx';
const FRONT_MATTER = readFileSync(join(BASE, EXPLAINER)).subarray(
  0,
  readFileSync(join(BASE, EXPLAINER)).indexOf('\n---\n\n') + '\n---\n\n'.length,
);

/** Checks one fixture. */
export function checkFixture(folder: string, options: FixtureOptions = {}): CheckedContent {
  const content = new LaidContent(folder, options);
  try {
    return content.check(options);
  } finally {
    content.remove();
  }
}
