import { Decimal, zero } from '../../decimal';
import type { Offer } from '../../offer';
import { type AskContext, worthBeside } from '../asks/askContext';
import { easeOf } from '../terms/ease';
import { stepFor, tradeTerms, wantedAt } from '../terms/tradeTerms';
import { readLog } from '../log/log';
import type { AskWorth, Trade } from '../asks/types';
import { type Crossing, crossingBetween } from '../../compare/crossing';
import type { TradeTerm } from '../terms/tradeTerm';

/** What could be added to an offer, the easiest for an employer first. */
export function tradable(offer: Offer, context: AskContext, except: readonly string[]): TradeTerm[] {
  const { isSettled } = readLog(context.offer);
  return tradeTerms(offer).filter(({ path }) => !except.includes(path) && !isSettled(path));
}

/**
 * The fewest steps of a term that are worth at least this much as an addition to an offer; undefined where none are. `finest` bounds
 * the step of money.
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
  const end = Decimal.min(about.div(step).times(2).ceil().plus(1), (term.most ?? new Decimal(Infinity)).div(step).floor()).toNumber(); // prettier-ignore
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
    worth,
    step: { amount: step, worth: worth.amount.minus(less) },
    ease: term.kind === 'refresher' ? 'yearly' : easeOf(term.path),
    isPreferred: false,
  };
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
