/** A short value that changes when files do. */
import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import path from 'node:path';

/**
 * Digests files and whole folders by name, size and content. What does not exist counts as absent, which is a state too.
 * @param {string} root
 * @param {string[]} entries paths under `root`, with forward slashes
 * @param {Record<string, string>} [facts] what else the result depends on
 * @returns {string} hexadecimal
 */
export function digestFiles(root, entries, facts = {}) {
  const hash = createHash('sha256');
  for (const entry of [...entries].sort()) addEntry(hash, root, entry);
  for (const [name, value] of Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`\0fact ${name}\0${value}`);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} root
 * @param {string} entry
 */
function addEntry(hash, root, entry) {
  const place = path.join(root, entry);
  const stat = lstatSync(place, { throwIfNoEntry: false });
  if (!stat) {
    hash.update(`\0absent ${entry}`);
  } else if (stat.isDirectory()) {
    hash.update(`\0folder ${entry}`);
    for (const name of readdirSync(place).sort()) addEntry(hash, root, `${entry}/${name}`);
  } else if (stat.isSymbolicLink()) {
    hash.update(`\0link ${entry}\0${readlinkSync(place)}`);
  } else {
    const content = readIfThere(place);
    if (content) hash.update(`\0file ${entry}\0${content.length}\0`).update(content);
    else hash.update(`\0absent ${entry}`);
  }
}

/**
 * An editor may take a file away just after it was listed.
 * @param {string} file
 */
function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}
