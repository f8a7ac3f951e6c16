import { endsOf } from '../../compare/amounts';
import { leadersOf, type Ranking, totalEnds } from '../../compare/ranking';
import { Decimal, sum } from '../../decimal';
import { listOfNames, type Locale } from '../../locale';
import { flipsOf, isSettled, type Standing, standingOf } from '../../negotiate/verdict/standing';
import type { Valuation } from '../../value/valuation';
import { countedIn, describeEnds } from '../describe';
import { fitReasons } from './fitReasons';
import { openReasons } from './openReasons';
import { deciderInHeadline } from './verdictHeadline';
import type { Reason, VerdictInput } from './verdictTypes';
import { assumedNotToDecide, deciderText, totalOf, wholePercent } from './verdictWords';

/**
 * In order: musts that are not met, unknown terms that could take the lead away, totals, guaranteed totals, fit, who is
 * ahead when, what would change it, what is not known.
 */
export function reasonsOf(
  evidence: VerdictInput,
  ranking: Ranking,
  standing: Standing,
  locale: Locale,
): readonly Reason[] {
  const fit = fitReasons(evidence.fits, ranking, locale);
  return [
    ...fit.musts,
    ...deciding(evidence, ranking, locale),
    ...notDeciding(evidence, ranking, locale),
    ...totals(ranking, locale),
    ...guaranteed(ranking, locale),
    ...fit.scores,
    ...withWorth(evidence, ranking, standing, locale),
    ...atEnds(evidence, ranking, locale),
    ...crossings(evidence),
    ...nearestFlip(evidence, ranking, locale),
    ...unsellable(standing, locale),
    ...openReasons(evidence, ranking, locale),
  ];
}

/** The one that needs least is in the headline, unless other conditions are. */
function deciding({ deciders, conditions }: VerdictInput, ranking: Ranking, locale: Locale): Reason[] {
  return deciders
    .filter((each) => each !== deciderInHeadline({ deciders, conditions }))
    .slice(0, mostDeciders)
    .map((each) => ({ text: deciderText(each, ranking, locale), offerId: each.offerId, path: each.path }));
}

/** What is assumed where the lead does not rest on it. */
function notDeciding({ notDeciding: list }: VerdictInput, ranking: Ranking, locale: Locale): Reason[] {
  return list
    .slice(0, mostDeciders)
    .map((each) => ({ text: assumedNotToDecide(each, ranking, locale), offerId: each.offerId, path: each.path }));
}

/** More of them tell no more. */
const mostDeciders = 3;

function totals({ contenders, horizon }: Ranking, locale: Locale): Reason[] {
  if (contenders.length < 2) return [];
  const list = [...contenders]
    .sort((a, b) => {
      const [one, other] = [a, b].map(({ valuation }) => totalEnds(valuation, 'expected').low);
      return other && one ? other.comparedTo(one) : 0;
    })
    .map((each) => locale.say('{company} {amount}', { company: each.name, amount: totalOf(each, 'expected', locale) }));
  const places = { years: countedIn('year', horizon, locale), list: list.join(', ') };
  return [{ text: locale.say('Expected over {years}: {list}.', places) }];
}

function guaranteed({ contenders, currency }: Ranking, locale: Locale): Reason[] {
  if (contenders.length < 2) return [];
  const standing = standingOf(contenders, 'guaranteed');
  const [leader, ...others] = standing.leaders;
  if (leader === undefined) return [];
  const companies = listOfNames(standing.possible, locale);
  if (!isSettled(standing, 'guaranteed'))
    return [
      { text: locale.say('Which offer guarantees most depends on what is not known: {companies}.', { companies }) },
    ];
  if (others.length > 0 || standing.lead === undefined)
    return [{ text: locale.say('{companies} guarantee the same.', { companies }) }];
  const places = { company: leader.name, lead: describeEnds(standing.lead, currency, locale) };
  return [{ text: locale.say('{company} guarantees most, by {lead}.', places), offerId: leader.id }];
}

/** What needs are worth in money is the candidate's own word, so it stands beside the totals and not in them. */
function withWorth(
  { fits }: Pick<VerdictInput, 'fits'>,
  { contenders, horizon }: Ranking,
  { leaders }: Standing,
  locale: Locale,
): Reason[] {
  const amounts = new Map(
    contenders.map(({ id, valuation }): [string, Decimal] => {
      const worth = fits.find((fit) => fit.id === id)?.worth.low ?? new Decimal(0);
      return [id, totalEnds(valuation, 'expected').low.plus(worth.times(horizon))];
    }),
  );
  if (amounts.size < 2) return [];
  const first = contenders.filter(({ id }) => leadersOf(amounts).includes(id));
  if (first.some((each) => leaders.includes(each))) return [];
  const places = { companies: listOfNames(first, locale) };
  return [{ text: locale.say('With what your priorities are worth to you, most comes from {companies}.', places) }];
}

/** What is not known but has bounds may decide by itself who leads. */
function atEnds(
  { leaders: { worst, best } }: Pick<VerdictInput, 'leaders'>,
  { contenders }: Ranking,
  locale: Locale,
): Reason[] {
  if (worst.join() === best.join()) return [];
  const [atWorst, atBest] = [worst, best].map((ids) => contenders.filter(({ id }) => ids.includes(id)));
  const text = locale.say(
    'Most comes from {worst} with all ranges and unknown terms at their worst, and from {best} with all of them at their best.',
    { worst: listOfNames(atWorst ?? [], locale), best: listOfNames(atBest ?? [], locale) },
  );
  return [{ text }];
}

function crossings({ crossovers }: Pick<VerdictInput, 'crossovers'>): Reason[] {
  return crossovers
    .filter(({ total, changes }) => total === 'expected' && changes.length > 0)
    .map(({ text, offers }) => ({ text, offerId: offers[1] }));
}

function nearestFlip(
  { sensitivities, notVaried }: Pick<VerdictInput, 'sensitivities' | 'notVaried'>,
  { contenders }: Ranking,
  locale: Locale,
): Reason[] {
  if (contenders.length < 2 || sensitivities.length === 0) return [];
  const [nearest] = flipsOf(sensitivities);
  if (nearest !== undefined) return [{ text: nearest.text, path: nearest.path, offerId: nearest.offerId }];
  const text =
    notVaried.length === 0
      ? locale.say('No assumption, changed alone within plausible bounds, changes which offer leads.')
      : locale.say('No assumption, changed alone within plausible bounds, changes which of the highest offers leads.');
  return [{ text }];
}

/** Equity that cannot be sold is no cash, whatever it is counted at. */
function unsellable({ leaders }: Standing, locale: Locale): Reason[] {
  return leaders.flatMap(({ id, name, valuation }) => {
    const held = endsOf(valuation, stuck);
    const total = totalEnds(valuation, 'expected').high;
    if (held.high.isZero() || total.lessThanOrEqualTo(0)) return [];
    const places = {
      company: name,
      amount: describeEnds(held, valuation.currency, locale),
      percent: wholePercent(held.high.div(total), locale),
    };
    const text = held.low.equals(held.high)
      ? locale.say('{amount} of the total of {company}, {percent}, is equity that cannot be sold.', places)
      : locale.say('{amount} of the total of {company} is equity that may not be sold.', places);
    return [{ text, offerId: id, path: 'equity' }];
  });
}

function stuck({ lines }: Valuation): Decimal {
  return sum(lines.flatMap(({ payments = [] }) => payments.flatMap(({ isCash, amount }) => (isCash ? [] : [amount]))));
}
