import { english } from '../../../src/core/locale';
import { plansOf } from '../../../src/core/negotiate/trades/plan';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import type { Audience } from '../../../src/core/words/audience/audience';
import { planFor } from '../../../src/core/words/audience/seenBy';
import { planWords, type PlanWords } from '../../../src/core/words/planWords';
import { kept } from '../../support/kept';
import { readNegotiation } from '../../../src/core/negotiate/negotiation/negotiation';
import { compareOffers } from '../../../src/core/words/comparison/compareOffers';

export const today = '2026-11-22';

/** What to ask for in each of these offers, given as texts by their ids. */
export const plans = kept(
  (
    texts: Readonly<Record<string, string>>,
    candidate?: string,
    reader?: Audience,
  ): Readonly<Record<string, PlanWords>> => {
    const audience = reader ?? 'self';
    const offers = Object.entries(texts).map(([id, text]) => ({ id, offer: parseOffer(text).fields }));
    const fields = candidate === undefined ? undefined : parseCandidate(candidate).fields;
    const options = { today, locale: english };
    const found = plansOf(readNegotiation(offers, fields, compareOffers(offers, fields, options), today));
    const words = found.map((plan) => {
      const { offer } = offers.find(({ id }) => id === plan.id)!;
      return planWords(planFor(plan, audience), { offer, candidate: fields, audience }, english);
    });
    return Object.fromEntries(words.map((plan) => [plan.id, plan]));
  },
);

/** Four years without raises, so that a dollar a year is worth four. */
export const fourYears =
  'currency: USD\nassumptions: { horizon: 4 years, raise: 0%, working-days: 250, time-off-baseline: 20 days }\n';

/** An offer of 100,000 a year, a day of which is worth 400; nothing else has an amount. */
export function offer(company: string, more = '', pay = ''): string {
  return [
    `company: ${company}`,
    'currency: USD',
    'status: written',
    `pay: { base-salary: 100000/year${pay} }`,
    'insurance: none',
    'retirement: none',
    /^time-off:/m.test(more) ? '' : 'time-off: { vacation: 20 days, holidays: 10 days }',
    more,
  ].join('\n');
}
