import * as vscode from 'vscode';
import { ComparisonPanel } from './comparisonPanel';
import type { Documents } from './documents';
import { kindOfName } from './fileKinds';
import { distinct, openOffers, pickOffers } from './openFiles';

/** `Offer: Compare Offers`: the files selected in the explorer, else the open offers, else those chosen from the workspace. */
export function registerCompareCommand(documents: Documents, extensionUri: vscode.Uri): vscode.Disposable {
  const panels = new Set<ComparisonPanel>();
  const command = vscode.commands.registerCommand(
    'offer.compare',
    async (clicked?: vscode.Uri, selected?: readonly vscode.Uri[]) => {
      const uris = await offersToCompare(clicked, selected);
      if (uris === undefined) return;
      const panel = new ComparisonPanel(uris, documents, extensionUri);
      panels.add(panel);
      panel.onDidDispose(() => panels.delete(panel));
    },
  );
  return vscode.Disposable.from(command, new vscode.Disposable(() => panels.forEach((panel) => panel.dispose())));
}

async function offersToCompare(clicked: unknown, selected: unknown): Promise<vscode.Uri[] | undefined> {
  const isOffer = (each: unknown): each is vscode.Uri =>
    each instanceof vscode.Uri && kindOfName(each.path) === 'offer';
  const marked = Array.isArray(selected) ? selected.filter(isOffer) : [];
  if (marked.length > 1) return marked;
  const open = distinct([...(isOffer(clicked) ? [clicked] : []), ...openOffers()]);
  return open.length > 1 ? open : pickOffers(open, vscode.l10n.t('Compare Offers'));
}
