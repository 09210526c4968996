/** Vitest global set-up: makes sure that `dist/` is there and up to date, once for all build and browser tests. */
import { ensureBuilt } from '../../tools/launch/build.mjs';

export default async function setup(): Promise<void> {
  await ensureBuilt();
}
