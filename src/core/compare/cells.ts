import type { State } from '../term';
import type { TermStanding } from './termStanding';

/** What one offer says in one row: usually one entry, several for a list. */
export interface Cell {
  readonly entries: readonly {
    readonly text: string;
    readonly path: string;
    readonly state: State;
    readonly note?: string;
  }[];
  /** Beside the baseline's cell; missing where the two are as good, or cannot be compared. */
  readonly standing?: TermStanding;
}

export interface TermRow {
  /** The path of the field; perks have their name behind it. */
  readonly path: string;
  readonly title: string;
  readonly cells: readonly Cell[];
  /** Whether all offers say the same. */
  readonly isEqual: boolean;
}

export interface TermSection {
  /** The name of the field that it is about, or `glance`. */
  readonly name: string;
  readonly title: string;
  readonly rows: readonly TermRow[];
}
