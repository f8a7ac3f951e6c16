import { html, noChange, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

interface TextField {
  /** Tells it from the other fields of the page. */
  readonly name: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly text: string;
  readonly isInvalid: boolean;
  /** Is told what was typed, when the field is left or Enter pressed. */
  readonly attempt: (text: string) => void;
}

/** The field that is being typed in: what arrives meanwhile leaves its text alone. */
let typing: string | undefined;

/** A field for a value, which shows what the extension says it holds, except while it is typed in. */
export function textField({ name, label, placeholder = '', text, isInvalid, attempt }: TextField): TemplateResult {
  return html`<vscode-textfield
    label=${label}
    placeholder=${placeholder}
    .value=${typing === name ? noChange : live(text)}
    ?invalid=${isInvalid}
    @input=${() => (typing = name)}
    @focusout=${() => (typing = undefined)}
    @change=${({ target }: Event) => {
      typing = undefined;
      attempt((target as HTMLInputElement).value);
    }}
  ></vscode-textfield>`;
}
