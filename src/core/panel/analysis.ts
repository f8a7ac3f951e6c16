import type { IsoDate } from '../calendar';
import type { Locale } from '../locale';
import { isNegotiable, type OfferPlan, plansOf } from '../negotiate/trades/plan';
import { stageOf } from '../stage';
import type { WhatIfComparison } from './whatIfComparison';
import type { InsightWords } from '../words/verdict/insightWords';
import { readNegotiation } from '../negotiate/negotiation/negotiation';

/** What a comparison means and what to ask for: it takes longer to work out than the figures. */
export interface Analysis {
  readonly insight: InsightWords;
  readonly negotiation: NegotiatedOffer;
}

/** The offer that is negotiated, with what to ask for. */
export interface NegotiatedOffer {
  /** The offers that can still be negotiated, by their ids. */
  readonly open: readonly string[];
  /** Undefined where there is none. */
  readonly plan: OfferPlan | undefined;
}

/**
 * Plans the negotiation of the chosen offer, as it stands; of the first that can be negotiated where it cannot, or none
 * is chosen.
 */
export function negotiatedOffer(
  { letters, candidate, stands }: WhatIfComparison,
  chosen: string | undefined,
  options: { readonly today: IsoDate; readonly locale: Locale },
): NegotiatedOffer {
  const open = letters.flatMap(({ id, offer }) => {
    const { firmness } = stageOf(offer, options.today);
    return firmness !== undefined && isNegotiable(firmness) ? [id] : [];
  });
  const only = open.find((id) => id === chosen) ?? open[0];
  const [plan] =
    only === undefined ? [] : plansOf(readNegotiation(letters, candidate.fields, stands, options.today), only);
  return { open, plan };
}
