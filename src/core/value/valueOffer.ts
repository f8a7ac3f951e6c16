import type { IsoDate } from '../calendar';
import { noCurrency } from '../currency';
import { sum, runningTotals, zero, one, type Decimal } from '../decimal';
import { groupBy } from '../groupBy';
import { convert, roundTo, type ExchangeRates } from '../money';
import type { Offer } from '../offer';
import { valueOf } from '../term';
import type { Assumptions } from './assumptions';
import { valueBaseSalary } from './components/baseSalary';
import { valueBonus } from './components/bonus';
import { valueDevelopment, valueFlexibility, valuePerks } from './components/budgets';
import { valueEquity } from './components/equity';
import { valueEspp } from './components/espp';
import { valueInsurance } from './components/insurance';
import { valueRelocation } from './components/relocation';
import { valueRetirement } from './components/retirement';
import { valueSignOn } from './components/signOn';
import { valueTimeOff } from './components/timeOff';
import { isCurrentJob, together, withEffect, type Priced, type Salary, type ValuationContext } from './context';
import { effects } from './effects';
import { withPayments } from './line';
import { convertPayments } from './payments';
import { valueBetween } from './range';
import { atEndsOfRanges } from './statedRanges';
import { estimateTax } from './tax';
import {
  components,
  type Component,
  type Effect,
  type Gap,
  type Stake,
  type Unpriced,
  type Valuation,
  type ValuedLine,
  type ValuedTax,
  type ValuedYear,
} from './valuation';
import { monthsUntil } from './vesting';

/**
 * Values an offer by year and component in the offer's currency. Year n is the twelve months from month 12(n-1) after
 * the start. The years of a job one has begin on `from` where that is later: what was earned before is one's own
 * already, and its schedules go on. What the offer does not say, and what is not covered, stands in `unpriced` and adds
 * nothing. Ranges count at their worst.
 */
export function valueOffer(offer: Offer, assumptions: Assumptions, from?: IsoDate): Valuation {
  const value = (each: Offer) => valueOnce(each, assumptions, from);
  const ends = atEndsOfRanges(offer, (each) => value(each).total.expected);
  const valuation = value(ends.worst);
  const between = valueBetween(ends, assumptions, value, valuation);
  if (between === undefined) return valuation;
  const { range, sure, closed } = between;
  const listed = new Set(valuation.unpriced.map(({ path }) => path));
  const further = [...closed, ...range.open].filter(({ path }) => !listed.has(path));
  const unpriced = withoutRepeats([...valuation.unpriced, ...further]);
  const best = withGuaranteedOf(range.best, sure);
  return { ...valuation, unpriced, range: { ...range, best, open: withoutRepeats(range.open) } };
}

/** What is only in the better part of a range is not guaranteed. */
function withGuaranteedOf(best: Valuation, sure: Valuation): Valuation {
  if (best === sure) return best;
  const lineIn = new Map(sure.lines.map((line) => [`${line.component} ${line.path}`, line]));
  const lines = best.lines.map((line) => ({
    ...line,
    guaranteed: lineIn.get(`${line.component} ${line.path}`)?.guaranteed ?? line.guaranteed.map(() => zero),
  }));
  return addUp({ ...best, lines, tax: best.tax });
}

/** Returns what the components of an offer are valued with, its base salary included. */
export function contextOf(
  offer: Offer,
  assumptions: Assumptions,
  from?: IsoDate,
): { readonly context: ValuationContext; readonly salary: Priced } {
  const currency = offer.currency.state === 'stated' ? offer.currency.value.text : noCurrency;
  const years = Array.from({ length: assumptions.horizon }, (_, i) => i + 1);
  const base: ValuationContext = { offer, currency, assumptions, years, ...firstDayOf(offer, from) };
  const salary = valueBaseSalary(base);
  return { context: withSalary(base, salary), salary };
}

function valueOnce(offer: Offer, assumptions: Assumptions, from: IsoDate | undefined): Valuation {
  const { context, salary } = contextOf(offer, assumptions, from);
  const { currency } = context;
  const { lines, unpriced } = together([
    withEffect(salary, effects.pay),
    ...parts.map(({ value, effect }) => withEffect(value(context), effect)),
  ]);
  const estimate = estimateTax(lines, context);
  return addUp({
    currency,
    horizon: assumptions.horizon,
    from: context.from,
    lines,
    unpriced: withoutRepeats([...(estimate?.open ?? []), ...unpriced].map(withSomeEffect)),
    tax: estimate?.tax,
  });
}

/** All parts but the base salary, with what their unknown terms could do to the total. */
const parts: readonly { readonly value: (context: ValuationContext) => Priced; readonly effect: Effect }[] = [
  { value: valueBonus, effect: effects.pay },
  { value: valueSignOn, effect: effects.oncePaid },
  { value: valueRelocation, effect: effects.oncePaid },
  { value: valueEquity, effect: effects.oncePaid },
  { value: valueRetirement, effect: effects.retirement },
  { value: valueInsurance, effect: effects.health },
  { value: valueTimeOff, effect: effects.daysOff },
  { value: valueFlexibility, effect: effects.flexibility },
  { value: valueEspp, effect: effects.stockPurchase },
  { value: valueDevelopment, effect: effects.development },
  { value: valuePerks, effect: effects.perks },
];

function withSomeEffect(gap: Gap): Unpriced {
  return { ...gap, effect: gap.effect ?? effects.counted };
}

