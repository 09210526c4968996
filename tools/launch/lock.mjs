/**
 * A lock between processes, so that two runs at once never install or build at the same time.
 *
 * The lock is a folder that holds one file, which tells who owns it and is touched every few seconds. It is made elsewhere
 * and renamed into place, which the file system does whole and for one process only; and since a folder with a file in it
 * can be neither replaced nor removed, whoever clears an abandoned lock cannot hit the lock of the next owner.
 */
import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';

const BEAT_EVERY = 3000;
const LOOK_EVERY = 250;
/** How long an owner may be silent. Its process may have ended and its number may have been given to another. */
const SILENCE = 30_000;
/** How long to wait for a program that outlived the owner who started it. */
const ORPHAN_SILENCE = 10 * 60_000;

/**
 * @typedef {object} Lock
 * @property {(pid: number) => void} setChild Names the program that does the work, so that the lock outlives us if it does.
 * @property {() => void} release
 */

/** @typedef {{ pid: number, host: string, began: string, child?: number }} Owner */

/**
 * Holds the lock while `work` runs. It is given back also when `work` throws and when the process exits.
 * @template T
 * @param {string} folder where locks are kept
 * @param {string} name
 * @param {(lock: Lock) => Promise<T>} work
 * @param {WaitOptions} [options]
 * @returns {Promise<T>}
 */
export async function withLock(folder, name, work, options) {
  const lock = await takeLock(folder, name, options);
  try {
    return await work(lock);
  } finally {
    lock.release();
  }
}

/**
 * @typedef {object} WaitOptions
 * @property {() => void} [onWait] called once, when another run holds the lock
 * @property {number} [silence] milliseconds without a sign of life after which a lock is abandoned
 * @property {number} [orphanSilence] the same for a lock whose owner has ended but whose program runs on
 * @property {number} [lookEvery] milliseconds between two looks
 */

/**
 * Takes the lock, waiting for it if need be.
 * @param {string} folder
 * @param {string} name
 * @param {WaitOptions} [options]
 * @returns {Promise<Lock>}
 */
export async function takeLock(
  folder,
  name,
  { onWait = () => {}, silence = SILENCE, orphanSilence = ORPHAN_SILENCE, lookEvery = LOOK_EVERY } = {},
) {
  let waits = false;
  let lastSign = '';
  let lastChange = performance.now();
  for (;;) {
    const lock = tryLock(folder, name);
    if (lock) return lock;

    const held = readHolder(lockFolder(folder, name));
    // Silence is what we have seen ourselves: the clock jumps over the time in which a computer sleeps.
    if (held.sign !== lastSign) {
      lastSign = held.sign;
      lastChange = performance.now();
    }
    const silentFor = performance.now() - lastChange;
    if (isAbandoned(held.owner, silentFor, { silence, orphanSilence })) {
      clearLock(lockFolder(folder, name), held.file);
      continue;
    }
    if (!waits) onWait();
    waits = true;
    await new Promise((resolve) => setTimeout(resolve, lookEvery));
  }
}

/**
 * Takes the lock if it is free.
 * @param {string} folder
 * @param {string} name
 * @returns {Lock | undefined}
 */
export function tryLock(folder, name) {
  const place = lockFolder(folder, name);
  const id = randomUUID();
  const ownFolder = `${place}-${id}`;
  const ownerFile = `${id}.json`;
  /** @type {Owner} */
  const owner = { pid: process.pid, host: hostname(), began: new Date().toISOString() };

  mkdirSync(ownFolder, { recursive: true });
  writeFileSync(path.join(ownFolder, ownerFile), JSON.stringify(owner));
  try {
    renameSync(ownFolder, place);
  } catch (error) {
    rmSync(ownFolder, { recursive: true, force: true });
    const code = /** @type {NodeJS.ErrnoException} */ (error).code ?? '';
    if (['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES'].includes(code)) return undefined;
    throw error;
  }

  const file = path.join(place, ownerFile);
  const beat = setInterval(() => touch(file), BEAT_EVERY);
  beat.unref();
  const release = () => {
    clearInterval(beat);
    process.removeListener('exit', release);
    clearLock(place, file);
  };
  process.once('exit', release);
  return {
    setChild: (pid) => writeFileSync(file, JSON.stringify({ ...owner, child: pid })),
    release,
  };
}

/**
 * Whether nobody will give this lock back.
 * @param {Owner | undefined} owner undefined when the lock does not tell
 * @param {number} silentFor milliseconds
 * @param {{ silence: number, orphanSilence: number }} limits
 * @returns {boolean}
 */
export function isAbandoned(owner, silentFor, { silence, orphanSilence }) {
  // Process numbers mean nothing on another machine, as when a folder is shared with a container.
  if (!owner || owner.host !== hostname()) return silentFor > silence;
  if (isRunning(owner.pid)) return silentFor > silence;
  if (owner.child !== undefined && isRunning(owner.child)) return silentFor > orphanSilence;
  return true;
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not ours to signal, but there.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * @param {string} place
 * @returns {{ file: string | undefined, owner: Owner | undefined, sign: string }}
 */
function readHolder(place) {
  try {
    const name = readdirSync(place)[0];
    if (name === undefined) return { file: undefined, owner: undefined, sign: 'empty' };
    const file = path.join(place, name);
    const sign = `${name} ${statSync(file).mtimeMs}`;
    return { file, owner: parseOwner(readFileSync(file, 'utf8')), sign };
  } catch {
    // It was given back while we looked.
    return { file: undefined, owner: undefined, sign: 'gone' };
  }
}

/** A file that is just being rewritten may be empty. @param {string} text @returns {Owner | undefined} */
function parseOwner(text) {
  try {
    const value = JSON.parse(text);
    return typeof value?.pid === 'number' && typeof value.host === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Removes the lock of one owner, named by its file, and no other's.
 * @param {string} place
 * @param {string | undefined} file
 */
function clearLock(place, file) {
  try {
    if (file !== undefined) unlinkSync(file);
  } catch {
    // Another run cleared it first.
  }
  try {
    rmdirSync(place);
  } catch {
    // The next owner is already in.
  }
}

/** @param {string} file */
function touch(file) {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // The folder was deleted by hand; there is nothing left to keep alive.
  }
}

/**
 * @param {string} folder
 * @param {string} name
 */
function lockFolder(folder, name) {
  return path.join(folder, `${name}.lock`);
}
