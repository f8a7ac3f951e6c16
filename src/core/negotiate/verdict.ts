import { describeEnds } from '../compare/amounts';
import { countedIn } from '../compare/describe';
import { totalEnds, type Contender, type Ranking } from '../compare/ranking';
import { listOf, type Locale } from '../locale';
import type { Fit } from './fit';
import type { Evidence } from './evidence';
import { closenessOf, isSettled, standingOf, type Closeness, type Standing } from './standing';
import { totalOf, wholePercent } from './verdictWords';
import type { Reason } from './reason';
import { reasonsOf } from './verdictReasons';

/** What a comparison comes to in words. It says what the figures say and what they leave open, and recommends nothing. */
export interface OverallVerdict {
  readonly headline: string;
  /** What it rests on, and what speaks against it; a must that is not met first. */
  readonly reasons: readonly Reason[];
  readonly closeness: Closeness;
}

/** Puts the evidence into words. */
export function verdictOf(evidence: Evidence, ranking: Ranking, locale: Locale): OverallVerdict {
  const standing = standingOf(ranking.contenders, 'expected');
  return {
    headline: headlineOf(ranking, standing, evidence.fits, locale),
    reasons: reasonsOf(evidence, ranking, standing, locale),
    closeness: closenessOf(ranking, standing, evidence.sensitivities),
  };
}

function headlineOf(
  { contenders, unranked, horizon, currency }: Ranking,
  standing: Standing,
  fits: readonly Fit[],
  locale: Locale,
): string {
  const { leaders, lead, possible } = standing;
  const [leader] = leaders;
  const years = countedIn('year', horizon, locale);
  if (leader === undefined)
    return unranked.length === 0
      ? locale.say('There is no offer to judge.')
      : locale.say('None of these offers can be ranked.');
  const names = (list: readonly Contender[]) => listOf(list.map(({ name }) => name), locale); // prettier-ignore
  if (contenders.length === 1) return onlyOne(leader, years, locale);
  if (!isSettled(standing, 'expected'))
    return locale.say('Each of these could come to most over {years}, depending on what is not known: {companies}.', {
      companies: names(possible),
      years,
    });
  if (leaders.length > 1 || lead === undefined)
    return locale.say('{companies} come to the same over {years}: {amount}.', {
      companies: names(leaders),
      years,
      amount: totalOf(leader, 'expected', locale),
    });
  const total = totalEnds(leader.valuation, 'expected').low;
  const places = {
    company: leader.name,
    years,
    lead: describeEnds(lead, currency, locale),
    percent: total.isPositive() && !total.isZero() ? wholePercent(lead.low.div(total), locale) : '',
  };
  const missed = fits.find(({ id }) => id === leader.id)?.missedMusts ?? [];
  if (missed.length > 0)
    return locale.say('{company} leads by {lead} over {years}, but does not meet all that you must have.', places);
  if (places.percent === '') return locale.say('{company} leads by {lead} over {years}.', places);
  return lead.low.equals(lead.high)
    ? locale.say('{company} leads by {lead} over {years}, {percent} of its total.', places)
    : locale.say('{company} leads by {lead} over {years}, at least {percent} of its total.', places);
}

function onlyOne(only: Contender, years: string, locale: Locale): string {
  return locale.say('{company} is expected to come to {expected} over {years}; {guaranteed} is guaranteed.', {
    company: only.name,
    years,
    expected: totalOf(only, 'expected', locale),
    guaranteed: totalOf(only, 'guaranteed', locale),
  });
}
