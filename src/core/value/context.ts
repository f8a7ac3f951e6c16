import type { Decimal } from '../decimal';
import type { Offer } from '../offer';
import type { Assumptions } from './assumptions';
import type { Unpriced, ValuedLine } from './valuation';

/** What every component is valued with. */
export interface ValuationContext {
  readonly offer: Offer;
  readonly currency: string;
  readonly assumptions: Assumptions;
  /** 1 to the horizon. */
  readonly years: readonly number[];
  /** Base salary by year, where the offer states one. */
  readonly salary?: Salary;
}

export interface Salary {
  readonly expected: readonly Decimal[];
  /** Without raises that nobody promised. */
  readonly guaranteed: readonly Decimal[];
}

/** What a component comes to. */
export interface Priced {
  readonly lines: readonly ValuedLine[];
  readonly unpriced: readonly Unpriced[];
}

export const nothing: Priced = { lines: [], unpriced: [] };

export function unpriced(path: string, reason: Unpriced['reason'] = 'unknown'): Priced {
  return { lines: [], unpriced: [{ path, reason }] };
}

export function together(parts: readonly Priced[]): Priced {
  return { lines: parts.flatMap((part) => part.lines), unpriced: parts.flatMap((part) => part.unpriced) };
}

/** The same amount in each year. */
export function everyYear(context: ValuationContext, amount: Decimal): Decimal[] {
  return context.years.map(() => amount);
}
