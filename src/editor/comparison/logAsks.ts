import * as vscode from 'vscode';
import { describeClaim } from '../../core/negotiate/describeClaim';
import type { OfferPlan } from '../../core/negotiate/plan';
import { ownCurrency } from '../../core/negotiate/wanted';
import { differenceOf } from '../../core/refactor/differenceOf';
import type { NewAsk } from '../../core/refactor/recordAsk';
import { recordAsks } from '../../core/refactor/recordAsks';
import { valueOf } from '../../core/term';
import { english } from '../../core/locale';
import { today, toTextEdits } from '../convert';
import type { Documents } from '../documents';
import type { Compared } from './compareSession';
import { columnBeside, type PanelColumn } from './showLine';
import { writtenFor } from './trials';

/** What is tried of an offer and stands neither in its log, nor is something to give. */
export function asksToLog({ session, misfits, letters }: Compared, { id, concessions }: OfferPlan): readonly NewAsk[] {
  const letter = letters.find((each) => each.id === id)?.offer;
  if (letter === undefined) return [];
  const meaning = (text: string, path: string) => describeClaim(text, path, ownCurrency(letter), english);
  const logged = new Map(
    letter.negotiation.asks.items.map(({ term, ask }) => [valueOf(term)?.text, valueOf(ask)?.text ?? '']),
  );
  return Object.entries(session.agreed[id] ?? {})
    .filter(([path]) => misfits.get(id)?.has(path) !== true)
    .filter(([path, text]) => meaning(logged.get(path) ?? '', path) !== meaning(text, path))
    .filter(
      ([path, text]) => !concessions.some((each) => each.path === path && writtenFor(each.wanted, { letter }) === text),
    )
    .map(([term, ask]) => ({ term, ask, status: 'planned', on: today() }));
}

/** Writes what is tried of an offer into its log as planned asks, in one edit that can be undone, and shows them. */
export async function logAsks(
  compared: Compared,
  plan: OfferPlan,
  documents: Documents,
  panel: PanelColumn,
): Promise<void> {
  const read = compared.read.offers.find(({ uri }) => uri.toString() === plan.id);
  const asks = asksToLog(compared, plan);
  const text = read && (await vscode.workspace.openTextDocument(read.uri));
  const offer = text && documents.offer(text);
  if (text === undefined || offer === undefined || asks.length === 0) return;
  const next = recordAsks(offer, asks);
  const edit = new vscode.WorkspaceEdit();
  if (next !== undefined) edit.set(text.uri, toTextEdits(text, differenceOf(offer.text, next.text)));
  if (next === undefined || !(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The ask cannot be written here; mend or simplify "negotiation" in the offer first.')); // prettier-ignore
    return;
  }
  const first = next.fields.negotiation.asks.items.at(-asks.length)?.node.span?.start ?? 0;
  const at = text.positionAt(first);
  await vscode.window.showTextDocument(text, {
    viewColumn: columnBeside(panel, text.uri),
    preserveFocus: true,
    selection: new vscode.Range(at, at),
  });
}
