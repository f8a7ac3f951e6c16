import * as vscode from 'vscode';
import { foldsOf } from '../../core/assist/folds';
import { toFoldingRange } from '../convert';
import { selector } from '../files/fileKinds';

/**
 * Folds blocks, lists, comments and regions; by indentation alone, comments and lists at the margin would stay open.
 */
export function registerFolding(): vscode.Disposable {
  return vscode.languages.registerFoldingRangeProvider(selector, {
    provideFoldingRanges: (document) => foldsOf(document.getText()).map((fold) => toFoldingRange(document, fold)),
  });
}
