import { addDays, addMonths, daysBetween, type IsoDate } from '../calendar';
import { sum, zero, type Decimal } from '../decimal';
import type { Valuation, ValuedLine } from './valuation';

/** One month of an offer: what reaches the candidate in it as money, or as shares that can be sold at once. */
interface CashMonth {
  /** 0 is the first month of year 1. */
  readonly month: number;
  /** Its first day, where the first day of the offer is known. */
  readonly from: IsoDate | undefined;
  readonly amount: Decimal;
  readonly parts: readonly {
    readonly line: ValuedLine;
    readonly amount: Decimal;
    /** Whether a cliff releases it, on the last day of the month. */
    readonly isCliff: boolean;
  }[];
}

/**
 * Returns the expected cash of each month before tax: salary, bonuses, sign-on, relocation that is paid out, shares
 * that can be sold as they vest, gains of a stock purchase plan. The months of a year sum to the year's amounts of
 * these lines. What is not money, such as a match, insurance, days and shares of a private company, is not in it.
 */
export function cashByMonth({ lines, horizon, from }: Valuation): readonly CashMonth[] {
  const byMonth = new Map<number, CashMonth['parts'][number][]>();
  for (const line of lines)
    for (const { month, amount, isCash, isCliff } of line.payments ?? []) {
      if (!isCash) continue;
      const parts = byMonth.get(month) ?? [];
      byMonth.set(month, [...parts, { line, amount, isCliff: isCliff === true }]);
    }
  return Array.from({ length: 12 * horizon }, (_, month) => {
    const parts = byMonth.get(month) ?? [];
    return {
      month,
      from: from === undefined ? undefined : addMonths(from, month),
      amount: parts.length === 0 ? zero : sum(parts.map(({ amount }) => amount)),
      parts,
    };
  });
}

/** What a cliff releases at once, and on which day: who leaves before has nothing of it. */
export interface Cliff {
  readonly line: ValuedLine;
  readonly amount: Decimal;
  /** Months after the first day of year 1. */
  readonly at: Decimal;
  /** Where the first day is known. */
  readonly day: IsoDate | undefined;
}

/** Returns the cliffs of all grants within the horizon, those that cannot be sold included, in order. */
export function cliffsOf({ lines, from }: Valuation): readonly Cliff[] {
  return lines
    .flatMap((line) =>
      (line.payments ?? []).flatMap(({ at, amount, isCliff }) =>
        isCliff === true ? [{ line, amount, at, day: from === undefined ? undefined : dayAfter(from, at) }] : [],
      ),
    )
    .sort((a, b) => a.at.comparedTo(b.at));
}

/** The day so many months after another; a part of a month is that part of its days, rounded up. */
function dayAfter(from: IsoDate, months: Decimal): IsoDate {
  const whole = months.toDecimalPlaces(20).floor().toNumber();
  const reached = addMonths(from, whole);
  const days = daysBetween(reached, addMonths(from, whole + 1));
  return addDays(reached, months.minus(whole).times(days).toDecimalPlaces(10).ceil().toNumber());
}
