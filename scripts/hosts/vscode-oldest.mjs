// Serves the oldest supported VS Code, a static web build without a server behind it. The workspace is a copy in
// memory, given by a small extension of its own (test/support/memoryFiles.ts).
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { listen, send, sendFile } from './serve-files.mjs';

const scheme = 'memory-files';

// Webviews live on subdomains. Below a name of two parts they are the same site as the workbench; below plain localhost
// they are third parties, which the browser denies the service worker they need.
const hostName = 'vscode.localhost';

const memoryFilesManifest = {
  name: 'memory-files',
  publisher: 'test',
  version: '1.0.0',
  engines: { vscode: '^1.91.0' },
  browser: './extension.js',
  activationEvents: [`onFileSystem:${scheme}`, `onSearch:${scheme}`],
  enabledApiProposals: ['fileSearchProvider'],
};

/**
 * Serves the build with the extension and, as the workspace, a copy of the files of `folder`.
 * @param {{ build: string, extensionRoot: string, testsPath?: string | undefined, memoryFiles: string, folder: string }} options
 */
export async function serveOldest({ build, extensionRoot, testsPath, memoryFiles, folder }) {
  const workspace = JSON.stringify(readFiles(folder));
  const host = await listen((incoming, response) => {
    const path = new URL(incoming.url, 'http://localhost').pathname;
    const below = (prefix) => (path.startsWith(prefix) ? path.slice(prefix.length - 1) : undefined);
    const inBuild = below('/build/');
    const inExtension = below('/web-extension/');
    if (path === '/') send(response, 'text/html', page(host.port, testsPath));
    else if (path === '/workspace.json') send(response, 'application/json', workspace);
    else if (path === '/memory-files/package.json') {
      send(response, 'application/json', JSON.stringify(memoryFilesManifest));
    } else if (path === '/memory-files/extension.js') {
      sendFile(response, dirname(memoryFiles), `/${basename(memoryFiles)}`);
    } else if (inBuild) sendFile(response, build, inBuild);
    else if (inExtension) sendFile(response, extensionRoot, inExtension);
    else response.writeHead(404).end();
  });
  return { url: `http://${hostName}:${host.port}`, port: host.port, stop: host.stop };
}

/** The files below a folder: path -> content in base64. */
function readFiles(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  const name = (path) => path.slice(folder.length).replaceAll('\\', '/');
  return Object.fromEntries(paths.map((path) => [name(path), readFileSync(path, 'base64')]));
}

function configuration(port, testsPath) {
  const at = (path) => ({ scheme: 'http', authority: `${hostName}:${port}`, path });
  const build = `http://{{uuid}}.${hostName}:${port}/build`;
  return {
    folderUri: { scheme, authority: '', path: '/workspace' },
    additionalBuiltinExtensions: [at('/memory-files')],
    developmentOptions: {
      extensions: [at('/web-extension')],
      ...(testsPath ? { extensionTestsPath: at(`/web-extension/${testsPath}`) } : {}),
    },
    productConfiguration: {
      enableTelemetry: false,
      extensionEnabledApiProposals: { 'test.memory-files': memoryFilesManifest.enabledApiProposals },
      webEndpointUrlTemplate: build,
      webviewContentExternalBaseUrlTemplate: `${build}/out/vs/workbench/contrib/webview/browser/pre/`,
    },
    configurationDefaults: { 'files.autoSave': 'off', 'workbench.startupEditor': 'none' },
  };
}

/** The page that starts the workbench: its AMD loader first, then the paths of the packages it loads by name. */
function page(port, testsPath) {
  return `<!DOCTYPE html>
<html>
  <head>
    <meta charset="utf-8">
    <link rel="stylesheet" href="/build/out/vs/workbench/workbench.web.main.css">
  </head>
  <body></body>
  <script>window.product = ${JSON.stringify(configuration(port, testsPath))};</script>
  <script src="/build/out/vs/loader.js"></script>
  <script src="/build/out/vs/webPackagePaths.js"></script>
  <script>
    const build = location.origin + '/build';
    for (const name of Object.keys(self.webPackagePaths)) {
      self.webPackagePaths[name] = build + '/node_modules/' + name + '/' + self.webPackagePaths[name];
    }
    require.config({
      baseUrl: build + '/out',
      recordStats: true,
      trustedTypesPolicy: window.trustedTypes?.createPolicy('amdLoader', { createScriptURL: (url) => url }),
      paths: self.webPackagePaths,
    });
  </script>
  <script src="/build/out/vs/workbench/workbench.web.main.nls.js"></script>
  <script src="/build/out/vs/workbench/workbench.web.main.js"></script>
  <script src="/build/out/vs/code/browser/workbench/workbench.js"></script>
</html>
`;
}
