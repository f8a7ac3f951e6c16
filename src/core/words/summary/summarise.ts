import type { IsoDate } from '../../calendar';
import type { OfferToCompare } from '../../compare/valuedOffers';
import type { Locale } from '../../locale';
import { valueCaseOf } from '../../negotiate/asks/valueCase';
import { leverageOf } from '../../negotiate/leverage/leverage';
import { readNegotiation } from '../../negotiate/negotiation/negotiation';
import { plansOf } from '../../negotiate/trades/plan';
import type { Candidate } from '../../offer';
import { stageOf } from '../../stage';
import type { Audience } from '../audience/audience';
import { insightFor, leverageFor, planFor, valueCaseFor } from '../audience/seenBy';
import { compareOffers } from '../comparison/compareOffers';
import { leverageWords } from '../leverageText';
import { planWords } from '../planWords';
import { insightWords } from '../verdict/insightWords';
import { usedAssumptions } from '../verdict/usedAssumptions';
import { summariseOffer } from './summariseOffer';

/** What a negotiation summary says, in words but in no format yet; `offer summary --format json` prints it as it is. */
export type Summary = ReturnType<typeof summarise>;

interface SummaryOptions {
  readonly today: IsoDate;
  readonly locale: Locale;
  readonly baseline?: string | undefined;
  /** Who reads it; without it, the candidate. */
  readonly audience?: Audience;
  readonly candidateFile?: string | undefined;
  /** What the caller has to say of the files, such as one that cannot be read. */
  readonly notices?: readonly string[];
}

/** Gathers from the offers and the candidate file what a negotiation needs; nothing in it comes from anywhere else. */
export function summarise(
  offers: readonly OfferToCompare[],
  candidate: Candidate | undefined,
  options: SummaryOptions,
) {
  const { today, locale, audience = 'self' } = options;
  const comparison = compareOffers(offers, candidate, options);
  const negotiation = readNegotiation(offers, candidate, comparison, today);
  const insight = insightWords(negotiation, locale);
  return {
    today,
    comparison,
    // What the comparison comes to; in what is shared, without what tells of the walk-away point.
    verdict: insightFor(insight, audience).verdict,
    offers: negotiation.offers.map((each) => summariseOffer(each, negotiation, options)),
    // Undefined in what is shared: the other side must not know what one has besides.
    leverage: leverageFor(leverageWords(leverageOf(negotiation), locale), audience),
    plans: plansOf(negotiation).flatMap((plan) => {
      const offer = offers.find(({ id }) => id === plan.id)?.offer;
      return offer === undefined ? [] : [planWords(planFor(plan, audience), { offer, candidate, audience }, locale)];
    }),
    // Undefined in what is shared: which asks it does not support is nobody else's.
    valueCase: valueCaseFor(valueCaseOf(candidate), audience),
    deadlines: deadlinesOf(offers, today),
    assumptions: usedAssumptions(candidate, comparison, locale),
    hasPriorities: (candidate?.priorities.items.length ?? 0) > 0,
    candidateFile: candidate === undefined ? undefined : (options.candidateFile ?? locale.say('the candidate file')),
    notices: [...(options.notices ?? []), ...comparison.notices],
  };
}

/** The last days to answer, soonest first; `days` from today is negative when one is past. */
function deadlinesOf(offers: readonly OfferToCompare[], today: IsoDate) {
  return offers
    .flatMap(({ id, offer }) => {
      const deadline = stageOf(offer, today).deadline;
      return deadline === undefined ? [] : [{ id, expires: deadline.date, days: deadline.days }];
    })
    .sort((a, b) => a.days - b.days);
}
