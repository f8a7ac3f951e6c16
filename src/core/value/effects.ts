import { Decimal } from '../decimal';
import type { Effect } from './valuation';

function upTo(direction: Effect['direction'], share: string): Effect {
  return { direction, most: new Decimal(share) };
}

/**
 * What unknown terms of each part could do to the expected total, with the most that is plausible; see docs/verdict.md.
 * Pay that comes once and equity have no plausible end.
 */
export const effects = {
  pay: { direction: 'adds' },
  oncePaid: { direction: 'adds', isOnce: true },
  /** What an employer may deduct for all its plans together (IRC 404). */
  retirement: upTo('adds', '0.25'),
  /** Premiums and care of a family; employers of which that is more are rare. */
  health: upTo('subtracts', '0.25'),
  otherCover: upTo('subtracts', '0.03'),
  hsa: upTo('adds', '0.05'),
  /** From no days at all to six weeks, beside the baseline. */
  daysOff: upTo('either', '0.08'),
  /** Days beside those of vacation: two weeks of them are many. */
  moreDays: upTo('adds', '0.04'),
  sabbatical: upTo('adds', '0.25'),
  flexibility: upTo('adds', '0.05'),
  stockPurchase: upTo('adds', '0.05'),
  development: upTo('adds', '0.05'),
  perks: upTo('adds', '0.05'),
  /** Of terms beside amounts that are counted all the same. */
  counted: { direction: 'either' },
} as const satisfies Readonly<Record<string, Effect>>;
