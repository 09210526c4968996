/** What package-lock.json says about this machine. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { satisfies } from './engines.mjs';

/** @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[], engines?: { node?: string } }} LockedPackage */
/** @typedef {{ packages?: Record<string, LockedPackage> }} LockFile */
/** @typedef {{ platform: string, arch: string }} Machine */

/**
 * @param {string} root
 * @returns {LockFile}
 */
export function readLockFile(root) {
  return JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
}

/**
 * Where in node_modules this machine's packages will be. Those for another kind of machine are left out, and those for
 * one C library too, since npm alone knows which one it will choose.
 * @param {LockFile} lockFile
 * @param {Machine} machine
 * @returns {string[]}
 */
export function expectedPackages(lockFile, machine) {
  return packagesFor(lockFile, machine)
    .filter(([, entry]) => !entry.libc)
    .map(([place]) => place);
}

/**
 * Whether npm would install everything when it runs on this Node. It leaves out, in silence, an optional package that
 * asks for another Node, though ours is not the one that will use it: the native parts of the bundler are such packages.
 * @param {LockFile} lockFile
 * @param {Machine} machine
 * @param {string} nodeVersion
 * @returns {boolean}
 */
export function isCompleteOn(lockFile, machine, nodeVersion) {
  return packagesFor(lockFile, machine).every(
    ([, entry]) => !entry.optional || !entry.engines?.node || satisfies(nodeVersion, entry.engines.node),
  );
}

/**
 * The version of Node that the project pins.
 * @param {LockFile} lockFile
 * @returns {string | undefined}
 */
export function pinnedNode(lockFile) {
  return lockFile.packages?.['node_modules/node']?.version;
}

/**
 * @param {LockFile} lockFile
 * @param {Machine} machine
 */
function packagesFor(lockFile, { platform, arch }) {
  return Object.entries(lockFile.packages ?? {}).filter(
    ([place, entry]) => place !== '' && isFor(entry.os, platform) && isFor(entry.cpu, arch),
  );
}

/**
 * Whether a package for these kinds is for this one; `!` before a name excludes it.
 * @param {string[] | undefined} kinds
 * @param {string} kind
 */
function isFor(kinds, kind) {
  if (!kinds || kinds.length === 0) return true;
  if (kinds.includes(`!${kind}`)) return false;
  return kinds.includes(kind) || kinds.every((name) => name.startsWith('!'));
}
