import type { Comparison, FigureRow } from '../core/compare/comparison';
import { componentTitle } from '../core/compare/componentRows';
import { companyOf } from '../core/compare/describe';
import { totalText } from '../core/compare/totalRows';
import type { Decimal } from '../core/decimal';
import { formatMoney } from '../core/money';
import { questionsOf } from '../core/negotiate/questions';
import type { Offer } from '../core/offer';
import { labelOf } from '../core/titles';
import { components, type Valuation } from '../core/value/valuation';

/** One offer's valuation as a table for a terminal. */
export function valuationText(offer: Offer, valuation: Valuation, locale: string): string {
  const money = (amount: Valuation['total']['expected']) => formatMoney(amount, valuation.currency, locale);
  const totals = (name: 'guaranteed' | 'expected', amountOf: (year: Valuation['years'][number]) => Decimal) =>
    [...valuation.years.map(amountOf), valuation.total[name]].map((amount) =>
      totalText(amount, valuation, name, locale),
    );
  const used = components.filter((component) => valuation.lines.some((line) => line.component === component));
  const rows = [
    ['', ...valuation.years.map(({ year }) => `Year ${year}`), 'Total'],
    ...used.map((component) => {
      const amounts = valuation.years.map((year) => year.components[component]);
      return [componentTitle(component), ...amounts.map(money), money(amounts.reduce((a, b) => a.plus(b)))];
    }),
    ['Guaranteed', ...totals('guaranteed', ({ guaranteed }) => guaranteed)],
    ['Expected', ...totals('expected', ({ expected }) => expected)],
    ['Kept if leaving', ...totals('expected', ({ keptIfLeaving }) => keptIfLeaving).slice(0, -1), ''],
  ];
  const open = valuation.unpriced.map(
    ({ path, reason }) => `  ${plain(labelOf(offer, path))} (${path}): ${reasons[reason]}`,
  );
  const questions = questionsOf(offer, valuation.unpriced).map(({ text }) => `  ${plain(text)}`);
  return [
    plain(companyOf(offer)),
    columns(rows),
    ...(open.length > 0 ? ['Not in these figures:', ...open] : []),
    ...(questions.length > 0 ? ['Questions:', ...questions] : []),
    '',
  ].join('\n');
}

const reasons = {
  unknown: 'unknown',
  'no-salary': 'needs the base salary',
  'no-rate': 'no exchange rate',
};

/** Offers side by side as tables for a terminal. */
export function comparisonText(comparison: Comparison): string {
  const { offers, baseline } = comparison;
  const head = (title: string) => [
    title,
    ...offers.map(({ company }, i) => (i === baseline && offers.length > 1 ? `${company} *` : company)),
  ];
  const figures = (rows: readonly FigureRow[]) =>
    rows.map((row) => [row.title, ...row.figures.map(({ text }) => text)]);
  const parts = [
    [head('GUARANTEED'), ...figures(comparison.guaranteed)],
    [head('EXPECTED'), ...figures(comparison.expected)],
    [head('EXPECTED, BY PART'), ...figures(comparison.components)],
    ...(offers.length > 1 && comparison.differences.length > 0
      ? [[head('DIFFERENCE'), ...figures(comparison.differences)]]
      : []),
    ...comparison.sections.map(({ title, rows }) => [
      head(title.toUpperCase()),
      ...rows.map((row) => [row.title, ...row.cells.map(({ entries }) => entries.map(({ text }) => text).join('; '))]),
    ]),
  ];
  const notes = [...(offers.length > 1 ? ['* baseline of the differences'] : []), ...comparison.notices];
  return `${parts.map(columns).join('\n\n')}\n${notes.map((note) => `\n${note}`).join('')}\n`;
}

const widest = 48;

/** Aligns cells in columns, the first to the left, the others to the right; long text is wrapped within its column. */
function columns(rows: readonly (readonly string[])[]): string {
  const wrapped = rows.map((row) => row.map((cell) => wrap(cell)));
  const widths = (rows[0] ?? []).map((_, i) =>
    Math.max(...wrapped.map((row) => Math.max(...(row[i] ?? ['']).map((text) => text.length)))),
  );
  return wrapped
    .flatMap((row) => {
      const height = Math.max(...row.map((cell) => cell.length));
      return Array.from({ length: height }, (_, line) =>
        row.map((cell, i) => (i === 0 ? (cell[line] ?? '').padEnd(widths[i] ?? 0) : (cell[line] ?? '').padStart(widths[i] ?? 0))).join('  ').trimEnd(),
      ); // prettier-ignore
    })
    .join('\n');
}

/** Breaks text into lines of at most the widest column, between words where it can. */
function wrap(text: string): string[] {
  const lines: string[] = [''];
  const pieces = plain(text)
    .split(/\s+/)
    .flatMap((word) => word.match(new RegExp(`.{1,${widest}}`, 'gu')) ?? ['']);
  for (const word of pieces) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > widest) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

/** Text from a file in one line, without characters that a terminal would obey. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '');
}
