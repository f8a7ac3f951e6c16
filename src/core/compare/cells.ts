import type { Field, State } from '../term';
import { placeOf } from '../term';
import type { Locale } from '../locale';
import { describeState } from './describe';
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

/** What an offer is before any part of it: its title, place, status and days. */
export const glanceSection = 'glance';

export interface TermSection {
  /** The name of the field that it is about, or `glance`. */
  readonly name: string;
  readonly title: string;
  readonly rows: readonly TermRow[];
}

/** One thing an offer says, in words. */
export function entry(text: string, field: Field): Cell['entries'][number] {
  const { path, state, details } = placeOf(field);
  return { text, path, state, ...(details.note === undefined ? {} : { note: details.note }) };
}

/** What stands for a field that has no value. */
export function absentEntry(field: Field, locale: Locale): Cell['entries'][number] {
  const { path, state } = placeOf(field);
  return { text: describeState(field, locale), path, state };
}

/** A row with its cells; equal when all offers say the same. */
export function row(
  path: string,
  title: string,
  cells: readonly Cell['entries'][],
  standings: readonly (TermStanding | undefined)[],
): TermRow {
  const texts = cells.map((entries) => entries.map((each) => each.text).join('\n'));
  const judged = cells.map((entries, i) => {
    const standing = standings[i];
    return standing === undefined ? { entries } : { entries, standing };
  });
  return { path, title, cells: judged, isEqual: new Set(texts).size === 1 };
}