/** The first day of year 1, and the months of service before it. */
function firstDayOf(
  offer: Offer,
  from: IsoDate | undefined,
): Pick<ValuationContext, 'from' | 'served' | 'isServedUnknown'> {
  const starts = valueOf(offer.starts)?.date;
  const isServedUnknown = isCurrentJob(offer) && starts === undefined;
  const isRunning = isCurrentJob(offer) && from !== undefined && (starts === undefined || starts < from);
  if (!isRunning) return { from: starts, served: zero, isServedUnknown };
  return { from, served: starts === undefined ? zero : monthsUntil(starts, from), isServedUnknown };
}

/**
 * Returns the same valuation in another currency, each leaf rounded anew, so that rows still sum to totals; undefined
 * without a rate.
 */
export function convertValuation(valuation: Valuation, currency: string, rates: ExchangeRates): Valuation | undefined {
  const rate = convert(one, valuation.currency, currency, rates);
  if (rate === undefined) return undefined;
  if (currency === valuation.currency) return valuation;
  const round = roundTo(currency);
  const exchange = (amount: Decimal) => round(amount.times(rate));
  const { tax, range } = valuation;
  const converted = addUp({
    ...valuation,
    currency,
    lines: valuation.lines.map((line) => convertLine(line, exchange)),
    tax: tax === undefined ? undefined : { ...tax, byYear: tax.byYear.map(exchange) },
  });
  const [worst, best] = [range?.worst, range?.best].map((end) => end && convertValuation(end, currency, rates));
  if (range === undefined || worst === undefined || best === undefined) return converted;
  return { ...converted, range: { ...range, worst, best } };
}

function convertLine(line: ValuedLine, exchange: (amount: Decimal) => Decimal): ValuedLine {
  const expected = line.expected.map(exchange);
  const years = expected.map((_, i) => i + 1);
  const [paid, paidHere] = [runningTotals(line.expected), runningTotals(expected)];
  const { component, path, basis, atSpending, stake } = line;
  const converted: ValuedLine = {
    component,
    path,
    basis,
    expected,
    guaranteed: line.guaranteed.map(exchange),
    // Who keeps all that was paid keeps the sum of the rounded amounts, not another rounding of it.
    kept: line.kept.map((kept, i) => (paid[i]?.equals(kept) === true ? (paidHere[i] ?? zero) : exchange(kept))),
    ...(atSpending && {
      atSpending: {
        none: exchange(atSpending.none),
        ...(atSpending.worst && { worst: exchange(atSpending.worst) }),
      },
    }),
    ...(stake === undefined ? {} : { stake: convertStake(stake, exchange) }),
  };
  return 'payments' in line
    ? withPayments(converted, () => convertPayments(line.payments ?? [], years, exchange))
    : converted;
}

function convertStake(stake: Stake, exchange: (amount: Decimal) => Decimal): Stake {
  const { exerciseCost, vestedExerciseCost } = stake;
  return {
    ...stake,
    ...(exerciseCost === undefined ? {} : { exerciseCost: exchange(exerciseCost) }),
    ...(vestedExerciseCost === undefined ? {} : { vestedExerciseCost: vestedExerciseCost.map(exchange) }),
  };
}

type Parts = Pick<Valuation, 'currency' | 'horizon' | 'from' | 'lines' | 'unpriced'> & {
  readonly tax: ValuedTax | undefined;
};

function addUp({ currency, horizon, from, lines, unpriced, tax }: Parts): Valuation {
  const byComponent = groupBy(lines, ({ component }) => component);
  const years = Array.from({ length: horizon }, (_, i) => valueYear(i + 1, { lines, byComponent, tax }));
  const total = {
    guaranteed: sum(years.map((year) => year.guaranteed)),
    expected: sum(years.map((year) => year.expected)),
    ...(tax === undefined ? {} : { afterTax: sum(years.map((year) => year.afterTax ?? zero)) }),
  };
  return { currency, horizon, from, years, total, lines, unpriced, ...(tax === undefined ? {} : { tax }) };
}

/** Bonus, match and paid days are shares of the salary as it is rounded, as one would compute by hand. */
function withSalary(context: ValuationContext, { lines }: Priced): ValuationContext {
  const [line] = lines;
  const none = context.offer.pay.baseSalary.state === 'none';
  const zeros = context.years.map(() => zero);
  const salary: Salary | undefined = line ?? (none ? { expected: zeros, guaranteed: zeros } : undefined);
  return salary === undefined
    ? context
    : { ...context, salary: { expected: salary.expected, guaranteed: salary.guaranteed } };
}

interface YearParts extends Pick<Parts, 'lines' | 'tax'> {
  readonly byComponent: ReadonlyMap<string, readonly ValuedLine[]>;
}

function valueYear(year: number, { lines, byComponent, tax }: YearParts): ValuedYear {
  const at = (amounts: readonly Decimal[]) => amounts[year - 1] ?? zero;
  const amounts = components.map(
    (component) => [component, sum((byComponent.get(component) ?? []).map((line) => at(line.expected)))] as const,
  );
  const expected = sum(amounts.map(([, amount]) => amount));
  return {
    year,
    guaranteed: sum(lines.map((line) => at(line.guaranteed))),
    expected,
    ...(tax === undefined ? {} : { afterTax: expected.minus(at(tax.byYear)) }),
    components: Object.fromEntries(amounts) as Record<Component, Decimal>,
    keptIfLeaving: sum(lines.map((line) => at(line.kept))),
  };
}

/** Each term once; one without which a part has no amount is not hidden by amounts that are counted without it. */
function withoutRepeats(unpriced: readonly Unpriced[]): readonly Unpriced[] {
  const once = new Map<string, Unpriced>();
  for (const each of unpriced) {
    const known = once.get(each.path);
    once.set(each.path, known !== undefined && each.isCounted === true && known.isCounted !== true ? known : each);
  }
  return [...once.values()];
}
