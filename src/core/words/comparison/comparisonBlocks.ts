import type { Locale } from '../../locale';
import { group, paragraph, quoted, table, type Block, type Line, type Table } from '../../write/document';
import { joinedText } from '../describeEntry';
import type { Comparison, FigureRow } from './comparison';
import type { Cell } from './termRows';

/** Words offers side by side: totals, parts, differences and terms, with marks for what is better and what is worse. */
export function comparisonBlocks(comparison: Comparison, { say }: Locale): readonly Block[] {
  const { offers, baseline, sections } = comparison;
  const isSeveral = offers.length > 1;
  const columns = offers.map(({ company }, i): Line => [quoted(company), i === baseline && isSeveral ? ' *' : '']);
  const tableOf = (caption: string, content: Table['content'], rows: Table['rows']) =>
    table({ caption, content, columns, rows });
  const figures = (caption: string, rows: readonly FigureRow[]) =>
    tableOf(
      caption,
      'figures',
      rows.map(({ title, figures: own }) => ({ title, cells: own.map(({ text }) => text) })),
    );
  const isJudged = sections.some(({ rows }) =>
    rows.some(({ cells }) => cells.some((cell) => cell.standing !== undefined)),
  );
  const notes = [
    ...(isSeveral ? [say('* baseline of the differences')] : []),
    ...(isJudged ? [say('▲ better, ▼ worse than the baseline, where one of the two is plainly better for you')] : []),
    ...comparison.notices,
  ];
  return [
    ...figures(say('Guaranteed'), comparison.guaranteed),
    ...figures(say('Expected'), comparison.expected),
    ...figures(say('After tax (estimate)'), comparison.afterTax),
    ...figures(say('Kept if leaving'), comparison.kept),
    ...figures(say('Expected, by part'), comparison.components),
    ...figures(say('Difference'), isSeveral ? comparison.differences : []),
    ...figures(say('Cost of living'), comparison.costOfLiving),
    ...sections.flatMap(({ title, rows }) =>
      tableOf(
        title,
        'words',
        rows.map((row) => ({ title: quoted(row.title), cells: row.cells.map(cellLine) })),
      ),
    ),
    ...(notes.length === 0 ? [] : [group(notes.map(paragraph))]),
  ];
}

const marks = { better: ' ▲', worse: ' ▼' };

function cellLine({ entries, standing }: Cell): Line {
  return [quoted(joinedText(entries)), standing === undefined ? '' : marks[standing]];
}
