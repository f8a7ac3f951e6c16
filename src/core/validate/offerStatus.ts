import type { Offer } from '../offer';
import { valueOf } from '../term';

/** Whether the candidate still has to answer, as far as the file says. */
export function isOpenOffer({ status }: Offer): boolean {
  const word = valueOf(status)?.word;
  return word === undefined || word === 'process' || word === 'verbal' || word === 'written';
}
