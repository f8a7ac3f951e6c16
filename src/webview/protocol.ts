/** What the extension and the comparison panel say to each other. Types only; every message is a whole snapshot or an intent. */

/** One statement in a cell; `path` leads to its line in the offer file. */
export interface PanelEntry {
  readonly text: string;
  readonly path?: string;
  readonly state: 'stated' | 'unknown' | 'none' | 'absent' | 'invalid' | 'figure';
  /** Shown on hover: a note, or how an amount comes about. */
  readonly hint?: string;
}

export interface PanelRow {
  readonly title: string;
  readonly cells: readonly (readonly PanelEntry[])[];
  readonly isTotal?: boolean;
  /** Whether the offers differ in it. */
  readonly isDifferent?: boolean;
}

export interface PanelSection {
  readonly name: string;
  readonly title: string;
  readonly rows: readonly PanelRow[];
}

export interface PanelColumn {
  /** Names the offer in messages; means nothing else. */
  readonly id: string;
  readonly company: string;
  /** The company, with the file where two offers are of one company. */
  readonly label: string;
  readonly subtitle: string;
  readonly file: string;
  readonly isBaseline: boolean;
  /** What is wrong with the file, where something is: `2 errors`. */
  readonly errors?: string;
}

export interface PanelData {
  readonly title: string;
  readonly notices: readonly string[];
  readonly columns: readonly PanelColumn[];
  readonly sections: readonly PanelSection[];
  /** Label of the choice of baseline; missing where there is nothing to choose. */
  readonly baselineLabel?: string;
  /** Words for screen readers. */
  readonly labels: { readonly table: string; readonly show: string };
}

export interface ToPanel {
  readonly type: 'data';
  readonly data: PanelData;
}

export type FromPanel =
  | { readonly type: 'ready' }
  | { readonly type: 'reveal'; readonly id: string; readonly path: string }
  | { readonly type: 'baseline'; readonly id: string };
