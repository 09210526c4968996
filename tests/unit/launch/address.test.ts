import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { basePath, openableAddress, readPlace, requireFree } from '../../../tools/launch/address.mjs';
import { readServedPort } from '../../../tools/launch/serve.mjs';

test.each([
  [undefined, '/'],
  ['', '/'],
  ['https://example.org', '/'],
  ['https://example.org/', '/'],
  ['https://example.org/sanctuary', '/sanctuary/'],
  ['https://example.org/a/b/', '/a/b/'],
  ['example.org/sanctuary', '/'],
])('the site published at %s has the base path %s', (siteUrl, expected) => {
  expect(basePath(siteUrl)).toBe(expected);
});

test.each([
  [{ host: 'localhost', port: 4321, base: '/' }, 'http://localhost:4321/'],
  [{ host: 'localhost', port: 8080, base: '/sanctuary/' }, 'http://localhost:8080/sanctuary/'],
  [{ host: '0.0.0.0', port: 4321, base: '/' }, 'http://localhost:4321/'],
  [{ host: '::', port: 4321, base: '/' }, 'http://localhost:4321/'],
  [{ host: '127.0.0.1', port: 4321, base: '/' }, 'http://127.0.0.1:4321/'],
  [{ host: '::1', port: 4321, base: '/' }, 'http://[::1]:4321/'],
])('%j is opened at %s', (place, expected) => {
  expect(openableAddress(place)).toBe(expected);
});

describe('PORT and HOST', () => {
  test('are 4321 and localhost when they are not set', () => {
    expect(readPlace({})).toEqual({ host: 'localhost', port: 4321 });
    expect(readPlace({ PORT: '', HOST: ' ' })).toEqual({ host: 'localhost', port: 4321 });
  });

  test('are taken when they are', () => {
    expect(readPlace({ PORT: '8080', HOST: '0.0.0.0' })).toEqual({ host: '0.0.0.0', port: 8080 });
  });

  test.each(['abc', '0', '65536', '80.5', '-1', '1e3'])('cannot be a port like %s', (PORT) => {
    expect(() => readPlace({ PORT })).toThrow(`PORT must be a whole number from 1 to 65535, and it is "${PORT}".`);
  });
});

describe('a port', () => {
  async function listen(host: string): Promise<{ server: Server; port: number }> {
    const server = createServer().listen(0, host);
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    return { server, port: (server.address() as AddressInfo).port };
  }

  test.each([
    ['localhost', '127.0.0.1'],
    ['127.0.0.1', '127.0.0.1'],
    ['127.0.0.1', '0.0.0.0'],
    ['0.0.0.0', '127.0.0.1'],
  ])('is refused for %s when a program listens on %s, and another is named', async (host, other) => {
    const { port } = await listen(other);
    await expect(requireFree({ host, port })).rejects.toThrow(
      new RegExp(
        `^Port ${port} is taken by another program\\. Stop that program or choose another port: PORT=\\d+ npm start$`,
      ),
    );
  });

  test('that is named in place of a taken one is free', async () => {
    const { port } = await listen('127.0.0.1');
    const { message } = await requireFree({ host: 'localhost', port }).then(
      () => ({ message: '' }),
      (error: Error) => error,
    );
    const other = Number(/PORT=(\d+)/.exec(message)?.[1]);
    await expect(requireFree({ host: 'localhost', port: other })).resolves.toBeUndefined();
  });

  test('is granted when its program has ended', async () => {
    const { server, port } = await listen('127.0.0.1');
    server.close();
    await once(server, 'close');
    await expect(requireFree({ host: 'localhost', port })).resolves.toBeUndefined();
  });

  test('cannot be served at an address of another machine', async () => {
    await expect(requireFree({ host: '203.0.113.9', port: 4321 })).rejects.toThrow(
      'HOST is "203.0.113.9", which is not a name or address of this machine. Leave it out, or set HOST=0.0.0.0 to serve to your network.',
    );
  });
});

test.each([
  ['┃ Local    http://localhost:4322/', 4322],
  ['┃ Network  http://192.168.0.2:4321/sanctuary/', 4321],
  ['  http://[::1]:80/', 80],
  [' astro  v7.3.5 ready in 120 ms', undefined],
])('the served port in "%s" is %s', (line, expected) => {
  expect(readServedPort(line)).toBe(expected);
});
