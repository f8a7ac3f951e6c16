import type { IsoDate } from '../../calendar';
import type { Decimal } from '../../decimal';
import type { Field, Term, Value } from '../../term';
import type { TermSpec } from '../../vocabulary';
import type { TermText } from '../../parse/termText';
import type { PercentilePlace } from './percentile';

/** What of an offer is held against a range; of a list the sum counts. */
export interface Offered {
  readonly field: Field;
  readonly terms: readonly Term<Value>[];
  readonly spec: TermSpec;
}

/** What to know of a range before quoting it. */
export type MarketFlag = 'no-source' | 'no-date' | 'old' | 'other-role' | 'other-location';

/** Why a term cannot be placed in a range. */
export type Incomparable = 'unknown' | 'no-rate' | 'no-hours' | 'other-kind' | 'no-percentiles' | 'out-of-order';

export interface MarketPercentile {
  readonly name: string;
  /** With the currency and the period that it has in the file or by default. */
  readonly figure: TermText;
  /** How much a year the offer gives more than it; negative when less. Only of money that can be compared. */
  readonly gap?: Decimal;
}

/** Where a term of an offer lies in one market range of the candidate's file. */
export interface MarketPosition {
  readonly path: string;
  /** The range in the candidate file. */
  readonly entry: string;
  readonly role?: string;
  readonly location?: string;
  readonly source?: string;
  readonly asOf?: IsoDate;
  /** What of the offer is held against the range; of a list its entries, whose sum counts. */
  readonly offered: Offered;
  /** The currency of the gaps. */
  readonly currency: string;
  readonly percentiles: readonly MarketPercentile[];
  readonly place: PercentilePlace | { readonly kind: 'incomparable'; readonly reason: Incomparable };
  readonly flags: readonly MarketFlag[];
}
