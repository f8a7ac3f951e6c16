import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PanelAsk, PanelNegotiation, PanelTrial, PanelWords } from '../../core/panel/panelData';
import { post } from './host';
import { textField } from './textField';

/** What to ask of one offer, what could stand for it, and what the offer becomes with what is tried. */
export function negotiation(data: PanelNegotiation, words: PanelWords): TemplateResult {
  const { id, asks, packages, concessions, remarks } = data;
  return html`<section class="negotiation">
    ${chooser(data, words)} ${outcome(data, words)}
    ${repeat(
      asks,
      ({ path }) => `${id} ${path}`,
      (ask) => card(ask, id, words),
    )}
    ${trialList(words.packages, packages, id)} ${trialList(words.give, concessions, id)}
    ${remarks.map((text) => html`<p>${text}</p>`)}
  </section>`;
}

function chooser({ chosen, offers }: PanelNegotiation, words: PanelWords): TemplateResult {
  const choose = ({ target }: Event) => post({ type: 'negotiate', id: (target as HTMLSelectElement).value });
  return html`<label class="baseline">
    <span>${words.negotiateWith}</span>
    <vscode-single-select label=${words.negotiateWith} .value=${chosen} @change=${choose}>
      ${offers.map((each) => html`<vscode-option value=${each.id} ?selected=${each.id === chosen}>${each.label}</vscode-option>`)}
    </vscode-single-select>
  </label>`;
}

function outcome({ id, outcome: lines, tried, canLog }: PanelNegotiation, words: PanelWords): TemplateResult {
  return html`<div class="outcome">
    <div role="status">${lines.map((line) => html`<p>${line}</p>`)}</div>
    ${
      tried.length === 0
        ? nothing
        : html`<h3>${words.triedAsks}</h3>
            <ul>
              ${tried.map(
                (each) =>
                  html`<li>
                    <bdi>${each.text}</bdi>
                    <button
                      type="button"
                      class="link"
                      aria-label="${words.takeBack}: ${each.text}"
                      @click=${() => toggle(each, id)}
                    >
                      ${words.takeBack}
                    </button>
                  </li>`,
              )}
            </ul>
            <p class="buttons">
              ${
                canLog
                  ? html`<vscode-button @click=${() => post({ type: 'do', what: 'log' })}>${words.log}</vscode-button>`
                  : html`<span>${words.inLog}</span>`
              }
              <vscode-button secondary @click=${() => post({ type: 'do', what: 'take-back' })}
                >${words.takeAllBack}</vscode-button
              >
            </p>`
    }
  </div>`;
}

function card(ask: PanelAsk, id: string, words: PanelWords): TemplateResult {
  const { path, title, now, about, figures, reasons, trades } = ask;
  return html`<section class="ask">
    <h3>
      <button type="button" class="link" title=${words.show} @click=${() => post({ type: 'reveal', id, path })}>
        ${title}
      </button>
      <span class="about">${about}</span>
    </h3>
    <p dir="auto">${now}</p>
    <div class="trials" role="group" aria-label="${words.figures}: ${title}">
      ${figures.map((each) => trial(each, id))} ${field(ask, id, words)}
    </div>
    <ul class="why">
      ${reasons.map((text) => html`<li dir="auto">${text}</li>`)}
    </ul>
    ${trades.length === 0 ? nothing : trialList(words.instead, trades, id)}
  </section>`;
}

function trialList(title: string, trials: readonly PanelTrial[], id: string): TemplateResult | typeof nothing {
  if (trials.length === 0) return nothing;
  return html`<div class="trial-list" role="group" aria-label=${title}>
    <h4>${title}</h4>
    <div class="trials">${trials.map((each) => trial(each, id))}</div>
  </div>`;
}

function trial(each: PanelTrial, id: string): TemplateResult {
  return html`<button type="button" class="trial" aria-pressed=${each.isTried} @click=${() => toggle(each, id)}>
    <bdi>${each.text}</bdi>
  </button>`;
}

function toggle({ changes, isTried }: PanelTrial, id: string): void {
  post({ type: 'agree', id, changes: isTried ? changes.map(({ path }) => ({ path, text: '' })) : changes });
}

function field({ path, text, field: label, error }: PanelAsk, id: string, words: PanelWords): TemplateResult {
  const attempt = (value: string) => post({ type: 'agree', id, changes: [{ path, text: value }] });
  return html`<span class="field">
    ${textField({ name: `${id} ${path}`, label, placeholder: words.anotherValue, text, isInvalid: error !== undefined, attempt })}
    ${error === undefined ? nothing : html`<span class="errors" role="alert">${error}</span>`}
  </span>`;
}
