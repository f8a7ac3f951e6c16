import { formatDate } from '../../calendar';
import type { Comparison } from '../../compare/comparison';
import { amountsIn } from '../amountsIn';
import { escapeMarkdown, table } from '../markdown';
import { assumptionLines, assumptionSource } from '../../negotiate/verdict/usedAssumptions';
import { reportOrigin, reportTitle, type ReportOptions } from './reportOptions';
import { columnTitles, partExplanations, reportTables, type ReportTable } from './reportTables';

/** The comparison as a Markdown document. Text from the files is escaped, so that it stays text. */
export function comparisonMarkdown(comparison: Comparison, options: ReportOptions): string {
  const { locale, today } = options;
  const { say } = locale;
  const { glance, totals, terms } = reportTables(comparison, locale);
  const head = columnTitles(comparison, locale);
  const write = (tables: readonly ReportTable[], titled = true) =>
    tables.map((each) => tableText(each, head, titled)).join('\n\n');
  const sections = [
    `# ${escapeMarkdown(reportTitle(comparison, locale))}`,
    formatDate(today, locale),
    ...(options.headline === undefined ? [] : [`**${escapeMarkdown(options.headline)}**`]),
    list([...options.notices, ...comparison.notices]),
    section(say('Offers at a glance'), write(glance, false)),
    section(say('Totals'), totals.length === 0 ? '' : `${amountsIn(comparison, locale)}\n\n${write(totals)}`),
    section(say('Terms'), write(terms)),
    section(say('How the parts come about'), explanations(comparison, head)),
    section(
      say('Assumptions'),
      `${escapeMarkdown(assumptionSource(options.candidateFile, locale))}\n\n${list(assumptionLines(options.assumptions, comparison, locale))}`,
    ),
    `---\n\n${reportOrigin(comparison, options).map(escapeMarkdown).join(' ')}`,
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function section(title: string, body: string): string {
  return body === '' ? '' : `## ${escapeMarkdown(title)}\n\n${body}`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n');
}

function tableText({ title, content, rows }: ReportTable, head: readonly string[], titled: boolean): string {
  const cells = rows.map((row) => [row.title, ...row.cells.map(({ text }) => text)].map(escapeMarkdown));
  return table([titled ? title : '', ...head].map(escapeMarkdown), cells, content);
}

function explanations(comparison: Comparison, head: readonly string[]): string {
  return head
    .flatMap((name, i) => {
      const lines = partExplanations(comparison, i);
      return lines.length === 0 ? [] : [`### ${escapeMarkdown(name)}\n\n${list(lines)}`];
    })
    .join('\n\n');
}
