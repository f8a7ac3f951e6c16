import * as vscode from 'vscode';
import type { PanelSession } from '../../webview/protocol';
import type { ComparisonPanel } from './comparisonPanel';
import { leftOut, moved } from './session';

type Act = (session: PanelSession, shown: readonly string[], id: string) => PanelSession;

const acts: Readonly<Record<string, Act>> = {
  'offer.column.pin': (session, _, id) => ({ ...session, pinned: session.pinned === id ? undefined : id }),
  'offer.column.moveLeft': (session, shown, id) => moved(session, shown, id, -1),
  'offer.column.moveRight': (session, shown, id) => moved(session, shown, id, 1),
  'offer.column.setBaseline': (session, _, id) => ({ ...session, baseline: id }),
  'offer.column.remove': leftOut,
};

/** Registers what can be done with a column of a panel, from the context menu of its head. */
export function registerColumnCommands(panelOf: (key: unknown) => ComparisonPanel | undefined): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(acts).map(([name, act]) =>
      vscode.commands.registerCommand(name, (context?: unknown) => {
        if (typeof context !== 'object' || context === null) return;
        const { panel: key, offer } = context as { readonly panel?: unknown; readonly offer?: unknown };
        const panel = panelOf(key);
        if (typeof offer === 'string') panel?.change((session, shown) => act(session, shown, offer));
      }),
    ),
  );
}
