import { type Contender, type Ranking, totalEnds } from '../../compare/ranking';
import { listOfNames, type Locale } from '../../locale';
import type { Decider } from '../../negotiate/verdict/deciders';
import { isSettled, type Standing } from '../../negotiate/verdict/standing';
import { conditionText, deciderText, totalOf, wholePercent } from './verdictWords';
import type { VerdictInput } from './verdictTypes';
import { countedIn, describeEnds } from '../describe';

type Told = Pick<VerdictInput, 'fits' | 'conditions' | 'deciders'>;

/** A headline names no more conditions than these. */
const mostConditions = 2;

/** Who leads and by how much, and on what condition: by which other measures, and whether an unknown term decides. */
export function headlineOf(told: Told, ranking: Ranking, standing: Standing, locale: Locale): string {
  const { contenders, unranked, horizon } = ranking;
  const { leaders, lead, possible } = standing;
  const [leader] = leaders;
  const years = countedIn('year', horizon, locale);
  if (leader === undefined)
    return unranked.length === 0
      ? locale.say('There is no offer to judge.')
      : locale.say('None of these offers can be ranked.');
  if (contenders.length === 1) return onlyOne(leader, years, locale);
  if (!isSettled(standing, 'expected'))
    return locale.say('Each of these could come to most over {years}, depending on what is not known: {companies}.', {
      companies: listOfNames(possible, locale),
      years,
    });
  const decider = deciderInHeadline(told);
  const headline =
    leaders.length > 1 || lead === undefined
      ? levelText(listOfNames(leaders, locale), totalOf(leader, 'expected', locale), { told, ranking, years, locale })
      : leadText(leader, lead, { told, ranking, years, locale });
  return decider === undefined ? headline : `${headline} ${deciderText(decider, ranking, locale)}`;
}

/** The unknown term that the headline names: the one that needs least, where there is room beside other conditions. */
export function deciderInHeadline({ conditions, deciders }: Omit<Told, 'fits'>): Decider | undefined {
  return conditions.length < mostConditions ? deciders[0] : undefined;
}

interface Headline {
  readonly told: Told;
  readonly ranking: Ranking;
  readonly years: string;
  readonly locale: Locale;
}

function levelText(companies: string, amount: string, { told, ranking, years, locale }: Headline): string {
  const condition = conditionsText(told, ranking, locale);
  return condition === undefined
    ? locale.say('{companies} come to the same over {years}: {amount}.', { companies, amount, years })
    : locale.say('{companies} come to the same over {years}: {amount}. But {condition}.', {
        companies,
        amount,
        years,
        condition,
      });
}

function leadText(
  leader: Contender,
  lead: NonNullable<Standing['lead']>,
  { told, ranking, years, locale }: Headline,
): string {
  const { say } = locale;
  const total = totalEnds(leader.valuation, 'expected').low;
  const places = {
    company: leader.name,
    years,
    lead: describeEnds(lead, ranking.currency, locale),
    percent: total.isPositive() && !total.isZero() ? wholePercent(lead.low.div(total), locale) : '',
  };
  const isKnown = told.deciders.length === 0;
  const leads = isKnown
    ? say('{company} leads by {lead} over {years}', places)
    : say('On what is known, {company} leads by {lead} over {years}', places);
  const condition = conditionsText(told, ranking, locale);
  const misses = (told.fits.find(({ id }) => id === leader.id)?.missedMusts ?? []).length > 0;
  if (misses)
    return condition === undefined
      ? say('{leads}, but does not meet all that you must have.', { leads })
      : say('{leads}, but does not meet all that you must have, and {condition}.', { leads, condition });
  if (condition !== undefined) return say('{leads}, but {condition}.', { leads, condition });
  if (places.percent === '' || !isKnown) return say('{leads}.', { leads });
  return lead.low.equals(lead.high)
    ? say('{company} leads by {lead} over {years}, {percent} of its total.', places)
    : say('{company} leads by {lead} over {years}, at least {percent} of its total.', places);
}

function conditionsText({ conditions }: Told, ranking: Ranking, locale: Locale): string | undefined {
  const [condition, further] = conditions.slice(0, mostConditions).map((each) => conditionText(each, ranking, locale));
  if (condition === undefined || further === undefined) return condition;
  return locale.say('{condition}, and {further}', { condition, further });
}

function onlyOne(only: Contender, years: string, locale: Locale): string {
  return locale.say('{company} is expected to come to {expected} over {years}; {guaranteed} is guaranteed.', {
    company: only.name,
    years,
    expected: totalOf(only, 'expected', locale),
    guaranteed: totalOf(only, 'guaranteed', locale),
  });
}
