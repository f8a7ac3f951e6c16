import * as vscode from 'vscode';
import type { Candidates } from './candidates';
import { ComparisonPanel } from './comparisonPanel';
import type { Documents } from './documents';
import { offersFor } from './openFiles';
import { tickOff } from './walkthrough';

/** `Offer: Compare Offers`: a panel with the offers side by side; the same offers again bring their panel to the front. */
export function registerCompareCommand(
  documents: Documents,
  candidates: Candidates,
  extensionUri: vscode.Uri,
): vscode.Disposable {
  const panels = new Set<ComparisonPanel>();
  const open = (uris: readonly vscode.Uri[]) => {
    const panel = new ComparisonPanel(uris, documents, candidates, extensionUri);
    panels.add(panel);
    panel.onDidDispose(() => panels.delete(panel));
  };
  const command = vscode.commands.registerCommand('offer.compare', async (clicked?: unknown, selected?: unknown) => {
    const uris = await offersFor(clicked, selected, 2, vscode.l10n.t('Compare Offers'));
    if (uris === undefined) return;
    const there = [...panels].find((panel) => panel.isAbout(uris));
    if (there === undefined) open(uris);
    else there.reveal();
    tickOff('compare');
  });
  return vscode.Disposable.from(command, new vscode.Disposable(() => panels.forEach((panel) => panel.dispose())));
}
