import type { Ranking } from '../../compare/ranking';
import { listOf, type Locale, lowerFirst } from '../../locale';
import { bestFits } from '../../negotiate/verdict/conditions';
import type { Fit, PriorityFit } from '../../negotiate/needs/fit';
import type { Reason } from './verdictTypes';
import { titleOf } from '../../titles';
import { describeNumber } from '../describe';

/** What is to be said of the candidate's priorities: musts of each offer, and which offer fits best. */
export function fitReasons(
  fits: readonly Fit[],
  { contenders }: Ranking,
  locale: Locale,
): { readonly musts: readonly Reason[]; readonly scores: readonly Reason[] } {
  const ranked = contenders.flatMap(({ id, name }) => {
    const fit = fits.find((each) => each.id === id);
    return fit === undefined ? [] : [{ id, name, fit }];
  });
  const musts = ranked.flatMap(({ id, name: company, fit }) => [
    ...reasonOf(id, fit.missedMusts, missedText(company, fit.missedMusts, locale)),
    ...reasonOf(
      id,
      fit.openMusts,
      locale.say('{company} leaves open what you must have: {terms}.', {
        company,
        terms: terms(fit.openMusts, locale),
      }),
    ),
  ]);
  const list = ranked.map(({ name, fit }) =>
    locale.say('{company} {score}', { company: name, score: scoreText(fit, locale) }),
  );
  if (ranked.length === 0) return { musts, scores: [] };
  const [best] = bestFits(ranked.map(({ fit }) => fit));
  const first = ranked.find(({ id }) => id === best?.id);
  const places = { list: list.join(', '), company: first?.name ?? '' };
  const text =
    first === undefined
      ? locale.say('Fit with your priorities, of 100 points: {list}.', places)
      : locale.say('{company} fits your priorities best; of 100 points: {list}.', places);
  return { musts, scores: [{ text, ...(first === undefined ? {} : { offerId: first.id }) }] };
}

export function missedText(company: string, musts: Fit['missedMusts'], locale: Locale): string {
  return locale.say('{company} does not meet what you must have: {terms}.', { company, terms: terms(musts, locale) });
}

function reasonOf(offerId: string, [first]: readonly PriorityFit[], text: string): Reason[] {
  return first === undefined ? [] : [{ text, offerId, path: first.path }];
}

function terms(list: readonly PriorityFit[], locale: Locale): string {
  return listOf(
    list.map(({ path }) => lowerFirst(titleOf(path, locale), locale)),
    locale,
  );
}

/** The score in whole points; where something is not known, what it lies between. */
export function scoreText({ range }: Pick<Fit, 'range'>, locale: Locale): string {
  const [low, high] = [range.low, range.high].map((end) => describeNumber(end.toDecimalPlaces(0), locale));
  return low === high ? (low ?? '') : locale.say('{low} to {high}', { low: low ?? '', high: high ?? '' });
}
