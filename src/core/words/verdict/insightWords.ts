import { formatDate, type IsoDate } from '../../calendar';
import type { BreakEven } from '../../compare/breakEven';
import type { Ahead, Crossover } from '../../compare/crossover';
import type { FactorKind } from '../../compare/factors';
import type { Ranking } from '../../compare/ranking';
import type { Sensitivity, SensitivityPoint } from '../../compare/sensitivity';
import type { Trajectory } from '../../compare/trajectory';
import type { OfferToCompare } from '../../compare/valuedOffers';
import type { Decimal } from '../../decimal';
import { listOf, type Locale, template } from '../../locale';
import { formatMoney } from '../../money';
import { type ReadNegotiation, readNegotiation } from '../../negotiate/negotiation/negotiation';
import { insightOf } from '../../negotiate/verdict/insight';
import { closenessOf, standingOf } from '../../negotiate/verdict/standing';
import type { Candidate, Offer } from '../../offer';
import { labelInSentence, labelOf } from '../../titles';
import type { Comparison } from '../comparison/comparison';
import { assumedTitle, describeEnds, describeNumber, describeValue } from '../describe';
import { headlineOf } from './verdictHeadline';
import { reasonsOf } from './verdictReasons';
import type { VerdictInput } from './verdictTypes';

/** What a comparison means, in words and in the figures behind them. */
export type InsightWords = ReturnType<typeof insightWords>;

/** What one figure means for the offers, in words. */
export type SensitivityWords = InsightWords['sensitivities'][number];

/** Works out what a comparison means and puts it into words. */
export function describeInsight(
  offers: readonly OfferToCompare[],
  candidate: Candidate | undefined,
  comparison: Comparison,
  { today, locale }: { readonly today: IsoDate; readonly locale: Locale },
): InsightWords {
  return insightWords(readNegotiation(offers, candidate, comparison, today), locale);
}

/** Puts what a comparison means into words. */
export function insightWords(negotiation: ReadNegotiation, locale: Locale) {
  const insight = insightOf(negotiation);
  const own = (id: string) => negotiation.offers.find((each) => each.id === id);
  const nameOf = (id: string) => own(id)?.name ?? '';
  const offerOf = (id: string) => own(id)?.offer;
  const words = {
    ...insight,
    trajectories: insight.trajectories.map((each) => trajectoryWords(each, offerOf(each.id), nameOf(each.id), locale)),
    crossovers: insight.crossovers.map((each) => ({ ...each, text: crossoverText(each, nameOf, locale) })),
    sensitivities: insight.sensitivities.map((each) => sensitivityWords(each, { nameOf, offerOf }, locale)),
    breakEvens: insight.breakEvens.map((each) => ({ ...each, text: breakEvenText(each, nameOf, locale) })),
  };
  return { verdict: verdictOf(words, negotiation.ranking, locale), ...words };
}

function trajectoryWords(
  { cliffs, ...trajectory }: Trajectory,
  offer: Offer | undefined,
  company: string,
  locale: Locale,
) {
  return {
    ...trajectory,
    cliffs: cliffs.map((cliff) => {
      const { path, at, day, lost } = cliff;
      const title = offer === undefined ? path : labelOf(offer, path, locale);
      const places = { company, title, amount: describeEnds(lost, trajectory.currency, locale) };
      const text =
        day === undefined
          ? locale.say('Who leaves {company} before month {month} is over loses {amount} of {title}.', {
              ...places,
              month: describeNumber(at, locale),
            })
          : locale.say('Who leaves {company} a month before {day} loses {amount} of {title}.', {
              ...places,
              day: formatDate(day, locale),
            });
      return { ...cliff, title, text };
    }),
  };
}

/** Says at which base salary an offer would equal those that lead. */
export function breakEvenText(
  { id, currency, current, salary, most, leaders }: BreakEven,
  nameOf: (id: string) => string,
  locale: Locale,
): string {
  const money = (amount: Decimal) => formatMoney(amount, currency, locale);
  const places = { company: nameOf(id), leader: listOf(leaders.map(nameOf), locale) };
  return salary === undefined
    ? locale.say('No base salary up to {most} a year makes {company} equal {leader}.', { ...places, most: money(most) })
    : locale.say('{company} equals {leader} at a base salary of {salary} a year, {more} more than it offers.', {
        ...places,
        salary: money(salary),
        more: money(salary.minus(current)),
      });
}

const reasons: Readonly<Record<FactorKind, string>> = {
  raise: template('Yearly raises above 10% over several years are promotions.'),
  'retirement-deferral': template('Matches end below a quarter of pay, and so do most statutory limits.'),
  'medical-spending': template('From a year without care to one that costs a tenth of the highest base salary.'),
  'hsa-deferral': template('From nothing to a twentieth of the highest base salary.'),
  'tax-rate': template('Average tax rates are below 60% everywhere.'),
  'equity.growth': template('From halving every year to growing by half every year.'),
  'equity.private-discount': template('From counting in full to counting for nothing.'),
  'espp-contribution': template('Plans rarely take more than 15% of pay.'),
  'time-off-baseline': template('From no days to six weeks that are taken for granted.'),
  'holiday-baseline': template('From no public holidays to twenty.'),
  'working-days': template('From a year with much leave taken off to every weekday of a year.'),
  'parental-leave-use': template('From no leave to leave in every year.'),
  'commute.cost': template('From nothing to a tenth of a day’s pay.'),
  horizon: template('From one year to ten; few jobs last longer.'),
  payout: template('Plans pay between nothing and one and a half times the target.'),
  'exchange-rate': template('A quarter less or more than the rate that is stated.'),
};

