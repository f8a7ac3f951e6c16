import { type Locale, template } from '../locale';
import type { Candidate, Offer } from '../offer';
import { labelOf } from '../titles';
import { readAssumptions } from '../value/assumptions';
import type { ComparedOffer, Comparison, ComparisonOptions, NamedTerm } from './comparison';
import { componentRows } from './componentRows';
import { costOfLivingRows } from './costOfLiving';
import { companyOf } from './describe';
import { noticesOf } from './notices';
import { openBesideRange } from './openParts';
import { termSections } from './termRows';
import { averageRows, differenceRows, keptRows, type TotalName, totalRows } from './totalRows';
import { type OfferToCompare, type ValuedOffer, valueOffers } from './valuedOffers';
import type { Unpriced } from '../value/valuation';

/** Values and compares offers. Order is kept; the baseline is only marked. */
export function compareOffers(
  offers: readonly OfferToCompare[],
  candidate: Candidate | undefined,
  { baseline, locale, today }: ComparisonOptions,
): Comparison {
  const assumptions = readAssumptions(candidate);
  const terms = offers.map(({ offer }) => offer);
  const valued = valueOffers(offers, candidate, { baseline, today });
  const { horizon, baseline: base } = valued;
  const compared = valued.offers.flatMap((each, i) => {
    const offer = terms[i];
    return offer === undefined ? [] : [inWords(each, offer, locale)];
  });
  const totalNames: readonly TotalName[] =
    assumptions.taxRate === undefined ? ['expected', 'guaranteed'] : ['expected', 'guaranteed', 'afterTax'];
  const guaranteed = totalRows('guaranteed', compared, horizon, locale);
  const expected = totalRows('expected', compared, horizon, locale);
  return {
    ...valued,
    offers: compared,
    guaranteed,
    expected,
    components: componentRows(compared, terms, locale),
    averages: horizon === 1 ? [] : averageRows(totalNames, compared, terms, horizon, locale),
    differences: differenceRows({ guaranteed, expected }, compared, base, locale),
    afterTax: assumptions.taxRate === undefined ? [] : totalRows('afterTax', compared, horizon, locale),
    kept: keptRows(compared, horizon, locale),
    costOfLiving: costOfLivingRows(compared, terms, base, assumptions, locale),
    notices: noticesOf(offers, compared, locale),
    sections: termSections(terms, { assumptions, baseline: base, locale }),
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
