import type { IsoDate } from '../../calendar';
import { type Ends, isExact } from '../../compare/amounts';
import type { RankedTotal } from '../../compare/ranking';
import type { ValuedOffer, ValuedOffers } from '../../compare/valuedOffers';
import type { Decimal } from '../../decimal';
import type { Locale } from '../../locale';
import type { Component } from '../../value/valuation';
import type { TermSection } from './termRows';

/** An offer with what it comes to, its company and its unknown terms in words. */
export interface ComparedOffer extends ValuedOffer {
  /** The terms without an amount, with why they have none where that is not plain. */
  readonly unknown: readonly NamedTerm[];
}

export interface NamedTerm {
  readonly path: string;
  readonly title: string;
}

/** An amount for one offer in one row; without `amount` there is nothing to show but the text. */
export interface Figure {
  readonly amount?: Decimal;
  /** Instead of an amount: what it lies between, because something is unknown that has bounds. */
  readonly range?: Ends;
  readonly text: string;
  /** The path to go to from here. */
  readonly path: string;
  /** How the amount comes about, a sentence for each part. */
  readonly basis: readonly string[];
}

/** Returns the figure of an amount with its text. */
export function figureOf(ends: Ends, text: string, path = '', basis: readonly string[] = []): Figure {
  return { ...(isExact(ends) ? { amount: ends.low } : { range: ends }), text, path, basis };
}

/** Returns a figure that is only a word. */
export function wordFigure(text: string, path = ''): Figure {
  return { text, path, basis: [] };
}

/** A figure that is a sum of leaves: one of the totals in a year or in all of them, or what a component comes to. */
export type FigureId =
  { readonly sum: RankedTotal | 'kept'; readonly year: number | 'all' } | { readonly component: Component };

export interface FigureRow {
  readonly name: string;
  /** Missing where the figures say by themselves where they come from, as differences do. */
  readonly figure?: FigureId;
  readonly title: string;
  readonly figures: readonly Figure[];
}

/** Offers side by side. All amounts are in one currency where exchange rates allow it. */
export interface Comparison extends ValuedOffers {
  readonly offers: readonly ComparedOffer[];
  readonly guaranteed: readonly FigureRow[];
  readonly expected: readonly FigureRow[];
  readonly components: readonly FigureRow[];
  /** Totals and parts of an average year; empty where the horizon is one. */
  readonly averages: readonly FigureRow[];
  readonly differences: readonly FigureRow[];
  /** By year and in all, less the estimated tax; empty where the candidate states no tax rate. */
  readonly afterTax: readonly FigureRow[];
  /** What somebody keeps who leaves at the end of each year. */
  readonly kept: readonly FigureRow[];
  /** Totals in the prices of one place; empty where the candidate states no cost of living for it. */
  readonly costOfLiving: readonly FigureRow[];
  readonly sections: readonly TermSection[];
  /** What a reader must know before comparing the figures. */
  readonly notices: readonly string[];
}

export interface ComparisonOptions {
  /** The id of the baseline; else the current job, else the first offer. */
  readonly baseline?: string | undefined;
  /** From when the years of the job one has count where no offer has a first day. */
  readonly today: IsoDate;
  readonly locale: Locale;
}
