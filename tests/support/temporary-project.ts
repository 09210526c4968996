/** A copy of the project in another folder, to build with other settings or with faults put in. */
import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BUILD_INPUTS, buildEnvironment } from '../../tools/launch/build.mjs';

export class TemporaryProject {
  readonly root = mkdtempSync(path.join(realpathSync(tmpdir()), 'sanctuary-'));

  constructor() {
    for (const name of new Set([...BUILD_INPUTS, 'package.json', 'tools'])) {
      cpSync(name, path.join(this.root, name), { recursive: true });
    }
    // The packages are shared; the folders in which Astro and Vite keep their own notes are not.
    mkdirSync(this.path('node_modules'));
    for (const name of readdirSync('node_modules')) {
      if (name.startsWith('.') && name !== '.bin') continue;
      symlinkSync(path.resolve('node_modules', name), this.path('node_modules', name), 'junction');
    }
  }

  path(...parts: string[]): string {
    return path.join(this.root, ...parts);
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  write(file: string, text: string): void {
    mkdirSync(path.dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), text);
  }

  removeFile(file: string): void {
    rmSync(this.path(file));
  }

  /** Every file of content, but for what the tools write. */
  contentFiles(): string[] {
    return readdirSync(this.path('content'), { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && /\.(?:mdx|yaml)$/.test(item.name) && !item.parentPath.includes('ledger'))
      .map((item) => path.relative(this.root, path.join(item.parentPath, item.name)));
  }

  /** Runs `npm run build`'s command. `output` is all that it printed, colours taken out. */
  build(env: Record<string, string> = {}): Promise<{ code: number; output: string }> {
    const child = spawn(process.execPath, ['tools/build.ts'], {
      cwd: this.root,
      env: { ...buildEnvironment(path.resolve('.'), process.env), NO_COLOR: '1', ...env } as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => resolve({ code: code ?? 1, output }));
    });
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
