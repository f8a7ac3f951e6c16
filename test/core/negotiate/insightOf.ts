import { english } from '../../../src/core/locale';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { describeInsight, type InsightWords } from '../../../src/core/words/verdict/insightWords';
import { kept } from '../../support/kept';
import { compareOffers } from '../../../src/core/words/comparison/compareOffers';

export const today = '2026-11-22';

/** What a comparison of offers means, the files given as text by their ids. */
export const insight = kept((offers: Readonly<Record<string, string>>, candidate?: string): InsightWords => {
  const files = Object.entries(offers).map(([id, text]) => ({ id, offer: parseOffer(text).fields }));
  const fields = candidate === undefined ? undefined : parseCandidate(candidate).fields;
  const options = { locale: english, today };
  return describeInsight(files, fields, compareOffers(files, fields, options), options);
});

/** An offer of which nothing is unknown. */
export function offerOf(company: string, salary: string, more = ''): string {
  return [
    `company: ${company}`,
    'currency: USD',
    `pay: { base-salary: ${salary}${more === '' || more.startsWith('\n') ? '' : `, ${more}`} }`,
    'insurance: none',
    'retirement: none',
    'time-off: { vacation: unlimited, holidays: 10 days }',
    more.startsWith('\n') ? more.trim() : '',
  ].join('\n');
}
