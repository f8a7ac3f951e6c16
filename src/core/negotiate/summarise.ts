import { daysBetween, type IsoDate } from '../calendar';
import { compareOffers, type Comparison, type OfferToCompare } from '../compare/compareOffers';
import { companyOf, describeState, describeTerm } from '../compare/describe';
import type { Candidate, Offer } from '../offer';
import { placeOf, valueOf, type Field } from '../term';
import { titleOf } from '../titles';
import { candidateVocabulary } from '../vocabulary';
import { assumedFigures, readAssumptions } from '../value/assumptions';
import { checkPriorities, type PriorityResult } from './priorities';
import { questionsOf, type Question } from './questions';

export interface Deadline {
  readonly company: string;
  readonly expires: IsoDate;
  /** Days from today; negative when it is past. */
  readonly days: number;
}

export interface SummaryOffer {
  readonly id: string;
  readonly company: string;
  readonly priorities: readonly (PriorityResult & { readonly title: string; readonly text: string })[];
  readonly questions: readonly Question[];
}

/** Everything a negotiation summary says, before it is put into words. */
export interface Summary {
  readonly today: IsoDate;
  readonly comparison: Comparison;
  readonly offers: readonly SummaryOffer[];
  /** Soonest first. */
  readonly deadlines: readonly Deadline[];
  /** Assumptions as the valuation used them. */
  readonly assumptions: readonly {
    readonly title: string;
    readonly text: string;
    readonly origin: 'candidate' | 'default';
  }[];
  readonly hasPriorities: boolean;
}

export interface SummaryOptions {
  readonly today: IsoDate;
  readonly locale: string;
  readonly baseline?: string | undefined;
}

/** Gathers from the offers and the candidate file what a negotiation needs; nothing in it comes from anywhere else. */
export function summarise(
  offers: readonly OfferToCompare[],
  candidate: Candidate | undefined,
  options: SummaryOptions,
): Summary {
  const { today, locale } = options;
  return {
    today,
    comparison: compareOffers(offers, candidate, options),
    offers: offers.map(({ id, offer }) => summariseOffer(id, offer, candidate, locale)),
    deadlines: deadlinesOf(offers, today),
    assumptions: usedAssumptions(candidate, locale),
    hasPriorities: (candidate?.priorities.items.length ?? 0) > 0,
  };
}

function summariseOffer(id: string, offer: Offer, candidate: Candidate | undefined, locale: string): SummaryOffer {
  const results = candidate === undefined ? [] : checkPriorities(offer, candidate);
  const priorities = results.map((result) => ({
    ...result,
    title: titleOf(result.path),
    text: textOf(result.field, locale),
  }));
  const isOver = /^(?:current|declined|expired)$/.test(valueOf(offer.status)?.word ?? '');
  return { id, company: companyOf(offer), priorities, questions: isOver ? [] : questionsOf(offer) };
}

function textOf(field: Field | undefined, locale: string): string {
  if (field === undefined) return 'not stated';
  if (!('node' in field)) return describeTerm(field, locale);
  return placeOf(field).state === 'stated' ? 'stated' : describeState(field);
}

function deadlinesOf(offers: readonly OfferToCompare[], today: IsoDate): Deadline[] {
  return offers
    .flatMap(({ offer }) => {
      const expires = valueOf(offer.expires)?.date;
      const isOver = /^(?:signed|declined|expired|current)$/.test(valueOf(offer.status)?.word ?? '');
      return expires === undefined || isOver
        ? []
        : [{ company: companyOf(offer), expires, days: daysBetween(today, expires) }];
    })
    .sort((a, b) => a.days - b.days);
}

function usedAssumptions(candidate: Candidate | undefined, locale: string): Summary['assumptions'] {
  return assumedFigures(readAssumptions(candidate)).map(({ path, value, origin }) => {
    const term = { path, details: {}, state: 'stated', value } as const;
    return { title: titleOf(path, candidateVocabulary), text: describeTerm(term, locale), origin };
  });
}
