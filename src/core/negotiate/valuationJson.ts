import { companyOf } from '../compare/describe';
import type { Decimal } from '../decimal';
import type { Offer } from '../offer';
import { components, type Component, type Valuation } from '../value/valuation';
import { questionsOf } from './questions';

/** A valuation as other programs read it: money is a number in major units with at most the currency's own decimals. */
export interface ValuationJson {
  readonly file: string;
  readonly company: string;
  readonly currency: string;
  readonly horizon: number;
  readonly years: readonly {
    readonly year: number;
    readonly guaranteed: number;
    readonly expected: number;
    readonly components: Readonly<Record<Component, number>>;
    /** Cumulative: what is kept of everything since the start on leaving at the end of this year. */
    readonly 'kept-if-leaving': number;
  }[];
  readonly total: { readonly guaranteed: number; readonly expected: number };
  /** Paths of terms that have no amount or an open one, because the offer does not say. */
  readonly unknown: readonly string[];
  readonly questions: readonly string[];
}

export function valuationJson(file: string, offer: Offer, valuation: Valuation): ValuationJson {
  return {
    file,
    company: companyOf(offer),
    currency: valuation.currency,
    horizon: valuation.horizon,
    years: valuation.years.map((year) => ({
      year: year.year,
      guaranteed: number(year.guaranteed),
      expected: number(year.expected),
      components: Object.fromEntries(components.map((name) => [name, number(year.components[name])])) as Record<
        Component,
        number
      >,
      'kept-if-leaving': number(year.keptIfLeaving),
    })),
    total: { guaranteed: number(valuation.total.guaranteed), expected: number(valuation.total.expected) },
    unknown: valuation.unpriced.map(({ path }) => path),
    questions: questionsOf(offer, valuation.unpriced).map(({ text }) => text),
  };
}

function number(amount: Decimal): number {
  return amount.toNumber();
}
