import type { Decimal } from '../../decimal';
import { valueOf } from '../../term';
import { titleOf } from '../../titles';
import { worthBeside, type AskGround } from '../asks/askGround';
import { needReasons } from '../asks/askSources';
import type { AskToMake } from '../asks/asks';
import { easeOf } from '../terms/ease';
import { checkPriorities, type PriorityResult } from '../needs/priorities';
import { settledTerms, tradable, tradeOf, type Trade } from './tradeOf';
import { tradeTerms, type TradeTerm } from '../terms/tradeTerms';
import { describeWanted, isBetter, ownCurrency, subjectAt } from '../terms/wanted';
import { withTerm } from '../terms/withTerm';
import { isFixed } from '../terms/isFixed';

/** More than these confuse. */
const most = 3;

/** Two or three things of about equal worth to stand for an ask that cannot be had; what the candidate would rather have goes first. */
export function tradesFor(ask: AskToMake, asks: readonly AskToMake[], ground: AskGround): readonly Trade[] {
  const worth = ask.target.worth?.amount;
  if (worth?.greaterThan(0) !== true) return [];
  const { offer, candidate, locale } = ground;
  const results = candidate === undefined ? [] : checkPriorities(offer, candidate, locale);
  // More of what is enough already nobody would rather have.
  const preferred = new Set(
    results.flatMap(({ path, verdict, priority }) =>
      verdict !== 'met' && valueOf(priority.insteadOf)?.text === ask.path ? [path] : [],
    ),
  );
  const terms = tradable(offer, ground, [ask.path]);
  const needs = needTrades(worth, ask, results, ground);
  const isPreferred = ({ path }: { readonly path: string }) => preferred.has(path);
  const found: Trade[] = needs.filter(isPreferred).slice(0, most);
  const add = (term: TradeTerm) => {
    // Each costs some valuations, so that no more are worked out than are wanted.
    const trade = found.length < most ? tradeOf(term, worth, offer, ground) : undefined;
    if (trade !== undefined && !isShort(trade, asks, ground)) found.push(trade);
  };
  terms.filter(isPreferred).forEach(add);
  found.push(...needs.filter((each) => !isPreferred(each)));
  terms.filter((each) => !isPreferred(each)).forEach(add);
  return found.slice(0, most).map((trade) => ({ ...trade, isPreferred: isPreferred(trade) }));
}

/** Whether a trade would leave a term below what is needed of it, or asked for. */
function isShort({ path, wanted }: Trade, asks: readonly AskToMake[], { offer, assumptions }: AskGround): boolean {
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
function needTrades(
  wanted: Decimal,
  ask: AskToMake,
  results: readonly PriorityResult[],
  ground: AskGround,
): readonly Trade[] {
  const { offer, locale } = ground;
  const others = new Set([...tradeTerms(offer).map(({ path }) => path), ...settledTerms(offer), ask.path]);
  const valued = results.filter(
    ({ path, verdict, field, priority: { worth } }) =>
      verdict === 'unmet' &&
      worth.state === 'stated' &&
      !others.has(path) &&
      field !== undefined &&
      !isFixed(offer, path),
  );
  if (valued.length === 0) return [];
  return needReasons(ground).flatMap(({ path, wanted: need }): Trade[] => {
    const changed = need !== undefined && valued.some((each) => each.path === path) ? withTerm(offer, path, need) : undefined; // prettier-ignore
    if (need === undefined || changed === undefined) return [];
    const worth = worthBeside(changed, offer, ground);
    if (worth.amount.lessThan(wanted) || worth.amount.greaterThan(wanted.times(2))) return [];
    const own = { kind: 'need', path, title: titleOf(path, locale), worth } as const;
    return [{ ...own, text: describeWanted(need, locale), wanted: need, ease: easeOf(path), isPreferred: false }];
  });
}
