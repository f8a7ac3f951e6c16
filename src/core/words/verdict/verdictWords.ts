import type { Contender, Ranking } from '../../compare/ranking';
import { Decimal } from '../../decimal';
import { listOf, template, type Locale } from '../../locale';
import { formatMoney } from '../../money';
import { labelInSentence } from '../../titles';
import type { Condition } from '../../negotiate/verdict/conditions';
import type { Decider } from '../../negotiate/verdict/deciders';
import { countedIn, describePercent, describeEnds } from '../describe';
import { totalFigure } from '../comparison/totalRows';

/**
 * A total as the tables show it: as two amounts where it lies between them, and `+ unknown` where something is missing.
 */
export function totalOf({ valuation }: Contender, name: 'expected' | 'guaranteed', locale: Locale): string {
  return totalFigure(({ total }) => total[name], valuation, name, locale).text;
}

/** A share without decimals; a tenth of a percent where there would be nothing left of it. */
export function wholePercent(ratio: Decimal, locale: Locale): string {
  const rounded = ratio.toDecimalPlaces(2);
  return describePercent(rounded.isZero() ? Decimal.max(ratio, '0.001').toDecimalPlaces(3) : rounded, locale);
}

/** What an unknown term must come to for another offer to lead. */
export function deciderText(decider: Decider, { contenders, currency, horizon }: Ranking, locale: Locale): string {
  const { offerId, path, reason, direction, isCost, isOnce, leader, from } = decider;
  const own = contenders.find(({ id }) => id === offerId);
  if (own === undefined) return '';
  const isPremium = path.endsWith('.premium');
  const about = (amount: Decimal) => formatMoney(amount.toDecimalPlaces(0), currency, locale);
  const aYear = from.div(horizon);
  const places = {
    term: labelInSentence(own.offer, isPremium ? path.replace(/\.premium$/, '') : path, locale),
    company: own.name,
    other: contenders.find(({ id }) => id === leader)?.name ?? '',
    amount: about(isOnce ? from : isCost ? aYear.div(12) : aYear),
    years: countedIn('year', horizon, locale),
  };
  if (reason === 'no-spending')
    return locale.say(
      'Whether {company} leads depends on your medical spending: it offers no health insurance.',
      places,
    );
  if (from.isZero()) return locale.say('Which offer leads depends on {term} at {company}.', places);
  if (direction === 'adds')
    return isOnce
      ? locale.say('If {term} at {company} is worth more than about {amount} over {years}, {company} leads.', places)
      : locale.say('If {term} at {company} is worth more than about {amount} a year, {company} leads.', places);
  if (isPremium)
    return locale.say(
      'If your premium for {term} at {company} is above about {amount} a month, {other} leads.',
      places,
    );
  return isCost
    ? locale.say('If {term} at {company} costs you more than about {amount} a month, {other} leads.', places)
    : locale.say('If {term} at {company} lowers its total by more than about {amount} a year, {other} leads.', places);
}

/** What is taken not to decide, because an offer behind does not mention it, and what it would have to come to. */
export function assumedNotToDecide(
  { offerId, path, from }: Decider,
  { contenders, currency, horizon }: Ranking,
  locale: Locale,
): string {
  const own = contenders.find(({ id }) => id === offerId);
  if (own === undefined) return '';
  const amount = formatMoney(from.div(horizon).toDecimalPlaces(0), currency, locale);
  return locale.say(
    'Assumed: {term} at {company}, which the offer does not mention, is not worth the {amount} a year or so that would put {company} ahead.',
    { term: labelInSentence(own.offer, path, locale), company: own.name, amount },
  );
}

/** By which measure another offer leads, as a part of a sentence. */
export function conditionText(
  { basis, leaders, lead, place = '' }: Condition,
  ranking: Ranking,
  locale: Locale,
): string {
  const { contenders, currency } = ranking;
  const names = contenders.filter(({ id }) => leaders.includes(id)).map(({ name }) => name);
  const places = {
    company: names.join(', '),
    companies: listOf(names, locale),
    // A reader knows in which country a city is.
    place: (place.split(',')[0] ?? '').trim(),
    lead: lead === undefined ? '' : describeEnds(lead, currency, locale),
  };
  if (basis === 'fit') return locale.say('{company} fits your priorities best', places);
  return locale.say(conditionWords[basis][lead === undefined ? 'open' : 'certain'], places);
}

const conditionWords = {
  'cost-of-living': {
    certain: template('at {place} prices {company} leads by {lead}'),
    open: template('at {place} prices the lead is open between {companies}'),
  },
  guaranteed: {
    certain: template('{company} has the highest guaranteed pay, by {lead}'),
    open: template('the highest guaranteed pay is open between {companies}'),
  },
  'after-tax': {
    certain: template('after tax {company} leads by {lead}'),
    open: template('after tax the lead is open between {companies}'),
  },
};
