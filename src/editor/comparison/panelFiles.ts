import * as vscode from 'vscode';
import type { ShownComparison } from '../../core/panel/shownComparison';
import type { Documents } from '../files/documents';
import { baseName } from '../files/fileKinds';
import type { ReadOffers } from '../files/readOffers';

/** Names the files of a comparison as the user knows them, and counts the errors in them. */
export function panelFiles(
  { offers, missing, candidate, fromFolders }: ReadOffers,
  documents: Documents,
): Pick<ShownComparison, 'files' | 'missing' | 'hasCandidate' | 'fromFolders'> {
  return {
    files: offers.map(({ uri, document }) => ({
      name: baseName(uri),
      path: vscode.workspace.asRelativePath(uri),
      errors: documents.findings(document).filter(({ severity }) => severity === 'error').length,
    })),
    missing: missing.map(baseName),
    hasCandidate: candidate !== undefined,
    fromFolders,
  };
}
