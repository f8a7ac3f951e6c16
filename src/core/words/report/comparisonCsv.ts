import { noCurrency } from '../../currency';
import { assumptionLines } from '../verdict/usedAssumptions';
import { printCsv, type CsvCell } from '../../write/csv';
import { reportOrigin, type ReportOptions } from './reportOptions';
import { columnTitles, reportTables, type ReportCell, type ReportRow, type ReportTable } from './reportTables';
import type { Comparison } from '../comparison/comparison';

/**
 * The comparison as a table for a spreadsheet: RFC 4180 in UTF-8 with a byte order mark. Columns: section, row,
 * currency, and of each offer what it says and, for an amount, the lowest and the highest that it can be: the same
 * number twice where it is exact, none where there is no amount. All numbers of a row are in the currency it names.
 * Text that a spreadsheet would run has an apostrophe before it.
 */
export function comparisonCsv(comparison: Comparison, options: ReportOptions): string {
  const { locale, notices } = options;
  const { say } = locale;
  const { glance, totals, terms } = reportTables(comparison, locale);
  const names = columnTitles(comparison, locale, false);
  const head = [
    say('Section'),
    say('Row'),
    say('Currency'),
    ...names.flatMap((offer) => [offer, say('{offer}, low', { offer }), say('{offer}, high', { offer })]),
  ];
  const remarks = (section: string, lines: readonly string[]) =>
    lines.map((line) => [section, line, '', ...names.flatMap(() => ['', '', ''])]);
  const rows: (readonly CsvCell[])[] = [
    head,
    ...[...glance, ...totals, ...terms].flatMap((table) => tableRows(table, comparison)),
    ...remarks(say('Notices'), [...notices, ...comparison.notices]),
    ...remarks(say('Assumptions'), assumptionLines(options.assumptions, comparison, locale)),
    ...remarks(say('About'), reportOrigin(comparison, options)),
  ];
  return printCsv(rows);
}

function tableRows({ title, content, rows }: ReportTable, { offers }: Comparison): (readonly CsvCell[])[] {
  const currencies = offers.map(({ valuation }) => valuation.currency);
  return rows.flatMap((row) =>
    content === 'words'
      ? [[title, row.title, '', ...row.cells.flatMap(({ text }) => [text, '', ''])]]
      : figureRows(title, row, currencies),
  );
}

/** A row for each currency, so that no column adds up amounts of two. */
function figureRows(title: string, row: ReportRow, currencies: readonly string[]): (readonly CsvCell[])[] {
  return [...new Set(currencies)].map((currency) => [
    title,
    row.title,
    currency === noCurrency ? '' : currency,
    ...row.cells.flatMap((cell, i) => (currencies[i] === currency ? figureCells(cell) : ['', '', ''])),
  ]);
}

function figureCells({ text, figure }: ReportCell): readonly CsvCell[] {
  const [low, high] =
    figure?.amount === undefined ? [figure?.range?.low, figure?.range?.high] : [figure.amount, figure.amount];
  return low === undefined || high === undefined
    ? [text, '', '']
    : [text, { number: low.toFixed() }, { number: high.toFixed() }];
}
