import { endsOf, linesWithRange } from '../core/compare/amounts';
import type { Cell } from '../core/compare/cells';
import type { Comparison, FigureRow } from '../core/compare/comparison';
import { componentTitle } from '../core/compare/componentRows';
import { companyOf, describeNumber } from '../core/compare/describe';
import { laterStart, limitNotices } from '../core/compare/notices';
import { componentText, openBesideRange } from '../core/compare/openParts';
import { totalFigure, type TotalName } from '../core/compare/totalRows';
import { type Decimal, sum, zero } from '../core/decimal';
import type { Locale } from '../core/locale';
import { formatMoney } from '../core/money';
import { questionsOf } from '../core/negotiate/questions/questions';
import type { Offer } from '../core/offer';
import { labelOf } from '../core/titles';
import { cashByMonth, cliffsOf } from '../core/value/cashByMonth';
import { type Component, components, type Valuation } from '../core/value/valuation';
import { questionText } from '../core/words/questionText';

/** One offer's valuation as a table for a terminal. */
export function valuationText(offer: Offer, valuation: Valuation, locale: Locale): string {
  const { years, tax } = valuation;
  const used = components.filter((component) => linesWithRange(valuation).some((line) => line.component === component));
  const row = (title: string, name: 'guaranteed' | 'expected' | 'afterTax') => [
    title,
    ...years.map((_, i) => figure(valuation, name, (each) => each.years[i]?.[name] ?? zero, locale)),
    figure(valuation, name, ({ total }) => total[name] ?? zero, locale),
  ];
  const part = (component: Component) => {
    const ofYear = ({ components: amounts }: Valuation['years'][number]) => amounts[component];
    const ends = [
      ...years.map((_, i) => endsOf(valuation, (each) => sum(each.years.slice(i, i + 1).map(ofYear)))),
      endsOf(valuation, (each) => sum(each.years.map(ofYear))),
    ];
    return [
      componentTitle(component, locale),
      ...ends.map((each) => componentText(each, component, valuation, locale)),
    ];
  };
  const kept = years.map((_, i) => figure(valuation, 'kept', (each) => each.years[i]?.keptIfLeaving ?? zero, locale));
  const rows = [
    ['', ...years.map(({ year }) => `Year ${year}`), 'Total'],
    ...used.map(part),
    row('Guaranteed', 'guaranteed'),
    row('Expected', 'expected'),
    ...(tax === undefined ? [] : [row('After tax (estimate)', 'afterTax')]),
    ['Kept if leaving', ...kept, ''],
  ];
  const closed = new Set(openBesideRange(valuation).map(({ path }) => path));
  const open = valuation.unpriced.map(
    ({ path, reason }) =>
      `  ${plain(labelOf(offer, path, locale))} (${path}): ${reasons[reason]}${closed.has(path) ? '' : ', within a range'}`,
  );
  const questions = questionsOf(offer, valuation.unpriced).map(
    (each) => `  ${plain(questionText(each, offer, locale))}`,
  );
  const notes = [
    ...laterStart(companyOf(offer, locale), valuation, offer, locale).map(plain),
    ...limitNotices([valuation], locale),
  ];
  return [
    plain(companyOf(offer, locale)),
    columns(rows),
    ...(open.length > 0 ? ['Not known:', ...open] : []),
    ...(questions.length > 0 ? ['Questions:', ...questions] : []),
    ...notes,
    '',
  ].join('\n');
}

function figure(
  valuation: Valuation,
  name: TotalName | 'kept',
  amountOf: (valuation: Valuation) => Decimal,
  locale: Locale,
): string {
  return totalFigure(amountOf, valuation, name, locale).text;
}

