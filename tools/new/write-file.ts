/** Writes a new file below `content/`, and nowhere else, and never over another. */
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Says in an editor’s words why a file was not written. */
export class Refusal extends Error {}

/**
 * @param root the project’s folder
 * @param file from there, with forward slashes
 * @throws {Refusal} when the file is there already, or would stand outside `content/`
 */
export function writeNewFile(root: string, file: string, text: string): void {
  const content = contentFolder(root);
  const path = resolve(root, file);
  if (!isInside(path, content) || !isInside(realPath(dirname(path)), realpathSync(content)))
    throw new Refusal(`${file} would stand outside content/, so it was not written.`);
  mkdirSync(dirname(path), { recursive: true });
  try {
    // With `x` the system itself refuses to write over a file, or through a link.
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Refusal(`${file} is there already. Nothing is overwritten; choose another id, or open that file.`);
  }
}

/** @throws {Refusal} when there is none */
export function contentFolder(root: string): string {
  const content = resolve(root, 'content');
  if (existsSync(content)) return content;
  throw new Refusal('There is no folder content/ here. Run this in the project’s folder.');
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

/** Where a path leads when links are followed; what is not there yet is kept as written. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return join(realPath(dirname(path)), relative(dirname(path), path));
}
