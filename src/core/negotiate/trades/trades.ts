import type { Decimal } from '../../decimal';
import { type AskContext, worthBeside } from '../asks/askContext';
import { needReasons } from '../asks/askSources';
import type { PlannedAsk, Trade } from '../asks/types';
import { easeOf } from '../terms/ease';
import { tradable, tradeOf } from './tradeOf';
import { tradeTerms } from '../terms/tradeTerms';
import { isBetter, ownCurrency, subjectAt } from '../terms/termValue';
import { withTerm } from '../terms/withTerm';
import { isFixed } from '../terms/isFixed';
import { readLog } from '../log/log';
import type { TradeTerm } from '../terms/tradeTerm';

/** More than these confuse. */
const most = 3;

/** Two or three things of about equal worth to stand for an ask that cannot be had; what the candidate would rather have goes first. */
export function tradesFor(ask: PlannedAsk, asks: readonly PlannedAsk[], context: AskContext): readonly Trade[] {
  const worth = ask.target.worth?.amount;
  if (worth?.greaterThan(0) !== true) return [];
  const { offer, results } = context;
  // More of what is enough already nobody would rather have.
  const preferred = new Set(
    results.flatMap(({ path, verdict, alternative }) => (verdict !== 'met' && alternative === ask.path ? [path] : [])),
  );
  const terms = tradable(offer, context, [ask.path]);
  const needs = needTrades(worth, ask, context);
  const isPreferred = ({ path }: { readonly path: string }) => preferred.has(path);
  const found: Trade[] = needs.filter(isPreferred).slice(0, most);
  const add = (term: TradeTerm) => {
    // Each costs some valuations, so that no more are worked out than are wanted.
    const trade = found.length < most ? tradeOf(term, worth, offer, context) : undefined;
    if (trade !== undefined && !isShort(trade, asks, context)) found.push(trade);
  };
  terms.filter(isPreferred).forEach(add);
  found.push(...needs.filter((each) => !isPreferred(each)));
  terms.filter((each) => !isPreferred(each)).forEach(add);
  return found.slice(0, most).map((trade) => ({ ...trade, isPreferred: isPreferred(trade) }));
}

/** Whether a trade would leave a term below what is needed of it, or asked for. */
function isShort({ path, wanted }: Trade, asks: readonly PlannedAsk[], { offer, assumptions }: AskContext): boolean {
  const sought = asks.find((each) => each.path === path && each.reasons.some(({ kind }) => kind === 'need' || kind === 'log')); // prettier-ignore
  const [subject, target] = [subjectAt(offer, path), sought?.target.wanted];
  if (subject === undefined || target === undefined) return false;
  const direction = subject.spec.better === 'less' ? 'less' : 'more';
  return isBetter(target, wanted, subject.spec, direction, { offer, assumptions, currency: ownCurrency(offer) });
}

/**
 * Needs that the offer does not meet, of which only the candidate knows the worth: remote days, a later start. They have no steps but
 * the need itself, so that one to two times what is looked for is about as much.
 */
function needTrades(wanted: Decimal, ask: PlannedAsk, context: AskContext): readonly Trade[] {
  const { offer, results } = context;
  const others = new Set([...tradeTerms(offer).map(({ path }) => path), ask.path]);
  const { isSettled } = readLog(offer);
  const valued = results.filter(
    ({ path, verdict, field, priority: { worth } }) =>
      verdict === 'unmet' &&
      worth.state === 'stated' &&
      !others.has(path) &&
      !isSettled(path) &&
      field !== undefined &&
      !isFixed(offer, path),
  );
  if (valued.length === 0) return [];
  return needReasons(context).flatMap(({ path, wanted: need }): Trade[] => {
    const changed = need !== undefined && valued.some((each) => each.path === path) ? withTerm(offer, path, need) : undefined; // prettier-ignore
    if (need === undefined || changed === undefined) return [];
    const worth = worthBeside(changed, offer, context);
    if (worth.amount.lessThan(wanted) || worth.amount.greaterThan(wanted.times(2))) return [];
    return [{ kind: 'need', path, worth, wanted: need, ease: easeOf(path), isPreferred: false }];
  });
}
