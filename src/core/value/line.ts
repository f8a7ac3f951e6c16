import { type Decimal, runningTotals, zero } from '../decimal';
import { roundTo } from '../money';
import type { ValuationContext } from './context';
import type { Basis, Component, LimitUsed, Payment, ValuedLine } from './valuation';

interface Amounts {
  readonly expected: readonly Decimal[];
  readonly guaranteed?: readonly Decimal[];
  /** What is kept on leaving after each year; all that was paid until then, unless it is given. */
  readonly kept?: readonly Decimal[];
  /** The share of all that was paid until the end of each year that is kept, where that is how it is stated. */
  readonly keptShare?: readonly Decimal[];
  /** When the rounded amounts of the years are paid, for what is paid at a time. */
  readonly paid?: (expected: readonly Decimal[]) => readonly Payment[];
}

/** Returns a leaf with its amounts rounded to the minor unit of the offer's currency. */
export function line(
  context: ValuationContext,
  component: Component,
  path: string,
  amounts: Amounts,
  basis: Omit<Basis, 'limits'> & Partial<Pick<Basis, 'limits'>>,
): ValuedLine {
  const toMinorUnit = roundTo(context.currency);
  const round = (list: readonly Decimal[]) => list.map(toMinorUnit);
  const expected = round(amounts.expected);
  const kept = amounts.kept ?? runningTotals(expected).map((total, i) => total.times(amounts.keptShare?.[i] ?? 1));
  const guaranteed = amounts.guaranteed ?? expected.map(() => zero);
  const { paid } = amounts;
  const valued: ValuedLine = {
    component,
    path,
    expected,
    guaranteed: round(guaranteed),
    kept: round(kept),
    basis: withoutRepeats(basis),
  };
  return paid === undefined
    ? valued
    : withPayments(valued, () => paid(expected).filter(({ amount }) => !amount.isZero()));
}

/** Returns the line with payments that are worked out once somebody asks: few do, and they cost more than all else. */
export function withPayments(line: ValuedLine, payments: () => readonly Payment[]): ValuedLine {
  let known: readonly Payment[] | undefined;
  return Object.defineProperty({ ...line }, 'payments', { enumerable: true, get: () => (known ??= payments()) });
}

function withoutRepeats({ formula, inputs, assumptions, limits = [] }: Parameters<typeof line>[4]): Basis {
  const once = new Map(assumptions.map((each) => [each.path, each]));
  return { formula, inputs: [...new Set(inputs)], assumptions: [...once.values()], limits: eachOnce(limits) };
}

/** Returns each figure of the table once, with all the years it stands for. */
export function eachOnce(limits: readonly LimitUsed[]): readonly LimitUsed[] {
  const figures = new Map<string, LimitUsed>();
  for (const limit of limits) {
    const name = `${limit.name} ${limit.year}`;
    const standsFor = [...new Set([...(figures.get(name)?.standsFor ?? []), ...limit.standsFor])];
    figures.set(name, { ...limit, standsFor });
  }
  return [...figures.values()];
}
