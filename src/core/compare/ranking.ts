import type { IsoDate } from '../calendar';
import { noCurrency } from '../currency';
import { Decimal } from '../decimal';
import type { Offer } from '../offer';
import type { Assumptions } from '../value/assumptions';
import type { Valuation } from '../value/valuation';
import { convertValuation, valueOffer } from '../value/valueOffer';
import { type Ends, endsOf, endsBetween } from './amounts';
import { openInTotal } from './openParts';
import type { OfferToCompare, ValuedOffer, ValuedOffers } from './valuedOffers';

/** An offer that can be ranked: it is open, in the currency of the ranking, and its base salary is known. */
export interface Contender {
  readonly id: string;
  /** What it is called in sentences: its company, with what tells it apart where several have the same. */
  readonly name: string;
  readonly offer: Offer;
  readonly valuation: Valuation;
}

/** An offer that cannot be ranked: it is over, in another currency, or its salary, or its hours, are not known. */
interface Unranked {
  readonly id: string;
  readonly name: string;
  readonly reason: 'over' | 'currency' | 'salary' | 'hours';
  /** The term that is the reason. */
  readonly path: string;
}

/** The offers that can be ranked by what they come to, in the order in which they were compared. */
export interface Ranking {
  readonly currency: string;
  readonly horizon: number;
  readonly contenders: readonly Contender[];
  readonly unranked: readonly Unranked[];
}

/** The amounts by which offers are ranked: always a sum over the horizon. */
export type RankedTotal = 'guaranteed' | 'expected' | 'afterTax';

/** Sorts offers into those that can be ranked, in the currency that most of them share, and the others. */
export function rankingOf(
  offers: readonly OfferToCompare[],
  comparison: Pick<ValuedOffers, 'offers' | 'currency' | 'horizon'>,
): Ranking {
  const names = namesOf(comparison.offers);
  const currency = comparison.currency ?? commonCurrency(comparison.offers);
  const contenders: Contender[] = [];
  const unranked: Unranked[] = [];
  comparison.offers.forEach((compared, i) => {
    const [offer, name = ''] = [offers[i]?.offer, names[i]];
    const reason = whyUnranked(compared, currency);
    if (reason !== undefined) unranked.push({ id: compared.id, name, reason, path: paths[reason] });
    else if (offer !== undefined) contenders.push({ id: compared.id, name, offer, valuation: compared.valuation });
  });
  return { currency, horizon: comparison.horizon, contenders, unranked };
}

const paths = { over: 'status', currency: 'currency', salary: 'pay.base-salary', hours: 'pay.hours' };

function whyUnranked({ status, valuation }: ValuedOffer, currency: string): Unranked['reason'] | undefined {
  if (status === 'declined' || status === 'expired') return 'over';
  if (openInTotal(valuation, 'expected')?.whole === true)
    return valuation.unpriced.some(({ path }) => path === paths.hours) ? 'hours' : 'salary';
  return valuation.currency === currency ? undefined : 'currency';
}

/** The currency that most offers are in; of several the first by its code, so that their order decides nothing. */
function commonCurrency(offers: readonly ValuedOffer[]): string {
  const counts = new Map<string, number>();
  for (const { valuation } of offers)
    if (valuation.currency !== noCurrency) counts.set(valuation.currency, (counts.get(valuation.currency) ?? 0) + 1);
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0] ?? noCurrency;
}

/** Returns what each offer is called in a sentence; offers of one company go by their titles too, or by numbers. */
export function namesOf(offers: readonly Pick<ValuedOffer, 'company' | 'title'>[]): readonly string[] {
  return offers
    .map(({ company, title }) => {
      const same = offers.filter((each) => each.company === company);
      if (same.length < 2) return company;
      const isOwnTitle = title !== '' && same.filter((each) => each.title === title).length === 1;
      return isOwnTitle ? `${company} (${title})` : company;
    })
    .map((name, i, all) =>
      all.filter((each) => each === name).length < 2 ? name : `${name} (${numberAmong(all, i)})`,
    );
}

function numberAmong(names: readonly string[], index: number): number {
  return names.slice(0, index + 1).filter((name) => name === names[index]).length;
}

/** Returns what an offer comes to over its horizon, at worst and at best. */
export function totalEnds(valuation: Valuation, name: RankedTotal): Ends {
  return endsOf(valuation, ({ total }) => total[name] ?? new Decimal(0));
}

/** Tells how far the expected total moves, in the currency of both; undefined where it does not. */
export function changeBetween(before: Valuation, after: Valuation): Ends | undefined {
  const of = (name: 'worst' | 'best') => {
    const [was, now] = [before.range?.[name] ?? before, after.range?.[name] ?? after];
    return now.total.expected.minus(was.total.expected);
  };
  const [worst, best] = [of('worst'), of('best')];
  if (worst.isZero() && best.isZero()) return undefined;
  return endsBetween(worst, best);
}

/** Returns the ids of those with the highest amount, in the order of ids; several where they are equal. */
export function leadersOf(amounts: ReadonlyMap<string, Decimal>): readonly string[] {
  const most = Decimal.max(Number.NEGATIVE_INFINITY, ...amounts.values());
  return [...amounts]
    .filter(([, amount]) => amount.equals(most))
    .map(([id]) => id)
    .sort();
}

/** More offers than these are not varied, so that what would change the lead costs no more for twenty than for six. */
const mostVaried = 6;

/** Returns the offers with the highest expected totals at worst, in their own order. */
export function leading(contenders: readonly Contender[]): readonly Contender[] {
  const nearest = contenders
    .map(({ id, valuation }) => ({ id, total: totalEnds(valuation, 'expected').low }))
    .sort((a, b) => b.total.comparedTo(a.total) || (a.id < b.id ? -1 : 1))
    .slice(0, mostVaried);
  return contenders.filter(({ id }) => nearest.some((each) => each.id === id));
}

/** Values offers of a ranking anew under other assumptions or with other terms. */
interface Revaluation {
  readonly currency: string;
  readonly assumptions: Assumptions;
  /** From when the years of the job one has count. */
  readonly from: IsoDate;
}

/** What a sensitivity is computed from: at least one offer, at most those that `leading` has taken. */
export interface SensitivityInput extends Revaluation {
  readonly contenders: readonly Contender[];
}

/** Returns the valuation of an offer in the currency of the ranking; its own where a rate is missing. */
export function revalue(offer: Offer, { currency, assumptions, from }: Revaluation): Valuation {
  const own = valueOffer(offer, assumptions, from);
  return convertValuation(own, currency, assumptions.exchangeRates) ?? own;
}
