import type { FromPanel, PanelSession } from '../protocol';

/** What the page remembers of itself, beside what the extension needs to bring the panel back. */
export interface PageState {
  readonly session?: PanelSession;
  readonly view: string;
  /** Whether the alternative measure of a view is chosen, by the view's name. */
  readonly alternatives: readonly string[];
  readonly hidesEqual: boolean;
  readonly scroll: Readonly<Record<string, readonly [left: number, top: number]>>;
}

interface VsCode {
  postMessage(message: FromPanel): void;
  getState(): unknown;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): VsCode;

const vscode = acquireVsCodeApi();

export function post(message: FromPanel): void {
  vscode.postMessage(message);
}

const first: PageState = { view: 'overview', alternatives: [], hidesEqual: false, scroll: {} };

/** The state the page was left in, over a reload of the window too. */
export function storedState(): PageState {
  const stored = vscode.getState();
  return typeof stored === 'object' && stored !== null ? { ...first, ...(stored as Partial<PageState>) } : first;
}

export function store(state: PageState): void {
  vscode.setState(state);
}
