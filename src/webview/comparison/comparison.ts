import { html, nothing, render, type TemplateResult } from 'lit';
import type { FromPanel, PanelColumn, PanelData, PanelEntry, PanelRow, PanelSection, ToPanel } from '../protocol';
import './comparison.css';

declare function acquireVsCodeApi(): { postMessage(message: FromPanel): void };

const host = acquireVsCodeApi();
const root = document.getElementById('comparison');

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (root !== null && isToPanel(data)) render(page(data.data), root);
});
host.postMessage({ type: 'ready' });

function isToPanel(message: unknown): message is ToPanel {
  return (
    typeof message === 'object' && message !== null && 'type' in message && message.type === 'data' && 'data' in message
  );
}

function page(data: PanelData): TemplateResult {
  return html`
    <header>
      <h1>${data.title}</h1>
      ${data.baselineLabel === undefined ? nothing : baselineChoice(data.baselineLabel, data.columns)}
    </header>
    ${data.notices.map((notice) => html`<p class="notice">${notice}</p>`)}
    ${data.columns.length === 0 ? nothing : table(data)}
  `;
}

function baselineChoice(label: string, columns: readonly PanelColumn[]): TemplateResult {
  const choose = (event: Event) =>
    host.postMessage({ type: 'baseline', id: (event.target as HTMLSelectElement).value });
  return html`<label class="baseline">
    ${label}
    <select @change=${choose}>
      ${columns.map(({ id, label: name, isBaseline }) => html`<option value=${id} .selected=${isBaseline}>${name}</option>`)}
    </select>
  </label>`;
}

function table({ columns, sections, labels }: PanelData): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${labels.table}>
    <table>
      <thead>
        <tr>
          <td class="corner"></td>
          ${columns.map((column) => columnHead(column))}
        </tr>
      </thead>
      ${sections.map((section) => sectionBody(section, columns, labels.show))}
    </table>
  </div>`;
}

function columnHead({ id, company, subtitle, file, isBaseline, errors }: PanelColumn): TemplateResult {
  return html`<th scope="col" class=${isBaseline ? 'head baseline-column' : 'head'}>
    ${link(id, '', company, file)}
    <span class="subtitle">${subtitle}</span>
    ${errors === undefined ? nothing : html`<span class="errors">${errors}</span>`}
  </th>`;
}

function sectionBody(
  { name, title, rows }: PanelSection,
  columns: readonly PanelColumn[],
  show: string,
): TemplateResult {
  return html`<tbody data-section=${name}>
    <tr class="section">
      <th scope="rowgroup" colspan=${columns.length + 1}><h2>${title}</h2></th>
    </tr>
    ${rows.map((row) => tableRow(row, columns, show))}
  </tbody>`;
}

function tableRow(
  { title, cells, isTotal, isDifferent }: PanelRow,
  columns: readonly PanelColumn[],
  show: string,
): TemplateResult {
  const classes = [isTotal === true ? 'total' : '', isDifferent === true ? 'different' : ''].join(' ').trim();
  return html`<tr class=${classes}>
    <th scope="row">${title}</th>
    ${cells.map((entries, i) => html`<td>${entries.map((entry) => cellEntry(entry, columns[i], show))}</td>`)}
  </tr>`;
}

function cellEntry(
  { text, path, state, hint }: PanelEntry,
  column: PanelColumn | undefined,
  show: string,
): TemplateResult {
  const content =
    path === undefined || column === undefined
      ? html`<span title=${hint ?? nothing}>${text}</span>`
      : link(column.id, path, text, hint ?? show);
  return html`<div class="entry ${state}">${content}</div>`;
}

function link(id: string, path: string, text: string, hint: string): TemplateResult {
  const reveal = () => host.postMessage({ type: 'reveal', id, path });
  return html`<button type="button" class="link" title=${hint} @click=${reveal}>${text}</button>`;
}
