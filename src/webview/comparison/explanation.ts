import { html, type nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import type { PanelExplanation, PanelWords } from '../../core/panel/panelData';
import { post } from './host';

/** What had the focus before the explanation took it. */
let before: Element | null = null;

function focusOnce(heading?: Element): void {
  if (!(heading instanceof HTMLElement)) return;
  // It can have the focus as soon as it is in the page.
  queueMicrotask(() => {
    const from = document.activeElement;
    if ((from?.closest('.explanation') ?? null) === null) before = from;
    // Where it stays in view, there is no need to leave the figure.
    heading.focus({ preventScroll: stays(heading) });
  });
}

function stays(heading: HTMLElement): boolean {
  const section = heading.closest('.explanation');
  return section !== null && getComputedStyle(section).top !== 'auto';
}

function dismiss(): void {
  post({ type: 'dismiss' });
  if (before instanceof HTMLElement) before.focus();
}

/** How a figure comes about: its parts, each with formula, inputs and what else is worth knowing. */
export function explanation({ id, figure, title, parts }: PanelExplanation, words: PanelWords): TemplateResult {
  const dismissOnEscape = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') dismiss();
  };
  // Another figure has another heading, which takes the focus, so that it is read out and the keyboard is there.
  return html`<section class="explanation" aria-label=${words.explanation} @keydown=${dismissOnEscape}>
    ${keyed(`${id} ${figure}`, html`<h2 tabindex="-1" ${ref(focusOnce)}>${title}</h2>`)}
    <vscode-button class="close" secondary @click=${dismiss}>${words.close}</vscode-button>
    <dl>
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
