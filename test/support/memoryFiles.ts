// A workspace in memory for the VS Code that has no server: a file system provider for `memory-files:` whose first
// files come from the server of the page.
import * as vscode from 'vscode';

interface Entry {
  type: vscode.FileType;
  content: Uint8Array;
  ctime: number;
  mtime: number;
}

const scheme = 'memory-files';
const workspace = '/workspace';

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const url = context.extensionUri.with({ path: '/workspace.json' }).toString();
  const answer = await fetch(url);
  const files = new MemoryFiles((await answer.json()) as Record<string, string>);
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true }));
  // The API proposal that workspace.findFiles needs for a scheme of one's own.
  const proposed = vscode.workspace as unknown as {
    registerFileSearchProvider(scheme: string, provider: object): vscode.Disposable;
  };
  context.subscriptions.push(proposed.registerFileSearchProvider(scheme, files));
}

class MemoryFiles implements vscode.FileSystemProvider {
  private readonly entries = new Map<string, Entry>();
  private readonly changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changes.event;

  constructor(files: Record<string, string>) {
    this.put(workspace, vscode.FileType.Directory);
    for (const [path, base64] of Object.entries(files)) {
      const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      for (let folder = parent(path); folder !== ''; folder = parent(folder)) {
        this.put(workspace + folder, vscode.FileType.Directory);
      }
      this.put(workspace + path, vscode.FileType.File, content);
    }
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const { type, content, ctime, mtime } = this.get(uri);
    return { type, ctime, mtime, size: content.length };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const children = [...this.entries].filter(([path]) => parent(path) === uri.path);
    return children.map(([path, entry]) => [path.slice(uri.path.length + 1), entry.type]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    return this.get(uri).content;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array, options: { create: boolean; overwrite: boolean }): void {
    const exists = this.entries.has(uri.path);
    if (exists && options.create && !options.overwrite) throw vscode.FileSystemError.FileExists(uri);
    if (!exists && !options.create) throw vscode.FileSystemError.FileNotFound(uri);
    this.put(uri.path, vscode.FileType.File, content);
    this.tell(uri, exists ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created);
  }

  createDirectory(uri: vscode.Uri): void {
    this.put(uri.path, vscode.FileType.Directory);
    this.tell(uri, vscode.FileChangeType.Created);
  }

  delete(uri: vscode.Uri): void {
    this.get(uri);
    for (const path of this.pathsFrom(uri)) this.entries.delete(path);
    this.tell(uri, vscode.FileChangeType.Deleted);
  }

  rename(from: vscode.Uri, to: vscode.Uri, options: { overwrite: boolean }): void {
    this.get(from);
    if (this.entries.has(to.path) && !options.overwrite) throw vscode.FileSystemError.FileExists(to);
    for (const path of this.pathsFrom(from)) {
      this.entries.set(to.path + path.slice(from.path.length), this.entries.get(path)!);
      this.entries.delete(path);
    }
    this.tell(from, vscode.FileChangeType.Deleted);
    this.tell(to, vscode.FileChangeType.Created);
  }

  provideFileSearchResults(_query: object, options: { folder: vscode.Uri; includes: string[] }): vscode.Uri[] {
    const patterns = options.includes.map(globExpression);
    const root = `${options.folder.path}/`;
    return [...this.entries]
      .filter(([path, entry]) => entry.type === vscode.FileType.File && path.startsWith(root))
      .map(([path]) => path.slice(root.length))
      .filter((path) => patterns.length === 0 || patterns.some((pattern) => pattern.test(path)))
      .map((path) => vscode.Uri.joinPath(options.folder, path));
  }

  private get(uri: vscode.Uri): Entry {
    const entry = this.entries.get(uri.path);
    if (!entry) throw vscode.FileSystemError.FileNotFound(uri);
    return entry;
  }

  private put(path: string, type: vscode.FileType, content: Uint8Array = new Uint8Array()): void {
    const now = Date.now();
    this.entries.set(path, { type, content, ctime: this.entries.get(path)?.ctime ?? now, mtime: now });
  }

  private pathsFrom(uri: vscode.Uri): string[] {
    return [...this.entries.keys()].filter((path) => path === uri.path || path.startsWith(`${uri.path}/`));
  }

  private tell(uri: vscode.Uri, type: vscode.FileChangeType): void {
    this.changes.fire([{ uri, type }]);
  }
}

function parent(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** The regular expression of a glob with `**`, `*`, `?` and `{a,b}`. */
function globExpression(glob: string): RegExp {
  const source = glob.replace(/\*\*\/|\*\*|[*?{},.+^$()|[\]\\]/g, (part) => globParts[part] ?? `\\${part}`);
  return new RegExp(`^${source}$`);
}

const globParts: Record<string, string> = {
  '**/': '(?:.*/)?',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
  '{': '(?:',
  '}': ')',
  ',': '|',
};
