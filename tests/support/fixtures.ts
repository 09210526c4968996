/** Where the fixture contents stand. Each folder is read as a project of its own, with `content/` in it. */
import { join } from 'node:path';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');

/** A small content without a fault, with every collection in it. */
export const SOUND = join(FIXTURES, 'sound');
/** One folder for each fault. */
export const BROKEN = join(FIXTURES, 'broken');
/** Fingerprints of the five articles, which we may not copy. */
export const ARTICLES = join(FIXTURES, 'articles');
