import { addMonths, type IsoDate } from '../calendar';
import { sum, zero, type Decimal } from '../decimal';
import type { Valuation, ValuedLine } from './valuation';

/** One month of an offer: what reaches the candidate in it as money, or as shares that can be sold at once. */
export interface CashMonth {
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
 * The expected cash of each month before tax: salary, bonuses, sign-on, relocation that is paid out, shares that can be sold as
 * they vest, gains of a stock purchase plan. The months of a year sum to the year's amounts of these lines. What is not money,
 * such as a match, insurance, days and shares of a private company, is not in it.
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
