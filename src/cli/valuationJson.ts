import type { Decimal } from '../core/decimal';
import { english } from '../core/locale';
import { questionsOf } from '../core/negotiate/questions/questions';
import type { Offer } from '../core/offer';
import type { Component, Valuation } from '../core/value/valuation';
import { companyOf } from '../core/words/describe';
import { questionText } from '../core/words/termWords';

/**
 * A valuation as other programs read it: money is a number in major units with at most the currency's own decimals.
 * Where something unknown has bounds, figures are those of its worst end.
 */
export interface ValuationJson {
  readonly file: string;
  readonly company: string;
  readonly currency: string;
  readonly horizon: number;
  readonly years: readonly {
    readonly year: number;
    readonly guaranteed: Decimal;
    readonly expected: Decimal;
    readonly components: Readonly<Record<Component, Decimal>>;
    /** Cumulative: what is kept of everything since the start on leaving at the end of this year. */
    readonly 'kept-if-leaving': Decimal;
  }[];
  readonly total: { readonly guaranteed: Decimal; readonly expected: Decimal };
  /** Paths of terms that have no amount or an open one, because the offer does not say. */
  readonly unknown: readonly string[];
  readonly questions: readonly string[];
}

export function valuationJson(file: string, offer: Offer, valuation: Valuation): ValuationJson {
  const { years, total } = valuation.range?.worst ?? valuation;
  return {
    file,
    company: companyOf(offer, english),
    currency: valuation.currency,
    horizon: valuation.horizon,
    years: years.map(({ year, guaranteed, expected, components, keptIfLeaving }) => ({
      year,
      guaranteed,
      expected,
      components,
      'kept-if-leaving': keptIfLeaving,
    })),
    total: { guaranteed: total.guaranteed, expected: total.expected },
    unknown: valuation.unpriced.map(({ path }) => path),
    questions: questionsOf(offer, valuation.unpriced).map((each) => questionText(each, offer, english)),
  };
}
