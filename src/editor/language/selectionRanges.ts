import * as vscode from 'vscode';
import { enclosingSpans } from '../../core/assist/enclosingSpans';
import { toRange } from '../convert';
import type { Documents } from '../files/documents';
import { selector } from '../files/fileKinds';

/**
 * Expand Selection goes from a value to its pair, the map and the pair around it; words are found by the editor itself.
 */
export function registerSelectionRanges(documents: Documents): vscode.Disposable {
  return vscode.languages.registerSelectionRangeProvider(selector, {
    provideSelectionRanges: (document, positions) => {
      const parsed = documents.parsed(document);
      if (parsed === undefined) return [];
      const whole = new vscode.SelectionRange(toRange(document, { start: 0, end: parsed.text.length }));
      return positions.map((position) =>
        enclosingSpans(parsed, document.offsetAt(position)).reduce(
          (around, span) => new vscode.SelectionRange(toRange(document, span), around),
          whole,
        ),
      );
    },
  });
}
