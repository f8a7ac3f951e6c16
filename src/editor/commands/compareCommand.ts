import * as vscode from 'vscode';
import type { PanelSession } from '../../webview/protocol';
import { registerColumnCommands } from '../comparison/columnCommands';
import { ComparisonPanel, type PanelParts } from '../comparison/comparisonPanel';
import { newSession, readSession } from '../comparison/session';
import { say } from '../convert';
import type { Candidates } from '../files/candidates';
import type { CountedOffers } from '../files/countedOffers';
import type { Documents } from '../files/documents';
import { tickOff } from './walkthrough';
import { chooseOffers, offersFor } from './offersFor';

const viewType = 'offer.comparison';

/**
 * `Offer: Compare Offers`: a panel with the offers side by side; the same offers again bring their panel to the front.
 * Panels come back after a reload as they were.
 */
export function registerCompareCommand(
  documents: Documents,
  candidates: Candidates,
  extensionUri: vscode.Uri,
): vscode.Disposable {
  const panels = new Set<ComparisonPanel>();
  const choose: PanelParts['choose'] = (shown) => chooseOffers(shown, 1, say('Compare Offers'), documents);
  const keep = (view: vscode.WebviewPanel, session: PanelSession) => {
    const panel = new ComparisonPanel(view, session, { documents, candidates, extensionUri, choose });
    panels.add(panel);
    panel.onDidDispose(() => panels.delete(panel));
  };
  const open = ({ uris, added, leftOut }: CountedOffers) => {
    const title = say('Compare Offers');
    const view = vscode.window.createWebviewPanel(viewType, title, vscode.ViewColumn.Beside, {
      enableFindWidget: true,
    });
    keep(view, newSession(uris.map(String), { added: added.map(String), leftOut: leftOut.map(String) }));
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('offer.compare', async (clicked?: unknown, selected?: unknown) => {
      const title = say('Compare Offers');
      const counted = await offersFor(clicked, selected, 2, title, { documents, candidates });
      if (counted === undefined) return;
      const there = [...panels].find((panel) => panel.isAbout(counted.uris));
      if (there === undefined) open(counted);
      else there.reveal(counted);
      tickOff('compare');
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (view, state: unknown) => {
        const session = readSession(state);
        if (session === undefined) view.dispose();
        else keep(view, session);
        return Promise.resolve();
      },
    }),
    registerColumnCommands((key) => [...panels].find((panel) => panel.key === key)),
    new vscode.Disposable(() => panels.forEach((panel) => panel.dispose())),
  );
}
