import type { IsoDate } from '../../calendar';
import type { Ends } from '../../compare/amounts';
import type { Decimal } from '../../decimal';
import type { Offer } from '../../offer';
import type { Duration, Money, Percent, Term, Value } from '../../term';
import type { Component, Valuation, ValuedLine } from '../../value/valuation';

/** A yes or no that a file may leave open. */
export type KnownAnswer = 'yes' | 'no' | 'unknown';

/**
 * Something in an offer that binds the candidate or can cost them money; `path` is the field that says it. Amounts are
 * in the currency of the valuation.
 */
export type LetterRisk = { readonly path: string } & (
  | { readonly kind: 'no-letter' | 'no-sponsorship' | 'all-inventions' | 'non-solicit' | 'fixed-term' }
  | { readonly kind: 'no-vesting' | 'vesting-unknown' }
  | { readonly kind: 'conditions'; readonly conditions: readonly string[] }
  | { readonly kind: 'only-said' }
  | {
      readonly kind: 'non-compete';
      readonly isKnown: boolean;
      readonly length?: Duration | undefined;
      /** The part of the pay that goes on: nothing, a share, not stated, or not known. */
      readonly paid?: Percent | 'nothing' | 'not-stated' | 'unknown';
    }
  | { readonly kind: 'forfeiture'; readonly year: number; readonly amount: Decimal }
  | { readonly kind: 'forfeiture-cliff'; readonly cliff: Duration }
  | { readonly kind: 'at-will'; readonly severance: Term<Value> | undefined }
  | { readonly kind: 'probation' | 'notice'; readonly term: Term<Value> }
  | { readonly kind: 'starts-before-expiry'; readonly expires: IsoDate }
  | {
      readonly kind: 'cliff';
      readonly length: Duration;
      readonly release?: { readonly day: IsoDate; readonly lost: Ends };
    }
  | { readonly kind: 'exercise-window'; readonly window: Duration; readonly cost: Decimal | undefined }
  | { readonly kind: 'under-water'; readonly strike: Term<Value>; readonly value: Term<Value> }
  | { readonly kind: 'unsellable'; readonly isKnown: boolean; readonly counted?: Ends }
  | { readonly kind: 'clawback-unknown'; readonly amount: Money | Percent | undefined }
  | {
      readonly kind: 'clawback';
      readonly amount: Money | Percent | undefined;
      readonly within: Duration;
      readonly isProRata: KnownAnswer;
      /** What is still due after the last year in which something is. */
      readonly left?: { readonly year: number; readonly amount: Decimal };
    }
  | {
      readonly kind: 'not-guaranteed';
      readonly isKnown: boolean;
      readonly counted?: {
        readonly amount: Decimal;
        readonly payout: Term<Value>;
        readonly assumed: Value | undefined;
      };
    }
);

/** What the risks of one offer are found in. */
export interface RiskContext {
  readonly id: string;
  readonly offer: Offer;
  readonly valuation: Valuation;
}

/** Returns the line of the valuation that rests on a field; undefined where it is in no amount. */
export function valuedAt({ valuation }: RiskContext, component: Component, path: string): ValuedLine | undefined {
  return valuation.lines.find((line) => line.component === component && line.path === path);
}
