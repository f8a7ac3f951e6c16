import { linesWithRange, type Ends, sameLine, endsBetween } from '../../compare/amounts';
import type { Decimal } from '../../decimal';
import type { Locale } from '../../locale';
import type { OfferDocument } from '../../parse/parseOffer';
import { lineOf } from '../../parse/textLines';
import type { Valuation, ValuedLine } from '../../value/valuation';
import { group, heading, list, quoted, table, type Block, type Line } from '../../write/document';
import { phrase } from '../../write/phrase';
import { componentTitle } from '../comparison/componentRows';
import { companyOf, describeEnds } from '../describe';
import { explainLine, explainTax, type Explanation } from './explain';

interface ExplainedRow {
  readonly title: string;
  readonly amounts: readonly Ends[];
}

interface Printed {
  readonly currency: string;
  readonly text: string;
  readonly locale: Locale;
}

/** Words how each amount of a valuation comes about: formula, inputs with their lines, assumptions, limits. */
export function explanationBlocks(
  { fields, text }: OfferDocument,
  valuation: Valuation,
  locale: Locale,
): readonly Block[] {
  const { currency } = valuation;
  const { say } = locale;
  const { worst, best } = valuation.range ?? { worst: valuation, best: valuation };
  const printed = { currency, text, locale };
  const parts = linesWithRange(valuation).map((line) => {
    const explanation = explainLine(line, fields, currency, locale);
    const component = componentTitle(line.component, locale);
    const other = sameLine(line, best);
    const isGuaranteed = [line, other].some((each) => each?.guaranteed.some((amount) => !amount.isZero()) === true);
    const { title } = explanation;
    const name = title === component ? component : [`${component}: `, quoted(title)];
    return partBlock(
      name,
      explanation,
      [
        rowOf(say('expected'), line, other, ({ expected }) => expected),
        ...(isGuaranteed ? [rowOf(say('guaranteed'), line, other, ({ guaranteed }) => guaranteed)] : []),
        rowOf(say('kept if leaving'), line, other, ({ kept }) => kept),
      ],
      printed,
    );
  });
  if (worst.tax !== undefined && best.tax !== undefined) {
    const [low, high] = [worst.tax.byYear, best.tax.byYear];
    const amounts = low.map((amount, i) => ({ low: amount, high: high[i] ?? amount }));
    const explanation = explainTax(worst.tax, fields, locale);
    parts.push(partBlock(say('Tax (estimate)'), explanation, [{ title: say('tax'), amounts }], printed));
  }
  const company = companyOf(fields, locale);
  return [heading(1, phrase('{company}, part by part in {currency}', { company, currency }, locale)), ...parts];
}

function rowOf(
  title: string,
  line: ValuedLine,
  other: ValuedLine | undefined,
  amountsOf: (line: ValuedLine) => readonly Decimal[],
): ExplainedRow {
  const others = other === undefined ? [] : amountsOf(other);
  return { title, amounts: amountsOf(line).map((amount, i) => endsBetween(amount, others[i] ?? amount)) };
}

function partBlock(
  title: Line,
  explanation: Explanation,
  rows: readonly ExplainedRow[],
  { currency, text, locale }: Printed,
): Block {
  return group([
    heading(3, title),
    ...table({
      content: 'figures',
      columns: (rows[0]?.amounts ?? []).map((_, i) => locale.say('Year {year}', { year: i + 1 })),
      rows: rows.map((row) => ({
        title: row.title,
        cells: row.amounts.map((ends) => describeEnds(ends, currency, locale)),
      })),
    }),
    ...list(basisLines(explanation, text, locale), 'plain'),
  ]);
}

function basisLines(
  { formula, inputs, assumptions, limits, remarks }: Explanation,
  source: string,
  locale: Locale,
): readonly Line[] {
  return [
    ['= ', formula],
    ...inputs.map(({ path, text, span }) =>
      span === undefined
        ? [`${path}: `, quoted(text)]
        : phrase('{path}: {text} (line {line})', { path, text, line: lineOf(span.start, source) }, locale),
    ),
    ...assumptions.map(({ path, text, origin }) =>
      origin === 'default'
        ? phrase('{path}: {text} (default)', { path, text }, locale)
        : phrase('{path}: {text} (candidate file)', { path, text }, locale),
    ),
    ...limits.map((limit) => locale.say('limit, {limit}', { limit })),
    ...remarks,
  ];
}
