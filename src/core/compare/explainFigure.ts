import { sum, zero, type Decimal } from '../decimal';
import type { Locale } from '../locale';
import type { Offer } from '../offer';
import { components, type Component, type Valuation, type ValuedLine } from '../value/valuation';
import { describeEnds, isExact, linesWithRange, type Ends } from './amounts';
import type { ComparedOffer } from './comparison';
import { explainLine, explainTax, type Explanation } from './explain';

/** One of the leaves that a figure is the sum of. */
export interface FigurePart extends Explanation {
  readonly amount: string;
}

/**
 * The leaves that a figure of a comparison is the sum of, each with how it comes about. `row` is the name of the figure's row, such as
 * `expected-2`, `guaranteed-total`, `kept-1` or `equity`; figures of other rows have none. Leaves of no amount are left out.
 */
export function explainFigure(
  row: string,
  { valuation }: Pick<ComparedOffer, 'valuation'>,
  offer: Offer,
  locale: Locale,
): readonly FigurePart[] {
  const read = readRow(row);
  if (read === undefined) return [];
  const parts = linesWithRange(valuation)
    .filter(({ component }) => read.component === undefined || component === read.component)
    .map((line) => ({ line, ends: endsOfLine(line, valuation, read.amountOf) }))
    .filter(({ ends }) => !isExact(ends) || !ends.low.isZero())
    .map(({ line, ends }) => ({
      ...explainLine(line, offer, valuation.currency, locale),
      amount: describeEnds(ends, valuation.currency, locale),
    }));
  return [...parts, ...taxPart(row, valuation, offer, locale)];
}

type AmountOf = (line: ValuedLine) => Decimal;

/** What a row is the sum of: amounts of a year or of all, of one component or of all. */
function readRow(row: string): { readonly component?: Component; readonly amountOf: AmountOf } | undefined {
  const component = components.find((each) => each === row);
  if (component !== undefined) return { component, amountOf: ({ expected }) => sum(expected) };
  const [, name = '', year = ''] = /^(expected|guaranteed|kept|afterTax)-(\d+|total)$/.exec(row) ?? [];
  const of = ({ expected, guaranteed, kept }: ValuedLine) =>
    name === 'kept' ? kept : name === 'guaranteed' ? guaranteed : expected;
  if (name === '') return undefined;
  return { amountOf: (line) => (year === 'total' ? sum(of(line)) : (of(line)[Number(year) - 1] ?? zero)) };
}

function endsOfLine(line: ValuedLine, { range, ...own }: Valuation, amountOf: AmountOf): Ends {
  const [one = zero, other = zero] = [range?.worst ?? own, range?.best ?? own].map((each) => {
    const same = each.lines.find(({ component, path }) => component === line.component && path === line.path);
    return same === undefined ? zero : amountOf(same);
  });
  return one.lessThanOrEqualTo(other) ? { low: one, high: other } : { low: other, high: one };
}

/** Of a figure after tax, the tax that is taken from it. */
function taxPart(row: string, valuation: Valuation, offer: Offer, locale: Locale): FigurePart[] {
  const [, year] = /^afterTax-(\d+|total)$/.exec(row) ?? [];
  const taxes = [valuation.range?.worst ?? valuation, valuation.range?.best ?? valuation].map(({ tax }) => tax);
  const [first, second] = taxes;
  if (year === undefined || first === undefined || second === undefined) return [];
  const [one = zero, other = zero] = [first, second].map(({ byYear }) =>
    (year === 'total' ? sum(byYear) : (byYear[Number(year) - 1] ?? zero)).negated(),
  );
  const ends = one.lessThanOrEqualTo(other) ? { low: one, high: other } : { low: other, high: one };
  return [{ ...explainTax(first, offer, locale), amount: describeEnds(ends, valuation.currency, locale) }];
}
