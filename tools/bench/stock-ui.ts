/** A page with Pagefind's own interface over our index, to compare with. */
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/**
 * Writes the page.
 * @param bundlePath where the page finds `pagefind.js` and the index
 * @param debounceMs how long the interface waits after a key
 */
export async function writeStockPage(folder: string, bundlePath: string, debounceMs?: number): Promise<void> {
  const made = join(folder, 'made');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { index } = await createIndex({ forceLanguage: 'en' });
  await index!.addCustomRecord({ url: '/', content: 'stock', language: 'en' });
  await index!.writeFiles({ outputPath: made });
  await close();
  for (const name of readdirSync(made).filter((one) => /^pagefind-ui\./.test(one)))
    renameSync(join(made, name), join(folder, name));
  rmSync(made, { recursive: true });
  const options = {
    element: '#search',
    bundlePath,
    ...(debounceMs !== undefined && { debounceTimeoutMs: debounceMs }),
  };
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Stock</title><link rel="stylesheet" href="pagefind-ui.css"></head>
<body><div id="search"></div><script src="pagefind-ui.js"></script><script>new PagefindUI(${JSON.stringify(options)});</script></body></html>`,
  );
}
