// Puts the extension into the web worker extension host of a VS Code server: a reverse proxy on one origin serves the
// extension next to the workbench and names it in the workbench page. Another origin would violate the page's policy.
import { request } from 'node:http';
import { connect } from 'node:net';
import { listen, sendFile } from './serve-files.mjs';

const extensionPath = '/web-extension';

/**
 * Serves the VS Code server at the port `target` again, with the extension added.
 * @param {{ target: number, extensionRoot: string, testsPath?: string | undefined }} options
 */
export async function serveWithWebExtension({ target, extensionRoot, testsPath }) {
  const sockets = new Set();
  const { server, ...host } = await listen((incoming, response) => {
    const path = new URL(incoming.url, 'http://localhost').pathname;
    if (path.startsWith(`${extensionPath}/`)) sendFile(response, extensionRoot, path.slice(extensionPath.length));
    else forward({ incoming, response, target, edit: path === '/' ? addExtension : undefined });
  });
  const addExtension = (page) => editConfiguration(page, developmentOptions(host.port, testsPath));
  server.on('upgrade', (incoming, socket, head) => {
    const upstream = connect(target, '127.0.0.1');
    upstream.write(requestHead(incoming));
    upstream.write(head);
    socket.pipe(upstream).pipe(socket);
    for (const end of [socket, upstream]) {
      sockets.add(end);
      end.on('error', () => socket.destroy() && upstream.destroy());
      end.on('close', () => sockets.delete(end));
    }
  });
  return {
    ...host,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await host.stop();
    },
  };
}

function developmentOptions(port, testsPath) {
  const at = (path) => ({ scheme: 'http', authority: `localhost:${port}`, path });
  return {
    extensions: [at(extensionPath)],
    ...(testsPath ? { extensionTestsPath: at(`${extensionPath}/${testsPath}`) } : {}),
  };
}

function editConfiguration(page, options) {
  return page.replace(/(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/, (_, before, settings) => {
    const configuration = JSON.parse(settings.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    configuration.developmentOptions = { ...configuration.developmentOptions, ...options };
    const edited = JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    return `${before}${edited}"`;
  });
}

function forward({ incoming, response, target, edit }) {
  const headers = edit ? { ...incoming.headers, 'accept-encoding': 'identity' } : incoming.headers;
  const { method, url: path } = incoming;
  const upstream = request({ host: '127.0.0.1', port: target, method, path, headers }, async (answer) => {
    if (!edit) {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
      return;
    }
    const page = edit((await answer.setEncoding('utf8').toArray()).join(''));
    const kept = { ...answer.headers };
    delete kept['content-length'];
    delete kept.etag;
    response.writeHead(answer.statusCode, kept).end(page);
  });
  upstream.on('error', () => response.destroy());
  incoming.pipe(upstream);
}

/** @param {import('node:http').IncomingMessage} incoming */
function requestHead({ method, url, httpVersion, rawHeaders }) {
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let i = 0; i < rawHeaders.length; i += 2) lines.push(`${rawHeaders[i]}: ${rawHeaders[i + 1]}`);
  return `${lines.join('\r\n')}\r\n\r\n`;
}
