import type * as vscode from 'vscode';

import { type FileKind, kindOfName } from '../../core/fileKind';

const languages: Readonly<Record<string, FileKind>> = { offer: 'offer', 'offer-candidate': 'candidate' };

/** The kind of a document: by its language, and by its name for people who map the files to another one. */
export function kindOf(document: vscode.TextDocument): FileKind | undefined {
  return languages[document.languageId] ?? kindOfName(document.uri.path);
}

/** Selects the files that have a language of ours. */
export const ownLanguages: readonly vscode.DocumentFilter[] = [{ language: 'offer' }, { language: 'offer-candidate' }];

/** Selects both kinds of file for language features, whatever language they are mapped to. */
export const selector: vscode.DocumentSelector = [...ownLanguages, { pattern: '**/*.{offer,candidate}.{yaml,yml}' }];

export const offerFiles = '**/*.offer.{yaml,yml}';
export const anyYaml = '**/*.{yaml,yml}';

/** The name of the file without its folders. */
export function baseName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
