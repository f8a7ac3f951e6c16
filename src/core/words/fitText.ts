import type { Decimal } from '../decimal';
import { type Locale, template } from '../locale';
import type { Fit, PriorityFit } from '../negotiate/needs/fit';
import { ownCurrencyOf } from '../negotiate/needs/needs';
import type { Candidate } from '../offer';
import { titleOf } from '../titles';
import { thresholdText } from './termWords';
import { describeNumber } from './describe';

/** Puts a score into words, priority by priority. */
export function fitWords(fit: Fit, candidate: Candidate | undefined, locale: Locale) {
  const inWords = (each: PriorityFit) => priorityWords(each, candidate, locale);
  const { priorities, missedMusts, openMusts } = fit;
  return {
    ...fit,
    priorities: priorities.map(inWords),
    missedMusts: missedMusts.map(inWords),
    openMusts: openMusts.map(inWords),
  };
}

function priorityWords(
  { bounds, alternative, ...rest }: PriorityFit,
  candidate: Candidate | undefined,
  locale: Locale,
) {
  const { path, need, met, weight, points, share } = rest;
  const title = titleOf(path, locale);
  return {
    ...rest,
    title,
    threshold: thresholdText({ bounds }, ownCurrencyOf(candidate), locale),
    ...(alternative === undefined ? {} : { alternative: { ...alternative, title: titleOf(alternative.path, locale) } }),
    text: locale.say(textFor(met), {
      title,
      need: locale.say(need),
      weight: describeNumber(weight, locale),
      points: met?.equals(1) === true ? tenths(points.high).toNumber() : describeNumber(tenths(points.high), locale),
      share: tenths(share).toNumber(),
    }),
  };
}

function textFor(met: Decimal | undefined): string {
  if (met === undefined)
    return template(
      '{title} ({need}, weight {weight}): not known, 0 to {share, plural, one {# point} other {# points}}',
    );
  if (met.equals(1))
    return template('{title} ({need}, weight {weight}): met, {points, plural, one {# point} other {# points}}');
  return met.isZero()
    ? template('{title} ({need}, weight {weight}): not met, 0 of {share, plural, one {# point} other {# points}}')
    : template(
        '{title} ({need}, weight {weight}): met in part, {points} of {share, plural, one {# point} other {# points}}',
      );
}

function tenths(amount: Decimal): Decimal {
  return amount.toDecimalPlaces(1);
}
