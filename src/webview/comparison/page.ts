import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { PanelData, PanelReason, PanelView, PanelWords } from '../../core/panel/panelData';
import { assumptions } from './assumptions';
import { chart } from './charts';
import { explanation } from './explanation';
import { type PageState, post } from './host';
import { negotiation } from './negotiation';
import { table } from './table';
import { wrapTabs } from './wrappingTabs';

export interface Page {
  readonly data: PanelData;
  /** Tells this panel from others. */
  readonly key: string;
  readonly state: PageState;
  /** What the editor's cursor is on. */
  readonly cursor: { readonly id: string; readonly path: string } | undefined;
  readonly change: (part: Partial<PageState>) => void;
}

/** The whole page: what holds for all views, and the chosen view. */
export function page(page: Page): TemplateResult {
  const { data } = page;
  return html`
    <header>
      <h1>${data.title}</h1>
      ${actions(data)}
    </header>
    ${data.notices.map((notice) => html`<p class="notice">${notice}</p>`)}
    <p class="verdict" role="status">${data.verdict?.headline ?? ''}</p>
    ${data.views.length === 0 ? nothing : tabs(page)}
  `;
}

function actions({ words, columns }: PanelData): TemplateResult {
  const choose = ({ target }: Event) => post({ type: 'baseline', id: (target as HTMLSelectElement).value });
  const baseline = columns.find(({ isBaseline }) => isBaseline);
  return html`<div class="actions">
    ${
      baseline === undefined
        ? nothing
        : html`<label class="baseline">
            <span>${words.baseline}</span>
            <vscode-single-select label=${words.baseline} .value=${baseline.id} @change=${choose}>
              ${columns.map(({ id, label, isBaseline }) => html`<vscode-option value=${id} ?selected=${isBaseline}>${label}</vscode-option>`)}
            </vscode-single-select>
          </label>`
    }
    <vscode-button secondary @click=${() => post({ type: 'do', what: 'choose' })}>${words.choose}</vscode-button>
    ${columns.length === 0 ? nothing : html`<vscode-button secondary @click=${() => post({ type: 'do', what: 'export' })}>${words.exportAs}</vscode-button>`}
  </div>`;
}

function tabs(page: Page): TemplateResult {
  const { data, state, change } = page;
  const chosen = Math.max(
    0,
    data.views.findIndex(({ name }) => name === state.view),
  );
  const select = ({ detail }: CustomEvent<{ selectedIndex: number }>) => {
    const view = data.views[detail.selectedIndex];
    if (view !== undefined) change({ view: view.name });
  };
  return html`<vscode-tabs ${ref(wrapTabs)} selected-index=${chosen} @vsc-tabs-select=${select}>
    ${data.views.map(({ title }) => html`<vscode-tab-header slot="header">${title}</vscode-tab-header>`)}
    ${data.views.map((view, i) => html`<vscode-tab-panel>${i === chosen ? viewOf(view, page) : nothing}</vscode-tab-panel>`)}
  </vscode-tabs>`;
}

function viewOf(view: PanelView, { data, key, state, cursor, change }: Page): TemplateResult {
  const { words } = data;
  const isAlternative = state.alternatives.includes(view.name);
  const sections = isAlternative ? (view.alternative?.sections ?? view.sections) : view.sections;
  const hasEqual = sections.some(({ rows }) => rows.some(({ isEqual }) => isEqual === true));
  const switchMeasure = () =>
    change({
      alternatives: isAlternative
        ? state.alternatives.filter((name) => name !== view.name)
        : [...state.alternatives, view.name],
    });
  return html`<div
    class="view"
    ${ref((element) => restoreScroll(element, view.name, state.scroll[view.name]))}
    tabindex="-1"
  >
    <h2 class="only-read">${view.title}</h2>
    ${data.explanation === undefined ? nothing : explanation(data.explanation, words)}
    ${view.showsAssumptions ? assumptions(data) : nothing}
    ${view.name === 'overview' && data.verdict !== undefined ? verdict(data.verdict, words) : nothing}
    ${view.texts.map((text) => html`<p>${text}</p>`)}
    ${view.negotiation === undefined ? nothing : negotiation(view.negotiation, words)}
    ${
      view.alternative === undefined
        ? nothing
        : html`<vscode-checkbox
            label=${view.alternative.label}
            ?checked=${isAlternative}
            @change=${switchMeasure}
          ></vscode-checkbox>`
    }
    ${
      hasEqual && data.columns.length > 1
        ? html`<vscode-checkbox
            label=${words.hideEqual}
            ?checked=${state.hidesEqual}
            @change=${() => change({ hidesEqual: !state.hidesEqual })}
          ></vscode-checkbox>`
        : nothing
    }
    ${view.charts.length === 0 ? nothing : html`<div class="charts">${view.charts.map((each) => chart(each, data.locale, words.chart))}</div>`}
    ${table({ data, key, pinned: state.session?.pinned, sections, hidesEqual: state.hidesEqual && hasEqual, cursor })}
    <p class="copy">
      <vscode-button
        secondary
        @click=${() => post({ type: 'copy', view: view.name, measure: isAlternative ? 'alternative' : 'usual' })}
        >${words.copy}</vscode-button
      >
    </p>
  </div>`;
}

/** Brings a view that is shown anew to where it was left; one at its start leaves the tabs where they are. */
function restoreScroll(
  view: Element | undefined,
  name: string,
  [left, top]: readonly [left: number, top: number] = [0, 0],
): void {
  if (!(view instanceof HTMLElement) || view.dataset['restored'] === name) return;
  view.dataset['restored'] = name;
  // It can be scrolled when it is in the page and its parts have their heights.
  requestAnimationFrame(() => {
    const page = view.closest('main');
    const tabs = view.closest('vscode-tabs');
    if (!page || !tabs) return;
    const start = page.scrollTop + tabs.getBoundingClientRect().top - page.getBoundingClientRect().top;
    page.scrollTo(left, top > start ? top : Math.min(page.scrollTop, start));
  });
}

/** The reasons of the verdict, each leading to the line it speaks of, where it speaks of one. */
function verdict({ closeness, reasons, more }: NonNullable<PanelData['verdict']>, words: PanelWords): TemplateResult {
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
