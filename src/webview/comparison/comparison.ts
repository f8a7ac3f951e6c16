import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-checkbox/index.js';
import '@vscode-elements/elements/dist/vscode-collapsible/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-tab-header/index.js';
import '@vscode-elements/elements/dist/vscode-tab-panel/index.js';
import '@vscode-elements/elements/dist/vscode-tabs/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { render } from 'lit';
import type { ToPanel } from '../protocol';
import { post, store, storedState, type PageState } from './host';
import { page } from './page';
import { keepTabStop } from './tableFocus';
import './comparison.css';
import './table.css';
import './charts.css';
import './negotiation.css';

const root = document.getElementById('comparison');
let state: PageState = storedState();
let shown: Extract<ToPanel, { type: 'data' }> | undefined;
let cursor: { readonly id: string; readonly path: string } | undefined;

/** Changes what the page remembers and shows it. */
function change(part: Partial<PageState>): void {
  state = { ...state, ...part };
  store(state);
  show();
}

function show(): void {
  if (root === null || shown === undefined) return;
  root.removeAttribute('aria-busy');
  render(page({ data: shown.data, key: shown.key, state, cursor, change }), root);
  keepTabStop(root);
}

// Each view is remembered with a place of its own, for each has a height of its own.
root?.addEventListener('scrollend', ({ target }) => {
  if (target === root) change({ scroll: { ...state.scroll, [state.view]: [root.scrollLeft, root.scrollTop] } });
});

window.addEventListener('message', ({ data: message }: MessageEvent<unknown>) => {
  if (!isToPanel(message)) return;
  if (message.type === 'data') {
    shown = message;
    change({ session: message.session });
  } else {
    cursor = message;
    show();
  }
});
post({ type: 'ready' });

function isToPanel(message: unknown): message is ToPanel {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  return message.type === 'data' ? 'data' in message : message.type === 'cursor' && 'id' in message;
}
