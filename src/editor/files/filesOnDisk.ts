import * as vscode from 'vscode';
import { readText } from './readText';

/** Reads files that are not open; each state of a file is parsed once. */
export class FilesOnDisk<Document> {
  readonly #parse: (text: string) => Document;
  readonly #read = new Map<string, { readonly stamp: string; readonly document: Document }>();

  constructor(parse: (text: string) => Document) {
    this.#parse = parse;
  }

  /** The parsed file; undefined where it cannot be read. */
  async read(uri: vscode.Uri): Promise<Document | undefined> {
    try {
      const { mtime, size } = await vscode.workspace.fs.stat(uri);
      const stamp = `${mtime} ${size}`;
      const known = this.#read.get(uri.toString());
      if (known?.stamp === stamp) return known.document;
      const document = this.#parse(await readText(uri));
      this.#read.set(uri.toString(), { stamp, document });
      return document;
    } catch {
      return undefined;
    }
  }
}
