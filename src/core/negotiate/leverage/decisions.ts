import { daysBetween, type IsoDate } from '../../calendar';
import type { Alternative } from './alternative';

/** An offer that must be answered by a day. */
export interface Decision {
  readonly id: string;
  readonly name: string;
  readonly expires: IsoDate;
  /** Those that follow next, and how many days later; empty for the last. */
  readonly before: readonly { readonly id: string; readonly name: string }[];
  readonly days: number;
  /** The others that must be answered on the same day. */
  readonly with: readonly { readonly id: string; readonly name: string }[];
}

/** In which order offers must be answered. */
export interface Decisions {
  /** The soonest first; the firmest first within a day. */
  readonly dated: readonly Decision[];
  /** Those that are still to be answered and do not say until when. */
  readonly undated: readonly { readonly id: string; readonly name: string }[];
}

/** Puts the offers that are still to be answered into the order of their last days. */
export function decisionsOf(alternatives: readonly Alternative[]): Decisions {
  const open = alternatives.filter(({ firmness }) => firmness !== 'current' && firmness !== 'signed');
  const named = ({ id, name }: Alternative) => ({ id, name });
  const days = [...new Set(open.flatMap(({ expires }) => expires ?? []))].sort();
  return {
    dated: days.flatMap((expires, i) => {
      const next = days[i + 1];
      const [same, before] = [expires, next].map((day) => open.filter((each) => day !== undefined && each.expires === day)); // prettier-ignore
      return (same ?? []).map(({ id, name }) => ({
        id,
        name,
        expires,
        before: (before ?? []).map(named),
        days: next === undefined ? 0 : daysBetween(expires, next),
        with: (same ?? []).filter((each) => each.id !== id).map(named),
      }));
    }),
    undated: open.filter(({ expires }) => expires === undefined).map(named),
  };
}
