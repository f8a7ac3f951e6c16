import type { Decimal } from '../../decimal';
import type { Offer } from '../../offer';
import type { Money } from '../../term';

/** A term that can stand for another one: how an offer reads with more of it. */
export interface TradeTerm {
  /** `review`: an earlier first review; `raise`: a higher promised raise; `refresher`: a grant like the first one, again each year. */
  readonly kind: 'sign-on' | 'vacation' | 'budget' | 'review' | 'base-salary' | 'raise' | 'refresher';
  readonly path: string;
  readonly unit: 'money' | 'days' | 'months' | 'percent';
  /** Money in the currency of the offer and in the term's own period. */
  readonly period?: Money['period'];
  /** The most that anybody would write; undefined where there is no such end. */
  readonly most?: Decimal;
  readonly withMore: (amount: Decimal) => Offer | undefined;
  /** The value that the term then has. */
  readonly valueAt: (amount: Decimal) => Decimal;
}
