import { html, nothing, type TemplateResult } from 'lit';
import type {
  PanelColumn,
  PanelData,
  PanelEntry,
  PanelRow,
  PanelSection,
  PanelWords,
} from '../../core/panel/panelData';
import { post } from './host';
import { moveFocus, takeFocus } from './tableFocus';

export interface Table {
  readonly data: PanelData;
  readonly key: string;
  /** The id of the offer that stays in view. */
  readonly pinned: string | undefined;
  readonly sections: readonly PanelSection[];
  readonly hidesEqual: boolean;
  readonly cursor: { readonly id: string; readonly path: string } | undefined;
}

/** Offers as columns; one stop for the tab key, the arrow keys move between the cells. */
export function table({ data, key, pinned, sections, hidesEqual, cursor }: Table): TemplateResult {
  const { columns, words } = data;
  const shown = sections
    .map((section) => ({ ...section, rows: section.rows.filter(({ isEqual }) => !hidesEqual || isEqual !== true) }))
    .filter(({ rows }) => rows.length > 0);
  const cells = { columns, words, cursor, pinned: columns.findIndex(({ id }) => id === pinned) };
  return html`<table aria-label=${words.table} @keydown=${moveFocus} @focusin=${takeFocus}>
    <thead>
      <tr>
        <td class="head corner"></td>
        ${columns.map((column, i) => columnHead(column, { key, isPinned: i === cells.pinned, isFirst: i === 0 }))}
      </tr>
      <tr>
        <td class="corner"></td>
        ${columns.map(({ subtitle }, i) => aboutOffer(i === cells.pinned ? `${subtitle} · ${words.pinned}` : subtitle, i === cells.pinned))}
      </tr>
    </thead>
    ${shown.map((section) => sectionBody(section, cells))}
  </table>`;
}

interface Cells {
  readonly columns: readonly PanelColumn[];
  readonly words: PanelWords;
  readonly cursor: Table['cursor'];
  readonly pinned: number;
}

function columnHead(
  { id, company, menu, file, isBaseline, errors }: PanelColumn,
  { key, isPinned, isFirst }: { readonly key: string; readonly isPinned: boolean; readonly isFirst: boolean },
): TemplateResult {
  const context = JSON.stringify({
    webviewSection: 'column',
    panel: key,
    offer: id,
    preventDefaultContextMenuItems: true,
  });
  const openMenu = (event: MouseEvent) => {
    event.stopPropagation();
    const { left, bottom } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    (event.currentTarget as HTMLElement).dispatchEvent(
      new MouseEvent('contextmenu', { bubbles: true, clientX: left, clientY: bottom }),
    );
  };
  const classes = `head${isBaseline ? ' baseline-column' : ''}${isPinned ? ' pinned' : ''}`;
  return html`<th scope="col" class=${classes} data-vscode-context=${context}>
    <span class="name">
      <button
        type="button"
        class="link"
        title=${file}
        tabindex=${isFirst ? 0 : -1}
        @click=${() => post({ type: 'reveal', id, path: '' })}
      >
        <bdi>${company}</bdi>
      </button>
      <button type="button" class="more" tabindex="-1" aria-label=${menu} @click=${openMenu}>⋯</button>
    </span>
    ${errors === undefined ? nothing : html`<span class="errors">${errors}</span>`}
  </th>`;
}

/** What else tells an offer from the others; in a row of its own, so that it does not stay in view with the name. */
function aboutOffer(text: string, isPinned: boolean): TemplateResult {
  return html`<td class="about-offer${isPinned ? ' pinned' : ''}"><bdi>${text}</bdi></td>`;
}

function sectionBody({ name, title, rows }: PanelSection, cells: Cells): TemplateResult {
  return html`<tbody data-section=${name}>
    <tr class="section">
      <th scope="rowgroup" colspan=${cells.columns.length + 1}><h2>${title}</h2></th>
    </tr>
    ${rows.map((row) => tableRow(row, cells))}
  </tbody>`;
}

function tableRow({ title, cells: entries, isTotal, isEqual }: PanelRow, cells: Cells): TemplateResult {
  const classes = [isTotal === true ? 'total' : '', isEqual === false ? 'different' : ''].join(' ').trim();
  return html`<tr class=${classes}>
    <th scope="row">${title}</th>
    ${entries.map((each, i) => cell(each, i, cells))}
  </tr>`;
}

function cell(
  entries: readonly PanelEntry[],
  index: number,
  { columns, words, cursor, pinned }: Cells,
): TemplateResult {
  const column = columns[index];
  const isCurrent =
    column !== undefined && cursor?.id === column.id && entries.some(({ path }) => isAt(cursor.path, path));
  const classes = [index === pinned ? 'pinned' : '', isCurrent ? 'current' : ''].join(' ').trim();
  return html`<td class=${classes} aria-current=${isCurrent ? 'true' : nothing}>
    ${entries.map((entry) => cellEntry(entry, column, words))}
  </td>`;
}

/** Whether the cursor is on a field or in it. */
function isAt(cursor: string, path: string | undefined): boolean {
  return (
    path !== undefined &&
    path !== '' &&
    (cursor === path || cursor.startsWith(`${path}.`) || cursor.startsWith(`${path}[`))
  );
}

function cellEntry(
  { text, path, state, hint, figure, standing }: PanelEntry,
  column: PanelColumn | undefined,
  words: PanelWords,
): TemplateResult {
  const mark =
    standing === undefined
      ? nothing
      : html` <span class="standing ${standing.is}">${standing.is === 'better' ? '▲' : '▼'} ${standing.word}</span>`;
  return html`<div class="entry ${state}" dir="auto">${content(text, path, hint, figure, column, words)}${mark}</div>`;
}

function content(
  text: string,
  path: string | undefined,
  hint: string | undefined,
  figure: string | undefined,
  column: PanelColumn | undefined,
  words: PanelWords,
): TemplateResult {
  if (column === undefined || (path === undefined && figure === undefined))
    return html`<span title=${hint ?? nothing}>${text}</span>`;
  const { id } = column;
  const act = () => {
    if (figure === undefined) post({ type: 'reveal', id, path: path ?? '' });
    else {
      post({ type: 'explain', id, figure });
      if (path !== undefined) post({ type: 'peek', id, path });
    }
  };
  const title = hint ?? (figure === undefined ? words.show : words.explain);
  return html`<button type="button" class="link" title=${title} tabindex="-1" @click=${act}>${text}</button>`;
}
