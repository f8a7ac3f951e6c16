import { linesWithRange, endsOf, sameLine, isExact } from '../compare/amounts';
import { type Decimal, zero, sum } from '../decimal';
import type { Locale } from '../locale';
import type { Offer } from '../offer';
import type { Valuation, ValuedLine } from '../value/valuation';
import type { ComparedOffer, Comparison, FigureId, FigureRow } from '../words/comparison/comparison';
import { describeEnds } from '../words/describe';
import { type Explanation, explainLine, explainTax } from '../words/valuation/explain';
import type { PanelColumn, PanelExplanation, PanelRow, PanelView } from './panelData';
import type { ShownComparison } from './shownComparison';

/** Explains the figure that is asked for, where one of the views shows it. */
export function explanationIn(
  shown: ShownComparison,
  columns: readonly PanelColumn[],
  views: readonly PanelView[],
  locale: Locale,
): PanelExplanation | undefined {
  const { explaining, comparison, offers } = shown;
  if (explaining === undefined) return undefined;
  const { id, figure: key } = explaining;
  const index = comparison.offers.findIndex((offer) => offer.id === id);
  const [compared, offer] = [comparison.offers[index], offers[index]?.offer];
  const figure = explainedRows(comparison).find(({ name }) => name === key)?.figure;
  const isShown = (row: PanelRow) => row.cells[index]?.some((each) => each.figure === key) === true;
  const section = views.flatMap(({ sections }) => sections).find(({ rows }) => rows.some(isShown));
  const row = section?.rows.find(isShown);
  if (
    compared === undefined ||
    offer === undefined ||
    figure === undefined ||
    section === undefined ||
    row === undefined
  )
    return undefined;
  const title = `${columns[index]?.label ?? compared.company}: ${section.title}, ${row.title}`;
  return explanationOf({ key, id: figure, title }, compared, offer, shown, locale);
}

function explainedRows({ expected, guaranteed, afterTax, kept, components }: Comparison): readonly FigureRow[] {
  return [expected, guaranteed, afterTax, kept, components].flat();
}

function explanationOf(
  { key, id, title }: { readonly key: string; readonly id: FigureId; readonly title: string },
  compared: ComparedOffer,
  offer: Offer,
  { tried, refused }: ShownComparison,
  locale: Locale,
): PanelExplanation {
  const isTried = (path: string) => Object.hasOwn(tried, path) && !refused.has(path);
  const parts = explainFigure(id, compared.valuation, offer, locale).map((part) => ({
    title: part.title,
    amount: part.amount,
    path: part.path,
    formula: part.formula,
    inputs: [
      ...part.inputs.map((input) => ({ title: input.title, text: input.text, path: input.path })),
      ...part.assumptions.map((each) => ({
        title: each.title,
        text: isTried(each.path)
          ? locale.say('{value}, tried', { value: each.text })
          : each.origin === 'default'
            ? locale.say('{value}, assumed by default', { value: each.text })
            : locale.say('{value}, assumed in the candidate file', { value: each.text }),
        path: '',
      })),
    ],
    remarks: [...part.limits, ...part.remarks],
  }));
  return { id: compared.id, figure: key, title, parts };
}

/** Explains the leaves that a figure of a comparison is the sum of. Leaves of no amount are left out. */
export function explainFigure(
  figure: FigureId,
  valuation: Valuation,
  offer: Offer,
  locale: Locale,
): readonly (Explanation & { readonly amount: string })[] {
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
