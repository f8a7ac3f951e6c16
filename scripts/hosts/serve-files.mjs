// The small web server parts that the web hosts share.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';

const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** Listens on a free port of this machine only. */
export async function listen(handler) {
  const server = createServer(handler);
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { server, port, url: `http://localhost:${port}`, stop: () => close(server) };
}

/** Answers with the file at `path` below `folder`, or with 404; a path cannot leave the folder. */
export function sendFile(response, folder, path) {
  const file = join(folder, decodeURIComponent(path));
  const inside = file.startsWith(folder + sep);
  const found = inside ? statSync(file, { throwIfNoEntry: false }) : undefined;
  if (!found?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  send(response, types[extname(file)] ?? 'application/octet-stream', createReadStream(file));
}

/** Answers with a text or a stream; other origins may read it, because extension hosts and webviews have their own. */
export function send(response, type, content) {
  response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*', 'cache-control': 'no-store' });
  if (typeof content === 'string') response.end(content);
  else content.pipe(response);
}

async function close(server) {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
