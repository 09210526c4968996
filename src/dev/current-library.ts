/**
 * The content as it is now, for what asks many times while a page is compiled. Read once for a build; in development
 * again after each change, and also after a while, should the change of a file go unseen.
 */
import { readLibrary, type Library } from '../records/library.ts';

const DEVELOPMENT_AGE_MS = 300;

let known: { library: Library; readAt: number } | undefined;

export function currentLibrary(root: string, isDevelopment: boolean): Library {
  const isOld = isDevelopment && known !== undefined && Date.now() - known.readAt > DEVELOPMENT_AGE_MS;
  if (!known || isOld) known = { library: readLibrary(root), readAt: Date.now() };
  return known.library;
}

/** To be called when a file has changed. */
export function forgetLibrary(): void {
  known = undefined;
}
