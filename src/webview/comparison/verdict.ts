import { html, nothing, type TemplateResult } from 'lit';
import type { PanelData, PanelWords } from '../protocol';
import { post } from './host';

type Reason = NonNullable<PanelData['verdict']>['reasons'][number];

/** How many reasons are shown at once; of many offers there are many. */
const most = 9;

/** The reasons of the verdict, each leading to the line it speaks of, where it speaks of one. */
export function verdict({ closeness, reasons }: NonNullable<PanelData['verdict']>, words: PanelWords): TemplateResult {
  const more = reasons.slice(most);
  return html`<section class="reasons">
    ${closeness === '' ? nothing : html`<p class="closeness">${closeness}</p>`} ${list(reasons.slice(0, most), words)}
    ${
      more.length === 0
        ? nothing
        : html`<details>
            <summary>${words.moreReasons.replace('{0}', String(more.length))}</summary>
            ${list(more, words)}
          </details>`
    }
  </section>`;
}

function list(reasons: readonly Reason[], words: PanelWords): TemplateResult {
  return html`<ul>
    ${reasons.map((reason) => html`<li dir="auto">${link(reason, words.show)}</li>`)}
  </ul>`;
}

function link({ text, id, path }: Reason, show: string): TemplateResult | string {
  if (id === undefined || path === undefined) return text;
  return html`<button type="button" class="link" title=${show} @click=${() => post({ type: 'reveal', id, path })}>
    ${text}
  </button>`;
}
