import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PanelAssumption, PanelData } from '../../core/panel/panelData';
import { post } from './host';
import { textField } from './textField';

/** The figures the valuation takes for granted, to be tried and then saved to the candidate file. */
export function assumptions({
  assumptions: all,
  words,
  canSave,
  canDiscard,
}: PanelData): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  const groups = [
    { heading: '', fields: all.filter(({ group }) => group === 'used') },
    { heading: words.weights, fields: all.filter(({ group }) => group === 'weight') },
    { heading: words.otherAssumptions, fields: all.filter(({ group }) => group === 'other') },
  ];
  return html`<vscode-collapsible class="assumptions" heading=${words.assumptions} ?open=${canDiscard}>
    <div class="assumptions-body">
      <p>${words.tryHelp}</p>
      ${groups.map(({ heading, fields }) =>
        fields.length === 0
          ? nothing
          : html`${heading === '' ? nothing : html`<h3>${heading}</h3>`}
              <div class="fields">${repeat(fields, ({ path }) => path, field)}</div>`,
      )}
      ${
        canDiscard
          ? html`<p class="buttons">
              <vscode-button ?disabled=${!canSave} @click=${() => post({ type: 'do', what: 'save' })}
                >${words.save}</vscode-button
              >
              <vscode-button secondary @click=${() => post({ type: 'do', what: 'reset' })}
                >${words.reset}</vscode-button
              >
            </p>`
          : nothing
      }
    </div>
  </vscode-collapsible>`;
}

function field({ path, title, help, text, origin, isTried, error }: PanelAssumption): TemplateResult {
  const attempt = (value: string) => post({ type: 'try', path, text: value });
  return html`<label class="field" title=${help}>
    <span class="title">${title}</span>
    ${textField({ name: path, label: title, text, isInvalid: error !== undefined, attempt })}
    <span class=${isTried ? 'origin tried' : 'origin'}>${origin}</span>
    ${error === undefined ? nothing : html`<span class="errors" role="alert">${error}</span>`}
  </label>`;
}
