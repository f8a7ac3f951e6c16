import * as vscode from 'vscode';
import { type Hint, hintsOf } from '../../core/assist/hints';
import { shownText } from '../../core/shownText';
import { today, toPosition, userLocale } from '../convert';
import { selector } from '../files/fileKinds';
import type { Valuations } from '../files/valuations';

/**
 * Shows behind values what they come to: by the year, in the candidate's currency, as a day. Each kind has a setting.
 */
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
        const hints = hintsOf(valued.document, { assumptions, today: today(), locale: userLocale() }).filter(
          ({ kind }) => settings.get<boolean>(kind, true),
        );
        // What stands behind one value reads as one.
        const byPlace = new Map<number, Hint[]>();
        for (const hint of hints) byPlace.set(hint.offset, [...(byPlace.get(hint.offset) ?? []), hint]);
        return [...byPlace].flatMap(([offset, together]) => {
          const position = toPosition(document, offset);
          return range.contains(position) ? [toInlayHint(position, together)] : [];
        });
      },
    }),
  );
}

function toInlayHint(position: vscode.Position, hints: readonly Hint[]): vscode.InlayHint {
  const hint = new vscode.InlayHint(position, shownText(hints.map(({ text }) => text).join(', ')));
  hint.paddingLeft = true;
  hint.tooltip = shownText(hints.map(({ tooltip }) => tooltip).join('; '));
  return hint;
}
