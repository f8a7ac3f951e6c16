import type { Decimal } from '../decimal';
import type { Message } from '../finding';
import type { Value } from '../term';
import type { Assumed } from './assumptions';

/** The parts of total compensation, in the order in which they are shown. */
export const components = [
  'base-salary',
  'bonus',
  'sign-on',
  'equity',
  'retirement',
  'insurance',
  'time-off',
  'flexibility',
  'espp',
  'development',
  'perks',
] as const;
export type Component = (typeof components)[number];

/** Why an amount is what it is. */
export interface Basis {
  /** How it was computed, in words and figures. */
  readonly formula: Message;
  /** The paths of the terms of the offer that it rests on. */
  readonly inputs: readonly string[];
  readonly assumptions: readonly Assumed<Value>[];
}

/**
 * One leaf of a valuation. Amounts are in the offer's currency, each rounded half-even to its minor unit; index 0 is year 1.
 * `guaranteed` is what the letter promises whatever happens, `expected` adds what is likely; the first is part of the second.
 */
export interface ValuedLine {
  readonly component: Component;
  readonly path: string;
  readonly expected: readonly Decimal[];
  readonly guaranteed: readonly Decimal[];
  /** What of it, from the start on, is kept by someone who leaves at the end of each year. */
  readonly kept: readonly Decimal[];
  readonly basis: Basis;
  /** Of health insurance: what a year comes to without any care and, where the plan has a maximum, in the worst case. */
  readonly atSpending?: { readonly none: Decimal; readonly worst?: Decimal };
  /** Of a grant of shares: what exercising all of it costs, and what share of the company it is (0 to 1), as far as stated. */
  readonly stake?: { readonly exerciseCost?: Decimal; readonly ofCompany?: Decimal };
}

/** A term that the amounts do not cover, with the reason. */
export interface Unpriced {
  readonly path: string;
  /**
   * `unknown`: the file does not say; `no-salary`: it is a share of a base salary that is not known; `no-rate`: its currency has
   * no exchange rate.
   */
  readonly reason: 'unknown' | 'no-salary' | 'no-rate';
  /** Amounts are counted all the same: what is open is how much of them is guaranteed, kept on leaving, or within a limit. */
  readonly isCounted?: true;
}

export interface ValuedYear {
  readonly year: number;
  readonly guaranteed: Decimal;
  readonly expected: Decimal;
  readonly components: Readonly<Record<Component, Decimal>>;
  /** What is kept of everything since the start by someone who leaves at the end of this year. */
  readonly keptIfLeaving: Decimal;
}

/** The value of one offer; see docs/valuation.md. Nothing unknown is counted as 0 without standing in `unpriced`. */
export interface Valuation {
  readonly currency: string;
  readonly horizon: number;
  readonly years: readonly ValuedYear[];
  readonly total: { readonly guaranteed: Decimal; readonly expected: Decimal };
  readonly lines: readonly ValuedLine[];
  readonly unpriced: readonly Unpriced[];
}
