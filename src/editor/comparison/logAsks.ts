import * as vscode from 'vscode';
import type { OfferPlan } from '../../core/negotiate/plan';
import { untoldAsks } from '../../core/negotiate/untoldAsks';
import { differenceOf } from '../../core/refactor/differenceOf';
import type { NewAsk } from '../../core/refactor/recordAsk';
import { recordAsks } from '../../core/refactor/recordAsks';
import { today, toTextEdits } from '../convert';
import { userLocale } from '../userLocale';
import type { Documents } from '../documents';
import type { Compared } from './compareSession';
import { columnBeside, type PanelColumn } from './showLine';

/** What is tried of an offer, as planned asks. */
export function asksToLog({ session, misfits, letters }: Compared, { id, concessions }: OfferPlan): readonly NewAsk[] {
  const letter = letters.find((each) => each.id === id)?.offer;
  if (letter === undefined) return [];
  const tried = Object.entries(session.agreed[id] ?? {}).map(([path, text]) => ({ path, text }));
  const fitting = tried.filter(({ path }) => misfits.get(id)?.has(path) !== true);
  return untoldAsks(letter, fitting, concessions, userLocale()).map(({ path, text }) => ({ term: path, ask: text, status: 'planned', on: today() })); // prettier-ignore
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
