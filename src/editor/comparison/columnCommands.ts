import * as vscode from 'vscode';
import type { ComparisonPanel } from './comparisonPanel';

type Act = (panel: ComparisonPanel, id: string) => void;

const acts: Readonly<Record<string, Act>> = {
  'offer.column.pin': (panel, id) => panel.pin(id),
  'offer.column.moveLeft': (panel, id) => panel.move(id, -1),
  'offer.column.moveRight': (panel, id) => panel.move(id, 1),
  'offer.column.setBaseline': (panel, id) => panel.takeAsBaseline(id),
  'offer.column.remove': (panel, id) => panel.remove(id),
};

/** What can be done with a column of the panel, from the context menu of its head. */
export function registerColumnCommands(panelOf: (key: unknown) => ComparisonPanel | undefined): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(acts).map(([name, act]) =>
      vscode.commands.registerCommand(name, (context?: unknown) => {
        if (typeof context !== 'object' || context === null) return;
        const { panel: key, offer } = context as { readonly panel?: unknown; readonly offer?: unknown };
        const panel = panelOf(key);
        if (panel !== undefined && typeof offer === 'string') act(panel, offer);
      }),
    ),
  );
}
