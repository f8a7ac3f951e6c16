import type { IsoDate } from '../calendar';
import type { Decimal } from '../decimal';
import type { Message } from '../finding';
import type { Value } from '../term';
import type { FieldSpec } from '../vocabulary';
import type { Assumed } from './assumptions';
import type { LimitName, DatedLimit } from './limits';

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
] as const satisfies readonly FieldSpec['component'][];
export type Component = (typeof components)[number];

/** Why an amount is what it is. */
export interface Basis {
  /** How it was computed, in words and figures. */
  readonly formula: Message;
  /** The paths of the terms of the offer that it rests on. */
  readonly inputs: readonly string[];
  readonly assumptions: readonly Assumed<Value>[];
  /** The statutory limits it was held against, one for each calendar year whose figure is used. */
  readonly limits: readonly LimitUsed[];
}

/** A statutory limit in the figure of a calendar year. */
export interface LimitUsed extends DatedLimit {
  readonly name: PricedLimit;
  /** The calendar years whose own figure is not known, for which this one is used. */
  readonly standsFor: readonly number[];
}

/** The limits that amounts are held against. */
export type PricedLimit = Extract<
  LimitName,
  `catchUp${string}` | 'deferral' | 'annualAdditions' | 'compensation' | 'hsaSelf' | 'hsaFamily' | 'espp'
>;

/**
 * One leaf of a valuation. Amounts are in the offer's currency, each rounded half-even to its minor unit; index 0 is
 * year 1. `guaranteed` is what the letter promises whatever happens, `expected` adds what is likely; the first is part
 * of the second.
 */
export interface ValuedLine {
  readonly component: Component;
  readonly path: string;
  readonly expected: readonly Decimal[];
  readonly guaranteed: readonly Decimal[];
  /** What of it, from the start on, is kept by someone who leaves at the end of each year. */
  readonly kept: readonly Decimal[];
  readonly basis: Basis;
  /** When money is paid or shares vest, in order; those of a year sum to its expected amount. */
  readonly payments?: readonly Payment[];
  /** Of health insurance: what a year comes to without care and, where the plan has a maximum, at worst. */
  readonly atSpending?: { readonly none: Decimal; readonly worst?: Decimal };
  readonly stake?: Stake;
}

/** Of a grant of shares, as far as stated. */
export interface Stake {
  /** What exercising all of it costs. */
  readonly exerciseCost?: Decimal;
  /** What it costs to exercise all that has vested by the end of each year, which keeps it on leaving. */
  readonly vestedExerciseCost?: readonly Decimal[];
  /** The share of the company, 0 to 1, today and after the assumed dilution. */
  readonly ofCompany?: Decimal;
  readonly ofCompanyDiluted?: Decimal;
}

/** Something that reaches the candidate at a time. */
export interface Payment {
  /** Months after the first day of year 1. */
  readonly at: Decimal;
  /**
   * The month it counts in: 0 is the first, 0 to 11 are year 1. What is paid on the day a month begins belongs to it;
   * what is earned through a month, such as salary and shares that vest, to the one that ends.
   */
  readonly month: number;
  readonly amount: Decimal;
  /** Whether it is money or can be sold at once. */
  readonly isCash: boolean;
  /** Whether a cliff releases it. */
  readonly isCliff?: true;
}

/** Which way a term without an amount moves the total once it is known. */
export type Direction = 'adds' | 'subtracts' | 'either';

/** What a term without an amount could do to the expected total. */
export interface Effect {
  readonly direction: Direction;
  /** The most that is plausible, as a share of the base salary of the same years; missing where there is no telling. */
  readonly most?: Decimal;
  /** Whether it is paid once, or vests, and not by the year. */
  readonly isOnce?: true;
}

/** A term that a part cannot price; its effect is that of the part, unless it names its own. */
export interface Gap {
  readonly path: string;
  /**
   * `unknown`: the file does not say; `no-salary`: it is a share of a base salary that is not known; `no-rate`: its
   * currency has no exchange rate; `no-spending`: all care is at one's own expense, and the candidate does not say how
   * much that is.
   */
  readonly reason: 'unknown' | 'no-salary' | 'no-rate' | 'no-spending';
  /** Amounts are counted all the same; open is how much of them is guaranteed, kept on leaving, or within a limit. */
  readonly isCounted?: true;
  /** Amounts are expected without it, and guaranteed only once it is known. */
  readonly isNotSure?: true;
  /** The file does not mention the subject at all, and silence about it says little. */
  readonly isUnmentioned?: true;
  readonly effect?: Effect;
}

/** A term that the amounts do not cover, with the reason and what it could do to them. */
export interface Unpriced extends Gap {
  readonly effect: Effect;
}

export interface ValuedYear {
  readonly year: number;
  readonly guaranteed: Decimal;
  readonly expected: Decimal;
  /** What is expected less the estimated tax, where the candidate states a tax rate. */
  readonly afterTax?: Decimal;
  readonly components: Readonly<Record<Component, Decimal>>;
  /** What is kept of everything since the start by someone who leaves at the end of this year. */
  readonly keptIfLeaving: Decimal;
}

/** The value of one offer; see docs/valuation.md. Nothing unknown is counted as 0 without standing in `unpriced`. */
export interface Valuation {
  readonly currency: string;
  readonly horizon: number;
  /** The first day of year 1, where it is known. */
  readonly from: IsoDate | undefined;
  readonly years: readonly ValuedYear[];
  readonly total: { readonly guaranteed: Decimal; readonly expected: Decimal; readonly afterTax?: Decimal };
  readonly lines: readonly ValuedLine[];
  readonly unpriced: readonly Unpriced[];
  /** Where the candidate states a tax rate. */
  readonly tax?: ValuedTax;
  readonly range?: Range;
}

/** A valuation with all unknown terms that have bounds closed, and all ranges of the letter at one end. */
export interface Range {
  /** With each of them at its worst for the candidate, and at its best; guaranteed is never more than ranges assure. */
  readonly worst: Valuation;
  readonly best: Valuation;
  /** What is open all the same, at either end. */
  readonly open: readonly Unpriced[];
}

/** An estimate of the tax on what is expected, by year, in the currency of the valuation. */
export interface ValuedTax {
  readonly byYear: readonly Decimal[];
  readonly basis: Basis;
}
