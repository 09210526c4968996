/** Checks the content when the development server starts and once after each change, for all who want to know. */
import { join, relative, sep } from 'node:path';
import type { AstroIntegrationLogger, HookParameters } from 'astro';
import { checkContent, type CheckedContent } from '../checks/run.ts';
import { readLibrary } from '../records/library.ts';
import { forgetLibrary } from './current-library.ts';

/** Vite's server, as Astro hands it to integrations. */
export type DevServer = HookParameters<'astro:server:setup'>['server'];

/** Told after each check: what it found, and when the last of the changes before it was seen, in ms since 1970. */
export type CheckListener = (checked: CheckedContent, changedAt: number) => void;

export interface ContentWatch {
  /** What the last check found. */
  current(): CheckedContent;
  /** The same, but when a check is due, after it. */
  settled(): Promise<CheckedContent>;
  onChecked(listener: CheckListener): void;
}

/**
 * How long the files must be at rest. Longer than the loader waits before it reads (REST_MS in
 * src/integrations/record-loader.ts) and Astro before it writes its data and reloads the page (500 ms, SAVE_DEBOUNCE_MS
 * in astro/dist/content/mutable-data-store.js), so that what a check says about a page is said to the new page.
 */
const REST_MS = 650;

const watches = new WeakMap<DevServer, ContentWatch>();

/** The watch of a server. The first to ask starts it; `root` is the project's folder. */
export function contentWatch(server: DevServer, root: string, logger: AstroIntegrationLogger): ContentWatch {
  let watch = watches.get(server);
  if (!watch) watches.set(server, (watch = startWatch(server, root, logger)));
  return watch;
}

function startWatch(server: DevServer, root: string, logger: AstroIntegrationLogger): ContentWatch {
  let current = check(root, logger);
  let timer: NodeJS.Timeout | undefined;
  let changedAt = 0;
  const listeners: CheckListener[] = [];
  const waiting: ((checked: CheckedContent) => void)[] = [];
  const checkNow = () => {
    timer = undefined;
    current = check(root, logger, current);
    for (const listener of listeners) listener(current, changedAt);
    for (const resolve of waiting.splice(0)) resolve(current);
  };
  server.watcher.on('all', (_event, path) => {
    if (relative(root, path).split(sep)[0] !== 'content') return;
    changedAt = Date.now();
    forgetLibrary();
    forgetCompiled(server, join(root, 'content', 'explainers'));
    clearTimeout(timer);
    timer = setTimeout(checkNow, REST_MS);
  });
  return {
    current: () => current,
    settled: () => (timer ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(current)),
    onChecked: (listener) => void listeners.push(listener),
  };
}

/** A check that fails itself must not end the server: it is said, and what was known before stays. */
function check(root: string, logger: AstroIntegrationLogger, before?: CheckedContent): CheckedContent {
  try {
    return checkContent(root);
  } catch (error) {
    logger.error(`The checks could not be run, which is a fault in the code: ${(error as Error).stack}`);
    return before ?? { library: readLibrary(root), faults: [], errors: [] };
  }
}

/**
 * Makes Vite compile explainers anew. Their compiled form holds names and addresses from other files, such as the names
 * of the sources they cite, and Vite only knows of the explainer's own file.
 */
function forgetCompiled(server: DevServer, folder: string): void {
  const prefix = `${folder.split(sep).join('/')}/`;
  for (const environment of Object.values(server.environments)) {
    const { moduleGraph } = environment;
    const evaluated = 'runner' in environment ? (environment.runner as ModuleRunner).evaluatedModules : undefined;
    for (const module of moduleGraph.idToModuleMap.values()) {
      if (!module.file?.startsWith(prefix)) continue;
      moduleGraph.invalidateModule(module);
      for (const one of evaluated?.getModulesByFile(module.file) ?? []) evaluated?.invalidateModule(one);
    }
  }
}

/** The part of Vite's module runner that is used here. */
interface ModuleRunner {
  evaluatedModules: {
    getModulesByFile(file: string): Set<object> | undefined;
    invalidateModule(module: object): void;
  };
}
