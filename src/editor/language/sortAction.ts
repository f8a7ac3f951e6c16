import * as vscode from 'vscode';
import { sortIntoOrder } from '../../core/refactor/sortIntoOrder';
import { shownText } from '../../core/shownText';
import type { Edit } from '../../core/text';
import { say, toWorkspaceEdit } from '../convert';
import { applyEdits } from '../files/applyEdits';
import type { Documents } from '../files/documents';
import { selector } from '../files/fileKinds';
import { showInformation } from '../prompts';

const kind = vscode.CodeActionKind.Source.append('sortOffer');

/**
 * Offers to put the keys of a file into standard order: as a source action, where it would change something, and as a
 * command.
 */
export function registerSortAction(documents: Documents): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(
      selector,
      {
        provideCodeActions: (document, _range, { only }) => {
          // Source actions are shown only to those who ask for them.
          if (only?.contains(kind) !== true) return [];
          const edits = sorted(document, documents);
          if (edits.length === 0) return [];
          const action = new vscode.CodeAction(shownText(say('Sort into standard order')), kind);
          action.edit = toWorkspaceEdit(document, edits);
          return [action];
        },
      },
      { providedCodeActionKinds: [kind] },
    ),
    vscode.commands.registerCommand('offer.sort', async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document === undefined || documents.parsed(document) === undefined) {
        void showInformation(say('Open an offer or a candidate file to sort it.'));
        return;
      }
      const edits = sorted(document, documents);
      if (edits.length > 0) await applyEdits(document, edits);
      else void showInformation(unchanged(document, documents));
    }),
  );
}

function sorted(document: vscode.TextDocument, documents: Documents): readonly Edit[] {
  const parsed = documents.parsed(document);
  return parsed === undefined ? [] : sortIntoOrder(parsed);
}

function unchanged(document: vscode.TextDocument, documents: Documents): string {
  return documents.parsed(document)?.yaml.broken === undefined
    ? say('There is nothing to sort: the keys are in standard order, or regions and anchors hold them where they are.')
    : say('The file cannot be sorted while its YAML is broken; mend the error first.');
}
