import * as vscode from 'vscode';
import type { OfferPlan } from '../../core/negotiate/trades/plan';
import { asksToLog } from '../../core/panel/whatIfComparison';
import type { OfferDocument } from '../../core/parse/parseOffer';
import { type NewAsk, recordAsks } from '../../core/refactor/recordAsk';
import { differenceOf } from '../../core/text';
import { say, toCaret, today, userLocale } from '../convert';
import { changeOffer } from '../files/changeOffer';
import type { Documents } from '../files/documents';
import type { Compared } from './compareSession';
import { columnBeside, type PanelColumn } from './showLine';

/**
 * Writes what is tried of an offer into its log as planned asks, in one edit that can be undone, and shows them. What
 * the log lacks is decided by the offer as it stands by now, for what was compared is a moment older.
 */
export async function logAsks(
  compared: Compared,
  plan: OfferPlan,
  documents: Documents,
  panel: PanelColumn,
): Promise<void> {
  const uri = compared.read.offers.find((each) => each.uri.toString() === plan.id)?.uri;
  if (uri === undefined) return;
  let known = 0;
  const editsFor = (offer: OfferDocument) => {
    known = offer.fields.negotiation.asks.items.length;
    const asks = asksToLog(offer.fields, compared, plan, userLocale());
    const planned = asks.map(({ path, text }): NewAsk => ({ term: path, ask: text, status: 'planned', on: today() }));
    const next = recordAsks(offer, planned);
    return next && differenceOf(offer.text, next.text);
  };
  const refusal = say('The ask cannot be written here; mend or simplify "negotiation" in the offer first.');
  const text = await changeOffer(uri, { editsFor, refusal }, documents);
  const first = text && documents.offer(text)?.fields.negotiation.asks.items[known]?.node.span;
  if (text === undefined || first === undefined) return;
  await vscode.window.showTextDocument(text, {
    viewColumn: columnBeside(panel, text.uri),
    preserveFocus: true,
    selection: toCaret(text, first),
  });
}
