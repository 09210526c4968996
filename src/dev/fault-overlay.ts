/** Shows errors in the content in the browser's error overlay, on every page, until they are mended. */
import { join } from 'node:path';
import { countFaults, formatFaults, textsOf } from '../checks/report.ts';
import type { CheckedContent } from '../checks/run.ts';
import type { ContentWatch, DevServer } from './content-watch.ts';

/** What Vite's client is sent to raise Astro's overlay. See getViteErrorPayload in astro/dist/core/errors/dev/vite.js. */
export interface OverlayMessage {
  type: 'error';
  err: {
    name: string;
    title: string;
    /** HTML. */
    message: string;
    stack: string;
    loc: { file: string; line: number; column: number };
  };
  /** Keeps Astro from dressing up the words. */
  __isEnhancedAstroErrorPayload: true;
}

/** Stands where the overlay has a trace. */
const NO_TRACE = 'None: the code is sound. These are the words of `npm run check`.';

/**
 * The errors as the overlay takes them, in the words of `npm run check`. Warnings are left to the terminal and the
 * editor's bar.
 * @param trace what Astro said when it could not show the page, which mostly follows from the same faults
 */
export function overlayMessage({ errors, library }: CheckedContent, trace = NO_TRACE): OverlayMessage {
  const { file, line, column } = errors[0]!;
  return {
    type: 'error',
    err: {
      name: 'Content',
      title: countFaults(errors),
      // The site's larger type would break the lines that are shown, and tear the marks from under their words.
      message: `<span style="font-size: 1rem">${escapeHtml(formatFaults(errors, textsOf(library)))}</span>`,
      stack: trace,
      loc: { file: join(library.root, file), line, column },
    },
    __isEnhancedAstroErrorPayload: true,
  };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A message of Vite's to the browser, as far as it matters here. */
interface ServerMessage {
  type: string;
  err?: { message?: string; stack?: string };
}

/** How long after a change, and how often, an error of Astro's may be a late one. */
const DOUBT_MS = 10_000;
const DOUBTS = 3;

/** Sends the errors to each page that opens, and to all open pages after each check. */
export function showInOverlay(server: DevServer, watch: ContentWatch): void {
  // One and the same as `server.ws`, by which Vite and Astro send theirs.
  const channel = server.environments.client.hot;
  const send = channel.send.bind(channel) as (...args: unknown[]) => void;
  const ours = new WeakSet<object>();
  let reloadedAt = 0;
  let checkedAt = 0;
  let doubts = 0;
  channel.send = (...args: unknown[]) => {
    const [message] = args as [ServerMessage | string];
    if (typeof message === 'string') return send(...args);
    if (message.type === 'full-reload') reloadedAt = Date.now();
    if (message.type !== 'error' || ours.has(message)) return send(message);
    void watch.settled().then((checked) => {
      // Astro could not show the page. An editor needs our words for the fault; a developer finds Astro's below them.
      if (checked.errors.length > 0) send(overlayMessage(checked, message.err?.stack || message.err?.message));
      // It says so late, and may mean the content before it was mended: a page that still fails will say so again.
      else if (doubts-- > 0 && Date.now() - checkedAt < DOUBT_MS) channel.send({ type: 'full-reload', path: '*' });
      else send(message);
    });
  };
  channel.on('vite:client:connect', (_data, client) => {
    void watch.settled().then((checked) => {
      if (checked.errors.length > 0) client.send(overlayMessage(checked));
    });
  });
  watch.onChecked((checked, changedAt) => {
    checkedAt = Date.now();
    doubts = DOUBTS;
    // Astro reloads the pages when a record changes, but not for other files, such as the ledger.
    if (reloadedAt < changedAt) channel.send({ type: 'full-reload', path: '*' });
    else if (checked.errors.length > 0 && server.ws.clients.size > 0) {
      const message = overlayMessage(checked);
      ours.add(message);
      channel.send(message);
    }
  });
}
