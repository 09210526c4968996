/** `npm run dev` in a copy of the project, as an editor would have it open. */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { buildEnvironment } from '../../tools/launch/build.mjs';

const START_MS = 60_000;
const STOP_MS = 5_000;

export class DevServer {
  /** With a slash at the end. */
  address = '';
  /** All that it printed, colours left out. */
  output = '';
  readonly #child: ChildProcess;

  private constructor(root: string) {
    // Without a test runner's variables, in which Astro's server is another.
    const { SITE_URL: _, ...env } = buildEnvironment(path.resolve('.'), process.env);
    this.#child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0'], {
      cwd: root,
      env: {
        ...env,
        NODE_ENV: 'development',
        NO_COLOR: '1',
        ASTRO_DEV_BACKGROUND: '0',
        ASTRO_TELEMETRY_DISABLED: '1',
      } as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout!, this.#child.stderr!])
      stream.on('data', (chunk) => (this.output += String(chunk)));
  }

  /** Starts a server in a folder and waits until it answers. */
  static async start(root: string): Promise<DevServer> {
    const server = new DevServer(root);
    const end = Date.now() + START_MS;
    while (Date.now() < end && server.#child.exitCode === null) {
      server.address = /http:\/\/localhost:\d+\//.exec(server.output)?.[0] ?? '';
      if (server.address && server.output.includes('watching for file changes')) return server;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await server.stop();
    throw new Error(`The development server did not start:\n${server.output}`);
  }

  /** Ends the server and waits until it has let go of its files. */
  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.#child.once('close', resolve));
    this.#child.kill();
    const impatient = setTimeout(() => this.#child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(impatient);
  }
}
