import { html, nothing, type TemplateResult } from 'lit';
import type { PanelData, PanelReason, PanelWords } from '../../core/panel/panelData';
import { post } from './host';

/** The reasons of the verdict, each leading to the line it speaks of, where it speaks of one. */
export function verdict(
  { closeness, reasons, more }: NonNullable<PanelData['verdict']>,
  words: PanelWords,
): TemplateResult {
  return html`<section class="reasons">
    ${closeness === '' ? nothing : html`<p class="closeness">${closeness}</p>`} ${list(reasons, words)}
    ${
      more === undefined
        ? nothing
        : html`<details>
            <summary>${more.title}</summary>
            ${list(more.reasons, words)}
          </details>`
    }
  </section>`;
}

function list(reasons: readonly PanelReason[], words: PanelWords): TemplateResult {
  return html`<ul>
    ${reasons.map((reason) => html`<li dir="auto">${link(reason, words.show)}</li>`)}
  </ul>`;
}

function link({ text, id, path }: PanelReason, show: string): TemplateResult | string {
  if (id === undefined || path === undefined) return text;
  return html`<button type="button" class="link" title=${show} @click=${() => post({ type: 'reveal', id, path })}>
    ${text}
  </button>`;
}
