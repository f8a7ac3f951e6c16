import type { IsoDate } from '../../calendar';
import type { Offer } from '../../offer';
import { valueOf } from '../../term';

/** How far one can count on an offer, the firmest first. The job one has is as firm as a signed offer. */
const grades = ['current', 'signed', 'written', 'verbal', 'process', 'unknown'] as const;
export type Firmness = (typeof grades)[number];

/** An offer that counts, with how firm it is. */
export interface Alternative {
  readonly id: string;
  readonly name: string;
  readonly firmness: Firmness;
  /** The last day to accept it, where one is stated and it is still to be answered. */
  readonly expires?: IsoDate;
}

/** How firm an offer is; undefined where it is no alternative any more: declined, expired, or not answered in time. */
export function firmnessOf({ status, expires }: Offer, today: IsoDate): Firmness | undefined {
  const word = valueOf(status)?.word;
  if (word === 'declined' || word === 'expired') return undefined;
  if (word === 'current' || word === 'signed') return word;
  const lastDay = valueOf(expires)?.date;
  return lastDay !== undefined && lastDay < today ? undefined : (word ?? 'unknown');
}

/** Whether it can be accepted, or is held already, as it stands; what is only spoken can still change. */
export function isFirm(firmness: Firmness): boolean {
  return firmness === 'current' || firmness === 'signed' || firmness === 'written';
}

/** Sorts the firmest first, and by name those that are as firm. */
export function byFirmness(a: Alternative, b: Alternative): number {
  return grades.indexOf(a.firmness) - grades.indexOf(b.firmness) || inOrder(a.name, b.name) || inOrder(a.id, b.id);
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
