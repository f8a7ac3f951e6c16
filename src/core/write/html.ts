import type { Block, Line, Table, TableRow } from './document';
import { isLines, isolate, isolateWithin, oneLine, onOneLine, textOfLine } from './plainText';
import { noLinks, type SourceLinks, targetOf } from './sourceLinks';

/** How many columns stand side by side on a sheet of paper; further ones follow in a table below. */
const widest = 4;

/** Up to how many rows a table stays on one page as a whole. */
const short = 12;

/**
 * Prints blocks as one page of HTML in the language of the tag, to read, to print or to send: no script, nothing
 * loaded, and a policy that forbids both. What the blocks say stays text.
 */
export function printHtml(blocks: readonly Block[], tag: string, links: SourceLinks = noLinks): string {
  const title = blocks.find((block) => block.kind === 'heading')?.text ?? '';
  const body = blocks.filter(({ kind }) => kind !== 'footer').map((block) => blockHtml(block, links));
  const remarks = blocks.flatMap((block) => (block.kind === 'footer' ? block.lines : []));
  const footer = remarks.map((line) => `<p>${lineHtml(line, links)}</p>`).join('\n');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(tag)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${pageStyleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(onOneLine(textOfLine(title)))}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
${footer === '' ? '' : `<footer>${footer}</footer>\n`}</body>
</html>
`;
}

function blockHtml(block: Block, links: SourceLinks): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${lineHtml(block.text, links)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${lineHtml(block.text, links)}</p>`;
    case 'list': {
      const mark = block.mark === 'box' ? '\u2610 ' : '';
      return `<ul>\n${block.items.map((item) => `<li>${mark}${lineHtml(item, links)}</li>\n`).join('')}</ul>`;
    }
    case 'table':
      return sheets(block, links);
    case 'group':
    case 'footer':
      return block.kind === 'group' ? block.blocks.map((each) => blockHtml(each, links)).join('\n') : '';
  }
}

/** A table in parts that fit on paper, all of about the same width. */
function sheets(table: Table, links: SourceLinks): string {
  const { columns, caption, captionOfPart } = table;
  const parts = Math.max(1, Math.ceil(columns.length / widest));
  return Array.from({ length: parts }, (_, part) => {
    const from = Math.floor((part * columns.length) / parts);
    const to = Math.floor(((part + 1) * columns.length) / parts);
    const title = parts === 1 ? caption : (captionOfPart?.(from + 1, to, columns.length) ?? caption);
    const own = {
      ...table,
      columns: columns.slice(from, to),
      rows: table.rows.map((row) => ({ ...row, cells: row.cells.slice(from, to) })),
    };
    return sheet(own, title, links);
  }).join('\n');
}

function sheet({ content, corner, columns, rows }: Table, caption: Line | undefined, links: SourceLinks): string {
  const head = columns.map((name) => `<th scope="col">${lineHtml(name, links)}</th>`).join('');
  const first = corner === undefined ? '<td></td>' : `<th scope="col">${lineHtml(corner, links)}</th>`;
  const name = caption === undefined ? '' : `<caption>${lineHtml(caption, links)}</caption>\n`;
  return `<table class="${content} of-${columns.length}${rows.length <= short ? ' short' : ''}">
${name}<thead><tr>${first}${head}</tr></thead>
<tbody>
${rows.map((row) => rowHtml(row, content, links)).join('\n')}
</tbody>
</table>`;
}

function rowHtml({ title, cells, isTotal }: TableRow, content: Table['content'], links: SourceLinks): string {
  const own = cells.map((cell) => {
    const html = lineHtml(cell, links);
    return `<td>${content === 'figures' ? unbroken(html) : html}</td>`;
  });
  const kind = isTotal === true ? ' class="total"' : '';
  return `<tr${kind}><th scope="row">${lineHtml(title, links)}</th>${own.join('')}</tr>`;
}

