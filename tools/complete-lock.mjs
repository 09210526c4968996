/**
 * Completes package-lock.json after `npm install`: `node tools/complete-lock.mjs package-lock.json`.
 *
 * A registry that does not carry every optional package for other systems makes npm leave them out of the lock file,
 * and `npm ci` then refuses it. This adds them back. Versions are those that their parent pins exactly; system and
 * processor are read from the package's name.
 */
import fs from 'node:fs';
const file = process.argv[2];
const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
const packages = lock.packages;
const find = (from, name) => {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    const key = `${place ? place + '/' : ''}node_modules/${name}`;
    if (packages[key]) return key;
    if (!place) return undefined;
  }
};
const OS = {
  android: 'android',
  darwin: 'darwin',
  linux: 'linux',
  freebsd: 'freebsd',
  win32: 'win32',
  windows: 'win32',
};
const CPU = ['arm64', 'x64', 'wasm32'];
let added = 0;
for (const [place, entry] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const found = find(place, name);
    if (found && (!/^\d/.test(range) || packages[found].version === range)) continue;
    const words = name.split(/[/-]/);
    const os = words.map((w) => OS[w]).filter(Boolean);
    const cpu = words.filter((w) => CPU.includes(w));
    const libc = words.includes('gnu') ? ['glibc'] : words.includes('musl') ? ['musl'] : undefined;
    packages[found ? `${place}/node_modules/${name}` : `node_modules/${name}`] = {
      version: range,
      cpu,
      ...(entry.dev ? { dev: true } : {}),
      ...(libc ? { libc } : {}),
      optional: true,
      ...(os.length ? { os } : {}),
    };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
fs.writeFileSync(file, JSON.stringify(lock, null, 2) + '\n');
console.log(`added ${added}`);
