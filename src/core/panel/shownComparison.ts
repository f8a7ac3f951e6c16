import type { FromFolders } from '../words/folderNotices';
import type { Analysis } from './analysis';
import type { WhatIfComparison } from './whatIfComparison';

/** A comparison with what is known of its files, and what of it is looked at. */
export interface ShownComparison extends WhatIfComparison {
  /** Of each offer. */
  readonly files: readonly PanelFile[];
  /** The names of the files that could not be read. */
  readonly missing: readonly string[];
  readonly hasCandidate: boolean;
  /** The offers that nobody named or opened, among those shown and besides. */
  readonly fromFolders: FromFolders;
  /** The offer that was chosen to be negotiated. */
  readonly negotiated: string | undefined;
  /** What the comparison means; undefined until it is worked out for the first time. */
  readonly analysis: Analysis | undefined;
  /** The figure whose explanation is open. */
  readonly explaining: { readonly id: string; readonly figure: string } | undefined;
}

/** The file of an offer, as its reader knows it. */
export interface PanelFile {
  readonly name: string;
  /** Tells it from files of the same name. */
  readonly path: string;
  /** How many errors are in it. */
  readonly errors: number;
}
