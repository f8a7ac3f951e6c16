import type { IsoDate } from '../../calendar';
import { firmnesses, type Firmness } from '../../stage';

/** An offer that counts, with how firm it is. */
export interface Alternative {
  readonly id: string;
  readonly name: string;
  readonly firmness: Firmness;
  /** The last day to accept it, where one is stated and it is still to be answered. */
  readonly expires?: IsoDate;
}

/** Sorts the firmest first, and by name those that are as firm. */
export function byFirmness(a: Alternative, b: Alternative): number {
  return (
    firmnesses.indexOf(a.firmness) - firmnesses.indexOf(b.firmness) || inOrder(a.name, b.name) || inOrder(a.id, b.id)
  );
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
