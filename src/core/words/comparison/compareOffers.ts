import { pricesOf } from '../../compare/costOfLiving';
import { openBesideRange } from '../../compare/openParts';
import { type OfferToCompare, type ValuedOffer, valueOffers } from '../../compare/valuedOffers';
import { type Locale, template } from '../../locale';
import type { Candidate, Offer } from '../../offer';
import { labelOf } from '../../titles';
import { readAssumptions } from '../../value/assumptions';
import type { Unpriced } from '../../value/valuation';
import { companyOf } from '../describe';
import type { ComparedOffer, Comparison, ComparisonOptions, NamedTerm } from './comparison';
import { componentRows } from './componentRows';
import { noticesOf } from './notices';
import { termSections } from './termRows';
import { costOfLivingRows, averageRows, differenceRows, keptRows, totalRows } from './totalRows';

/** Values and compares offers. Order is kept; the baseline is only marked. */
export function compareOffers(
  offers: readonly OfferToCompare[],
  candidate: Candidate | undefined,
  { baseline, locale, today }: ComparisonOptions,
): Comparison {
  const assumptions = readAssumptions(candidate);
  const terms = offers.map(({ offer }) => offer);
  const valued = valueOffers(offers, candidate, { baseline, today });
  const compared = {
    ...valued,
    offers: valued.offers.flatMap((each, i) => {
      const offer = terms[i];
      return offer === undefined ? [] : [inWords(each, offer, locale)];
    }),
  };
  const afterTax = assumptions.taxRate === undefined ? [] : (['afterTax'] as const);
  const prices = pricesOf(terms, valued.baseline, assumptions);
  return {
    ...compared,
    guaranteed: totalRows('guaranteed', compared, locale),
    expected: totalRows('expected', compared, locale),
    components: componentRows(compared.offers, terms, locale),
    averages: valued.horizon === 1 ? [] : averageRows(['expected', 'guaranteed', ...afterTax], compared, terms, locale),
    differences: differenceRows(compared, locale),
    afterTax: afterTax.flatMap((name) => totalRows(name, compared, locale)),
    kept: keptRows(compared, locale),
    costOfLiving: prices === undefined ? [] : costOfLivingRows(['expected', ...afterTax], prices, compared, locale),
    notices: noticesOf(offers, compared.offers, locale),
    sections: termSections(terms, { assumptions, baseline: valued.baseline, locale }),
  };
}

/** A valued offer with its company and its unknown terms in words. */
function inWords(valued: ValuedOffer, offer: Offer, locale: Locale): ComparedOffer {
  const { unpriced } = valued.valuation;
  const open = new Set(openBesideRange(valued.valuation).map(({ path }) => path));
  const unknown = unpriced.map((each) => nameTerm(each, offer, open.has(each.path), locale));
  return { ...valued, company: companyOf(offer, locale), unknown };
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
