import { formatDate } from '../../calendar';
import type { Comparison } from '../../compare/comparison';
import type { Locale } from '../../locale';
import { amountsIn } from '../amountsIn';
import { assumptionLines, assumptionSource } from '../../negotiate/verdict/usedAssumptions';
import { escapeHtml, list, paragraph, section } from './html';
import { pageStyle, pageStyleHash } from '../../write/htmlStyle';
import { reportOrigin, reportTitle, type ReportOptions } from './reportOptions';
import { columnTitles, partExplanations, reportTables, type ReportRow, type ReportTable } from './reportTables';

/** How many offers stand side by side on a sheet of paper; further ones follow in a table below. */
const widest = 4;

/** Up to how many rows a table stays on one page as a whole. */
const short = 12;

/**
 * The comparison as one HTML document to print or to send: no script, nothing loaded, and a policy that forbids both. Text from the
 * files is escaped, so that it stays text.
 */
export function comparisonHtml(comparison: Comparison, options: ReportOptions): string {
  const { locale, today } = options;
  const { say } = locale;
  const title = reportTitle(comparison, locale);
  const { glance, totals, terms } = reportTables(comparison, locale);
  const head = columnTitles(comparison, locale);
  const write = (tables: readonly ReportTable[]) => tables.flatMap((each) => sheets(each, head, locale)).join('');
  const body = [
    `<header><h1>${escapeHtml(title)}</h1>${paragraph(formatDate(today, locale))}</header>`,
    '<main>',
    ...(options.headline === undefined ? [] : [paragraph(options.headline)]),
    list([...options.notices, ...comparison.notices]),
    write(glance),
    section(say('Totals'), totals.length === 0 ? '' : paragraph(amountsIn(comparison, locale)) + write(totals)),
    section(say('Terms'), write(terms)),
    section(say('How the parts come about'), explanations(comparison, head)),
    section(
      say('Assumptions'),
      paragraph(assumptionSource(options.candidateFile, locale)) +
        list(assumptionLines(options.assumptions, comparison, locale)),
    ),
    '</main>',
    `<footer>${reportOrigin(comparison, options).map(paragraph).join('')}</footer>`,
  ];
  return `<!DOCTYPE html>
<html lang="${escapeHtml(locale.tag)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${pageStyleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
${body.filter((part) => part !== '').join('\n')}
</body>
</html>
`;
}

/** A table in parts that fit on paper, all of about the same width. */
function sheets(table: ReportTable, head: readonly string[], locale: Locale): readonly string[] {
  const parts = Math.ceil(head.length / widest);
  return Array.from({ length: parts }, (_, part) => {
    const from = Math.floor((part * head.length) / parts);
    const to = Math.floor(((part + 1) * head.length) / parts);
    const range = { title: table.title, from: from + 1, to, count: head.length };
    const caption = parts === 1 ? table.title : locale.say('{title} (offers {from} to {to} of {count})', range);
    return sheet(caption, table, head, { from, to });
  });
}

function sheet(
  caption: string,
  { content, rows }: ReportTable,
  head: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
): string {
  const columns = head.slice(from, to).map((name) => `<th scope="col">${escapeHtml(name)}</th>`);
  const length = rows.length <= short ? ' short' : '';
  return `<table class="${content} of-${to - from}${length}">
<caption>${escapeHtml(caption)}</caption>
<thead><tr><td></td>${columns.join('')}</tr></thead>
<tbody>
${rows.map((row) => rowHtml(row, content, from, to)).join('\n')}
</tbody>
</table>
`;
}

function rowHtml({ title, cells, isTotal }: ReportRow, content: ReportTable['content'], from: number, to: number) {
  const own = cells.slice(from, to).map(({ text }) => {
    const escaped = escapeHtml(content === 'figures' ? unbroken(text) : text);
    return `<td>${escaped}</td>`;
  });
  return `<tr${isTotal ? ' class="total"' : ''}><th scope="row">${escapeHtml(title)}</th>${own.join('')}</tr>`;
}

/** An amount stays on one line with its sign and its currency, on whichever side that stands; so does what is unknown beside it. */
function unbroken(text: string): string {
  return text
    .replace(/-(?=[A-Z]{3} \d)/g, '-\u2060')
    .replace(/\b([A-Z]{3}) (?=\d)/g, '$1\u00A0')
    .replace(/(\d) (?=[A-Z]{3}\b)/g, '$1\u00A0')
    .replace(/([+±]) (?=\p{L})/gu, '$1\u00A0');
}

function explanations(comparison: Comparison, head: readonly string[]): string {
  return head
    .flatMap((name, i) => {
      const lines = partExplanations(comparison, i);
      return lines.length === 0 ? [] : [`<h3>${escapeHtml(name)}</h3>\n${list(lines)}`];
    })
    .join('\n');
}
