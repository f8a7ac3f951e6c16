import * as vscode from 'vscode';
import { hintsOf } from '../core/assist/hints';
import { today } from './convert';
import { selector } from './fileKinds';
import type { Valuations } from './valuations';

/** Shows behind values what they come to: by the year, in the candidate's currency, as a day. Each kind has a setting. */
export function registerInlayHints(valuations: Valuations): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    valuations.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('offer.inlayHints')) changed.fire();
    }),
    vscode.languages.registerInlayHintsProvider(selector, {
      onDidChangeInlayHints: changed.event,
      async provideInlayHints(document, range) {
        const valued = await valuations.of(document);
        if (valued === undefined) return [];
        const settings = vscode.workspace.getConfiguration('offer.inlayHints', document);
        const { assumptions } = valued;
        return hintsOf(valued.document, { assumptions, today: today(), locale: vscode.env.language })
          .filter(({ kind }) => settings.get<boolean>(kind, true))
          .flatMap(({ offset, text, tooltip }) => {
            const position = document.positionAt(offset);
            if (!range.contains(position)) return [];
            const hint = new vscode.InlayHint(position, text);
            hint.paddingLeft = true;
            hint.tooltip = tooltip;
            return [hint];
          });
      },
    }),
  );
}
