import { describeEnds, linesWithRange, type Ends } from '../core/compare/amounts';
import { componentTitle } from '../core/compare/componentRows';
import { companyOf } from '../core/compare/describe';
import { explainLine, explainTax, type Explanation } from '../core/compare/explain';
import type { Decimal } from '../core/decimal';
import type { OfferDocument } from '../core/parse/parseOffer';
import type { Valuation, ValuedLine } from '../core/value/valuation';
import { lineAndColumn } from './check';
import { columns, plain } from './text';
import type { Locale } from '../core/locale';

interface Row {
  readonly name: string;
  readonly amounts: readonly Ends[];
}

/** How each amount of a valuation comes about, for a terminal: formula, inputs with their lines, assumptions, limits. */
export function explanationText({ fields, text }: OfferDocument, valuation: Valuation, locale: Locale): string {
  const { currency } = valuation;
  const { worst, best } = valuation.range ?? { worst: valuation, best: valuation };
  const show = (heading: string, explanation: Explanation, rows: readonly Row[]) =>
    block(heading, explanation, rows, { currency, locale, lineOf: (offset) => lineAndColumn(text, offset).line });
  const parts = linesWithRange(valuation).map((line) => {
    const explanation = explainLine(line, fields, currency, locale);
    const component = componentTitle(line.component, locale);
    const other = best.lines.find(({ path, component: own }) => path === line.path && own === line.component);
    const isGuaranteed = [line, other].some((each) => each?.guaranteed.some((amount) => !amount.isZero()) === true);
    return show(explanation.title === component ? component : `${component}: ${explanation.title}`, explanation, [
      row('expected', line, other, ({ expected }) => expected),
      ...(isGuaranteed ? [row('guaranteed', line, other, ({ guaranteed }) => guaranteed)] : []),
      row('kept if leaving', line, other, ({ kept }) => kept),
    ]);
  });
  if (worst.tax !== undefined && best.tax !== undefined) {
    const [low, high] = [worst.tax.byYear, best.tax.byYear];
    const amounts = low.map((amount, i) => ({ low: amount, high: high[i] ?? amount }));
    parts.push(show('Tax (estimate)', explainTax(worst.tax, fields, locale), [{ name: 'tax', amounts }]));
  }
  return `${plain(companyOf(fields, locale))}, part by part in ${currency}\n\n${parts.join('\n')}`;
}

function row(
  name: string,
  line: ValuedLine,
  other: ValuedLine | undefined,
  amountsOf: (line: ValuedLine) => readonly Decimal[],
): Row {
  const others = other === undefined ? [] : amountsOf(other);
  const amounts = amountsOf(line).map((amount, i) => {
    const second = others[i] ?? amount;
    return amount.lessThanOrEqualTo(second) ? { low: amount, high: second } : { low: second, high: amount };
  });
  return { name, amounts };
}

function block(
  heading: string,
  { formula, inputs, assumptions, limits, remarks }: Explanation,
  rows: readonly Row[],
  {
    currency,
    locale,
    lineOf,
  }: { readonly currency: string; readonly locale: Locale; readonly lineOf: (offset: number) => number },
): string {
  const years = rows[0]?.amounts.map((_, i) => `Year ${i + 1}`) ?? [];
  const table = columns([
    ['', ...years],
    ...rows.map(({ name, amounts }) => [name, ...amounts.map((ends) => describeEnds(ends, currency, locale))]),
  ]);
  return [
    plain(heading),
    table,
    `  = ${plain(formula)}`,
    ...inputs.map(
      ({ path, text, span }) => `  ${path}: ${plain(text)}${span === undefined ? '' : ` (line ${lineOf(span.start)})`}`,
    ),
    ...assumptions.map(
      ({ path, text, origin }) => `  ${path}: ${plain(text)} (${origin === 'default' ? 'default' : 'candidate file'})`,
    ),
    ...limits.map((limit) => `  limit, ${limit}`),
    ...remarks.map((remark) => `  ${plain(remark)}`),
    '',
  ].join('\n');
}
