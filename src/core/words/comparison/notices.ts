import { daysBetween, formatDate } from '../../calendar';
import type { OfferToCompare } from '../../compare/valuedOffers';
import { noCurrency } from '../../currency';
import type { Locale } from '../../locale';
import type { Offer } from '../../offer';
import { valueOf } from '../../term';
import { isCurrentJob } from '../../value/context';
import type { Valuation } from '../../value/valuation';
import { describeYears } from '../valuation/explain';
import type { ComparedOffer } from './comparison';

/** Returns what a reader must know before comparing the figures. */
export function noticesOf(
  offers: readonly OfferToCompare[],
  compared: readonly ComparedOffer[],
  locale: Locale,
): readonly string[] {
  const currencies = new Set(compared.map(({ valuation }) => valuation.currency));
  const unstated = compared.filter(({ currency }) => currency === noCurrency).map(({ company }) => company);
  const companies = unstated.join(', ');
  return [
    ...(compared.length > 1 && unstated.length > 0
      ? [locale.say('Without a currency these offers cannot be compared: {companies}.', { companies })]
      : []),
    ...(currencies.size > (unstated.length > 0 ? 2 : 1)
      ? [locale.say('Not all offers are in one currency. State exchange rates in a candidate file to compare them.')]
      : []),
    ...compared.flatMap(({ company, valuation }, i) => laterStart(company, valuation, offers[i]?.offer, locale)),
    ...apart(compared, locale),
    ...limitNotices(
      compared.map(({ valuation }) => valuation),
      locale,
    ),
  ];
}

/** Returns the years of the job one has count from the offers' first day, not from its own. */
export function laterStart(
  company: string,
  { from }: Valuation,
  offer: Offer | undefined,
  locale: Locale,
): readonly string[] {
  if (offer === undefined || !isCurrentJob(offer) || from === undefined || valueOf(offer.starts)?.date === from)
    return [];
  return [
    locale.say('The years of {company} count from {day}; what was earned there before is not counted.', {
      company,
      day: formatDate(from, locale),
    }),
  ];
}

/** Year 1 of each offer begins on its own first day; where these are far apart, the years are not the same. */
function apart(compared: readonly ComparedOffer[], locale: Locale): readonly string[] {
  const starts = compared
    .flatMap(({ company, valuation: { from } }) => (from === undefined ? [] : [{ company, from }]))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined || daysBetween(first.from, last.from) < 180) return [];
  return [
    locale.say('Year 1 of {first} begins on {day}, that of {last} on {later}.', {
      first: first.company,
      day: formatDate(first.from, locale),
      last: last.company,
      later: formatDate(last.from, locale),
    }),
  ];
}

/** Names the calendar years whose statutory limits are not in the table, with the year that stands in for them. */
export function limitNotices(valuations: readonly Valuation[], locale: Locale): readonly string[] {
  const used = valuations
    .flatMap(({ lines, tax }) => [...lines, ...(tax === undefined ? [] : [tax])])
    .flatMap(({ basis }) => basis.limits);
  const years = new Map<number, Set<number>>();
  for (const { year, standsFor } of used)
    for (const each of standsFor) years.set(year, (years.get(year) ?? new Set()).add(each));
  return [...years].map(([year, others]) =>
    locale.say('The statutory limits of {years} are not known here; those of {year} stand in.', {
      years: describeYears([...others], locale),
      year,
    }),
  );
}
