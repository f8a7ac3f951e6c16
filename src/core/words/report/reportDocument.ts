import { formatDate } from '../../calendar';
import { type Block, heading, type Line, list, paragraph, quoted, section, strong, table } from '../../write/document';
import { phrase } from '../../write/phrase';
import type { Comparison } from '../comparison/comparison';
import { amountsIn } from '../verdict/usedAssumptions';
import { assumptionLines, assumptionSource } from '../verdict/usedAssumptions';
import { type ReportOptions, reportOrigin, reportTitle } from './reportOptions';
import { columnTitles, partExplanations, type ReportTable, reportTables } from './reportTables';

/** Words a comparison as a document: everything that it says, with what it rests on. */
export function reportDocument(comparison: Comparison, options: ReportOptions): readonly Block[] {
  const { locale, today, headline, notices } = options;
  const { say } = locale;
  const { glance, totals, terms } = reportTables(comparison, locale);
  const head = columnTitles(comparison, locale);
  const file = options.candidateFile === undefined ? undefined : quoted(options.candidateFile);
  const tables = (each: readonly ReportTable[], isNamed = true) =>
    each.flatMap((one) => tableBlocks(one, head, isNamed, options));
  return [
    heading(1, reportTitle(comparison, locale)),
    paragraph(formatDate(today, locale)),
    ...(headline === undefined ? [] : [paragraph(strong(headline))]),
    ...list([...notices, ...comparison.notices]),
    ...section(2, say('Offers at a glance'), tables(glance, false)),
    ...section(
      2,
      say('Totals'),
      totals.length === 0 ? [] : [paragraph(amountsIn(comparison, locale)), ...tables(totals)],
    ),
    ...section(2, say('Terms'), tables(terms)),
    ...section(2, say('How the parts come about'), explanations(comparison, head)),
    ...section(2, say('Assumptions'), [
      paragraph(assumptionSource(file, locale)),
      ...list(assumptionLines(options.assumptions, comparison, locale)),
    ]),
    { kind: 'footer', lines: reportOrigin(comparison, options) },
  ];
}

/** The heading above a table that stands alone names it already. */
function tableBlocks(
  { title, content, rows }: ReportTable,
  head: readonly string[],
  isNamed: boolean,
  { locale }: ReportOptions,
): readonly Block[] {
  return table({
    content,
    ...(isNamed ? { caption: title } : {}),
    columns: head.map(quoted),
    rows: rows.map((row) => ({
      title: quoted(row.title),
      cells: row.cells.map(({ text }) => quoted(text)),
      isTotal: row.isTotal,
    })),
    captionOfPart: (from, to, count): Line =>
      phrase('{title} (offers {from} to {to} of {count})', { title, from, to, count }, locale),
  });
}

function explanations(comparison: Comparison, head: readonly string[]): readonly Block[] {
  return head.flatMap((name, i) => section(3, quoted(name), list(partExplanations(comparison, i))));
}
