import { formatDate } from '../calendar';
import { noCurrency } from '../currency';
import type { Offer } from '../offer';
import { valueOf } from '../term';
import type { ComparedOffer, OfferToCompare } from './comparison';
import { companyOf } from './describe';

/** What a reader must know before comparing the figures. */
export function noticesOf(
  offers: readonly OfferToCompare[],
  compared: readonly ComparedOffer[],
  locale: string,
): readonly string[] {
  const currencies = new Set(compared.map(({ valuation }) => valuation.currency));
  const unstated = compared.filter(({ currency }) => currency === noCurrency).map(({ company }) => company);
  return [
    ...(compared.length > 1 && unstated.length > 0
      ? [`Without a currency these offers cannot be compared: ${unstated.join(', ')}.`]
      : []),
    ...(currencies.size > (unstated.length > 0 ? 2 : 1)
      ? ['Not all offers are in one currency. State exchange rates in a candidate file to compare them.']
      : []),
    ...offers.flatMap(({ offer }) => earlierStart(offer, offers, locale)),
  ];
}

/** Year 1 of each offer begins with its own first day, so a job one has had for years is valued from its beginning. */
function earlierStart(offer: Offer, offers: readonly OfferToCompare[], locale: string): readonly string[] {
  if (valueOf(offer.status)?.word !== 'current') return [];
  const own = valueOf(offer.starts)?.date;
  const others = offers.flatMap((each) => (each.offer === offer ? [] : (valueOf(each.offer.starts)?.date ?? [])));
  const [first] = others.sort();
  if (own === undefined || first === undefined || own >= first) return [];
  return [
    `${companyOf(offer)} is valued from ${formatDate(own, locale)}, as if it began then. To compare the years ahead, state ${first} under "starts" and only what still vests.`,
  ];
}
