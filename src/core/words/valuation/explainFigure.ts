import { sum, zero, type Decimal } from '../../decimal';
import type { Locale } from '../../locale';
import type { Offer } from '../../offer';
import type { Valuation, ValuedLine } from '../../value/valuation';
import { isExact, linesWithRange, endsOf, sameLine } from '../../compare/amounts';
import { explainLine, explainTax, type Explanation } from './explain';
import type { FigureId } from '../comparison/comparison';
import { describeEnds } from '../amountText';

/** One of the leaves that a figure is the sum of. */
export interface FigurePart extends Explanation {
  readonly amount: string;
}

/** Explains the leaves that a figure of a comparison is the sum of. Leaves of no amount are left out. */
export function explainFigure(
  figure: FigureId,
  valuation: Valuation,
  offer: Offer,
  locale: Locale,
): readonly FigurePart[] {
  const { currency } = valuation;
  const parts = linesWithRange(valuation)
    .filter(({ component }) => !('component' in figure) || component === figure.component)
    .map((line) => ({ line, ends: endsOf(valuation, (each) => amountIn(figure, sameLine(line, each))) }))
    .filter(({ ends }) => !isExact(ends) || !ends.low.isZero())
    .map(({ line, ends }) => ({
      ...explainLine(line, offer, currency, locale),
      amount: describeEnds(ends, currency, locale),
    }));
  const tax = 'sum' in figure && figure.sum === 'afterTax' ? (valuation.range?.worst ?? valuation).tax : undefined;
  if (tax === undefined || !('sum' in figure)) return parts;
  // Of a figure after tax, the tax is taken from it.
  const taxed = endsOf(valuation, (each) => inYear(each.tax?.byYear ?? [], figure.year).negated());
  return [...parts, { ...explainTax(tax, offer, locale), amount: describeEnds(taxed, currency, locale) }];
}

function amountIn(figure: FigureId, line: ValuedLine | undefined): Decimal {
  if (line === undefined) return zero;
  if ('component' in figure) return sum(line.expected);
  return inYear(line[figure.sum === 'afterTax' ? 'expected' : figure.sum], figure.year);
}

function inYear(amounts: readonly Decimal[], year: number | 'all'): Decimal {
  return year === 'all' ? sum(amounts) : (amounts[year - 1] ?? zero);
}
