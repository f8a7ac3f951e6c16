import { isSamePlace, placeOfOffer } from '../../compare/costOfLiving';
import type { Decimal } from '../../decimal';
import type { Offer } from '../../offer';
import { valueOf } from '../../term';
import type { Assumptions } from '../../value/assumptions';

/** Whether another offer is for another place; where one of them leaves its place open, another currency tells. */
export function isElsewhere(offer: Offer, other: Offer): boolean {
  const [here, there] = [offer, other].map(({ location }) => valueOf(location)?.text);
  if (here !== undefined && there !== undefined) return !isSamePlace(here, there);
  const [own, foreign] = [offer, other].map(({ currency }) => valueOf(currency)?.text);
  return own !== undefined && foreign !== undefined && own !== foreign;
}

/** Returns by what an amount of another offer is multiplied to buy as much here; undefined without an index for both places. */
export function priceFactor(offer: Offer, other: Offer, assumptions: Assumptions): Decimal | undefined {
  const [here, there] = [offer, other].map((each) => placeOfOffer(each, assumptions)?.index);
  return here === undefined || there?.greaterThan(0) !== true ? undefined : here.div(there);
}
