/** Serves folders as a usual host does: text packed with brotli, the index as it is. For measuring only. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
/** Hosts pack these; what Pagefind writes is packed already. */
const PACKED = new Set(['.html', '.css', '.js', '.json', '.svg']);
/** What hosts use for files that they pack as they go. */
const QUALITY = 6;

export interface Served {
  /** With a slash at its end. */
  address: string;
  stop(): Promise<void>;
}

/**
 * Serves several folders as one site.
 * @param folders by the path under which each is served, such as `/` and `/stock/`; the longest that fits counts
 */
export async function serveFolders(folders: Readonly<Record<string, string>>): Promise<Served> {
  const packed = new Map<string, Buffer>();
  const places = Object.entries(folders).sort(([one], [other]) => other.length - one.length);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname);
    const [mount, folder] = places.find(([start]) => path.startsWith(start))!;
    let file = join(folder, normalize(`/${path.slice(mount.length)}`));
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const extension = extname(file);
    const headers: Record<string, string> = {
      'content-type': TYPES[extension] ?? 'application/octet-stream',
      'cache-control': 'public, max-age=600',
    };
    let body = readFileSync(file);
    if (PACKED.has(extension)) {
      const known =
        packed.get(file) ?? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
      packed.set(file, known);
      body = known as typeof body;
      headers['content-encoding'] = 'br';
    }
    response.writeHead(200, { ...headers, 'content-length': String(body.length) }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
