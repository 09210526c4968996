/** Vitest global set-up: serves the built site on a free port and tells the browser tests its address. */
import type { TestProject } from 'vitest/node';
import { ensureBuilt } from '../../tools/launch/build.mjs';
import { startPreview } from './preview.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the served site, with a slash at the end. */
    siteAddress: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  await ensureBuilt();
  const { address, stop } = await startPreview('.');
  project.provide('siteAddress', address);
  return stop;
}
