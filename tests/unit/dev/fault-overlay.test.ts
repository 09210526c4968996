import { beforeEach, describe, expect, it } from 'vitest';
import type { CheckedContent } from '../../../src/checks/run.ts';
import type { CheckListener, ContentWatch, DevServer } from '../../../src/dev/content-watch.ts';
import { overlayMessage, showInOverlay } from '../../../src/dev/fault-overlay.ts';
import type { Fault } from '../../../src/records/faults.ts';
import { libraryOf } from '../../support/library.ts';

const library = libraryOf({ 'glossary/hold.yaml': 'term: <hold> & "more"\n' });
const ERROR: Fault = {
  rule: 'made-up',
  file: 'content/glossary/hold.yaml',
  line: 1,
  column: 7,
  message: 'This is <wrong>.',
  cure: 'See https://example.org/ and `npm run check`.',
};
const WARNING: Fault = { ...ERROR, severity: 'warning', message: 'This is odd.' };

function checked(...faults: Fault[]): CheckedContent {
  return { library, faults, errors: faults.filter(({ severity }) => severity !== 'warning') };
}

describe('the message', () => {
  it('has the words of the check, with the line shown and underlined, as HTML', () => {
    const { err } = overlayMessage(checked(ERROR));
    expect({ ...err, loc: { ...err.loc, file: err.loc.file.replaceAll('\\', '/') } }).toMatchInlineSnapshot(`
      {
        "loc": {
          "column": 7,
          "file": "content/glossary/hold.yaml",
          "line": 1,
        },
        "message": "<span style="font-size: 1rem">content/glossary/hold.yaml:1:7
        1 | term: &#60;hold&#62; &#38; &#34;more&#34;
          |       ~~~~~~
        This is &#60;wrong&#62;.
        See https://example.org/ and \`npm run check\`.

      1 fault in 1 file.</span>",
        "name": "Content",
        "stack": "None: the code is sound. These are the words of \`npm run check\`.",
        "title": "1 fault in 1 file.",
      }
    `);
  });

  it('holds every error and no warning', () => {
    const { message } = overlayMessage(checked(ERROR, WARNING, { ...ERROR, line: 2, message: 'So is this.' })).err;
    expect(message).toContain('This is &#60;wrong&#62;.');
    expect(message).toContain('So is this.');
    expect(message).toContain('2 faults in 1 file.');
    expect(message).not.toContain('odd');
  });
});

describe('on the server', () => {
  type Message = { type: string; err?: { title?: string; message?: string; stack?: string } };
  let sent: Message[];
  let toClient: Message[];
  let current: CheckedContent;
  let tell: CheckListener;
  let connect: () => void;
  let channel: { send: (message: Message) => void };

  beforeEach(() => {
    sent = [];
    toClient = [];
    current = checked();
    channel = {
      send: (message) => void sent.push(message),
      ...{
        on: (_event: string, listener: (data: unknown, client: unknown) => void) => {
          connect = () => listener(undefined, { send: (message: Message) => toClient.push(message) });
        },
      },
    };
    const server = { environments: { client: { hot: channel } }, ws: { clients: new Set([1]) } };
    const watch: ContentWatch = {
      current: () => current,
      settled: () => Promise.resolve(current),
      onChecked: (listener) => {
        tell = (now, changedAt) => listener((current = now), changedAt);
      },
    };
    showInOverlay(server as unknown as DevServer, watch);
  });

  const settle = () => new Promise((resolve) => setTimeout(resolve));
  /** As if the files had changed, and Astro had reloaded the pages. */
  const reloadFor = (now: CheckedContent) => {
    const changedAt = Date.now();
    channel.send({ type: 'full-reload' });
    sent = [];
    tell(now, changedAt);
  };

  it('sends errors after a check, and to each page that opens', async () => {
    reloadFor(checked(ERROR));
    connect();
    await settle();
    for (const messages of [sent, toClient]) {
      expect(messages).toMatchObject([{ type: 'error', err: { title: '1 fault in 1 file.' } }]);
    }
  });

  it('sends nothing for warnings', async () => {
    reloadFor(checked(WARNING));
    connect();
    await settle();
    expect([...sent, ...toClient]).toEqual([]);
  });

  it('reloads the pages when Astro did not', () => {
    tell(checked(), Date.now() + 1000);
    expect(sent).toEqual([{ type: 'full-reload', path: '*' }]);
  });

  it('puts our words in front of Astro’s when a page could not be shown', async () => {
    current = checked(ERROR);
    channel.send({ type: 'error', err: { message: 'Oh no', stack: 'Error: Oh no\n    at page.astro' } });
    await settle();
    expect(sent).toEqual([overlayMessage(current, 'Error: Oh no\n    at page.astro')]);
  });

  it('takes Astro’s words after a change for late ones, and reloads; then believes them', async () => {
    reloadFor(checked());
    const message = { type: 'error', err: { message: 'Oh no' } };
    for (let times = 0; times < 4; times++) {
      channel.send(message);
      await settle();
    }
    const reload = { type: 'full-reload', path: '*' };
    expect(sent).toEqual([reload, reload, reload, message]);
  });

  it('leaves Astro’s words alone while the content is sound', async () => {
    const message = { type: 'error', err: { message: 'Oh no' } };
    channel.send(message);
    channel.send({ type: 'update' });
    await settle();
    expect(sent).toContainEqual(message);
    expect(sent).toContainEqual({ type: 'update' });
  });
});
