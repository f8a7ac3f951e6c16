/**
 * What the extension and the comparison panel say to each other. Types only; every message is a whole snapshot or an
 * intent.
 */

import type { PanelChange, PanelData, WhatIfValues } from '../core/panel/panelData';

/** What a panel needs to come back as it was; kept by the window, not in any file. */
export interface PanelSession extends WhatIfValues {
  readonly uris: readonly string[];
  /** Those of them that came from the folders of the open ones, and those of these folders that were left out. */
  readonly added: readonly string[];
  readonly leftOut: readonly string[];
  /** All offers that were ever shown, in the order in which they are. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  readonly baseline: string | undefined;
  readonly pinned: string | undefined;
  /** The offer that is negotiated; the first that can be, while none is chosen. */
  readonly negotiated: string | undefined;
}

export type ToPanel =
  /** The key tells this panel from others. */
  | { readonly type: 'data'; readonly key: string; readonly data: PanelData; readonly session: PanelSession }
  /** What the editor's cursor is on. */
  | { readonly type: 'cursor'; readonly id: string; readonly path: string };

export type FromPanel =
  | { readonly type: 'ready' }
  | { readonly type: 'reveal'; readonly id: string; readonly path: string }
  /** To show a line and stay in the panel. */
  | { readonly type: 'peek'; readonly id: string; readonly path: string }
  | { readonly type: 'explain'; readonly id: string; readonly figure: string }
  | { readonly type: 'dismiss' }
  | { readonly type: 'baseline'; readonly id: string }
  | { readonly type: 'try'; readonly path: string; readonly text: string }
  | { readonly type: 'negotiate'; readonly id: string }
  /** To try values of an offer's terms as if the employer agreed. */
  | { readonly type: 'agree'; readonly id: string; readonly changes: readonly PanelChange[] }
  /** To put the tables of a view on the clipboard. */
  | { readonly type: 'copy'; readonly view: string; readonly measure: 'usual' | 'alternative' }
  | { readonly type: 'do'; readonly what: 'choose' | 'export' | 'save' | 'reset' | 'log' | 'take-back' };
