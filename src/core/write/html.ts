import type { Block, Line, Table, TableRow } from './document';
import { pageStyle, pageStyleHash } from './htmlStyle';
import { onOneLine, isLines, isolate, isolateWithin, oneLine, textOfLine } from './plainText';
import { noLinks, targetOf, type SourceLinks } from './sourceLinks';

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