interface Naming {
  readonly nameOf: (id: string) => string;
  readonly offerOf: (id: string) => Offer | undefined;
}

function sensitivityWords({ flip, ...factor }: Sensitivity, naming: Naming, locale: Locale) {
  const point = (each: SensitivityPoint) => ({ ...each, text: describeValue(each.figure, locale) });
  const title = titleOfFactor(factor, naming, locale);
  return {
    ...factor,
    title,
    reason: locale.say(reasons[factor.kind]),
    low: point(factor.low),
    current: point(factor.current),
    high: point(factor.high),
    ...(flip === undefined ? {} : { flip: { ...flip, before: point(flip.before), at: point(flip.at) } }),
    text: sensitivityText({ ...factor, ...(flip === undefined ? {} : { flip }) }, title, naming, locale),
  };
}

function titleOfFactor({ path, offerId }: Sensitivity, { nameOf, offerOf }: Naming, locale: Locale): string {
  const offer = offerId === undefined ? undefined : offerOf(offerId);
  return offerId === undefined || offer === undefined
    ? assumedTitle(path, locale)
    : locale.say('{company}, {term}', { company: nameOf(offerId), term: labelInSentence(offer, path, locale) });
}

function sensitivityText(
  { flip, low, current, high, total }: Sensitivity,
  title: string,
  { nameOf }: Naming,
  locale: Locale,
): string {
  const figure = (point: SensitivityPoint) => describeValue(point.figure, locale);
  if (flip === undefined)
    return locale.say('{title}: no value between {low} and {high} changes which offer leads.', {
      title,
      low: figure(low),
      high: figure(high),
    });
  const names = flip.leaders.map(nameOf);
  const places = { title, value: figure(flip.at), current: figure(current), companies: listOf(names, locale) };
  if (names.length > 1)
    return locale.say('{title}: at {value} instead of {current}, {companies} lead, with the same total.', places);
  return total === 'afterTax'
    ? locale.say('{title}: at {value} instead of {current}, {companies} leads after tax.', places)
    : locale.say('{title}: at {value} instead of {current}, {companies} leads.', places);
}

/**
 * What a comparison comes to in words. It says what the figures say and what they leave open, and recommends nothing.
 */
function verdictOf(evidence: VerdictInput, ranking: Ranking, locale: Locale) {
  const standing = standingOf(ranking.contenders, 'expected');
  return {
    headline: headlineOf(evidence, ranking, standing, locale),
    reasons: reasonsOf(evidence, ranking, standing, locale),
    closeness: closenessOf(ranking, standing, evidence),
  };
}

const sentences = {
  expected: {
    level: template('{a} and {b} come to the same after every year.'),
    unknown: template('Whether {a} or {b} is ahead depends on what is not known.'),
    always: template('{ahead} is ahead of {behind} after every year.'),
    since: template('{ahead} is ahead of {behind} from year {year} on.'),
    until: template('{first} is ahead of {then} until year {until}; from year {year} on {then} is.'),
    turns: template('Of {a} and {b}, ahead after each year: {list}.'),
  },
  guaranteed: {
    level: template('{a} and {b} guarantee the same by every year.'),
    unknown: template('Whether {a} or {b} guarantees more depends on what is not known.'),
    always: template('{ahead} guarantees more than {behind} by every year.'),
    since: template('{ahead} guarantees more than {behind} from year {year} on.'),
    until: template('{first} guarantees more than {then} until year {until}; from year {year} on {then} does.'),
    turns: template('Of {a} and {b}, guaranteeing more by each year: {list}.'),
  },
};
const untilMonth = template(
  '{first} is ahead of {then} until year {until}; from month {month} on {then} is, by the cash it pays.',
);

/**
 * Says in one sentence what is plain: one is ahead throughout, from some year on, or until the other is; else year by
 * year.
 */
export function crossoverText(
  { offers, byYear, changes, total }: Crossover,
  nameOf: (id: string) => string,
  locale: Locale,
): string {
  const [a, b] = [nameOf(offers[0]), nameOf(offers[1])];
  const words = sentences[total];
  if (byYear.every((each) => each === 'equal')) return locale.say(words.level, { a, b });
  if (byYear.every((each) => each === 'unknown')) return locale.say(words.unknown, { a, b });
  const isAheadFrom = (id: string, index: number) => byYear.slice(index).every((each) => isId(each, id));
  const [change, ...further] = changes;
  const first = byYear.findIndex((each) => typeof each !== 'string');
  const leader = byYear[first];
  if (change === undefined && typeof leader === 'object' && isAheadFrom(leader.id, first)) {
    const places = { ahead: nameOf(leader.id), behind: leader.id === offers[0] ? b : a, year: first + 1 };
    return first === 0 ? locale.say(words.always, places) : locale.say(words.since, places);
  }
  if (change !== undefined && further.length === 0 && isAheadFrom(change.ahead, change.year - 1)) {
    const until = byYear.findLastIndex((each) => isId(each, change.behind)) + 1;
    const places = { first: nameOf(change.behind), then: nameOf(change.ahead), until, year: change.year };
    return change.month === undefined
      ? locale.say(words.until, places)
      : locale.say(untilMonth, { ...places, month: change.month });
  }
  const list = byYear.map((each) =>
    each === 'equal' ? locale.say('neither') : each === 'unknown' ? locale.say('not known') : nameOf(each.id),
  );
  return locale.say(words.turns, { a, b, list: list.join(', ') });
}

function isId(ahead: Ahead, id: string): boolean {
  return typeof ahead !== 'string' && ahead.id === id;
}
