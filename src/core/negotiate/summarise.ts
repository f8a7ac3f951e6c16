import type { IsoDate } from '../calendar';
import { compareOffers } from '../compare/compareOffers';
import type { Comparison, OfferToCompare } from '../compare/comparison';
import { companyOf, describeHealth } from '../compare/describe';
import { entriesOf } from '../compare/termRows';
import type { Locale } from '../locale';
import type { Candidate } from '../offer';
import { placeOf, type Field } from '../term';
import { titleOf } from '../titles';
import type { Valuation } from '../value/valuation';
import { findSpec, offerVocabulary } from '../vocabulary';
import { leverageOf, type Leverage } from './leverage';
import { marketPositionsOf, withoutMismatches } from './market';
import type { MarketPosition } from './marketPosition';
import { plansOf, type OfferPlan } from './plan';
import { openDeadline } from './openDeadline';
import { checkPriorities, type PriorityResult } from './priorities';
import { questionsOf, type Question } from './questions';
import { usedAssumptions, type UsedAssumption } from './usedAssumptions';
import { valueCaseOf, type ValueCase } from './valueCase';

export interface Deadline {
  readonly company: string;
  readonly expires: IsoDate;
  /** Days from today; negative when it is past. */
  readonly days: number;
}

export interface SummaryOffer {
  readonly id: string;
  readonly company: string;
  readonly priorities: readonly (Omit<PriorityResult, 'field' | 'priority'> & {
    readonly title: string;
    readonly text: string;
  })[];
  readonly questions: readonly Question[];
  /** In each market range of the candidate file, in its order. */
  readonly market: readonly MarketPosition[];
}

/** Everything a negotiation summary says, before it is put into words. */
export interface Summary {
  readonly today: IsoDate;
  readonly comparison: Comparison;
  readonly offers: readonly SummaryOffer[];
  /** Undefined in what is shared: the other side must not know what one has besides. */
  readonly leverage: Leverage | undefined;
  /** What to ask for and to trade, of each offer that is still open. */
  readonly plans: readonly OfferPlan[];
  /** What the candidate brings. */
  readonly valueCase: ValueCase;
  /** Soonest first. */
  readonly deadlines: readonly Deadline[];
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
  /** Whether it is for others to read. */
  readonly isShared?: boolean;
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
  const { today, locale } = options;
  const comparison = compareOffers(offers, candidate, options);
  return {
    today,
    comparison,
    offers: offers.map((each, i) => summariseOffer(each, comparison.offers[i]?.valuation, candidate, options)),
    leverage: options.isShared === true ? undefined : leverageOf(offers, candidate, comparison, options),
    plans: plansOf(offers, candidate, comparison, options),
    valueCase: valueCaseOf(candidate),
    deadlines: deadlinesOf(offers, today, locale),
    assumptions: usedAssumptions(candidate, comparison, locale),
    hasPriorities: (candidate?.priorities.items.length ?? 0) > 0,
    candidateFile: candidate === undefined ? undefined : (options.candidateFile ?? locale.say('the candidate file')),
    notices: [...(options.notices ?? []), ...comparison.notices],
  };
}

function summariseOffer(
  { id, offer }: OfferToCompare,
  valuation: Valuation | undefined,
  candidate: Candidate | undefined,
  { today, locale, isShared }: SummaryOptions,
): SummaryOffer {
  const results = candidate === undefined ? [] : checkPriorities(offer, candidate, locale);
  const market = candidate === undefined ? [] : marketPositionsOf(offer, candidate, { today, locale });
  const priorities = results.map(({ field, path, need, verdict, threshold }) => ({
    path,
    need,
    verdict,
    threshold,
    title: titleOf(path, locale),
    text:
      path === 'insurance.health' && offer.insurance.health.node.state === 'stated'
        ? describeHealth(offer.insurance.health, locale)
        : textOf(field, path, locale),
  }));
  return {
    id,
    company: companyOf(offer, locale),
    priorities,
    questions: questionsOf(offer, valuation?.unpriced ?? [], locale),
    market: isShared === true ? market.map(withoutMismatches) : market,
  };
}

/** What the offer says, in words; a group of many fields is only said to be there. */
function textOf(field: Field | undefined, path: string, locale: Locale): string {
  const spec = findSpec(offerVocabulary, path);
  if (field === undefined || spec === undefined) return locale.say('not stated');
  if (spec.type === 'group' && spec.short === undefined && placeOf(field).state === 'stated')
    return locale.say('stated');
  return entriesOf(field, spec, locale)
    .map(({ text }) => text)
    .join('; ');
}

function deadlinesOf(offers: readonly OfferToCompare[], today: IsoDate, locale: Locale): Deadline[] {
  return offers
    .flatMap(({ offer }) => {
      const deadline = openDeadline(offer, today);
      return deadline === undefined
        ? []
        : [{ company: companyOf(offer, locale), expires: deadline.date, days: deadline.days }];
    })
    .sort((a, b) => a.days - b.days);
}
