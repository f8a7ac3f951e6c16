import type { IsoDate } from '../calendar';
import type { Decimal } from '../decimal';
import type { Offer } from '../offer';
import type { GroupNode } from '../term';
import type { Assumptions } from './assumptions';
import type { Effect, Gap, ValuedLine } from './valuation';

/** What every component is valued with. */
export interface ValuationContext {
  readonly offer: Offer;
  readonly currency: string;
  readonly assumptions: Assumptions;
  /** 1 to the horizon. */
  readonly years: readonly number[];
  /** The first day of year 1, where it is known. */
  readonly from: IsoDate | undefined;
  /** Months of service before year 1: 0, except in the job one has. */
  readonly served: Decimal;
  /** Whether this is a job one has of which the file does not say since when. */
  readonly isServedUnknown: boolean;
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
  readonly unpriced: readonly Gap[];
}

/** Tells whether this is the job the candidate has: what was earned in it before year 1 is one's own already. */
export function isCurrentJob({ status }: Offer): boolean {
  return status.state === 'stated' && status.value.word === 'current';
}

/** Returns the first day of the job one has, where it is not known but decides what of these is still to come. */
export function openStart(
  offer: Offer,
  fields: readonly { readonly node: { readonly state: string } }[],
): readonly Gap[] {
  const isUnknown = isCurrentJob(offer) && offer.starts.state !== 'stated';
  const decides = fields.some(({ node }) => node.state === 'stated');
  return isUnknown && decides ? [{ path: offer.starts.path, reason: 'unknown', isCounted: true }] : [];
}

export const nothing: Priced = { lines: [], unpriced: [] };

export function unpriced(path: string, reason: Gap['reason'] = 'unknown'): Priced {
  return { lines: [], unpriced: [{ path, reason }] };
}

/** Returns a field without a value: one that the file does not mention is told apart from one that it calls unknown. */
export function unstated({ path, state }: Pick<GroupNode, 'path' | 'state'>): Priced {
  return { lines: [], unpriced: [{ path, reason: 'unknown', ...(state === 'absent' ? { isUnmentioned: true } : {}) }] };
}

/** Returns the same, with the effect of each unpriced term that does not name its own. */
export function withEffect({ lines, unpriced }: Priced, effect: Effect): Priced {
  return { lines, unpriced: unpriced.map((each) => ({ effect, ...each })) };
}

export function together(parts: readonly Priced[]): Priced {
  return { lines: parts.flatMap((part) => part.lines), unpriced: parts.flatMap((part) => part.unpriced) };
}

/** Returns the same amount in each year. */
export function everyYear(context: ValuationContext, amount: Decimal): Decimal[] {
  return context.years.map(() => amount);
}
