import type { IsoDate } from './calendar';
import type { Offer } from './offer';
import type { Span } from './span';
import { valueOf } from './term';

/** The last day to accept an offer that the candidate still has to answer, as far as the file says; undefined where it cannot be. */
export function deadlineOf({
  status,
  received,
  expires,
}: Offer): { readonly date: IsoDate; readonly span: Span } | undefined {
  const word = valueOf(status)?.word;
  const isOpen = word === undefined || word === 'process' || word === 'verbal' || word === 'written';
  const date = valueOf(expires)?.date;
  if (!isOpen || date === undefined || expires.span === undefined) return undefined;
  return (valueOf(received)?.date ?? date) > date ? undefined : { date, span: expires.span };
}