/** The cash of each month with the parts it is made of, at worst where something is unknown; and what cliffs release. */
export function cashText(offer: Offer, valuation: Valuation, locale: Locale): string {
  const shown = valuation.range?.worst ?? valuation;
  const months = cashByMonth(shown);
  const used = components.filter((component) =>
    months.some(({ parts }) => parts.some(({ line }) => line.component === component)),
  );
  const money = (amount: Decimal) => formatMoney(amount, valuation.currency, locale);
  const rows = months.map(({ month, from, amount, parts }) => [
    `${month + 1}${from === undefined ? '' : `  ${from}`}`,
    ...used.map((component) => {
      const own = parts.filter(({ line }) => line.component === component);
      if (own.length === 0) return '';
      return `${own.some(({ isCliff }) => isCliff) ? 'cliff ' : ''}${money(sum(own.map((each) => each.amount)))}`;
    }),
    money(amount),
  ]);
  const open = openBesideRange(valuation).filter(({ isCounted }) => isCounted !== true);
  const without = open.map(({ path }) => plain(labelOf(offer, path, locale)));
  const cliffs = cliffsOf(shown).map(({ line, amount, at, day }) => {
    const when = day ?? `after ${describeNumber(at, locale)} months`;
    return `  ${when}: ${plain(labelOf(offer, line.path, locale))}, ${money(amount)}`;
  });
  return [
    `${plain(companyOf(offer, locale))}, expected cash by month, before tax${valuation.range === undefined ? '' : ', at worst'}`,
    columns([['Month', ...used.map((component) => componentTitle(component, locale)), 'Cash'], ...rows]),
    ...(without.length > 0 ? [`Not known, and not in these months: ${without.join(', ')}`] : []),
    ...(cliffs.length > 0 ? ['Cliffs, before which nothing of a grant is yours:', ...cliffs] : []),
    '',
  ].join('\n');
}

const reasons = {
  unknown: 'unknown',
  'no-salary': 'needs the base salary',
  'no-spending': 'needs your medical spending',
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
    ...(comparison.afterTax.length > 0 ? [[head('AFTER TAX (ESTIMATE)'), ...figures(comparison.afterTax)]] : []),
    [head('KEPT IF LEAVING'), ...figures(comparison.kept)],
    [head('EXPECTED, BY PART'), ...figures(comparison.components)],
    ...(offers.length > 1 && comparison.differences.length > 0
      ? [[head('DIFFERENCE'), ...figures(comparison.differences)]]
      : []),
    ...(comparison.costOfLiving.length > 0 ? [[head('COST OF LIVING'), ...figures(comparison.costOfLiving)]] : []),
    ...comparison.sections.map(({ title, rows }) => [
      head(title.toUpperCase()),
      ...rows.map((row) => [row.title, ...row.cells.map(cellText)]),
    ]),
  ];
  const isJudged = comparison.sections.some(({ rows }) =>
    rows.some(({ cells }) => cells.some(({ standing }) => standing !== undefined)),
  );
  const notes = [
    ...(offers.length > 1 ? ['* baseline of the differences'] : []),
    ...(isJudged ? ['▲ better, ▼ worse than the baseline, where one of the two is plainly better for you'] : []),
    ...comparison.notices,
  ];
  return `${parts.map(columns).join('\n\n')}\n${notes.map((note) => `\n${note}`).join('')}\n`;
}

const marks = { better: ' ▲', worse: ' ▼' };

function cellText({ entries, standing }: Cell): string {
  return `${entries.map(({ text }) => text).join('; ')}${standing === undefined ? '' : marks[standing]}`;
}

const widest = 48;

/** Aligns cells in columns, the first to the left, the others to the right; long text is wrapped within its column. */
export function columns(rows: readonly (readonly string[])[]): string {
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

/** Breaks text into lines of at most a width, between words where it can. */
export function wrap(text: string, width = widest): string[] {
  const lines: string[] = [''];
  const pieces = plain(text)
    .split(/\s+/)
    .flatMap((word) => word.match(new RegExp(`.{1,${width}}`, 'gu')) ?? ['']);
  for (const word of pieces) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

/** Text from a file in one line, without characters that a terminal would obey. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '');
}
