import { html, nothing, type TemplateResult } from 'lit';
import type { PanelData } from '../protocol';
import { post } from './host';

/** The reasons of the verdict, each leading to the line it speaks of, where it speaks of one. */
export function verdict({ closeness, reasons }: NonNullable<PanelData['verdict']>, show: string): TemplateResult {
  return html`<section class="reasons">
    ${closeness === '' ? nothing : html`<p class="closeness">${closeness}</p>`}
    <ul>
      ${reasons.map(({ text, id, path }) => html`<li>${id === undefined || path === undefined ? text : link(text, id, path, show)}</li>`)}
    </ul>
  </section>`;
}

function link(text: string, id: string, path: string, show: string): TemplateResult {
  return html`<button type="button" class="link" title=${show} @click=${() => post({ type: 'reveal', id, path })}>
    ${text}
  </button>`;
}
