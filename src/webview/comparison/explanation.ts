import type { nothing } from 'lit';
import { html, type TemplateResult } from 'lit';
import type { PanelExplanation, PanelWords } from '../protocol';
import { post } from './host';

/** How a figure comes about: its parts, each with formula, inputs and what else is worth knowing. */
export function explanation({ id, title, parts }: PanelExplanation, words: PanelWords): TemplateResult {
  return html`<section class="explanation" aria-label=${words.explanation}>
    <h2>${title}</h2>
    <vscode-button class="close" secondary @click=${() => post({ type: 'dismiss' })}>${words.close}</vscode-button>
    <dl aria-live="polite">
      ${parts.map(
        (part) =>
          html`<div>
            <dt>
              <button
                type="button"
                class="link"
                title=${words.show}
                @click=${() => post({ type: 'reveal', id, path: part.path })}
              >
                ${part.title}
              </button>
              <span class="amount">${part.amount}</span>
            </dt>
            <dd>
              <p>= ${part.formula}</p>
              <ul>
                ${part.inputs.map((input) => html`<li>${input.title}: ${path(id, input, words)}</li>`)}
                ${part.remarks.map((remark) => html`<li>${remark}</li>`)}
              </ul>
            </dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function path(
  id: string,
  { text, path: to }: PanelExplanation['parts'][number]['inputs'][number],
  words: PanelWords,
): TemplateResult | typeof nothing {
  if (to === '') return html`${text}`;
  return html`<button
    type="button"
    class="link underlined"
    title=${words.show}
    @click=${() => post({ type: 'reveal', id, path: to })}
  >
    ${text}
  </button>`;
}
