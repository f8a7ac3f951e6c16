import { Decimal, zero } from '../../decimal';
import { type AskContext, worthBeside } from '../asks/askContext';
import { needReasons } from '../asks/askSources';
import type { AskWorth, PlannedAsk, Trade } from '../asks/types';
import { easeOf, isFixed } from '../terms/ease';
import { stepFor, tradeTerms, wantedAt } from '../terms/tradeTerms';
import { isBetter, subjectAt } from '../terms/termValue';
import { withTerm } from '../terms/withTerm';
import { readLog } from '../log/log';
import type { TradeTerm } from '../terms/refresherTerm';
import type { Offer } from '../../offer';
import { type Crossing, crossingBetween } from '../../compare/crossing';

/** More than these confuse. */
const mostTrades = 3;

/**
 * Two or three things of about equal worth to stand for an ask that cannot be had; what the candidate would rather have
 * goes first.
 */
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
  const found: Trade[] = needs.filter(isPreferred).slice(0, mostTrades);
  const add = (term: TradeTerm) => {
    // Each costs some valuations, so that no more are worked out than are wanted.
    const trade = found.length < mostTrades ? tradeOf(term, worth, offer, context) : undefined;
    if (trade !== undefined && !isShort(trade, asks, context)) found.push(trade);
  };
  terms.filter(isPreferred).forEach(add);
  found.push(...needs.filter((each) => !isPreferred(each)));
  terms.filter((each) => !isPreferred(each)).forEach(add);
  return found.slice(0, mostTrades).map((trade) => ({ ...trade, isPreferred: isPreferred(trade) }));
}

/** Whether a trade would leave a term below what is needed of it, or asked for. */
function isShort({ path, wanted }: Trade, asks: readonly PlannedAsk[], context: AskContext): boolean {
  const isSought = ({ reasons }: PlannedAsk) => reasons.some(({ kind }) => kind === 'need' || kind === 'log');
  const sought = asks.find((each) => each.path === path && isSought(each));
  const [subject, target] = [subjectAt(context.offer, path), sought?.target.wanted];
  return subject !== undefined && target !== undefined && isBetter(target, wanted, subject, context);
}

/**
 * Needs that the offer does not meet, of which only the candidate knows the worth: remote days, a later start. They
 * have no steps but the need itself, so that one to two times what is looked for is about as much.
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
    if (need === undefined || valued.every((each) => each.path !== path)) return [];
    const changed = withTerm(offer, path, need);
    if (changed === undefined) return [];
    const worth = worthBeside(changed, offer, context);
    if (worth.amount.lessThan(wanted) || worth.amount.greaterThan(wanted.times(2))) return [];
    return [{ kind: 'need', path, worth, wanted: need, ease: easeOf(path), isPreferred: false }];
  });
}

/** What could be added to an offer, the easiest for an employer first. */
export function tradable(offer: Offer, context: AskContext, except: readonly string[]): TradeTerm[] {
  const { isSettled } = readLog(context.offer);
  return tradeTerms(offer).filter(({ path }) => !except.includes(path) && !isSettled(path));
}

/**
 * The fewest steps of a term that are worth at least this much as an addition to an offer; undefined where none are.
 * `finest` bounds the step of money.
 */
export function tradeOf(
  term: TradeTerm,
  wanted: Decimal,
  base: Offer,
  context: AskContext,
  finest?: Decimal,
): Trade | undefined {
  const known = new Map<string, AskWorth | undefined>();
  const worthAt = (amount: Decimal): AskWorth | undefined => {
    const name = amount.toString();
    if (!known.has(name)) {
      const changed = amount.isZero() ? undefined : term.withMore(amount);
      known.set(name, changed === undefined ? undefined : worthBeside(changed, base, context));
    }
    return known.get(name);
  };
  const probe = term.unit === 'money' ? wanted : stepFor(term, zero, base);
  const perProbe = worthAt(probe)?.amount;
  if (perProbe?.greaterThan(0) !== true) return undefined;
  const about = probe.times(wanted).div(perProbe);
  const usual = stepFor(term, about, base);
  const step = term.unit === 'money' && finest !== undefined ? Decimal.min(usual, finest) : usual;
  const gap = (steps: number) =>
    (steps === 0 ? zero : (worthAt(step.times(steps))?.amount ?? zero)).minus(wanted).toNumber() + Number.MIN_VALUE;
  const most = (term.most ?? new Decimal(Infinity)).div(step).floor();
  const end = Decimal.min(about.div(step).times(2).ceil().plus(1), most).toNumber();
  const steps = fewestSteps(about.div(step).ceil().toNumber(), end, gap);
  if (steps === undefined) return undefined;
  const { at, before } = steps;
  const amount = step.times(at);
  const worth = worthAt(amount);
  if (worth === undefined) return undefined;
  const less = before === 0 ? zero : (worthAt(step.times(before))?.amount ?? zero);
  return {
    kind: term.kind,
    path: term.path,
    wanted: wantedAt(term, amount, context.offer),
    amount,
    value: term.valueAt(amount),
    ...(term.period === undefined ? {} : { period: term.period }),
    ...(term.isOnce === undefined ? {} : { isOnce: term.isOnce }),
    worth,
    step: { amount: step, worth: worth.amount.minus(less) },
    ease: easeOfTerm(term),
    isPreferred: false,
  };
}

/** A grant that is given again each year costs as much each year; what is paid one time costs it once. */
function easeOfTerm({ kind, path, isOnce }: TradeTerm): Trade['ease'] {
  if (kind === 'refresher') return 'yearly';
  return isOnce === true ? 'once' : easeOf(path);
}

/** The first step at which enough is reached. Most terms grow evenly, so that a proportion is right or next to it. */
function fewestSteps(guess: number, end: number, gap: (steps: number) => number): Crossing | undefined {
  if (end < 1) return undefined;
  const near = Math.min(guess, end);
  const high = gap(near) > 0 ? near : end;
  if (gap(high) <= 0) return undefined;
  const low = high > 1 && gap(high - 1) <= 0 ? high - 1 : 0;
  return crossingBetween({ step: low, gap: gap(low) }, { step: high, gap: gap(high) }, gap);
}
