import { noCurrency } from '../currency';
import { type Decimal, one, sum, zero } from '../decimal';
import { convert, roundTo, type ExchangeRates } from '../money';
import type { Offer } from '../offer';
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
import { together, type Priced, type Salary, type ValuationContext } from './context';
import { runningTotals } from './line';
import {
  components,
  type Component,
  type Unpriced,
  type Valuation,
  type ValuedLine,
  type ValuedYear,
} from './valuation';

/**
 * Values an offer by year and component in the offer's currency. Year n is the twelve months from month 12(n-1) after the start.
 * What the offer does not say, and what is not covered, stands in `unpriced` and adds nothing.
 */
export function valueOffer(offer: Offer, assumptions: Assumptions): Valuation {
  const currency = offer.currency.state === 'stated' ? offer.currency.value.text : noCurrency;
  const years = Array.from({ length: assumptions.horizon }, (_, i) => i + 1);
  const base: ValuationContext = { offer, currency, assumptions, years };
  const salary = valueBaseSalary(base);
  const context = withSalary(base, salary);
  const { lines, unpriced: missing } = together([
    salary,
    ...[
      valueBonus,
      valueSignOn,
      valueRelocation,
      valueEquity,
      valueRetirement,
      valueInsurance,
      valueTimeOff,
      valueFlexibility,
      valueEspp,
      valueDevelopment,
      valuePerks,
    ].map((value) => value(context)),
  ]);
  return addUp(lines, currency, assumptions.horizon, withoutRepeats(missing));
}

/** The same valuation in another currency, each leaf rounded anew, so that rows still sum to totals; undefined without a rate. */
export function convertValuation(valuation: Valuation, currency: string, rates: ExchangeRates): Valuation | undefined {
  const rate = convert(one, valuation.currency, currency, rates);
  if (rate === undefined) return undefined;
  if (currency === valuation.currency) return valuation;
  const round = roundTo(currency);
  const exchange = (amount: Decimal) => round(amount.times(rate));
  const lines = valuation.lines.map((line) => convertLine(line, exchange));
  return addUp(lines, currency, valuation.horizon, valuation.unpriced);
}

function convertLine(line: ValuedLine, exchange: (amount: Decimal) => Decimal): ValuedLine {
  const expected = line.expected.map(exchange);
  const [paid, converted] = [runningTotals(line.expected), runningTotals(expected)];
  const { atSpending, stake } = line;
  return {
    ...line,
    expected,
    guaranteed: line.guaranteed.map(exchange),
    // Who keeps all that was paid keeps the sum of the rounded amounts, not another rounding of it.
    kept: line.kept.map((kept, i) => (paid[i]?.equals(kept) === true ? (converted[i] ?? zero) : exchange(kept))),
    ...(atSpending === undefined
      ? {}
      : {
          atSpending: {
            none: exchange(atSpending.none),
            ...(atSpending.worst === undefined ? {} : { worst: exchange(atSpending.worst) }),
          },
        }),
    ...(stake?.exerciseCost === undefined ? {} : { stake: { ...stake, exerciseCost: exchange(stake.exerciseCost) } }),
  };
}

function addUp(
  lines: readonly ValuedLine[],
  currency: string,
  horizon: number,
  missing: readonly Unpriced[],
): Valuation {
  const years = Array.from({ length: horizon }, (_, i) => valueYear(i + 1, lines));
  const total = {
    guaranteed: sum(years.map((year) => year.guaranteed)),
    expected: sum(years.map((year) => year.expected)),
  };
  return { currency, horizon, years, total, lines, unpriced: missing };
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

function valueYear(year: number, lines: readonly ValuedLine[]): ValuedYear {
  const at = (amounts: readonly Decimal[]) => amounts[year - 1] ?? zero;
  const byComponent = components.map(
    (component) =>
      [component, sum(lines.filter((line) => line.component === component).map((line) => at(line.expected)))] as const,
  );
  return {
    year,
    guaranteed: sum(lines.map((line) => at(line.guaranteed))),
    expected: sum(byComponent.map(([, amount]) => amount)),
    components: Object.fromEntries(byComponent) as Record<Component, Decimal>,
    keptIfLeaving: sum(lines.map((line) => at(line.kept))),
  };
}

function withoutRepeats(unpriced: readonly Unpriced[]): readonly Unpriced[] {
  return [...new Map(unpriced.map((each) => [each.path, each])).values()];
}
