import * as vscode from 'vscode';
import type { OfferPlan } from '../../core/negotiate/trades/plan';
import { unloggedAsks } from '../../core/negotiate/trades/unloggedAsks';
import type { Offer } from '../../core/offer';
import type { OfferDocument } from '../../core/parse/parseOffer';
import { differenceOf } from '../../core/refactor/differenceOf';
import type { NewAsk } from '../../core/refactor/recordAsk';
import { recordAsks } from '../../core/refactor/recordAsks';
import { changeOffer } from '../files/changeOffer';
import { toCaret, today } from '../convert';
import type { Documents } from '../files/documents';
import { userLocale } from '../userLocale';
import type { Compared } from './compareSession';
import { columnBeside, type PanelColumn } from './showLine';

/** What is tried of an offer and not in its log as it is read here, as planned asks. */
export function asksToLog(
  offer: Offer,
  { session, misfits }: Pick<Compared, 'session' | 'misfits'>,
  { id, concessions }: OfferPlan,
): readonly NewAsk[] {
  const tried = Object.entries(session.agreed[id] ?? {}).map(([path, text]) => ({ path, text }));
  const fitting = tried.filter(({ path }) => misfits.get(id)?.has(path) !== true);
  return unloggedAsks(offer, fitting, concessions, userLocale()).map(({ path, text }) => ({ term: path, ask: text, status: 'planned', on: today() })); // prettier-ignore
}

/**
 * Writes what is tried of an offer into its log as planned asks, in one edit that can be undone, and shows them. What the log lacks is
 * decided by the offer as it stands by now, for what was compared is a moment older.
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
    const next = recordAsks(offer, asksToLog(offer.fields, compared, plan));
    return next && differenceOf(offer.text, next.text);
  };
  const refusal = vscode.l10n.t('The ask cannot be written here; mend or simplify "negotiation" in the offer first.');
  const text = await changeOffer(uri, { editsFor, refusal }, documents);
  const first = text && documents.offer(text)?.fields.negotiation.asks.items[known]?.node.span;
  if (text === undefined || first === undefined) return;
  await vscode.window.showTextDocument(text, {
    viewColumn: columnBeside(panel, text.uri),
    preserveFocus: true,
    selection: toCaret(text, first),
  });
}
