import { sum, zero, type Decimal } from '../decimal';
import type { Locale } from '../locale';
import type { Offer } from '../offer';
import type { Valuation, ValuedLine } from '../value/valuation';
import { describeEnds, isExact, linesWithRange, type Ends } from './amounts';
import type { ComparedOffer, FigureId } from './comparison';
import { explainLine, explainTax, type Explanation } from './explain';

/** One of the leaves that a figure is the sum of. */
export interface FigurePart extends Explanation {
  readonly amount: string;
}

/** The leaves that a figure of a comparison is the sum of, each with how it comes about. Leaves of no amount are left out. */
export function explainFigure(
  figure: FigureId,
  { valuation }: Pick<ComparedOffer, 'valuation'>,
  offer: Offer,
  locale: Locale,
): readonly FigurePart[] {
  const parts = linesWithRange(valuation)
    .filter(({ component }) => !('component' in figure) || component === figure.component)
    .map((line) => ({ line, ends: endsOfLine(line, valuation, figure) }))
    .filter(({ ends }) => !isExact(ends) || !ends.low.isZero())
    .map(({ line, ends }) => ({
      ...explainLine(line, offer, valuation.currency, locale),
      amount: describeEnds(ends, valuation.currency, locale),
    }));
  return [...parts, ...taxPart(figure, valuation, offer, locale)];
}

function amountIn(line: ValuedLine, figure: FigureId): Decimal {
  if ('component' in figure) return sum(line.expected);
  return inYear(line[figure.sum === 'afterTax' ? 'expected' : figure.sum], figure.year);
}

function inYear(amounts: readonly Decimal[], year: number | 'all'): Decimal {
  return year === 'all' ? sum(amounts) : (amounts[year - 1] ?? zero);
}

function endsOfLine(line: ValuedLine, { range, ...own }: Valuation, figure: FigureId): Ends {
  const [one = zero, other = zero] = [range?.worst ?? own, range?.best ?? own].map((each) => {
    const same = each.lines.find(({ component, path }) => component === line.component && path === line.path);
    return same === undefined ? zero : amountIn(same, figure);
  });
  return one.lessThanOrEqualTo(other) ? { low: one, high: other } : { low: other, high: one };
}

/** Of a figure after tax, the tax that is taken from it. */
function taxPart(figure: FigureId, valuation: Valuation, offer: Offer, locale: Locale): FigurePart[] {
  if (!('sum' in figure) || figure.sum !== 'afterTax') return [];
  const taxes = [valuation.range?.worst ?? valuation, valuation.range?.best ?? valuation].map(({ tax }) => tax);
  const [first, second] = taxes;
  if (first === undefined || second === undefined) return [];
  const [one = zero, other = zero] = [first, second].map(({ byYear }) => inYear(byYear, figure.year).negated());
  const ends = one.lessThanOrEqualTo(other) ? { low: one, high: other } : { low: other, high: one };
  return [{ ...explainTax(first, offer, locale), amount: describeEnds(ends, valuation.currency, locale) }];
}
