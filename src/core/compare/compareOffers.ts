import { type Locale, template } from '../locale';
import type { Candidate, Offer } from '../offer';
import { valueOf } from '../term';
import { labelOf } from '../titles';
import { type Assumptions, readAssumptions } from '../value/assumptions';
import type { Unpriced, Valuation } from '../value/valuation';
import { convertValuation, valueOffer } from '../value/valueOffer';
import { averageRows } from './averageRows';
import type { ComparedOffer, Comparison, ComparisonOptions, NamedTerm, OfferToCompare } from './comparison';
import { componentRows } from './componentRows';
import { costOfLivingRows } from './costOfLiving';
import { companyOf } from './describe';
import { comparedFrom } from './firstDay';
import { noticesOf } from './notices';
import { openBesideRange } from './openParts';
import { termSections } from './termRows';
import { differenceRows, keptRows, type TotalName, totalRows } from './totalRows';
import { statusOf } from '../stage';

/** Values and compares offers. Order is kept; the baseline is only marked. */
export function compareOffers(
  offers: readonly OfferToCompare[],
  candidate: Candidate | undefined,
  { baseline, locale, today }: ComparisonOptions,
): Comparison {
  const assumptions = readAssumptions(candidate);
  const terms = offers.map(({ offer }) => offer);
  const from = comparedFrom(terms, today);
  const valued = offers.map((each) => ({ ...each, own: valueOffer(each.offer, assumptions, from) }));
  const target = targetCurrency(
    valued.map(({ own }) => own.currency),
    assumptions,
  );
  const compared = valued.map((each) => compareOne(each, target, assumptions, locale));
  const base = baselineOf(offers, baseline);
  const totalNames: readonly TotalName[] =
    assumptions.taxRate === undefined ? ['expected', 'guaranteed'] : ['expected', 'guaranteed', 'afterTax'];
  const guaranteed = totalRows('guaranteed', compared, assumptions.horizon, locale);
  const expected = totalRows('expected', compared, assumptions.horizon, locale);
  return {
    horizon: assumptions.horizon,
    currency: onlyOne(compared.map(({ valuation }) => valuation.currency)),
    offers: compared,
    baseline: base,
    guaranteed,
    expected,
    components: componentRows(compared, terms, locale),
    averages: assumptions.horizon === 1 ? [] : averageRows(totalNames, compared, terms, assumptions.horizon, locale),
    differences: differenceRows({ guaranteed, expected }, compared, base, locale),
    afterTax: assumptions.taxRate === undefined ? [] : totalRows('afterTax', compared, assumptions.horizon, locale),
    kept: keptRows(compared, assumptions.horizon, locale),
    costOfLiving: costOfLivingRows(compared, terms, base, assumptions, locale),
    notices: noticesOf(offers, compared, locale),
    sections: termSections(terms, { assumptions, baseline: base, locale }),
  };
}

function compareOne(
  { id, offer, own }: OfferToCompare & { readonly own: Valuation },
  target: string | undefined,
  { exchangeRates }: Assumptions,
  locale: Locale,
): ComparedOffer {
  const valuation = (target === undefined ? undefined : convertValuation(own, target, exchangeRates)) ?? own;
  const text = (term: Offer['title']) => valueOf(term)?.text ?? '';
  const open = new Set(openBesideRange(valuation).map(({ path }) => path));
  const named = (each: Unpriced) => nameTerm(each, offer, open.has(each.path), locale);
  return {
    id,
    company: companyOf(offer, locale),
    title: text(offer.title),
    location: text(offer.location),
    status: valueOf(offer.status)?.word ?? '',
    currency: own.currency,
    valuation,
    unknown: valuation.unpriced.map(named),
  };
}

const reasons = {
  'no-rate': template('{term} (no exchange rate)'),
  'no-salary': template('{term} (needs the base salary)'),
  'no-spending': template('{term} (needs your medical spending)'),
  unknown: template('{term}'),
};

function nameTerm({ path, reason }: Unpriced, offer: Offer, isOpen: boolean, locale: Locale): NamedTerm {
  const term = labelOf(offer, path, locale);
  return { path, title: locale.say(isOpen ? reasons[reason] : template('{term} (within a range)'), { term }) };
}

/** The candidate's currency if any offer can be shown in it, else the one that all offers share, else none. */
function targetCurrency(currencies: readonly string[], { currency, exchangeRates }: Assumptions): string | undefined {
  const isReached = currency !== undefined && currencies.some((each) => exchangeRates.has(each));
  return isReached ? currency : onlyOne(currencies);
}

function onlyOne(currencies: readonly string[]): string | undefined {
  const [first, ...others] = new Set(currencies);
  return others.length === 0 ? first : undefined;
}

function baselineOf(offers: readonly OfferToCompare[], wanted: string | undefined): number {
  const chosen = offers.findIndex(({ id }) => id === wanted);
  const current = offers.findIndex(({ offer }) => statusOf(offer).isCurrent);
  return Math.max(0, chosen >= 0 ? chosen : current);
}
