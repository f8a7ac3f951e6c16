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
export function registerColumnCommands(active: () => ComparisonPanel | undefined): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(acts).map(([name, act]) =>
      vscode.commands.registerCommand(name, (context?: unknown) => {
        const id = typeof context === 'object' && context !== null ? (context as { offer?: unknown }).offer : undefined;
        const panel = active();
        if (panel !== undefined && typeof id === 'string') act(panel, id);
      }),
    ),
  );
}
