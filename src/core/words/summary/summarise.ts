import type { IsoDate } from '../../calendar';
import { compareOffers } from '../../compare/compareOffers';
import type { Comparison } from '../../compare/comparison';
import type { Locale } from '../../locale';
import type { Candidate } from '../../offer';
import { leverageOf } from '../../negotiate/leverage/leverage';
import { stageOf } from '../../stage';
import { plansOf } from '../../negotiate/trades/plan';
import { summariseOffer, type SummaryOffer } from './summariseOffer';
import { type UsedAssumption, usedAssumptions } from '../verdict/usedAssumptions';
import { type ValueCase, valueCaseOf } from '../../negotiate/asks/valueCase';
import { insightWords, type OverallVerdict } from '../verdict/insightWords';
import { planWords, type PlanWords } from '../planWords';
import { type LeverageWords, leverageWords } from '../leverageText';
import type { OfferToCompare } from '../../compare/valuedOffers';
import type { Audience } from '../audience/audience';
import { insightFor, leverageFor, planFor } from '../audience/seenBy';
import { readNegotiation } from '../../negotiate/negotiation/negotiation';

export interface OfferDeadline {
  readonly id: string;
  readonly expires: IsoDate;
  /** Days from today; negative when it is past. */
  readonly days: number;
}

/** Everything a negotiation summary says, before it is put into words. */
export interface Summary {
  readonly today: IsoDate;
  readonly comparison: Comparison;
  /** What the comparison comes to; in what is shared, without what tells of the walk-away point. */
  readonly verdict: OverallVerdict;
  readonly offers: readonly SummaryOffer[];
  /** Undefined in what is shared: the other side must not know what one has besides. */
  readonly leverage: LeverageWords | undefined;
  /** What to ask for and to trade, of each offer that is still open. */
  readonly plans: readonly PlanWords[];
  /** What the candidate brings. */
  readonly valueCase: ValueCase;
  /** Soonest first. */
  readonly deadlines: readonly OfferDeadline[];
  /** Assumptions as the valuation used them. */
  readonly assumptions: readonly UsedAssumption[];
  readonly hasPriorities: boolean;
  /** The name of the candidate file; undefined without one. */
  readonly candidateFile: string | undefined;
  /** What a reader must know before relying on the figures. */
  readonly notices: readonly string[];
}

export interface SummaryOptions {
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
): Summary {
  const { today, locale, audience = 'self' } = options;
  const comparison = compareOffers(offers, candidate, options);
  const negotiation = readNegotiation(offers, candidate, comparison, today);
  const insight = insightWords(negotiation, locale);
  return {
    today,
    comparison,
    verdict: insightFor(insight, audience).verdict,
    offers: negotiation.offers.map((each) => summariseOffer(each, negotiation, options)),
    leverage: leverageFor(leverageWords(leverageOf(negotiation), locale), audience),
    plans: plansOf(negotiation).flatMap((plan) => {
      const offer = offers.find(({ id }) => id === plan.id)?.offer;
      return offer === undefined ? [] : [planWords(planFor(plan, audience), { offer, candidate, audience }, locale)];
    }),
    valueCase: valueCaseOf(candidate),
    deadlines: deadlinesOf(offers, today),
    assumptions: usedAssumptions(candidate, comparison, locale),
    hasPriorities: (candidate?.priorities.items.length ?? 0) > 0,
    candidateFile: candidate === undefined ? undefined : (options.candidateFile ?? locale.say('the candidate file')),
    notices: [...(options.notices ?? []), ...comparison.notices],
  };
}

function deadlinesOf(offers: readonly OfferToCompare[], today: IsoDate): OfferDeadline[] {
  return offers
    .flatMap(({ id, offer }) => {
      const deadline = stageOf(offer, today).deadline;
      return deadline === undefined ? [] : [{ id, expires: deadline.date, days: deadline.days }];
    })
    .sort((a, b) => a.days - b.days);
}
