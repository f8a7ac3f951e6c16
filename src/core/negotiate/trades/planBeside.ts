import type { IsoDate } from '../../calendar';
import { totalEnds } from '../../compare/ranking';
import type { Decimal } from '../../decimal';
import { whileSame } from '../../kept';
import type { Candidate, Offer } from '../../offer';
import { ofOtherEmployers } from '../names/otherEmployers';
import { type OfferPlan, plansOf } from './plan';
import { valueOffers } from '../../compare/valuedOffers';
import { readNegotiation } from '../negotiation/negotiation';

/** What one offer is seen beside. */
export interface Beside {
  readonly candidate: Candidate | undefined;
  /** The other offers and the job the candidate has. */
  readonly others: readonly Offer[];
  readonly today: IsoDate;
}

/** What to ask for in an offer, with what it comes to at worst in an average year, in the currency of the plan. */
export interface PlanBeside {
  readonly plan: OfferPlan;
  readonly yearly: Decimal;
}

/** First it is asked what there is to talk about, then a message or a sheet is written of it: one plan serves both. */
const kept = whileSame<PlanBeside | undefined>();

/** What to ask for in one offer, as a summary of it and the others would say; undefined where there is nothing more to negotiate. */
export function planBeside(offer: Offer, beside: Beside): PlanBeside | undefined {
  return kept(offer, [beside.candidate, beside.today, ...beside.others], () => planAnew(offer, beside));
}

function planAnew(offer: Offer, { candidate, others, today }: Beside): PlanBeside | undefined {
  const own = { id: '0', offer };
  const offers = [own, ...ofOtherEmployers(offer, others).map((each, i) => ({ id: `${i + 1}`, offer: each }))];
  const valued = valueOffers(offers, candidate, { today });
  const [plan] = plansOf(readNegotiation(offers, candidate, valued, today), own.id);
  const valuation = valued.offers.find(({ id }) => id === own.id)?.valuation;
  if (plan === undefined || valuation === undefined) return undefined;
  return { plan, yearly: totalEnds(valuation, 'expected').low.div(valuation.horizon) };
}