/**
 * An amount stays on one line with its sign and its currency, on whichever side that stands; so does what is unknown
 * beside it.
 */
function unbroken(text: string): string {
  return text
    .replace(/-(?=[A-Z]{3} \d)/g, '-\u2060')
    .replace(/\b([A-Z]{3}) (?=\d)/g, '$1\u00A0')
    .replace(/(\d) (?=[A-Z]{3}\b)/g, '$1\u00A0')
    .replace(/([+±]) (?=\p{L})/gu, '$1\u00A0');
}

function lineHtml(line: Line, links: SourceLinks): string {
  if (typeof line === 'string') return isolateWithin(escapeHtml(oneLine(line)));
  if (isLines(line)) return line.map((piece) => lineHtml(piece, links)).join('');
  if ('quoted' in line) return isolate(escapeHtml(onOneLine(line.quoted)));
  if ('code' in line) return `<code>${escapeHtml(onOneLine(line.code))}</code>`;
  if ('strong' in line) return `<strong>${lineHtml(line.strong, links)}</strong>`;
  if ('emphasis' in line) return `<em>${lineHtml(line.emphasis, links)}</em>`;
  const target = targetOf(line.to, links);
  const text = lineHtml(line.linked, links);
  return target === undefined ? text : `<a href="${escapeHtml(target)}">${text}</a>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that HTML shows as it is, between tags and in quoted attributes. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** The style of a page: light on the screen and on paper, A4 or Letter. */
const pageStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 2rem auto; padding: 0 1rem; max-width: 62rem; background: #fff; color: #1b1b1b;
  font: 0.875rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 1.6rem; line-height: 1.2; }
h2 { margin: 2rem 0 0.5rem; padding-bottom: 0.2rem; border-bottom: 2px solid #1f4e79; font-size: 1.2rem; color: #1f4e79; }
h3 { margin: 1rem 0 0.25rem; font-size: 1rem; }
p, ul { margin: 0.4rem 0; }
ul { padding-left: 1.2rem; }
table { width: 100%; margin: 0.9rem 0 1.3rem; border-collapse: collapse; table-layout: fixed; }
table.of-1 { width: 66%; }
caption { padding: 0.2rem 0.5rem; text-align: left; font-weight: 600; break-after: avoid; }
th, td { padding: 0.25rem 0.5rem; vertical-align: top; text-align: left; font-weight: normal; }
thead th { font-weight: 600; vertical-align: bottom; }
thead tr { border-bottom: 1.5px solid #5c5c5c; }
tbody tr { border-bottom: 1px solid #d6d6d6; }
tbody th { color: #444; }
.figures th[scope="col"], .figures td { text-align: right; font-variant-numeric: tabular-nums; }
tr.total > * { border-top: 1.5px solid #5c5c5c; font-weight: 600; color: inherit; }
thead td, thead th:first-child, tbody th { width: 22%; }
.of-1 thead td { width: 40%; }
footer { margin-top: 2.5rem; padding-top: 0.5rem; border-top: 1px solid #d6d6d6; color: #555; font-size: 0.8rem; }
footer p { margin: 0.2rem 0; }
@page { margin: 14mm 12mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #555; } }
@media print {
  body { margin: 0; padding: 0; max-width: none; font-size: 8.5pt; }
  h1 { font-size: 16pt; }
  h2 { font-size: 12pt; }
  h2, h3 { break-after: avoid; }
  table { margin: 6pt 0 12pt; }
  thead { display: table-header-group; }
  table.short, tr, li { break-inside: avoid; }
  tbody tr:first-child { break-before: avoid; }
  p, li { orphans: 3; widows: 3; }
  th, td { padding: 2pt 4pt; }
}
`;

/** The hash by which the document allows this style and no other; a test holds it to the style. */
const pageStyleHash = 'sha256-jAmZtALxX0CM9B2LqLWWdwjRMROO4HEyYuPIu9TvA5k=';
