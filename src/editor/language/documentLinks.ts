import * as vscode from 'vscode';
import { namedFiles } from '../../core/assist/namedFiles';
import { toRange } from '../convert';
import type { Documents } from '../files/documents';
import { selector } from '../files/fileKinds';
import { fileNamed, isFile } from '../files/folders';

/** Links the files that a document names and that are there; web addresses are linked by the editor itself. */
export function registerDocumentLinks(documents: Documents): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(selector, {
    provideDocumentLinks: async (document) => {
      const parsed = documents.parsed(document);
      // A document that was never saved has nothing beside it.
      if (parsed === undefined || document.isUntitled) return [];
      const named = namedFiles(parsed);
      const paths = [...new Set(named.map(({ path }) => path))];
      const files = new Map(
        await Promise.all(paths.map(async (path) => [path, await fileAt(document.uri, path)] as const)),
      );
      return named.flatMap(({ path, span }) => {
        const uri = files.get(path);
        return uri === undefined ? [] : [new vscode.DocumentLink(toRange(document, span), uri)];
      });
    },
  });
}

/** The file that a document names; undefined where there is none. */
async function fileAt(document: vscode.Uri, path: string): Promise<vscode.Uri | undefined> {
  const uri = fileNamed(document, path);
  return (await isFile(uri)) ? uri : undefined;
}
